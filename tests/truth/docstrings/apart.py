"""Names whose shape or dtype only the data tell: the ledger lists them apart, each with why.

A row has what the statement must match, or the reason that the engine gives, and what decides.  Of TensorFlow and Keras
there is also what the library itself leaves open until it runs, such as the length of a batch in a graph.
"""

from __future__ import annotations

import re

from ..compare import Row, Spot, is_run
from ..record import Record

NUMPY_STATEMENTS = (
    (r"\b(eig|eigvals)\(", "whether eigenvalues are real is told by the numbers in the matrix"),
    (r"\b\w*roots\(|\bp\.r\b|\bnp\.poly\(", "whether roots are real is told by the coefficients"),
    (r"\bemath\.|\breal_if_close\(", "whether a result is real is told by the numbers"),
    (r"\.mask\]|\b(next|ndenumerate)\(|\bma\.left_shift\(10", "which elements are masked is told by the mask"),
    (
        r"np\.ma\.array\(.*\)\.(all|any|sum)\(\)|\bx\.(sum|ptp)\(\)",
        "`masked` comes where all is masked, and its dtype is float64",
    ),
    (r"\b(loadtxt|genfromtxt)\(", "a table is read from a text that the program makes"),
    (r"\b(load|fromfile)\(|\bnpz", "what is read was written by the program"),
    (r"\bpickle\.", "what is read was written by the program"),
)
REASONS = (
    (r"masked is known when the program runs", "which elements are masked is told by the mask"),
    (r"the program itself writes|which file is read|how the table is read", "what is read was written by the program"),
    (r"whether two fill values agree", "whether two fill values agree is told by the values"),
)


OPERATIONS = (
    (r"\b(py_function|numpy_function|py_func)\(", "what a function of Python's gives is told when it runs"),
    (r"\bparse_tensor\(|\bdecode_image\(", "what is read tells how many axes it has"),
    (r"\bunique\w*\(|\bnonzero\(|\bsets\.\w+\(", "how many there are is told by the numbers"),
)
STATEMENTS = {"numpy": NUMPY_STATEMENTS, "tensorflow": OPERATIONS, "keras": OPERATIONS}


def told_by_data(library: str, statement: str, reason: str) -> str:
    """Why nobody can know the name before the program runs; "" if that is not so, or not listed for the library."""
    found = [why for pattern, why in REASONS if library == "numpy" and re.search(pattern, reason)]
    found += [why for pattern, why in STATEMENTS[library] if re.search(pattern, statement)]
    return found[0] if found else ""


def left_open(spot: Spot) -> str:
    """Why nothing more can be told, where a prediction leaves open only what the library does; else ""."""
    told = spot.rows and all(_tells_as_much(row, record) for row in spot.rows for record in spot.held)
    return "the library itself leaves the shape open until it runs" if told else ""


def _tells_as_much(row: Row, record: Record) -> bool:
    if row.dtype is None:
        return False
    if record.shape is None or row.shape is None or any(map(is_run, row.shape)):
        return record.shape is None
    pairs = list(zip(row.shape, record.shape, strict=False))
    return len(row.shape) == len(record.shape) and all(one is not None or real is None for one, real in pairs)
