"""shapeserver: shapes and dtypes of every array in a Python file, while it is typed."""

__version__ = "0.1.0"
