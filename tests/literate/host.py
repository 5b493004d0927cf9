"""The process in which programs meet the real libraries: it imports them once and forks for each program.

    python -m tests.literate.host

Each line of input is a request, a JSON object: `folder` and `program`, the file to run; `answer`, the file for what
came of it; `imports`, the libraries to import before the fork.  After each answer one line goes out: "done", or why
there is none.  A program runs one statement of its module after the other; one that raises does not end the run.
"""

from __future__ import annotations

import ast
import builtins
import importlib
import json
import os
import signal
import sys
from dataclasses import asdict
from pathlib import Path
from types import FrameType
from typing import Any

from tests.truth import describe
from tests.truth.recorder import Recorder

SECONDS = 60
MOST_ITEMS = 20


class Run:
    """One program in this process."""

    def __init__(self, folder: Path, program: Path) -> None:
        self.program = program
        self.recorder = Recorder(folder)
        self.ran: dict[tuple[str, int], None] = {}
        self.raised: list[dict[str, Any]] = []
        self.revealed: list[tuple[str, int, dict[str, Any]]] = []

    def trace(self, frame: FrameType, event: str, argument: Any) -> Any:
        """The global trace function: the recorder's, which also notes the lines that run."""
        if frame.f_trace is not None:  # a generator goes on
            return frame.f_trace
        watch = self.recorder.trace(frame, event, argument)
        path = frame.f_code.co_filename
        if not path.startswith(self.recorder.folder):
            return watch

        def note(frame: FrameType, event: str, argument: Any) -> Any:
            self.ran[path, frame.f_lineno] = None
            if watch is not None:
                watch(frame, event, argument)
            return note

        return note

    def reveal(self, value: object, *rest: object) -> object:
        caller = sys._getframe(1)
        self.revealed.append((caller.f_code.co_filename, caller.f_lineno, described(value)))
        return value

    def run(self) -> None:
        builtins.reveal_shape = self.reveal  # type: ignore[attr-defined]
        path = str(self.program)
        sys.path.insert(0, str(self.program.parent))
        namespace = {"__name__": "__main__", "__file__": path}
        for statement in ast.parse(self.program.read_text()).body:
            code = compile(ast.Module([statement], []), path, "exec", dont_inherit=True)
            sys.settrace(self.trace)
            try:
                exec(code, namespace)
            except Exception as error:
                sys.settrace(None)
                text = f"{type(error).__name__}: {error}"
                self.raised.append({"error": text[:300], "places": self.recorder.places(error)})
            finally:
                sys.settrace(None)

    def answer(self) -> dict[str, Any]:
        return {
            "records": [asdict(record) for record in self.recorder.records],
            "ran": list(self.ran),
            "raised": self.raised,
            "revealed": self.revealed,
        }


def described(value: object) -> dict[str, Any]:
    """A value as data, as `texts` compares it."""
    array = describe.array(value)
    if array is not None:
        return {"array": [array.dtype, array.shape]}
    if type(value) is int:
        return {"int": value}
    if isinstance(value, tuple | list):
        kind = "tuple" if isinstance(value, tuple) else "list"
        return {"items": [described(item) for item in value[:MOST_ITEMS]], "type": kind}
    return {"literal": repr(value), "type": type(value).__name__}


def serve() -> None:
    for line in sys.stdin:
        request = json.loads(line)
        for library in request["imports"]:
            importlib.import_module(library)
        process = os.fork()
        if not process:
            _run_and_end(request)
        _, status = os.waitpid(process, 0)
        print(_told(status), flush=True)


def _run_and_end(request: dict[str, Any]) -> None:
    signal.alarm(SECONDS)
    silence = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(silence, stream)
    os.chdir(request["folder"])
    run = Run(Path(request["folder"]), Path(request["program"]))
    try:
        run.run()
        Path(request["answer"]).write_text(json.dumps(run.answer()))
    finally:
        os._exit(0)


def _told(status: int) -> str:
    if os.WIFSIGNALED(status):
        number = os.WTERMSIG(status)
        return f"not finished after {SECONDS} seconds" if number == signal.SIGALRM else f"killed by signal {number}"
    return "done"


if __name__ == "__main__":
    serve()
