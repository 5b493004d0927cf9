"""The signature of a function in shapes: what it takes, what it gives, and what must hold between them.

It is read off the run with symbols.  A parameter is shown as the function learns it to be: from an annotation, a
default, an unpacked shape or an assertion.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from . import dim
from .asking import Requirement
from .dim import Dim, Expr
from .display import Peek, show
from .lattice import rename_dims
from .layout import Code
from .memo import Effect, Location, Outcome
from .report import Signature
from .telling_apart import dims_of, other_names
from .value import Array, Const, Int, Ref, Scalar, Sequence, Tuple, Unknown, Value


def signature_of(code: Code, effect: Effect, peek: Peek) -> Signature | None:
    """The signature that a run with symbols shows; None if the function could not be run."""
    outcomes = [record.outcome for record in effect.calls if record.outcome.function.code is code.path]
    notes = [note[7] for outcome in outcomes[-1:] for note in outcome.effect.notes if _is_own(note, code)]
    if not notes or not isinstance(notes[-1], Tuple):
        return None
    *given, result = notes[-1].items

    def look(location: Location) -> Value:
        found = outcomes[-1].effect.writes.get(location)
        return peek(location) if found is None else found

    taken = {
        name: frozenset((value.dim,))
        for (name, _), value in zip(outcomes[-1].key, given, strict=True)
        if isinstance(value, Int) and isinstance(value.dim, Expr) and dim.text(value.dim) == name
    }
    apart = other_names((each for value in (*given, result) for each in dims_of(value)), taken)
    needs = _needs(outcomes[-1], given)
    fixed = {symbol: size for need in needs for symbol, size in _fixed(need)}

    def text(value: Value, name: str = "") -> str:
        return _text(look, rename_dims(rename_dims(value, fixed), apart), name)

    pairs = zip((name for name, _ in outcomes[-1].key), given, strict=True)
    parameters = tuple((_marked(code, name), text(value, name)) for name, value in pairs)
    rest = tuple(_renamed(need, apart).text() for need in needs if not _fixed(need))
    return Signature(code.name, parameters, text(result), rest)


def _is_own(note: tuple, code: Code) -> bool:  # type: ignore[type-arg]
    return note[0] == "signature" and note[2] is code.unit.path and note[1] == code.name


def _marked(code: Code, name: str) -> str:
    spec = code.arguments
    stars = {item.arg: "*" * count for count, item in ((1, spec.vararg), (2, spec.kwarg)) if item is not None}
    return stars.get(name, "") + name


def _text(peek: Peek, value: Value, name: str) -> str:
    """What is known of a parameter or a result, or "" """
    match value:
        case Unknown():
            return ""
        case Int(expression) if dim.text(expression) == name:
            return "int"
        case Scalar(kind):
            return kind
        case Ref(type="object"):
            return ""
        case Const(None) if not name:
            return "None"
        case Const(constant):
            return repr(constant)
        case Sequence(length, Unknown()) | Sequence(length, Scalar()):
            return f"sequence of {dim.text(length)}"
    return show(peek, value)


def _fixed(need: Requirement) -> list[tuple[Expr, int]]:
    """The symbol that a requirement gives a number, which is then shown in its place."""
    for one, two in ((need.left, need.right), (need.right, need.left)):
        if need.kind == "equal" and isinstance(two, int) and isinstance(one, Expr) and dim.symbols(one) == {one}:
            return [(one, two)]
    return []


def _needs(outcome: Outcome, given: list[Value]) -> tuple[Requirement, ...]:
    """What must hold of the symbols of the parameters, without what follows from the rest."""
    from .solver import simplify

    known = frozenset(symbol for value in given for symbol in _symbols(value))
    found = frozenset(need for need in _requirements(outcome, set()) if _mentioned(need) <= known)
    return simplify(found)


def _requirements(outcome: Outcome, seen: set[int]) -> Iterator[Requirement]:
    if id(outcome) in seen:
        return
    seen.add(id(outcome))
    yield from (need for need, _ in outcome.effect.needs)
    for record in outcome.effect.calls:
        yield from _requirements(record.outcome, seen)


def _renamed(need: Requirement, names: Mapping[Expr, Dim]) -> Requirement:
    return Requirement(need.kind, dim.substitute(need.left, names), dim.substitute(need.right, names))


def _mentioned(need: Requirement) -> frozenset[Expr]:
    return dim.symbols(need.left) | dim.symbols(need.right)


def _symbols(value: Value) -> Iterator[Expr]:
    match value:
        case Array(shape=shape):
            for item in (*shape.head, *shape.tail):
                yield from dim.symbols(item)
        case Int(expression):
            yield from dim.symbols(expression)
        case Tuple(items):
            for part in items:
                yield from _symbols(part)
