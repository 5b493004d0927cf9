"""The doors of rules to the engine: problems, state, callbacks, symbols, ambient values.

What is certainly wrong is a problem; what may be wrong is nothing, or a requirement where dims decide.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any

from ..analysis import dim
from ..analysis.dim import UNKNOWN, Dim, Expr
from ..analysis.rule import RuleError
from ..analysis.shape import UNKNOWN_SHAPE, Shape
from ..analysis.truth import MAYBE, NO, YES
from ..analysis.value import NONE, Array, Builtin, Const, Function, Library, Ref, Value
from .arrays import dims_of
from .first_use import set_field
from .objects import Blank, Generated, Object, OpenVersion, Several, from_rule, to_rule
from .runtime import as_truth, machine

LENGTH = "length"


def require(
    condition: Any,
    message: str,
    code: str = "value-mismatch",
    operand: Any = None,
    dims: Iterable[Any] = (),
) -> None:
    """What must hold; certainly false is a problem.  Of what is undecided, see `operations.needed`."""
    if as_truth(condition) is NO:
        raise RuleError(
            code, message, operand=operand, dims=tuple(item for item in dims if isinstance(item, int | Expr))
        )


def warn(condition: Any, message: str, code: str = "suspicious-broadcast") -> None:
    """A warning, if the condition certainly holds."""
    if as_truth(condition) is YES:
        machine().warn(code, message)


def risky(condition: Any, message: str) -> None:
    """Some versions of the library refuse what certainly holds: no problem, but no fix is proved that brings it."""
    if as_truth(condition) is YES:
        machine().risk(message)


def written(out: Any, result: Any) -> Any:
    """The result of a call that was given arrays to write it to: those arrays."""
    arrays = out if isinstance(out, tuple) else (out,)
    for array in arrays:
        forget(array)
    if not isinstance(out, Array):
        return out if isinstance(out, tuple) and all(isinstance(array, Array) for array in out) else result
    return Array(out.kind, out.shape, out.dtype, None, out.cell)


def fail(message: str, code: str = "value-mismatch") -> None:
    raise RuleError(code, message)


def certain(condition: Any) -> bool:
    """Whether a condition is certainly true."""
    return as_truth(condition) is YES


def possible(condition: Any) -> bool:
    """Whether a condition is not certainly false."""
    return as_truth(condition) is not NO


def is_known(value: Any) -> bool:
    return not isinstance(value, Blank | Several | Object) and value is not UNKNOWN


def is_array(value: Any) -> bool:
    return isinstance(value, Array)


def is_sequence(value: Any) -> bool:
    return isinstance(value, list | tuple | Several)


def is_list(value: Any) -> bool:
    return isinstance(value, list) or (isinstance(value, Several) and not isinstance(value.element, Object))


def is_generated(value: Any) -> bool:
    """Whether these are the items of a generator."""
    return isinstance(value, Generated) or (isinstance(value, Several) and value.is_generated)


def is_tuple(value: Any) -> bool:
    return isinstance(value, tuple)


def has_rank(value: Shape) -> bool:
    """Whether the number of axes is known."""
    return value.rank is not None


def is_callable(value: Any) -> bool:
    return isinstance(value, Function | Library | Builtin) or (
        isinstance(value, Value) and not isinstance(value, Array | Ref)
    )


def is_function(value: Any) -> bool:
    """Whether a value is a function that the program defines."""
    return isinstance(value, Function)


def contents(array: Any) -> Any:
    """The contents of a small integer array, or None."""
    return machine().contents(array) if isinstance(array, Array) else None


def call(function: Any, *arguments: Any) -> Any:
    """Call a user's function, a layer, or another rule."""
    on = machine()
    result = on.call(from_rule(on, function), tuple(from_rule(on, item) for item in arguments))
    return to_rule(on, result)


def in_case(condition: Any, then: Callable[[], object]) -> None:
    """Do something if a condition holds.  Where that is open, the rule goes on once, from the join of both.

    An `if` would run all that comes after it twice: calls inside each other would take a power of two.
    """
    answer = as_truth(condition)
    if answer is MAYBE:
        on = machine()
        on.fork([lambda: NONE, lambda: from_rule(on, then())])
    elif answer is YES:
        then()


def version(library: str) -> Any:
    """The major version of a library for which the program is written."""
    found = machine().version(library)
    return OpenVersion("int", library=library) if found is None else to_rule(machine(), found)


def own_name(name: str) -> Any:
    """What a name of the calling module stands for."""
    return to_rule(machine(), machine().own_name(name))


def call_rule(name: str, *arguments: Any) -> Any:
    """Apply another rule of the catalogue, named in full."""
    return call(Library(name), *arguments)


def call_keyword(name: str, /, *arguments: Any, **named: Any) -> Any:
    """As `call_rule`, with keyword arguments."""
    on = machine()
    keywords = tuple((key, from_rule(on, item)) for key, item in named.items())
    return to_rule(on, on.call(Library(name), tuple(from_rule(on, item) for item in arguments), keywords))


