"""Axes by name: patterns such as `b (h p) w -> b h (w p)`, which split, order, drop, add and join axes.

Vocabulary.  A *side* of a pattern is a list of groups, one for each axis of an array: the names whose lengths multiply
to it.  A number is an axis without a name, a 1 is no name at all.  `...` stands for any axes; the group `None` is an
ellipsis of its own, a name `...` in a group one whose axes are joined.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from . import dim
from .asking import PURE, Asker, Mismatch, need_known, require_equal
from .axes import Run, Shape, product, text, with_rank
from .dim import UNKNOWN, Dim
from .truth import MAYBE, NO, YES

DOTS = "..."
Group = tuple[str, ...] | None
_WORDS = re.compile(r"\s*(\.\.\.|[()]|\w+)")


@dataclass(frozen=True, slots=True)
class Pattern:
    """Both sides; `lengths` are those of axes that are numbers, each with a name that no pattern can have."""

    text: str
    left: tuple[Group, ...]
    right: tuple[Group, ...]
    lengths: Mapping[str, int]

    def check(self, operation: str) -> None:
        """Raise `Mismatch` where names are on one side only that "rearrange", "repeat" or "reduce" needs on both."""
        dropped, added = sorted(self.dropped), sorted(self.added)
        if operation == "rearrange" and self.lengths:
            raise _bad(self.text, "rearrange takes no axes that are numbers, except 1")
        if operation != "reduce" and dropped:
            raise _bad(self.text, f"{_word(dropped[0])} is on the left side only, {operation} keeps all axes")
        if operation != "repeat" and added:
            raise _bad(self.text, f"{_word(added[0])} is on the right side only, {operation} makes no axes")

    @property
    def dropped(self) -> frozenset[str]:
        """The names that only the left side has."""
        return _names(self.left) - _names(self.right)

    @property
    def added(self) -> frozenset[str]:
        return _names(self.right) - _names(self.left)


def parse(pattern: str) -> Pattern:
    """A pattern with an arrow; `Mismatch` if it is none."""
    left, arrow, right = pattern.partition("->")
    if not arrow or "->" in right:
        raise _bad(pattern, "a pattern has one arrow '->'")
    lengths: dict[str, int] = {}
    sides = [_side(pattern, part, lengths) for part in (left, right)]
    if DOTS in _names(sides[1]) and DOTS not in _names(sides[0]):
        raise _bad(pattern, "an ellipsis is on the right side but not on the left")
    if any(group is not None and DOTS in group for group in sides[0]):
        raise _bad(pattern, "an ellipsis inside parentheses on the left side is not allowed")
    return Pattern(pattern, sides[0], sides[1], lengths)


def regroup(pattern: Pattern, shape: Shape, given: Mapping[str, Dim], ask: Asker = PURE) -> Shape:
    """The shape on the right side, for an array that has the left one; `given` are lengths of names."""
    unused = given.keys() - (_names(pattern.left) | _names(pattern.right))
    if unused:
        raise _bad(pattern.text, f"the axis {min(unused)} is not used")
    lengths = {**pattern.lengths, **given}
    missing = pattern.added - lengths.keys() - {DOTS}
    if missing:
        raise _bad(pattern.text, f"the size of the new axis {min(missing)} must be given")
    spread = _measure(pattern, shape, lengths, ask)
    head: list[Dim] = []
    tail: list[Dim] | None = None
    for group in pattern.right:
        here = head if tail is None else tail
        if group is not None:
            here.append(_length(group, lengths, spread))
        elif spread.run is None:
            here.extend(spread.head)
        else:
            tail = []
    return Shape(tuple(head)) if tail is None else Shape(tuple(head), Run(), tuple(tail))


def _length(group: tuple[str, ...], lengths: Mapping[str, Dim], spread: Shape) -> Dim:
    """The length of an axis that joins names."""
    dims = [spread.size() if name == DOTS else lengths[name] for name in group]
    return UNKNOWN if any(item is UNKNOWN for item in dims) else product(dims)


def _measure(pattern: Pattern, shape: Shape, lengths: dict[str, Dim], ask: Asker) -> Shape:
    """Learn the lengths of the left side's names from a shape; the axes under its ellipsis."""
    groups = pattern.left
    named = len(groups) - (None in groups)
    if (shape.rank is not None and shape.rank < named) or (shape.min_rank > named and None not in groups):
        wanted = f"at least {named}" if None in groups else str(named)
        raise Mismatch("rank-mismatch", f"'{pattern.text}': expected {wanted} dims, got {text(shape)}", (0, 0))
    if None not in groups:
        dims, spread = with_rank(shape, named).dims, Shape(())
    else:
        before = groups.index(None)
        after = named - before
        dims = tuple(shape.dim_at(axis) for axis in (*range(before), *range(-after, 0)))
        spread = Shape(shape.head[before : shape.rank - after]) if shape.rank is not None else Shape((), Run())
    for axis, (group, length) in enumerate(zip((group for group in groups if group is not None), dims, strict=True)):
        _learn(pattern, group, length, axis, lengths, ask)
    return spread


