"""Runs programs under the real libraries, through a `host` that is started when it is first needed."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.truth.record import Record
from tests.truth.trace import ENVIRONMENT

ROOT = Path(__file__).parents[2]
KERAS = re.compile(r"\b(tensorflow|keras)\b")
Place = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Raised:
    """An exception that a statement of the program's module ended with; the innermost place is the last."""

    error: str
    places: tuple[Place, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run held and did.  Lines count from 1; `ran` are those that did."""

    records: tuple[Record, ...]
    raised: tuple[Raised, ...]
    ran: frozenset[Place]
    revealed: tuple[tuple[Place, dict[str, Any]], ...]


class Library:
    """The host's other end."""

    def __init__(self) -> None:
        self._host: subprocess.Popen[str] | None = None

    def run(self, folder: Path, program: Path) -> Outcome:
        """Raises RuntimeError if the program does not end, or ends its process."""
        texts = [file.read_text() for file in folder.rglob("*.py")]
        imports = ["tensorflow", "keras"] if any(KERAS.search(text) for text in texts) else ["numpy"]
        answer = folder / "answer.json"
        answer.unlink(missing_ok=True)
        told = self._ask({"folder": str(folder), "program": str(program), "answer": str(answer), "imports": imports})
        if not answer.exists():
            raise RuntimeError(f"the run gave no answer: {told}")
        return _outcome(json.loads(answer.read_text()))

    def close(self) -> None:
        if self._host is not None:
            self._host.communicate()
            self._host = None

    def _ask(self, request: dict[str, Any]) -> str:
        if self._host is None:
            command = [sys.executable, "-m", "tests.literate.host"]
            self._host = subprocess.Popen(
                command,
                cwd=ROOT,
                env={**os.environ, **ENVIRONMENT},
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
            )
        assert self._host.stdin is not None and self._host.stdout is not None
        self._host.stdin.write(json.dumps(request) + "\n")
        self._host.stdin.flush()
        return self._host.stdout.readline().strip() or "the host has died"


def _outcome(data: dict[str, Any]) -> Outcome:
    return Outcome(
        tuple(Record(**{**each, "shape": _tuple(each["shape"])}) for each in data["records"]),
        tuple(Raised(each["error"], tuple((path, line) for path, line in each["places"])) for each in data["raised"]),
        frozenset((path, line) for path, line in data["ran"]),
        tuple(((path, line), value) for path, line, value in data["revealed"]),
    )


def _tuple(shape: list[int | None] | None) -> tuple[int | None, ...] | None:
    return None if shape is None else tuple(shape)