def replay(outputs: Any, feed: Any) -> Any:
    on = machine()
    pairs = tuple((array, from_rule(on, value)) for array, value in feed if isinstance(array, Array))
    return to_rule(on, on.replay(from_rule(on, outputs), pairs))


def fixpoint(function: Any, initial: Any) -> Any:
    on = machine()
    values = on.fixpoint(from_rule(on, function), tuple(from_rule(on, item) for item in initial))
    return tuple(to_rule(on, item) for item in values)


def learn(parameter: str, value: Any) -> None:
    """The argument that was given for a parameter is `value` from here on: an array, or a structure with arrays."""
    machine().learn(parameter, from_rule(machine(), value))


def learn_equal(parameter: str, other: str) -> None:
    """Two arguments have been found equal."""
    machine().learn(parameter, None, other)


def ambient(key: str) -> Any:
    found = machine().ambient(key)
    return None if found is None else to_rule(machine(), found)


def set_ambient(key: str, value: Any) -> None:
    machine().set_ambient(key, from_rule(machine(), value))


def within(key: str, value: Any, then: Callable[[], Any]) -> Any:
    """What `then` gives while an ambient value is another; afterwards, also after an exception, it is as it was."""
    with machine().within(key, from_rule(machine(), value)):
        return then()


def fresh(name: str, lower: Any = 1, upper: Any = None, static: bool = True) -> Expr:
    return machine().fresh(name, lower, upper, static)


def dynamic(given: Any, name: str = "batch") -> Shape:
    """A shape stated with None or -1 for dims that the library learns when it runs: those become fresh symbols.

    Of a shape as the program states it, a dim that is not known stays so: it need not be None.
    The first axis has a name of its own; others are `length`, `length2`, `length3`.
    """
    stated = None if isinstance(given, Shape) else from_rule(machine(), given)
    found = given if stated is None else dims_of(machine(), stated)
    if found is None or found.rank is None:
        return UNKNOWN_SHAPE if found is None else found
    items = None if stated is None else machine().items(stated)
    dims: list[Dim] = []
    lengths = 0
    for index, item in enumerate(found.head):
        is_none = item is UNKNOWN and (items is None or items[index] == NONE)
        if not is_none and item != -1:
            dims.append(item)
            continue
        first = index == 0 and name != LENGTH
        lengths += not first
        numbered = LENGTH if lengths == 1 else f"{LENGTH}{lengths}"
        dims.append(machine().fresh(name if first else numbered, 0, None, False))
    return Shape(tuple(dims))


def static(value: Any) -> Any:
    """A dim as the library itself knows it: None where it does not."""
    return None if isinstance(value, Expr) and not dim.is_static(value) else value


def items(value: Any) -> Any:
    """The elements of a sequence with known contents, else None."""
    if isinstance(value, list | tuple):
        return list(value)
    return None


def pairs(value: Any) -> Any:
    """The items of a dict with known contents as a list of pairs, else None."""
    if isinstance(value, dict):
        return list(value.items())
    found = machine().mapping(value) if isinstance(value, Value) else None
    return None if found is None else [(to_rule(machine(), key), to_rule(machine(), item)) for key, item in found]


def new(class_name: str, /, **fields: Any) -> Object:
    """An object of a library's class, with these attributes and without running its constructor."""
    found = Object(machine(), machine().new_object(class_name))
    for name, value in fields.items():
        setattr(found, name, value)
    return found


def class_of(value: Any) -> str:
    on = machine()
    return on.class_of(from_rule(on, value)) or ""


def forget(array: Any) -> None:
    """The array is changed in place."""
    if isinstance(array, Array):
        machine().changed(array)


def shuffled(array: Any) -> None:
    """The array's elements are put into another order in place."""
    if isinstance(array, Array):
        machine().shuffled(array)


def reach_of(array: Array) -> tuple[Dim, Dim] | None:
    """The least and the greatest number of an integer array that is not empty, if they are known."""
    return machine().ends(array)


def give_away(value: Any) -> None:
    """The library keeps the value, or calls its methods at times that the rule does not follow."""
    on = machine()
    on.give_away(from_rule(on, value))


def several(length: Any, element: Any) -> Several:
    return Several(length if isinstance(length, int | Expr) else UNKNOWN, element)


def several_new(length: Any, element: Any) -> Several:
    """A list that the program may change later."""
    return replace(several(length, element), is_new=True)


def member(value: Any, name: str) -> Any:
    """What `value.name` gives."""
    on = machine()
    return to_rule(on, on.attribute(from_rule(on, value), name))


def set_member(value: Any, name: str, new: Any) -> None:
    """`setattr`: an attribute whose name is computed."""
    if isinstance(value, Object):
        set_field(value, name, new)
    elif isinstance(value, Value):  # a class or a module of the program
        machine().call(Builtin("setattr"), (value, Const(name), from_rule(machine(), new)))


def has(value: Any, name: str) -> bool:
    """Whether an object has an attribute that was set on it."""
    return isinstance(value, Object) and machine().read(value._ref, name) is not None


def is_settled(value: Any) -> bool:
    """Whether all that happened to an object so far is known; not, where a method runs at any time of its life."""
    return isinstance(value, Object) and machine().is_settled(value._ref)
