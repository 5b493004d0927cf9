"""`python -m shapeserver` is the command line."""

from shapeserver.cli import main

if __name__ == "__main__":
    raise SystemExit(main())
