"""Comprehensions: the elements of each round if these are known and few, else one that stands for all."""

from __future__ import annotations

import ast

from ..dim import UNKNOWN, Dim
from ..lattice import join_all, rename_dims
from ..path import Round
from ..value import DictData, Sequence, SequenceData, Tuple, Value
from .assign import assign
from .frame import position
from .iterating import iterable_of
from .loops import element_of, known_rounds
from .machine import Machine
from .many import made_in, stand_for_many
from .narrow import narrowed


def comprehension(m: Machine, node: ast.expr) -> Value:
    """A list, set, dict or generator display with `for`."""
    assert isinstance(node, ast.ListComp | ast.SetComp | ast.GeneratorExp | ast.DictComp)
    names = {
        item.id for generator in node.generators for item in ast.walk(generator.target) if isinstance(item, ast.Name)
    }
    from .names import resolve

    saved = {location: m.get(location) for location in (resolve(m, m.frame, name) for name in sorted(names))}
    found, length = _generate(m, node, node.generators)
    for location, value in saved.items():
        m.state.set(location, value)
    with m.at(node):
        return _display(m, node, found, length)


def _generate(m: Machine, node: ast.expr, generators: list[ast.comprehension]) -> tuple[list[Value], Dim | None]:
    """The elements in order; with a length, they are samples of that many."""
    from .expressions import evaluate

    if not generators:
        return [_element(m, node)], None
    generator, rest = generators[0], generators[1:]
    iterable = iterable_of(m, evaluate(m, generator.iter))
    rounds = known_rounds(m, iterable)
    site = m.frame.site
    found: list[Value] = []
    try:
        if rounds is not None:
            total: Dim | None = None
            for index, value in enumerate(rounds):
                m.frame.site = site / (position(m.frame, node), len(rest), index)
                assign(m, generator.target, value)
                known = _passes(m, generator.ifs)
                if known is False:
                    continue
                inner, length = _generate(m, node, rest)
                found.extend(inner)
                if known is None or length is not None:
                    total = UNKNOWN
            return found, total
        m.frame.site = site / (position(m.frame, node), len(rest), Round.ANY)
        before, mark = set(m.state.recorders[-1].symbols), m.state.mark()
        with m.at(node):
            element, count = element_of(m, iterable, generator.target)
        assign(m, generator.target, element)
        known = _passes(m, generator.ifs)
        inner, length = _generate(m, node, rest)
        lost: dict = dict.fromkeys(m.state.recorders[-1].symbols - before, UNKNOWN)  # type: ignore[type-arg]
        inner = [rename_dims(value, lost) for value in inner]
        stand_for_many(m, list(made_in(m.state.changes(mark), m.frame.site)))
        exact = known is True and length is None and len(inner) == 1
        return inner, count if exact else UNKNOWN
    finally:
        m.frame.site = site


def _passes(m: Machine, tests: list[ast.expr]) -> bool | None:
    """Whether an element passes all filters, if that is certain."""
    from .expressions import condition

    answers = []
    for test in tests:
        answers.append(condition(m, test))
        narrowed(m, test, True)
    return False if False in answers else None if None in answers else True


def _element(m: Machine, node: ast.expr) -> Value:
    from .expressions import evaluate

    if isinstance(node, ast.DictComp):
        return Tuple((evaluate(m, node.key), evaluate(m, node.value)))
    assert isinstance(node, ast.ListComp | ast.SetComp | ast.GeneratorExp)
    return evaluate(m, node.elt)


def _display(m: Machine, node: ast.expr, found: list[Value], length: Dim | None) -> Value:
    from .expressions import is_exact
    from .python.sequences import distinct

    if isinstance(node, ast.DictComp):
        pairs = [item.items for item in found if hasattr(item, "items")]
        exact = length is None and all(is_exact(key) for key, _ in pairs)
        if exact or not pairs:
            return m.allocate("dict", DictData(tuple(dict(pairs).items()), exact))
        each = (join_all(key for key, _ in pairs), join_all(value for _, value in pairs))
        return m.allocate("dict", DictData((), False, each))
    if isinstance(node, ast.SetComp):
        return m.allocate("set", distinct(tuple(found) if length is None else None, join_all(found)))
    generates = isinstance(node, ast.GeneratorExp)
    if length is None:
        made = m.new_list(tuple(found))
        return m.sorted_as(made, "generator") if generates else made
    if generates:
        return Sequence(length, join_all(found))
    return m.allocate("list", SequenceData(length, join_all(found)))
