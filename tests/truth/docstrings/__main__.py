"""The command line of docstring truth."""

import sys

from .report import main

sys.exit(main())
