"""Mending all problems of a kind at once, one after the other.

A problem with several proved fixes is a choice.  Either the user has chosen a *way*, which is a fix's title without
what it names, or only problems with one proved fix that is no last resort are mended.  Each fix is proved in the text
that the ones before it have made.
"""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator

from ..report import Diagnostic, Edit, Fix, Place
from ..rule import Catalogue
from ..summary import Summary
from .finding import find_fixes
from .standing import apply

MOST = 20  # problems that are mended at once


def fix_every(
    summary: Summary, codes: frozenset[str], way: str | None, catalogue: Catalogue, ask: Callable[[str], Summary]
) -> Fix | None:
    """One edit that mends all problems of these codes in a way, or in the only one; None if there is none."""
    current, count, tried = summary, 0, set[str]()
    while count < MOST:
        problem = next((item for item in _failing(current, codes) if item.message not in tried), None)
        if problem is None:
            break
        fixes = [fix for fix in find_fixes(problem, current, catalogue, ask) if way in (None, fix.way)]
        if len(fixes) == 1 and (way is not None or fixes[0].likely):
            current, count = ask(apply(current.sweep.source.text, fixes[0].edits)), count + 1
        else:
            tried.add(problem.message)
    if not count:
        return None
    edits = tuple(_edits(summary.path, summary.sweep.source.text, current.sweep.source.text))
    return Fix(f"mend {count} problems of this file", edits)


def _failing(summary: Summary, codes: frozenset[str]) -> Iterator[Diagnostic]:
    return (item for item in summary.explained if item.severity in ("error", "warning") and item.code in codes)


def _edits(path: str, before: str, after: str) -> Iterator[Edit]:
    """The lines that differ, as edits of whole lines."""
    old, new = before.split("\n"), after.split("\n")
    for kind, first, last, start, end in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal":
            place = Place(path, (first, 0), (last, 0))
            yield Edit(place, "".join(f"{line}\n" for line in new[start:end]))
