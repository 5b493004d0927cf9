"""The example in the README is what the command really prints: `python -m tests.cli.readme` writes it there."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
README = ROOT / "README.md"
EXAMPLE = re.compile(r"(?<=```text\n\$ shapeserver )(.*?)\n(.*?)(?=```)", re.DOTALL)


def with_real_output(text: str) -> str:
    """The README's text with the output that its example has now."""
    return EXAMPLE.sub(lambda example: f"{example[1]}\n{_output(example[1].split())}", text)


def _output(arguments: list[str]) -> str:
    command = [sys.executable, "-m", "shapeserver", *arguments]
    return subprocess.run(command, cwd=ROOT, capture_output=True, check=False, timeout=60, encoding="utf-8").stdout


if __name__ == "__main__":
    README.write_text(with_real_output(README.read_text(encoding="utf-8")), encoding="utf-8")
