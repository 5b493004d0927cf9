"""`match`: what a pattern needs of its subject, and the names that it binds.

A pattern answers True, False, or None where that is not certain; names are bound either way, for the body that runs if
the pattern does fit.
"""

from __future__ import annotations

import ast
from collections.abc import Callable

from ..value import (
    Array,
    Builtin,
    Class,
    Const,
    OneOf,
    Ref,
    Sequence,
    Tuple,
    Unknown,
    Value,
)
from .assign import assign
from .comparisons import compare, truth_of
from .expressions import condition, evaluate
from .machine import Machine
from .membership import is_instance
from .narrow import narrowed
from .objects import class_value
from .records import field_names

_SELF = ("bool", "bytes", "dict", "float", "int", "list", "set", "str", "tuple")


def run_match(m: Machine, node: ast.Match, run_ways: Callable[[Machine, list[Callable[[], bool]]], bool]) -> bool:
    """Run the cases that may fit, in order, up to one that certainly does."""
    from .statements import run_block

    subject = evaluate(m, node.subject)
    ways: list[Callable[[], bool]] = []
    for case in node.cases:
        answer = _fits_alone(m, case, subject)
        if answer is False:
            continue

        def way(case: ast.match_case = case) -> bool:
            _bind(m, case, subject)
            return run_block(m, case, "body", case.body)

        ways.append(way)
        if answer is True:
            return run_ways(m, ways) if len(ways) > 1 else way()
    return run_ways(m, [*ways, lambda: True])


def _fits_alone(m: Machine, case: ast.match_case, subject: Value) -> bool | None:
    """Whether a case fits; what finding that out bound is taken back."""
    mark = m.state.mark()
    try:
        answer = fits(m, case.pattern, subject)
        if answer is not False and case.guard is not None:
            known = condition(m, case.guard)
            answer = False if known is False else answer if known is True else None
        return answer
    finally:
        m.state.undo(mark)


def _bind(m: Machine, case: ast.match_case, subject: Value) -> None:
    fits(m, case.pattern, subject)
    if case.guard is not None:
        narrowed(m, case.guard, True)


def fits(m: Machine, pattern: ast.pattern, value: Value) -> bool | None:
    """Whether a value fits a pattern; binds the pattern's names."""
    match pattern:
        case ast.MatchValue(value=expression):
            with m.at(expression):
                return truth_of(m, compare(m, ast.Eq, value, evaluate(m, expression)))
        case ast.MatchSingleton(value=constant):
            return truth_of(m, compare(m, ast.Is, value, Const(constant)))
        case ast.MatchAs(pattern=inner, name=name):
            answer = True if inner is None else fits(m, inner, value)
            if name is not None:
                _assign(m, pattern, name, _narrowed(m, inner, value))
            return answer
        case ast.MatchOr(patterns=options):
            answers = [fits(m, option, value) for option in options]
            return True if True in answers else None if None in answers else False
        case ast.MatchSequence(patterns=parts):
            return _sequence(m, parts, value)
        case ast.MatchMapping():
            return _mapping(m, pattern, value)
        case ast.MatchClass():
            return _class(m, pattern, value)
    return None


def _assign(m: Machine, pattern: ast.pattern, name: str, value: Value) -> None:
    place = ast.Name(name, ast.Store())
    place.lineno, place.end_lineno = pattern.lineno, pattern.end_lineno
    place.col_offset, place.end_col_offset = pattern.col_offset, pattern.end_col_offset
    with m.at(place):
        assign(m, place, value)


def _all(answers: list[bool | None]) -> bool | None:
    return False if False in answers else None if None in answers else True


def _narrowed(m: Machine, pattern: ast.pattern | None, value: Value) -> Value:
    """The alternatives of a value that may fit a class pattern."""
    if not isinstance(value, OneOf) or not isinstance(pattern, ast.MatchClass):
        return value
    wanted = evaluate(m, pattern.cls)
    kept = tuple(item for item in value.members if is_instance(m, item, (wanted,)) is not False)
    return kept[0] if len(kept) == 1 else OneOf(kept) if kept else value


