"""The worker: what goes wrong with it is one clear line, and it never outlives who asked."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest

from shapeserver.eval import client
from shapeserver.eval.client import Cancelled, EvaluationError, validate
from shapeserver.eval.options import GIB, Options

from .graphs import node, perceptron

ROOT = Path(__file__).parents[2]
NUMPY = Options(engine="numpy", valuations=((("batch", 3),),), seconds=120)
ENDLESS = node("endless", "numpy.linalg.matrix_power", (3000, 3000), 9, "float64", a="%big", n=10**18)
BIG = node("big", "numpy.ones", (3000, 3000), 9, "float64", shape=(3000, 3000))


def test_a_report_comes_from_another_process() -> None:
    told: list[tuple[str, float]] = []
    report = validate(perceptron(), NUMPY, lambda text, share: told.append((text, share)))
    assert report.is_validated and len(report.checks) == 4
    assert told[0][0] == "running batch=3" and told == sorted(told, key=lambda one: one[1])


def _one_line(error: pytest.ExceptionInfo[EvaluationError]) -> str:
    text = str(error.value)
    assert text and "\n" not in text and "Traceback" not in text
    return text


def test_a_killed_worker_is_one_line() -> None:
    def kill(text: str, share: float) -> None:
        if "matrix_power" in text:
            (child,) = _children()
            os.kill(child, signal.SIGKILL)

    with pytest.raises(EvaluationError) as error:
        validate(perceptron(10, BIG, ENDLESS), NUMPY, kill)
    assert "the evaluator was killed" in _one_line(error)
    assert _children() == []


def test_an_endless_operation_is_one_line_with_its_place() -> None:
    with pytest.raises(EvaluationError) as error:
        validate(perceptron(10, BIG, ENDLESS), replace(NUMPY, seconds=15))
    assert _one_line(error) == "the evaluation took longer than 15 s (line 9: `numpy.linalg.matrix_power`)"
    assert _children() == []


def test_a_cancelled_validation_leaves_no_process() -> None:
    cancel = threading.Event()
    with pytest.raises(Cancelled):
        validate(perceptron(10, BIG, ENDLESS), NUMPY, lambda text, share: cancel.set(), cancel)
    assert _children() == []


def test_an_array_of_a_tebibyte_is_not_tried() -> None:
    huge = node("huge", "numpy.ones", (1 << 20, 1 << 17), 9, "float64", shape=(1 << 20, 1 << 17))
    (finding,) = validate(perceptron(10, huge), NUMPY).findings
    assert (finding.code, finding.place) == ("out-of-memory-at", ("net.py", 9, 4))


def test_memory_that_no_prediction_tells_of_is_limited() -> None:
    hidden = node("hidden", "numpy.ones", None, 9, None, shape=(1 << 20, 1 << 17))
    (finding,) = validate(perceptron(10, hidden), replace(NUMPY, process_memory=2 * GIB)).findings
    assert finding.code == "out-of-memory-at" and "not enough memory" in finding.message


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (replace(NUMPY, engine="theano"), "there is no engine `theano`: choose one of jax, numpy, tensorflow"),
        (replace(NUMPY, device="gpu"), "NumPy has no GPU: choose the engine `jax`"),
        (replace(NUMPY, engine="jax", device="gpu"), "JAX finds no gpu here"),
    ],
)
def test_an_engine_that_is_not_there_is_one_line(options: Options, said: str) -> None:
    with pytest.raises(EvaluationError) as error:
        validate(perceptron(), options)
    assert _one_line(error).startswith(said)


def test_a_worker_ends_with_its_parent() -> None:
    program = (
        "import subprocess, sys, time\n"
        "worker = subprocess.Popen([sys.executable, '-m', 'shapeserver.eval.worker'], stdin=subprocess.PIPE)\n"
        'worker.stdin.write(b\'{"graph": {}, "options": {"device": "gpu"}}\'); worker.stdin.flush()\n'
        "print(worker.pid, flush=True)\n"
        "time.sleep(60)\n"
    )
    parent = subprocess.Popen([sys.executable, "-c", program], cwd=ROOT, stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    worker = int(parent.stdout.readline())
    parent.kill()
    parent.communicate()
    ends = time.monotonic() + 30
    while _is_alive(worker) and time.monotonic() < ends:
        time.sleep(0.05)
    assert not _is_alive(worker)


def test_the_client_imports_nothing_heavy() -> None:
    program = (
        "import sys, shapeserver.eval.client, shapeserver.eval.rendering, shapeserver.eval.picture\n"
        "print(sorted({'numpy', 'jax', 'tensorflow', 'keras', 'sympy', 'jedi', 'libcst'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
    assert client.PATIENCE <= 0.5


def _children() -> list[int]:
    """Workers of this process that are alive."""
    found = []
    for path in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = path.read_text().rpartition(")")[2].split()
            command = (path.parent / "cmdline").read_text()
        except OSError:
            continue
        if int(fields[1]) == os.getpid() and fields[0] != "Z" and "shapeserver.eval.worker" in command:
            found.append(int(path.parent.name))
    return found


def _is_alive(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False
