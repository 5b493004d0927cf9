"""Finds the fixes of a problem: proposals in their order, each proved before it is offered."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice

from ..report import Diagnostic, Fix
from ..rule import Catalogue
from ..summary import Summary
from . import numbers, rewriting
from .context import FAR, Context, Proposal, context_of
from .proof import goes_on, is_meant, proves
from .standing import Standing, apply

MOST_TRIALS = 80
MOST_FIXES = 5

Ask = Callable[[str], Summary]
"""The analysis of the file with another text."""


def find_fixes(problem: Diagnostic, summary: Summary, catalogue: Catalogue, ask: Ask) -> tuple[Fix, ...]:
    """The proved fixes of a problem, the likeliest first."""
    if problem.severity not in ("error", "warning"):
        return ()
    context = context_of(problem, summary, catalogue, catalogue.rewrites())
    if context is None:
        return ()
    before = Standing.of(summary)
    found: dict[str, Fix] = {}
    for proposal in islice(_proposals(context), MOST_TRIALS):
        if found and proposal.rank >= FAR:
            break
        text = apply(context.source.text, proposal.edits)
        if text in found:
            continue
        after = ask(text)
        proved = proves(before, Standing.of(after), problem) and goes_on(context, proposal.edits, after)
        if proved and is_meant(context, proposal.edits, after):
            found[text] = Fix(proposal.title, proposal.edits)
            if len(found) == MOST_FIXES:
                break
    return tuple(found.values())


def _proposals(context: Context) -> Iterator[Proposal]:
    seen: set[object] = set()
    for proposal in sorted((*rewriting.propose(context), *numbers.propose(context)), key=lambda item: item.rank):
        if proposal.edits not in seen:
            seen.add(proposal.edits)
            yield proposal
