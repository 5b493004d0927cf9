"""Starts the server that lies beside this file.  What it may use of the interpreter's own packages comes after it."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "libs"))

if __name__ == "__main__":
    from shapeserver.cli import main

    sys.exit(main())
