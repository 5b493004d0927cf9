"""What an object of a library was made with: the one place where that is kept.

An object whose class asks for it by `keeps_arguments` has it in every run, any object in a recorded one.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from ..rule import Arguments, Keywords
from ..value import Const, Library, Ref, Tuple, Value

if TYPE_CHECKING:
    from .machine import Machine

MADE: Final = "$made"


def remember(m: Machine, ref: Ref, maker: str, arguments: Arguments, keywords: Keywords) -> None:
    """An object is made by a class, or by a function, that is given these arguments."""
    named = Tuple(tuple(Tuple((Const(key), value)) for key, value in keywords))
    m.write(ref, MADE, Tuple((Tuple(arguments), named, Library(maker))))


def is_remembered(m: Machine, ref: Ref) -> bool:
    return isinstance(m.get((ref.cell, MADE)), Tuple)


def remembered(m: Machine, ref: Ref) -> tuple[str, list[tuple[str, Value]]] | None:
    """What made an object, and its arguments by the names of its parameters; None if that is not known."""
    match m.get((ref.cell, MADE)):
        case Tuple((Tuple(arguments), Tuple(keywords), Library(maker))):
            named = [(str(pair.items[0].value), pair.items[1]) for pair in keywords]  # type: ignore[attr-defined]
            return maker, [*_by_name(m, maker, arguments), *named]
    return None


def _by_name(m: Machine, maker: str, arguments: Arguments) -> list[tuple[str, Value]]:
    """Arguments by position under the names of parameters; what `*args` takes is a tuple under its name."""
    entry = m.catalogue.member(maker, "__init__")
    names: tuple[str, ...] = getattr(entry or m.catalogue.find(maker), "positions", ())
    names = names[1:] if entry is not None else names
    found: list[tuple[str, Value]] = []
    for place, value in enumerate(arguments):
        name = names[place] if place < len(names) else str(place)
        if name.startswith("*"):
            return [*found, (name[1:], Tuple(arguments[place:]))]
        found.append((name, value))
    return found
