"""What Python itself brings: builtin functions, the methods of builtin types, functions of the standard library."""
