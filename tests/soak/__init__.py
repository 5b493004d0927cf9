"""A long session with the language server, of which nothing may get lost."""
