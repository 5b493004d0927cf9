"""What the server offers: a module for each feature, with `HANDLERS` by method and their `OPTIONS`."""
