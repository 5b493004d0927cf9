"""Judges random calls in a process of its own, because some calls end the process of the library.

    python -m tests.stubs.judge

Each line of input is the name of a rule and the number of its first case.  For each case two lines go out: whether the
analysis reports an error, then the verdict; "none" if the rule's arguments cannot be made.  "done" ends a rule.
"""

from __future__ import annotations

import random
import subprocess
import sys
import warnings
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

import numpy as np

from shapeserver.analysis.value import Array, Ref, Unknown, Value
from shapeserver.stubs import load_catalogue, loader
from shapeserver.stubs.loader import Rule

from .cases import Case, Library, make_case
from .compare import is_known
from .harness import SEED, Engine, run_text
from .libraries import KERAS, NUMPY, TENSORFLOW

CASES = 60
LIBRARIES = {library.name: library for library in (NUMPY, TENSORFLOW, KERAS)}
OF_NUMBERS = (
    "is not in the list of allowed values",
    "Cannot convert",
    "floating point `dtype`",
    "Requires start",
    "must be specified",
    "indices[",
    "is out of bounds for axis",
    "slice index",
    "Received a label value",
    "must be a floating point",
)
"""Parts of messages by which libraries refuse dtypes and numbers, not shapes."""
VERDICTS = ("known", "unknown", "found", "missed", "excused")


def library_of(name: str) -> Library | None:
    """The library whose random calls reach a rule."""
    library = LIBRARIES.get(name.partition(".")[0])
    return library if library is not None and library.reason(name) is None else None


def judged(names: Iterable[str]) -> Iterator[tuple[str, Counter[str]]]:
    """The verdicts on the random calls of each rule; a call that ends the process is one that is refused."""
    process: subprocess.Popen[str] | None = None
    for name in names:
        counts: Counter[str] = Counter()
        first, done = 0, False
        while not done:
            if process is None:
                process = _started()
            ended, done = _ask(process, name, first, counts)
            first += ended
            if not done:
                process = None
        yield name, counts
    if process is not None:
        process.communicate()


def _ask(process: subprocess.Popen[str], name: str, first: int, counts: Counter[str]) -> tuple[int, bool]:
    """Count the verdicts from the first case on; how many there were, and whether the process came to the end."""
    assert process.stdin is not None and process.stdout is not None
    process.stdin.write(f"{name} {first}\n")
    process.stdin.flush()
    number, analysed = 0, "unanalysed"
    for line in process.stdout:
        word = line.strip()
        if word == "done":
            return number, True
        if word in VERDICTS:
            counts[word] += 1
            number += 1
        elif word in ("errors", "fine"):
            analysed = word
    process.wait()
    assert analysed != "unanalysed", f"{name}: the judge has ended with {process.returncode}"
    counts["found" if analysed == "errors" else "missed"] += 1
    return number + 1, False


def _started() -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "tests.stubs.judge"]
    pipes: dict[str, Any] = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "stderr": subprocess.DEVNULL}
    return subprocess.Popen(command, text=True, **pipes)


def serve() -> None:
    loader.STRICT = False  # a fault inside a rule counts as it does for users: as an unknown value
    engine = Engine()
    for line in sys.stdin:
        name, first = line.split()
        library = library_of(name)
        assert library is not None, name
        for case in islice(_cases(library, name), int(first), None):
            _judge(library, case, engine)
        print("done", flush=True)


def _cases(library: Library, name: str) -> Iterator[Case]:
    catalogue = load_catalogue()
    rule = catalogue.find(name)
    assert isinstance(rule, Rule), name
    chance = random.Random(f"{SEED}:measure:{name}")
    for _ in range(CASES):
        case = make_case(library, catalogue, rule, chance)
        if case is None:
            return
        yield case


def _judge(library: Library, case: Case, engine: Engine) -> None:
    text = case.concrete(library)
    value, errors = engine.run(text)
    print("errors" if errors else "fine", flush=True)
    try:
        with warnings.catch_warnings(), np.errstate(all="ignore"):
            warnings.simplefilter("ignore")
            real = run_text(text)
    except Exception as error:
        print("found" if errors else "excused" if _is_excused(library, error) else "missed", flush=True)
        return
    print("known" if not errors and _is_whole(library, engine, value, real) else "unknown", flush=True)


def _is_excused(library: Library, error: Exception) -> bool:
    return isinstance(error, TypeError) or library.excused(error) or any(part in str(error) for part in OF_NUMBERS)


def _is_whole(library: Library, engine: Engine, value: Value, real: Any) -> bool:
    """Whether all shapes of a result are known; what has no shape only has to be known for what it is."""
    if isinstance(value, Unknown):
        return False
    is_object = isinstance(value, Ref) and value.type == "object"
    return is_object or is_known(engine.heap, value) or not (isinstance(value, Array) or _has_arrays(library, real))


def _has_arrays(library: Library, real: Any) -> bool:
    if isinstance(real, tuple | list):
        return any(_has_arrays(library, item) for item in real)
    return library.shape_of(real) is not None


if __name__ == "__main__":
    serve()
