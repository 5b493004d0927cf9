"""Where a recursion is cut.

A call is not followed into a function that is running already if nothing more could come of it, or too much: if some
of its arguments are unknown and the rest are what a call around it was given, so that nothing tells where it ends; if
the function runs too often at once; or if the calls inside its first recursive call have taken too many steps.  What
such a call gives is unknown, and what depends on it is not kept beyond the outermost call of that function.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..path import Path
from ..rule import Keywords
from ..value import Unknown

MOST_OCCURRENCES = 5  # of one function on the stack
DEEPEST = 60  # calls inside each other
MOST_STEPS = 5_000  # inside a recursive call, until it makes no further ones
NO_CUT = 1 << 30
"""More than the index of any call: what a run depends on whose calls were all followed."""


@dataclass(frozen=True, slots=True)
class Running:
    """A call that has not ended: its function's path, what it was given, and how many steps there were before it."""

    code: Path
    key: Keywords
    steps: int


def cut(stack: list[Running], code: Path, key: Keywords, steps: int) -> int | None:
    """The index of the call that a recursion is cut for; None if the call is to be followed."""
    same = [index for index, call in enumerate(stack) if call.code is code]
    if len(same) >= MOST_OCCURRENCES or any(_is_endless(stack[index].key, key) for index in same):
        return same[0]
    if len(same) >= 2 and steps - stack[same[1]].steps > MOST_STEPS:
        return same[0]
    return 0 if len(stack) >= DEEPEST else None


def _is_endless(before: Keywords, key: Keywords) -> bool:
    """Whether nothing can tell the call of a function from one around it, and something is unknown to both."""
    unknown = [isinstance(given, Unknown) for _, given in key]
    return any(unknown) and all(
        own == given or (is_unknown and isinstance(own, Unknown))
        for (_, own), (_, given), is_unknown in zip(before, key, unknown, strict=True)
    )
