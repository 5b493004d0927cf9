"""How JupyterLab's language server extension finds this server: its entry point group `jupyter_lsp_spec_v1`."""

from __future__ import annotations

import sys
from typing import Any


def spec(_manager: Any) -> dict[str, dict[str, Any]]:
    """The server by its name, as version 2 of jupyter-lsp's specification describes one."""
    return {
        "shapeserver": {
            "version": 2,
            "argv": [sys.executable, "-m", "shapeserver", "lsp"],
            "languages": ["python"],
            "mime_types": ["text/x-python", "text/x-ipython"],
            "display_name": "shapeserver: shapes and dtypes of arrays",
        }
    }
