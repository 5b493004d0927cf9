"""Running a chunk or a call: expressions, statements, calls, objects, narrowing, loops."""
