"""Judges calls in processes of their own, because some calls end the process, and libraries have modes.

    python -m tests.stubs.judge

Each line of input is the name of a rule, the number of its first case, and how many there are.  For each case two
lines go out: whether the analysis reports an error, then the verdict with what there is to say of it.  "done" ends a
rule.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import warnings
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from typing import Any

import numpy as np

from shapeserver.analysis import dim
from shapeserver.analysis.value import Array, Ref, Unknown, Value
from shapeserver.stubs import loader

from .cases import Case, Library
from .compare import contradiction, is_known, items_of
from .harness import Engine, run_text
from .sources import Source, source_of

CASES = 60
CASES_OF_TEMPLATES = 24
OF_NUMBERS = (
    "is not in the list of allowed values",
    "Cannot convert",
    "floating point `dtype`",
    "Requires start",
    "must be specified",
    "] is not in [",
    "does not index into param",
    "is out of bounds for axis",
    "slice index",
    "Received a label value",
    "must be a floating point",
)
"""Parts of messages by which libraries refuse dtypes and numbers, not shapes."""
VERDICTS = ("known", "unknown", "wrong", "found", "missed", "excused")


@dataclass
class Verdicts:
    """What was said of the cases of a rule; `remarks` tells what was wrong, missed or unknown."""

    counts: Counter[str] = field(default_factory=Counter)
    remarks: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Mode:
    """The process that a library needs."""

    environment: tuple[tuple[str, str], ...]

    def started(self) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "tests.stubs.judge"]
        pipes: dict[str, Any] = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
        return subprocess.Popen(command, text=True, env=os.environ | dict(self.environment), **pipes)


def judged(names: Iterable[str], cases: int | None = None) -> Iterator[tuple[str, Verdicts]]:
    """The verdicts on calls of each rule for which there are any; a call that ends the process is one that is refused."""
    sources = [source for source in map(source_of, names) if source is not None]
    for mode in dict.fromkeys(Mode(source.library.environment) for source in sources):
        process: subprocess.Popen[str] | None = None
        for source in sources:
            if Mode(source.library.environment) == mode:
                verdicts, process = _judged(source, mode, process, cases or usual(source))
                yield source.name, verdicts
        if process is not None:
            process.communicate()


def usual(source: Source) -> int:
    """How many cases of a rule are judged."""
    return CASES_OF_TEMPLATES if source.templates else CASES


def _judged(
    source: Source, mode: Mode, process: subprocess.Popen[str] | None, cases: int
) -> tuple[Verdicts, subprocess.Popen[str] | None]:
    verdicts = Verdicts()
    first, done = 0, False
    while not done:
        if process is None:
            process = mode.started()
        ended, done = _ask(process, source.name, first, cases, verdicts)
        first += ended
        if not done:
            process = None
    return verdicts, process


def _ask(process: subprocess.Popen[str], name: str, first: int, cases: int, verdicts: Verdicts) -> tuple[int, bool]:
    """Count the verdicts from the first case on; how many there were, and whether the process came to the end."""
    assert process.stdin is not None and process.stdout is not None
    process.stdin.write(f"{name} {first} {cases}\n")
    process.stdin.flush()
    number, analysed = 0, "unanalysed"
    for line in process.stdout:
        word, _, remark = line.strip().partition(" ")
        if word == "done":
            return number, True
        if word in VERDICTS:
            verdicts.counts[word] += 1
            number += 1
            verdicts.remarks += [f"{word}: {remark}"] if remark else []
        elif word in ("errors", "fine"):
            analysed = word
    process.wait()
    assert analysed != "unanalysed", f"{name}: the judge has ended with {process.returncode}"
    verdicts.counts["found" if analysed == "errors" else "missed"] += 1
    return number + 1, False


def serve() -> None:
    loader.STRICT = False  # a fault inside a rule counts as it does for users: as an unknown value
    engine = Engine()
    answers = os.fdopen(os.dup(1), "w", buffering=1)
    os.dup2(2, 1)  # what programs print is no answer
    for line in sys.stdin:
        name, first, cases = line.split()
        source = source_of(name)
        assert source is not None, name
        for case in islice(source.cases(int(cases)), int(first), None):
            for answer in _judge(source.library, case, engine):
                print(answer, file=answers)
        print("done", file=answers)


def _judge(library: Library, case: Case, engine: Engine) -> Iterator[str]:
    text = case.concrete(library)
    value, errors = engine.run(text)
    yield "errors" if errors else "fine"
    library.before()
    try:
        with warnings.catch_warnings(), np.errstate(all="ignore"):
            warnings.simplefilter("ignore")
            real = run_text(text)
    except Exception as error:
        remark = f"{case}: {type(error).__name__}: {str(error)[:200]!r}"
        yield "found" if errors else "excused" if _is_excused(library, error) else f"missed {remark}"
        return
    if errors:
        yield f"wrong {case}: {errors[0]!r}"
        return
    denied = contradiction(engine.heap, value, real, library, {})
    whole = _is_whole(library, engine.heap, value, real)
    yield f"wrong {case}: {denied!r}" if denied else "known" if whole else f"unknown {case}: {str(value)[:200]!r}"


def _is_excused(library: Library, error: Exception) -> bool:
    return isinstance(error, TypeError) or library.excused(error) or any(part in str(error) for part in OF_NUMBERS)


def _is_whole(library: Library, heap: Any, value: Value, real: Any) -> bool:
    """Whether all shapes of a result are known; what has no shape only has to be known for what it is."""
    if isinstance(value, Unknown):
        return False
    items = items_of(heap, value)
    if items is not None and isinstance(real, tuple | list) and len(items) == len(real):
        return all(_is_whole(library, heap, one, other) for one, other in zip(items, real, strict=True))
    is_object = isinstance(value, Ref) and value.type == "object"
    if is_object or is_known(heap, value):
        return True
    return _is_as_known(library, value, real) if isinstance(value, Array) else not _has_arrays(library, real)


def _is_as_known(library: Library, value: Array, real: Any) -> bool:
    """Whether only that is open which the library's own shape leaves open, as a ragged tensor's does."""
    actual = library.shape_of(real)
    if actual is None or value.dtype is None:
        return False
    dims = actual[0]
    if dims is None or value.shape.rank != len(dims):
        return dims is None
    return all(one is not dim.UNKNOWN or other is None for one, other in zip(value.shape.head, dims, strict=True))


def _has_arrays(library: Library, real: Any) -> bool:
    if isinstance(real, tuple | list):
        return any(_has_arrays(library, item) for item in real)
    return library.shape_of(real) is not None


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        sys.path.insert(0, os.getcwd())
        os.chdir(folder)  # programs write files
        serve()
