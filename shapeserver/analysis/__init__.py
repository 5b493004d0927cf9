"""The engine: text in, shapes and problems out. It imports no other room of the package."""