def _sequence(m: Machine, parts: list[ast.pattern], value: Value) -> bool | None:
    star = next((index for index, part in enumerate(parts) if isinstance(part, ast.MatchStar)), None)
    possible = _may_be_sequence(value)
    items = m.items(value) if possible else None
    if items is None:
        for part in parts:
            _unknown(m, part)
        return False if possible is False else None
    if len(items) < len(parts) - (star is not None) or (star is None and len(items) > len(parts)):
        return False
    if star is None:
        return _all([fits(m, part, item) for part, item in zip(parts, items, strict=True)])
    after = len(parts) - star - 1
    middle = items[star : len(items) - after]
    answers = [fits(m, part, item) for part, item in zip(parts[:star], items[:star], strict=True)]
    answers += [fits(m, part, item) for part, item in zip(parts[star + 1 :], items[len(items) - after :], strict=True)]
    name = getattr(parts[star], "name", None)
    if name is not None:
        place = ast.copy_location(ast.Pass(), parts[star])
        with m.at(place):
            _assign(m, parts[star], name, m.new_list(middle))
    return _all(answers)


def _may_be_sequence(value: Value) -> bool | None:
    if isinstance(value, Tuple | Sequence):
        return True
    if isinstance(value, Ref):
        return value.type == "list"
    return None if isinstance(value, Unknown | OneOf) else False


def _unknown(m: Machine, pattern: ast.pattern) -> bool | None:
    """A part that is looked for in something unknown."""
    fits(m, pattern, Unknown("a part of a pattern that is not known"))
    return None


def _mapping(m: Machine, pattern: ast.MatchMapping, value: Value) -> bool | None:
    pairs = m.mapping(value)
    if pairs is None:
        for part in pattern.patterns:
            _unknown(m, part)
        if pattern.rest is not None:
            _assign(m, pattern, pattern.rest, Unknown("the rest of a dict that is not known"))
        return None if isinstance(value, Unknown | OneOf | Ref) else False
    found = dict(pairs)
    answers: list[bool | None] = []
    for key, part in zip(pattern.keys, pattern.patterns, strict=True):
        name = evaluate(m, key)
        item = found.pop(name, None)
        answers.append(False if item is None else fits(m, part, item))
    if pattern.rest is not None:
        with m.at(pattern.keys[0] if pattern.keys else m.node):
            rest = m.new_dict(tuple(found.items()))
        _assign(m, pattern, pattern.rest, rest)
    return _all(answers)


def _class(m: Machine, pattern: ast.MatchClass, value: Value) -> bool | None:
    wanted = evaluate(m, pattern.cls)
    answer = is_instance(m, value, (wanted,))
    answers = [answer]
    if isinstance(wanted, Builtin) and wanted.name in _SELF and pattern.patterns:
        narrower = _narrowed(m, pattern, value)
        return _all([answer, fits(m, pattern.patterns[0], narrower)])
    names = _positions(m, wanted)
    for index, part in enumerate(pattern.patterns):
        known = names is not None and index < len(names)
        answers.append(_part(m, part, value, names[index]) if known and names else _unknown(m, part))
    for name, part in zip(pattern.kwd_attrs, pattern.kwd_patterns, strict=True):
        answers.append(_part(m, part, value, name))
    return _all(answers)


def _part(m: Machine, part: ast.pattern, value: Value, name: str) -> bool | None:
    """An attribute that a class pattern asks for."""
    if class_value(m, value) is None and not isinstance(value, Array):
        return _unknown(m, part)
    return fits(m, part, m.attribute(value, name))


def _positions(m: Machine, wanted: Value) -> list[str] | None:
    """The attributes that the patterns without names stand for."""
    if not isinstance(wanted, Class):
        return None
    named = m.items(m.attribute(wanted, "__match_args__"))
    if named is not None:
        return [str(item.value) for item in named if isinstance(item, Const)]
    return field_names(m, wanted)
