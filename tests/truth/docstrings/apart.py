"""Names whose shape or dtype only the data tell: the ledger lists them apart, each with why.

A row has what the statement must match, or the reason that the engine gives, and what decides.
"""

from __future__ import annotations

import re

STATEMENTS = (
    (r"\b(eig|eigvals)\(", "whether eigenvalues are real is told by the numbers in the matrix"),
    (r"\b\w*roots\(|\bp\.r\b|\bnp\.poly\(", "whether roots are real is told by the coefficients"),
    (r"\bemath\.|\breal_if_close\(", "whether a result is real is told by the numbers"),
    (r"\.mask\]|\b(next|ndenumerate)\(|\bma\.left_shift\(10", "which elements are masked is told by the mask"),
    (r"np\.ma\.array\(.*\)\.(all|any|sum)\(\)|\bx\.(sum|ptp)\(\)", "`masked` comes where all is masked, and its dtype is float64"),
    (r"\b(loadtxt|genfromtxt)\(", "a table is read from a text that the program makes"),
    (r"\b(load|fromfile)\(|\bnpz", "what is read was written by the program"),
    (r"\bpickle\.", "what is read was written by the program"),
)
REASONS = (
    (r"masked is known when the program runs", "which elements are masked is told by the mask"),
    (r"the program itself writes|which file is read|how the table is read", "what is read was written by the program"),
    (r"whether two fill values agree", "whether two fill values agree is told by the values"),
)


def told_by_data(library: str, statement: str, reason: str) -> str:
    """Why nobody can know the name before the program runs; "" if that is not so, or not listed for the library."""
    if library != "numpy":
        return ""
    found = [why for pattern, why in REASONS if re.search(pattern, reason)]
    found += [why for pattern, why in STATEMENTS if re.search(pattern, statement)]
    return found[0] if found else ""
