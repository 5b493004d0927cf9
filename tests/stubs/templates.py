"""Cases from templates: programs of one expression with choices, for what random calls by signature cannot reach.

A template is a Python expression with choices: `{1|2|'same'}` becomes one of the texts; `a`, `b` and `c` are arrays of
the ranks beside it.  Lines above the expression are statements.  An array's axes are small and often the same, so that what fits and what does not both occur.
"""

from __future__ import annotations

import os
import random
import re

from .cases import Case, Library
from .harness import SEED, Engine, Examination, Run

Template = tuple[str, tuple[int, ...]]
_CHOICE = re.compile(r"\{([^{}]*)\}")


def make(template: Template, chance: random.Random, dtypes: tuple[str, ...], sizes: tuple[int, ...]) -> Case:
    """A template with its choices made, and arrays that often have axes in common."""
    text, ranks = template
    expression = _CHOICE.sub(lambda found: chance.choice(found.group(1).split("|")), text)
    common = [chance.choice(sizes) for _ in range(6)]
    setup = []
    for name, rank in zip("abc", ranks, strict=False):
        shape = tuple(chance.choice((common[axis], common[axis], common[axis], common[-1], 1)) for axis in range(rank))
        setup.append((name, shape, chance.choice(dtypes)))
    *lines, last = expression.split("\n")
    return Case(tuple(setup), last, tuple(lines))


def must_agree_on(library: Library, name: str, template: Template, engine: Engine, run: Run, cases: int) -> None:
    """Fail where the cases of a template contradict the library, or an error of shapes is missed."""
    chance = random.Random(f"{SEED}:{name}")
    examination = Examination(library, engine, run)
    for _ in range(int(os.environ.get("SHAPESERVER_CASES", cases))):
        examination.check(make(template, chance, library.dtypes, library.sizes))
    tally = examination.tally
    assert not tally.failures, "\n".join(tally.failures[:3])
    assert not tally.missed, "not found:\n" + "\n".join(tally.missed[:3])
    assert tally.counts["known"] + tally.counts["unknown"] + tally.counts["error found"], dict(tally.counts)
