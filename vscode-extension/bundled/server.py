"""Starts the server that lies beside this file.

`--site FOLDER` names where compiled packages were installed for it, in a folder for each kind of Python.  Those of the
interpreter itself come before them.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "libs"))
if sys.argv[1:2] == ["--site"]:
    sys.path.append(str(Path(sys.argv[2]) / str(sys.implementation.cache_tag)))
    del sys.argv[1:3]

if __name__ == "__main__":
    from shapeserver.cli import main

    sys.exit(main())
