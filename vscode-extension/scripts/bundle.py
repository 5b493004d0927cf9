"""Fetches the server and what it needs into bundled/libs: pure Python only, so that one extension fits every machine.

libcst holds compiled code and is left out; the server makes no quick fixes without it, unless the interpreter that it
runs on has it.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

EXTENSION = Path(__file__).parents[1]
REPOSITORY = EXTENSION.parent
LIBS = EXTENSION / "bundled" / "libs"
COMPILED = {"libcst"}
OLDEST_PYTHON = "3.11"
UNUSED = (
    "bin",
    "isympy.py",
    "share",
    "**/__pycache__",
    "jedi/third_party/django-stubs",
    "jedi/third_party/typeshed/stubs",
    "mpmath/tests",
    "sympy/**/benchmarks",
    "sympy/**/tests",
)


def main() -> None:
    shutil.rmtree(LIBS, ignore_errors=True)
    project = tomllib.loads((REPOSITORY / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [need for need in project["dependencies"] if need.split(">")[0] not in COMPILED]
    install("--only-binary=:all:", f"--python-version={OLDEST_PYTHON}", "--platform=any", "--abi=none", *wanted)
    install("--no-deps", str(REPOSITORY))
    for pattern in UNUSED:
        for found in sorted(LIBS.glob(pattern)):
            shutil.rmtree(found) if found.is_dir() else found.unlink()
    compiled = [path for ending in ("so", "pyd", "dylib") for path in LIBS.rglob(f"*.{ending}")]
    if compiled:
        sys.exit(f"compiled files in the bundle: {compiled}")


def install(*arguments: str) -> None:
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
    subprocess.run([*pip, "install", "--no-compile", f"--target={LIBS}", *arguments], check=True)


if __name__ == "__main__":
    main()
