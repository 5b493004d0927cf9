"""Functions run with symbols: those that nobody calls, and those whose signature is asked for.

A *subject* is a function that a module or a class of it defines, with its class, and called as its decorators left it.
Importers of a module see nothing of these runs, so only a module that is checked itself is completed by them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from .interp.constructing import own_maker
from .interp.machine import Machine
from .interp.objects import bound, find_member, mro
from .interp.whole_numbers import whole_numbers
from .layout import Code
from .memo import Effect
from .path import Path
from .problem import Span
from .rule import UNPACKED, Keywords
from .spending import Allowance
from .value import NONE, Class, Const, Function, Int, Library, Ref, Scalar, Tuple, Unknown, Value, Wrapped

if TYPE_CHECKING:
    from .sweep import Sweep, Sweeper

DEFINING = frozenset(("class", "decorated", "function"))
"""The notes that definitions leave, among those of all expressions."""
_GIVEN_THE_CLASS = frozenset(("__new__", "__init_subclass__", "__class_getitem__"))
"""Methods that Python gives the class without a decorator."""
FUNCTION_LIMIT = 20_000  # steps of one of these functions
STEPS = 35_000  # for each thousand lines of a file, and at least, until these functions are left out
LEFT_OUT = "functions that the file does not call are not analysed from here on: what comes before took too many steps"


@dataclass(frozen=True, slots=True)
class Subject:
    """`entry` is what a caller calls; `owner` the class whose method the function is."""

    function: Function
    owner: Value | None
    entry: Value


def subjects(effects: Iterable[Effect]) -> Iterator[Subject]:
    """The functions that the statements of a module defined, in their order."""
    owners: dict[Path, Value] = {}
    decorated: dict[Value, Value] = {}
    functions: list[Function] = []
    for note in (note for effect in effects for note in effect.notes if note[0] in DEFINING):
        kind, *_, value = note
        if kind == "class" and isinstance(value, Class):
            owners[value.cell] = value
        elif kind == "decorated" and isinstance(value, Tuple):
            decorated[value.items[0]] = value.items[1]
        elif kind == "function" and isinstance(value, Function):
            functions.append(value)
    for function in functions:
        owner = owners.get(function.owner) if function.owner else None
        yield Subject(function, owner, decorated.get(function, function))


def completed(sweeper: Sweeper, found: Sweep) -> Sweep:
    """A sweep with the functions that nobody calls; `sweeper` is in the state in which the sweep ended."""
    sweeper.at_the_end(found)
    return replace(found, generic=tuple(_run_uncalled(sweeper, found.effects)))


def _run_uncalled(sweeper: Sweeper, effects: Iterable[tuple[object, Effect]]) -> Iterator[Effect]:
    """Run every function that no informative call has reached, until the file has cost too much."""
    found = [effect for _, effect in effects]
    called = frozenset().union(*(effect.called() for effect in found if effect.calls))
    allowance = Allowance(STEPS * max(1_000, sweeper.source.text.count("\n")) // 1_000, found)
    for subject in subjects(found):
        if subject.function.code in called:
            continue
        if allowance.is_spent:
            yield _left_out(sweeper, subject)
            return
        effect = run_generic(sweeper, subject)
        allowance.spend(effect)
        yield effect


def _left_out(sweeper: Sweeper, subject: Subject) -> Effect:
    """Says at a function that it is not run, nor those after it."""
    unit = sweeper.memory.codes[subject.function.code].unit

    def body() -> None:
        sweeper.machine.report("analysis-limit", LEFT_OUT, raises=False, span=Span(unit.path, 0, 0, 0, 1))

    return sweeper.guarded("", body, set, unit)


def run_generic(sweeper: Sweeper, subject: Subject) -> Effect:
    """The effect of calling a function with symbols."""
    function = subject.function
    code = sweeper.memory.codes[function.code]
    path = sweeper.source.root / ("generic", code.path)
    location = (path, "subject")
    sweeper.state.heap[location] = Tuple((function, subject.owner or NONE, subject.entry))
    kept = sweeper.memory.effect(sweeper.state, path, code.text)
    if kept is not None:
        return kept

    def body() -> None:
        m = sweeper.machine
        m.frame = sweeper.frame(path, code.unit, code.layout)
        m.get(location)
        m.get((function.code, "code"))
        with m.at(code.node):
            arguments = list(_arguments(m, function, code))
            if isinstance(subject.owner, Class) and code.arguments.args and arguments:
                arguments[0] = (arguments[0][0], _receiver(m, subject.owner, code, arguments[0][1]))
                _prepare(m, arguments[0][1])
            first, entry = len(code.arguments.posonlyargs), subject.entry
            with m.state.at_any_time():
                if isinstance(entry, Ref):  # its own parameters may have other names
                    first += len(code.arguments.args)
                    if arguments and isinstance(subject.owner, Class):
                        entry = bound(m, arguments.pop(0)[1], subject.owner, entry, code.name)
                        first -= 1
                positional = tuple(value for _, value in arguments[:first])
                m.call(entry, positional, (*arguments[first:], *_more(code)))

    effect = sweeper.guarded(code.text, body, set, code.unit, FUNCTION_LIMIT)
    sweeper.memory.keep_effect(path, effect)
    return effect


def _prepare(m: Machine, receiver: Value) -> None:
    """What a method may find around it, whoever calls it: its library says so by `__any_caller__`."""
    owner = m.class_of(receiver) if isinstance(receiver, Ref) else None
    entry = None if owner is None else m.catalogue.member(owner, "__any_caller__")
    if entry is not None:
        m.call(Library(entry.name), (receiver,))


def _receiver(m: Machine, owner: Class, code: Code, anything: Value) -> Value:
    """What a method is given first: an object of its class, or the class; a static method may be given anything."""
    found = m.get((owner.cell, code.name))
    match found:
        case Wrapped("staticmethod"):
            return anything
        case Wrapped("classmethod"):
            return owner
    if code.name in _GIVEN_THE_CLASS:
        return owner
    return _instance(m, owner, code)


def _instance(m: Machine, owner: Class, code: Code) -> Value:
    """An object of a class, made with unknown arguments.

    It is made where its constructor is, not at the method that needs it: so the constructor runs once for all methods.
    """
    order = mro(m, owner)
    if own_maker(m, order) is not None:
        return Unknown("its class makes objects itself")
    found = find_member(m, order, "__init__")
    init = m.memory.codes.get(found.code) if isinstance(found, Function) else None
    if init is None or code.name == "__init__":
        return _bare(m, owner)
    outer = m.frame
    m.frame = replace(outer, site=owner.cell / "generic", unit=init.unit, layout=init.layout)
    try:
        with m.at(init.node):
            ref = _bare(m, owner)
            made = m.attribute(ref, "__init__")
            function = getattr(made, "function", None)
            if isinstance(function, Function):
                m.call(made, (), (*tuple(_arguments(m, function, init))[1:], *_more(init)))
    finally:
        m.frame = outer
    return ref


def _bare(m: Machine, owner: Class) -> Ref:
    ref = m.allocate("object")
    m.state.set((ref.cell, "__class__"), owner)
    return ref


def _arguments(m: Machine, function: Function, code: Code) -> Iterator[tuple[str, Value]]:
    """Parameters as an unknown caller may pass them: a default or what the function needs tells the type.

    A whole number becomes a symbol.
    """
    defaults = dict(function.defaults)
    spec = code.arguments
    numbers = whole_numbers(m, code)
    for item in (*spec.posonlyargs, *spec.args, *spec.kwonlyargs):
        if item.arg in numbers and item.annotation is None:
            yield item.arg, Int(m.fresh(item.arg, numbers[item.arg]))
        else:
            yield item.arg, _argument(m, item.arg, defaults.get(item.arg))


def _more(code: Code) -> Keywords:
    """Any further arguments, if a function takes them."""
    takes = code.arguments.vararg or code.arguments.kwarg
    return ((UNPACKED, Unknown("nobody calls this")),) if takes else ()


def _argument(m: Machine, name: str, default: Value | None) -> Value:
    match default:
        case Const(bool()):
            return Scalar("bool")
        case Const(int()):
            return Int(m.fresh(name, None))
        case Const(float()):
            return Scalar("float")
    return Unknown(f"nobody calls this with a known `{name}`")
