"""The process that runs mutants: imports the libraries once, then runs each program in a fork of itself.

TensorFlow starts its threads with the first operation, so a process that has only imported it can be forked safely.
Requests and answers are lines of JSON on standard input and output.  A program that uses up its processor time, which
does not depend on what else the machine does, is killed; so is one that hangs.

    python -m truth.mutants.worker        (started by `running.py`)
"""

from __future__ import annotations

import builtins
import importlib
import json
import os
import resource
import runpy
import select
import signal
import sys
import tempfile
import time
from pathlib import Path
from typing import Any, TextIO

from ..recorder import Recorder
from .watching import Watcher, watched

LIBRARIES = ("numpy", "tensorflow", "keras")
PATIENCE = 10  # a run may take this many times its processor time


def main() -> None:
    requests = os.fdopen(os.dup(0), "r")
    answers = os.fdopen(os.dup(1), "w")
    null = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(null, stream)
    tests = str(Path(__file__).parents[2])
    sys.path[:] = [path for path in sys.path if path not in ("", tests)]
    for name in LIBRARIES:
        importlib.import_module(name)
    for line in requests:
        answers.write(json.dumps(answer(**json.loads(line))) + "\n")
        answers.flush()


def answer(name: str, text: str, seconds: int) -> dict[str, Any]:
    """What became of a program: see `running.Run`; `seconds` of processor time are its limit."""
    reading, writing = os.pipe()
    with tempfile.TemporaryDirectory() as folder:
        child = os.fork()
        if child == 0:
            os.close(reading)
            resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
            run_in_fork(Path(folder), name, text, os.fdopen(writing, "w"))
        os.close(writing)
        try:
            found = read_answer(reading, seconds * PATIENCE)
        finally:
            os.kill(child, signal.SIGKILL)
            _, status = os.waitpid(child, 0)
            os.close(reading)
    return {"outcome": "timed out"} if os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGXCPU else found


def read_answer(reading: int, seconds: int) -> dict[str, Any]:
    ready, _, _ = select.select([reading], [], [], seconds)
    if not ready:
        return {"outcome": "timed out"}
    with os.fdopen(os.dup(reading), "r") as stream:
        return dict(json.loads(stream.read() or '{"outcome": "died"}'))


def run_in_fork(folder: Path, name: str, text: str, result: TextIO) -> None:
    """Runs the program as `python name` would in an empty folder; never returns."""
    program = folder / name
    program.write_text(watched(text))
    os.chdir(folder)
    sys.argv = [str(program)]
    sys.path.insert(0, str(folder))
    recorder, watcher = Recorder(folder), Watcher()
    recorder.keep_source_maps()
    watch(watcher)
    found: dict[str, Any] = {"outcome": "finished"}
    try:
        runpy.run_path(str(program), run_name="__main__")
    except SystemExit:
        pass
    except BaseException as error:
        lines = [line for _, line in recorder.places(error)]
        found = {"outcome": "raised", "kind": type(error).__name__, "message": str(error)[-400:], "lines": lines}
    seconds = round(time.process_time(), 1)
    result.write(json.dumps({**found, "seconds": seconds, "blown_up": list(watcher.blown_up.items())}))
    result.close()
    os._exit(0)


def watch(watcher: Watcher) -> None:
    """Gives the program the functions that its operations are led through; AutoGraph must not rewrite them."""
    tensorflow: Any = sys.modules["tensorflow"]
    untouched = tensorflow.autograph.experimental.do_not_convert
    builtins.__binary__ = untouched(watcher.binary)  # type: ignore[attr-defined]
    builtins.__elementwise__ = untouched(watcher.elementwise)  # type: ignore[attr-defined]


if __name__ == "__main__":
    main()
