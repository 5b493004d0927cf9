"""Emacs with eglot shows diagnostics and hover, and ends the server."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path

SCRIPT = Path(__file__).with_name("eglot.el")
TEXT = "import numpy as np\n\nx = np.zeros((32, 64))\nw = np.zeros((10, 64))\ny = x @ w\n"


def test_emacs_shows_problems_and_shapes(tmp_path: Path) -> None:
    emacs = shutil.which("emacs")
    assert emacs, "Emacs is not installed: apt install emacs-nox elpa-eglot"
    file, result = tmp_path / "program.py", tmp_path / "result.json"
    file.write_text(TEXT)
    server = [sys.executable, "-m", "shapeserver", "lsp"]
    # without -Q, which would leave out the folder that eglot is in
    command = [emacs, "--no-init-file", "--batch", "--load", str(SCRIPT), str(file), str(result), *server]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert result.is_file(), done.stderr
    seen = json.loads(result.read_text())
    [(line, message)] = seen["diagnostics"]
    assert line == 5 and "64 != 10" in message
    assert "x: f64[32, 64]" in seen["hover"]
    assert seen["running"] is False
