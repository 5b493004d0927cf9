"""What the real libraries make of a program: runs in worker processes, several at a time."""

from __future__ import annotations

import ast
import json
import os
import queue
import subprocess
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from ..trace import ENVIRONMENT, ROOM

SECONDS = 20


@dataclass(frozen=True, slots=True)
class Run:
    """How a program ended: "finished", "raised", "timed out" or "died".

    lines: the program's own lines that an error passed through, the failing one last.
    blown_up: the lines on which something was silently broadcast to a matrix, with the shapes.
    """

    outcome: str
    kind: str = ""
    message: str = ""
    lines: tuple[int, ...] = ()
    blown_up: tuple[tuple[int, str], ...] = ()


class Worker:
    """A process of `worker.py`."""

    def __init__(self) -> None:
        environment = {**os.environ, **ENVIRONMENT, "PYTHONPATH": str(ROOM.parent)}
        self.process = subprocess.Popen(
            [sys.executable, "-m", f"{ROOM.name}.mutants.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env=environment,
            text=True,
        )

    def run(self, name: str, text: str, seconds: int) -> Run:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps({"name": name, "text": text, "seconds": seconds}) + "\n")
        self.process.stdin.flush()
        return read_run(json.loads(self.process.stdout.readline()))

    def close(self) -> None:
        self.process.kill()
        self.process.wait()


class Workers:
    def __init__(self, count: int, seconds: int) -> None:
        self.count = count
        self.seconds = seconds
        self._idle: queue.SimpleQueue[Worker] = queue.SimpleQueue()

    def run(self, name: str, text: str, patience: int = 1) -> Run:
        """Runs a program; `patience` multiplies the time limit."""
        worker = self._idle.get()
        try:
            return worker.run(name, text, self.seconds * patience)
        finally:
            self._idle.put(worker)

    def run_all(self, programs: Sequence[tuple[str, str]]) -> Iterator[Run]:
        """Runs programs, each a name and a text; the answers come in their order."""
        with ThreadPoolExecutor(self.count) as pool:
            yield from pool.map(lambda each: self.run(*each), programs)


@contextmanager
def open_workers(count: int, seconds: int = SECONDS) -> Iterator[Workers]:
    workers = Workers(count, seconds)
    started = [Worker() for _ in range(count)]
    for worker in started:
        workers._idle.put(worker)
    try:
        yield workers
    finally:
        for worker in started:
            worker.close()


def read_run(data: dict[str, Any]) -> Run:
    blown_up = tuple((line, shapes) for line, shapes in data.get("blown_up", ()))
    lines = tuple(data.get("lines", ()))
    return Run(data["outcome"], data.get("kind", ""), data.get("message", ""), lines, blown_up)


def refuses_itself(text: str, run: Run) -> bool:
    """Whether it was the program that raised, by an `assert` or `raise` of its own."""
    if run.kind == "AssertionError":
        return True
    last = run.lines[-1] if run.lines else 0
    raising = (node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Raise | ast.Assert))
    return any(node.lineno <= last <= (node.end_lineno or 0) for node in raising)