def _learn(
    pattern: Pattern, group: tuple[str, ...], length: Dim, axis: int, lengths: dict[str, Dim], ask: Asker
) -> None:
    """A group's length is the product of its names; of one name it may tell the length."""
    open_names = [name for name in group if name not in lengths]
    if len(open_names) > 1:
        raise _bad(pattern.text, f"the sizes of {' and '.join(open_names)} cannot both be inferred")
    dims = [lengths[name] for name in group if name in lengths]
    known = UNKNOWN if any(item is UNKNOWN for item in dims) else product(dims)

    def mismatch(told: str) -> Mismatch:
        where = f"axis {axis}" if len(pattern.left) > 1 else "the axis"
        message = f"'{pattern.text}': {told} ({where}, '{' '.join(group) or '1'}')"
        return Mismatch("reshape-mismatch", message, (0, axis), length, known)

    if not open_names:
        require_equal(ask, length, known, lambda: mismatch(f"{dim.text(length)} != {dim.text(known)}"))
        return
    if UNKNOWN in (length, known):
        lengths[open_names[0]] = UNKNOWN
        return
    answer = NO if ask.equal(known, 0) is YES else ask.divides(known, length)
    if answer is NO:
        raise mismatch(f"an axis of length {dim.text(length)} cannot be divided in chunks of {dim.text(known)}")
    exact = dim.divide_exactly(length, known, certain=False)
    if answer is MAYBE and exact is None:
        need_known(ask, "divides", known, length)
    lengths[open_names[0]] = length // known if exact is None else exact


def axis_names(pattern: str) -> list[str | None]:
    """The names of one side without groups, as `_` and `...` have none."""
    lengths: dict[str, int] = {}
    found = []
    for group in _side(pattern, pattern, lengths, blank="_"):
        if group is not None and (len(group) > 1 or DOTS in group):
            raise _bad(pattern, "axes cannot be joined here")
        found.append(None if group is None else group[0] if group else "1")
    return found


def lettered(pattern: str) -> str:
    """An einsum pattern of names as one of letters: `b i, i o -> b o` is `ab,bc->ac`."""
    if "->" not in pattern:
        raise _bad(pattern, "a pattern has an arrow '->'")
    if re.search(r"[^\w\s,.>-]", pattern):
        raise _bad(pattern, "only names, commas, an ellipsis and an arrow stand in it")
    names = dict.fromkeys(re.findall(r"[^\W\d_]\w*", pattern))
    letters = dict(zip(names, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", strict=False))
    return re.sub(r"\w+", lambda found: letters.get(found[0], found[0]), pattern).replace(" ", "")


def _side(pattern: str, part: str, lengths: dict[str, int], blank: str = "") -> tuple[Group, ...]:
    words = _WORDS.findall(part)
    if "".join(words) != re.sub(r"\s", "", part):
        raise _bad(pattern, "only names, numbers, parentheses and an ellipsis stand in it")
    groups: list[Group] = []
    inside: list[str] | None = None
    seen: set[str] = set()
    for word in words:
        if word in "()":
            if (word == "(") != (inside is None):
                raise _bad(pattern, "its parentheses do not match")
            if inside is not None:
                groups.append(tuple(inside))
            inside = [] if word == "(" else None
            continue
        name = _name(pattern, word, lengths, blank)
        if name in seen and name != blank:
            raise _bad(pattern, f"the axis {word} occurs twice on one side")
        seen.add(name)
        if inside is not None:
            inside.extend([name] if name else [])
        else:
            groups.append(None if name == DOTS else (name,) if name else ())
    if inside is not None:
        raise _bad(pattern, "its parentheses do not match")
    return tuple(groups)


def _name(pattern: str, word: str, lengths: dict[str, int], blank: str) -> str:
    """The name of an axis; of a number one of its own, of a 1 none."""
    if word.isdecimal():
        if word == "1":
            return ""
        name = f"{word}-axis {len(lengths)}"
        lengths[name] = int(word)
        return name
    if word not in (DOTS, blank) and (not word.isidentifier() or word.startswith("_") or word.endswith("_")):
        raise _bad(pattern, f"{word} is no name of an axis")
    return word


def _names(side: tuple[Group, ...]) -> frozenset[str]:
    return frozenset(name for group in side for name in (group if group is not None else (DOTS,)))


def _word(name: str) -> str:
    """A name as the pattern has it."""
    return name.partition("-")[0]


def _bad(pattern: str, why: str) -> Mismatch:
    return Mismatch("value-mismatch", f"'{pattern.strip()}': {why}")
