"""Stub files on the command line: which are meant, and their faults as diagnostics."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from ..analysis.report import Diagnostic, Place, Position
from ..config import ConfigError, load_config
from ..stubs.faults import Fault, faults_of
from .checking import Outcome, explain_failure


def stub_files(paths: Iterable[str]) -> tuple[list[str], list[str]]:
    """The files that the arguments name, those in folders included, and a line for each that names none."""
    files: dict[str, None] = {}
    failures = []
    for argument in paths:
        path = Path(os.path.abspath(argument))
        inside = sorted(path.rglob("*.pyi")) if path.is_dir() else [path]
        if not path.exists():
            failures.append(f"{argument}: no such file or folder")
        elif not inside:
            failures.append(f"{argument}: no stub files in this folder")
        else:
            files.update(dict.fromkeys(map(str, inside)))
    return list(files), failures


def check_stub(path: str) -> Outcome:
    """The faults of a stub; its project's other stubs are those of the configuration that holds for it."""
    try:
        data = Path(path).read_bytes()
        faults = faults_of(Path(path), load_config(path).stubs)
    except (OSError, ConfigError) as error:
        return Outcome(path, failure=explain_failure(path, error))
    lines = data.split(b"\n")
    found = tuple(_diagnostic(path, fault, lines) for fault in faults)
    return Outcome(path, found, data.decode("utf-8", "replace"))


def _diagnostic(path: str, fault: Fault, lines: list[bytes]) -> Diagnostic:
    place = Place(path, _position(fault.start, lines), _position(fault.end, lines))
    return Diagnostic(fault.code, "error", fault.message, place)


def _position(at: tuple[int, int], lines: list[bytes]) -> Position:
    """Line and column from 0, the column in code points."""
    line, column = at[0] - 1, at[1]
    text = lines[line] if line < len(lines) else b""
    return line, len(text[:column].decode("utf-8", "replace")) + max(column - len(text), 0)
