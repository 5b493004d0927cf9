"""Starts the worker, passes on what it tells, and kills it when it is too slow, not wanted any more, or broken.

Imports nothing heavy, so that the server can.  Every failure is an `EvaluationError` with one line.
"""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from ..analysis.graph import Graph
from ..analysis.graph import as_json as graph_as_json
from .options import Options
from .report import Report, from_json

Progress = Callable[[str, float], None]
PATIENCE = 0.1  # seconds between looks at whether the user cancelled


class EvaluationError(Exception):
    """There is no report; the message is one line."""


class Cancelled(EvaluationError):
    """The user does not want the report any more."""


def validate(
    graph: Graph,
    options: Options | None = None,
    on_progress: Progress = lambda text, share: None,
    cancel: threading.Event | None = None,
) -> Report:
    """The report on a graph.  share: how much of the work is done, from 0 to 1."""
    options = options or Options()
    return _asked({"graph": graph_as_json(graph)}, options, on_progress, cancel)


def validate_bundle(
    path: str | Path,
    options: Options | None = None,
    on_progress: Progress = lambda text, share: None,
    cancel: threading.Event | None = None,
) -> Report:
    """The report on a bundle that `export_bundle` wrote, here or elsewhere."""
    return _asked({"bundle": str(Path(path).resolve())}, options or Options(), on_progress, cancel)


def export_bundle(graph: Graph, options: Options, path: str | Path) -> None:
    """Write a graph, its valuations and predictions, and what JAX makes of it for CPU and CUDA, as one file."""
    request = {"graph": graph_as_json(graph), "export": str(Path(path).resolve())}
    _asked(request, options, lambda text, share: None, None)


def _asked(request: dict[str, Any], options: Options, on_progress: Progress, cancel: threading.Event | None) -> Any:
    with _worker() as (process, answers, complaints):
        assert process.stdin is not None
        try:
            process.stdin.write(json.dumps({**request, "options": options.as_json()}) + "\n")
            process.stdin.flush()
        except OSError:
            raise EvaluationError(_ended(process, complaints)) from None
        ends, share, at = time.monotonic() + options.seconds, 0.0, ""
        while True:
            answer = _next(answers, cancel, ends, at, options.seconds)
            if answer is None:
                raise EvaluationError(_ended(process, complaints))
            if "report" in answer:
                return None if answer["report"] is None else from_json(answer["report"])
            if "error" in answer:
                raise EvaluationError(answer["error"])
            share, at = max(share, answer["share"]), answer["progress"]
            on_progress(at, share)


def _next(answers: Any, cancel: threading.Event | None, ends: float, at: str, seconds: float) -> Any:
    """The next answer; None when the worker is gone."""
    while True:
        if cancel is not None and cancel.is_set():
            raise Cancelled("the validation was cancelled")
        if time.monotonic() > ends:
            raise EvaluationError(f"the evaluation took longer than {seconds:g} s" + (f" ({at})" if at else ""))
        try:
            return answers.get(timeout=PATIENCE)
        except queue.Empty:
            continue


@contextmanager
def _worker() -> Iterator[tuple[subprocess.Popen[str], Any, Any]]:
    """A worker and its answers; it is gone when the block is left, whatever happens."""
    with tempfile.TemporaryFile("w+", encoding="utf-8", errors="replace") as complaints:
        process = subprocess.Popen(
            [sys.executable, "-m", "shapeserver.eval.worker"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=complaints,
            text=True,
            env=_environment(),
        )
        answers: queue.Queue[Any] = queue.Queue()
        threading.Thread(target=_listen, args=(process, answers), daemon=True).start()
        try:
            yield process, answers, complaints
        finally:
            process.kill()
            process.wait()
            for stream in (process.stdin, process.stdout):
                if stream is not None:
                    _closed(stream)


def _closed(stream: Any) -> None:
    try:
        stream.close()
    except OSError:
        return


def _environment() -> dict[str, str]:
    """The worker finds this package where it is, and libraries do not chatter."""
    root = str(Path(__file__).parents[2])
    paths = [root, *filter(None, [os.environ.get("PYTHONPATH")])]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(paths), "TF_CPP_MIN_LOG_LEVEL": "3"}


def _listen(process: subprocess.Popen[str], answers: Any) -> None:
    assert process.stdout is not None
    try:
        for line in process.stdout:
            answers.put(json.loads(line))
    except ValueError:
        pass
    answers.put(None)


def _ended(process: subprocess.Popen[str], complaints: Any) -> str:
    """Why a worker ended without an answer."""
    code = process.wait(timeout=10)
    complaints.seek(0)
    lines = [line.strip() for line in complaints.read().splitlines() if line.strip()]
    if code == -9:
        return "the evaluator was killed; perhaps the memory of the machine ran out"
    said = next((line for line in reversed(lines) if "rror" in line), lines[-1] if lines else "")
    return f"the evaluator ended with code {code}" + (f": {said[:200]}" if said else "")
