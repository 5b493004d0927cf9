"""What the real libraries make of a program: runs in worker processes, several at a time."""

from __future__ import annotations

import ast
import hashlib
import json
import math
import os
import queue
import subprocess
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from ..trace import ENVIRONMENT, ROOM

SECONDS = 20
LONGEST = 150  # a program without a fault may take as many seconds
SLOWER = 3  # and one with a fault this many times what that took
ONE_THREAD = dict.fromkeys(("TF_NUM_INTRAOP_THREADS", "TF_NUM_INTEROP_THREADS", "OMP_NUM_THREADS"), "1")


@dataclass(frozen=True, slots=True)
class Run:
    """How a program ended: "finished", "raised", "timed out" or "died".

    lines: the program's own lines that an error passed through, the failing one last.
    blown_up: the lines on which something was silently broadcast to a matrix, with the shapes.
    seconds: the processor time that it took.
    """

    outcome: str
    kind: str = ""
    message: str = ""
    lines: tuple[int, ...] = ()
    blown_up: tuple[tuple[int, str], ...] = ()
    seconds: float = 0.0


class Worker:
    """A process of `worker.py`."""

    def __init__(self) -> None:
        environment = {**os.environ, **ENVIRONMENT, **ONE_THREAD, "PYTHONPATH": str(ROOM.parent)}
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


class Kept:
    """Runs of an earlier measurement, by what was run, in a file with a line of JSON for each; without one, none."""

    def __init__(self, path: Path | None) -> None:
        self.path = path
        lines = path.read_text().splitlines() if path is not None and path.exists() else []
        self._runs = {each["key"]: read_run(each["run"]) for each in map(json.loads, lines)}

    def __getitem__(self, key: str) -> Run | None:
        return self._runs.get(key)

    def keep(self, key: str, run: Run) -> None:
        self._runs[key] = run
        if self.path is not None:
            with self.path.open("a") as stream:
                stream.write(json.dumps({"key": key, "run": asdict(run)}) + "\n")


class Workers:
    def __init__(self, count: int, seconds: int, kept: Kept) -> None:
        self.count = count
        self.seconds = seconds
        self._kept = kept
        self._idle: queue.SimpleQueue[Worker] = queue.SimpleQueue()

    def run_original(self, program: Path) -> Run:
        """Runs a program that has no fault."""
        return self.run(program.name, program.read_text(), LONGEST)

    def run(self, name: str, text: str, seconds: int) -> Run:
        """Runs a program, unless its run was kept."""
        key = hashlib.sha256(f"{name} {text}".encode()).hexdigest()
        if (kept := self._kept[key]) is not None:
            return kept
        worker = self._idle.get()
        try:
            run = worker.run(name, text, seconds)
        finally:
            self._idle.put(worker)
        self._kept.keep(key, run)
        return run

    def run_all(self, name: str, texts: Sequence[str], original: Run) -> Iterator[Run]:
        """Runs variants of a program; the answers come in their order."""
        seconds = max(self.seconds, math.ceil(SLOWER * original.seconds))
        with ThreadPoolExecutor(self.count) as pool:
            yield from pool.map(lambda text: self.run(name, text, seconds), texts)


@contextmanager
def open_workers(count: int, seconds: int = SECONDS, kept: Path | None = None) -> Iterator[Workers]:
    """Processes that run programs; `kept` is a file of runs that are not repeated."""
    workers = Workers(count, seconds, Kept(kept))
    started = [Worker() for _ in range(count)]
    for worker in started:
        workers._idle.put(worker)
    try:
        yield workers
    finally:
        for worker in started:
            worker.close()


def read_run(data: dict[str, Any]) -> Run:
    blown_up = tuple((line, str(shapes)) for line, shapes in data.get("blown_up", ()))
    lines = tuple(data.get("lines", ()))
    seconds = data.get("seconds", 0.0)
    return Run(data["outcome"], data.get("kind", ""), data.get("message", ""), lines, blown_up, seconds)


OTHER_KINDS = frozenset(
    "NameError AttributeError KeyError ZeroDivisionError RecursionError MemoryError FileNotFoundError LinAlgError".split()
)
OTHER_MESSAGES = (
    "can only concatenate",
    "unsupported operand type(s)",
    "could not convert string",
    "object is not callable",
    "object is not subscriptable",
    "list indices must be integers or slices",
    "tuple indices must be integers or slices",
    "string indices must be integers",
)


def is_about_arrays(run: Run) -> bool:
    """Whether an error can be one of shapes and dtypes: not a name, a key, a singular matrix, `(2, 3) + 1` or `5[0]`."""
    return run.kind not in OTHER_KINDS and not any(text in run.message for text in OTHER_MESSAGES)


def refuses_itself(text: str, run: Run) -> bool:
    """Whether it was the program that raised, by an `assert` or `raise` of its own."""
    if run.kind == "AssertionError":
        return True
    last = run.lines[-1] if run.lines else 0
    raising = (node for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Raise | ast.Assert))
    return any(node.lineno <= last <= (node.end_lineno or 0) for node in raising)
