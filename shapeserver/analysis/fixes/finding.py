"""Finds the fixes of a problem: proposals in their order, each proved before it is offered.

What mends more of the file's problems puts out what mends fewer: a constant that is wrong where it is written makes
several places fail, and is not mended by a change at one of them.  What is certain puts out a guess about a length.  So
does what lets lengths be as the program says put out another length that is less likely: arrays can be made as long as
any others, and then fit them by chance.  Of the numbers that mend at one place only the likeliest is offered.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice

from ..report import Diagnostic, Fix, Place
from ..rule import Catalogue
from ..summary import Summary
from . import numbers, rewriting, slips
from .certainty import (
    brings_no_risk,
    is_decided,
    leaves_guess,
    leaves_no_error,
    leaves_no_relative,
)
from .context import FAR, Context, Proposal, context_of
from .proof import goes_on, is_meant, proves, still_calls
from .standing import Standing, apply, standing
from .tables import keeps_tables, picks_in_part, rows_to_pick

MOST_TRIALS = 120
MOST_FIXES = 5

_WHERE_IT_FAILS = (still_calls, is_decided, is_meant)
_CHECKS = (
    goes_on,
    *_WHERE_IT_FAILS,
    leaves_no_error,
    leaves_no_relative,
    keeps_tables,
    brings_no_risk,
)

Ask = Callable[[str], Summary]
"""The analysis of the file with another text."""


@dataclass(frozen=True, slots=True)
class Proved:
    """left: the problems that the file has with the fix.  guess: whether an unknown length has to be a number by then.

    parts: the tables that are put in an order of fewer rows.  rows: those of tables that are picked from, if kept.
    known: where it is, of which way, and what names are then.
    """

    fix: Fix
    left: int
    guess: bool
    parts: int
    rows: int
    rank: int
    resizes: bool
    known: tuple[Place, str, frozenset[object]]


def find_fixes(problem: Diagnostic, summary: Summary, catalogue: Catalogue, ask: Ask) -> tuple[Fix, ...]:
    """The proved fixes of a problem, the likeliest first."""
    if problem.severity not in ("error", "warning"):
        return ()
    context = context_of(problem, summary, catalogue, catalogue.rewrites())
    if context is None:
        return ()
    found = sorted(_thorough(_proved(context, ask)), key=lambda item: item.rank)
    chosen = _without_detours(context.source.text, list(_likeliest_numbers(_in_size(found))))
    return tuple(item.fix for item in chosen[:MOST_FIXES])


def _proved(context: Context, ask: Ask) -> list[Proved]:
    """The proposals that mend, each text once, and one of those of a way that come to the same in one place."""
    before = Standing.of(context.summary)
    texts: set[str] = set()
    found: dict[object, Proved] = {}
    for proposal in islice(_proposals(context), MOST_TRIALS):
        if found and proposal.rank >= FAR:
            break
        text = apply(context.source.text, proposal.edits)
        if text in texts:
            continue
        texts.add(text)
        after = ask(text)
        if proves(before, Standing.of(after), context.problem, proposal.edits) and _is_sound(context, proposal, after):
            item = _measured(context, proposal, after)
            found.setdefault(item.known, item)
            if len(found) >= MOST_FIXES and any(other.left == 0 for other in found.values()):
                break
    return list(found.values())


def _thorough(found: list[Proved]) -> list[Proved]:
    """Those that mend most of the file's problems, if possible without a guess, and with the most of each table."""
    best = min(map(_open, found), default=None)
    return [item for item in found if _open(item) == best]


def _open(item: Proved) -> tuple[int, bool, int, int]:
    return item.left, item.guess, item.parts, -item.rows


def _in_size(found: list[Proved]) -> list[Proved]:
    """Without other lengths, if something likelier mends that leaves the lengths as the program says."""
    kept = next((place for place, item in enumerate(found) if not item.resizes), len(found))
    return [item for place, item in enumerate(found) if place < kept or not item.resizes]


def _likeliest_numbers(found: list[Proved]) -> Iterator[Proved]:
    """Of several numbers that mend at one place the first: if one axis is meant, another one only happens to fit."""
    places: set[Place] = set()
    for item in found:
        edit = item.fix.edits[0]
        if not _is_number(edit.text):
            yield item
        elif edit.place not in places:
            places.add(edit.place)
            yield item


def _is_number(text: str) -> bool:
    return text.removeprefix("-").isdecimal()


def _is_sound(context: Context, proposal: Proposal, after: Summary) -> bool:
    inner = context.innermost
    return all(check(context, proposal.edits, after) for check in _CHECKS) and (
        inner is None or all(check(inner, proposal.edits, after) for check in _WHERE_IT_FAILS)
    )


def _without_detours(text: str, found: list[Proved]) -> list[Proved]:
    """Without those that undo by one more step what another one of the same outcome leaves out."""
    shorter = {item.known[::2] for item in found if _is_inside(item.fix, text)}
    return [item for item in found if item.known[::2] not in shorter or _is_inside(item.fix, text)]


def _is_inside(fix: Fix, text: str) -> bool:
    """Whether a fix writes a part of what stood there."""
    return any(edit.text in standing(text, edit.place) for edit in fix.edits)


def _measured(context: Context, proposal: Proposal, after: Summary) -> Proved:
    fix = Fix(proposal.title, proposal.edits, proposal.rank < FAR)
    left = sum(Standing.of(after).problems.values())
    names = frozenset((item.name, item.kind, item.place.start[0], item.text) for item in after.bindings())
    guess = leaves_guess(context.summary, after)
    parts = picks_in_part(after)
    rows = 0 if proposal.resizes else rows_to_pick(context, proposal.edits, after)
    known = (proposal.edits[0].place, fix.way, names)
    return Proved(fix, left, guess, parts, rows, proposal.rank, proposal.resizes, known)


def _proposals(context: Context) -> Iterator[Proposal]:
    seen: set[object] = set()
    rooms = (rewriting.propose(context), numbers.propose(context), slips.propose(context))
    for proposal in sorted((item for room in rooms for item in room), key=lambda item: item.rank):
        if proposal.edits not in seen:
            seen.add(proposal.edits)
            yield proposal
