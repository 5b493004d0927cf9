"""The contract between the engine and library knowledge.

The engine knows Python; what a library's names mean is told by a `Catalogue` that is handed to it.  A rule receives
abstract values and a `Machine`, through which it reads and writes the heap, calls users' functions and reports.

Steps of a call: the engine finds the entry by its qualified name, calls `apply`, and the rule either returns a
value, or raises `RuleError` (or the shape domain's `Mismatch`) for what is certain to fail.  The engine turns
that into a problem at the call and goes on with `RuleError.result`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Final, Protocol

from .data_files import Facts
from .dim import Dim, Expr
from .rewrite import Rewrite
from .shape import Asker, Shape
from .truth import Truth
from .value import Array, Range, Ref, Unknown, Value

Arguments = tuple[Value, ...]
Keywords = tuple[tuple[str, Value], ...]
Decide = Callable[[Truth], bool]


UNPACKED: Final = "*"
"""The name under which a call passes on arguments of unknown number."""
AFTER_ERROR = Unknown("after an error")
"""The result of what failed, where nothing more can be told; nothing follows from it."""


PLAIN_ARRAY = "arrays.array"
"""The catalogue's class of an array of which the library is not known."""


class RuleError(Exception):
    """A call that is certain to fail.

    result: what can still be told of its value.
    dims: the dims that do not fit, so that the user can be shown where they came from.
    """

    def __init__(
        self,
        code: str,
        message: str,
        *,
        operand: tuple[int, int] | None = None,
        result: Value = AFTER_ERROR,
        dims: tuple[Dim | None, ...] = (),
    ) -> None:
        super().__init__(message)
        self.code = code
        self.message = message
        self.operand = operand
        self.result = result
        self.dims = dims


class Machine(Protocol):
    """What a rule may ask of the engine while it runs."""

    @property
    def ask(self) -> Asker:
        """Answers questions about dims with what is known at this place of the program."""

    catalogue: Catalogue

    def warn(self, code: str, message: str) -> None:
        """Report a warning at the call."""

    def risk(self, message: str) -> None:
        """Some versions of the library refuse the call: no problem, but nothing that a proof may bring about."""

    def read(self, ref: Ref, name: str) -> Value | None:
        """An attribute that a rule or the user set on an object; None when absent."""

    def write(self, ref: Ref, name: str, value: Value) -> None: ...

    def is_settled(self, ref: Ref) -> bool:
        """Whether all that happened to an object so far is known."""

    def items(self, value: Value) -> Arguments | None:
        """The elements of a list, tuple, range or the like with known contents, else None."""

    def sequence(self, value: Value) -> tuple[Dim, Value] | None:
        """Length and join of the elements of anything that can be iterated, else None."""

    def mapping(self, value: Value) -> tuple[tuple[Value, Value], ...] | None:
        """The pairs of a dict with known contents, else None."""

    def contents(self, array: Array) -> tuple[Dim, ...] | None:
        """The contents in C order of a small integer or boolean array, else None."""

    def ends(self, array: Array) -> tuple[Dim, Dim] | None:
        """The least and the greatest number of an integer array that is not empty, if they are known."""

    def shuffled(self, array: Array) -> None:
        """The array's numbers lie in another order from now on; how far they reach stays."""

    def forget_contents(self, array: Array) -> None:
        """The array may be mutated: its contents are unknown from now on."""

    def changed(self, array: Array) -> None:
        """The array is mutated by the call."""

    def give_away(self, value: Value) -> None:
        """The library keeps the value and calls what it likes of it: what that changes is unknown from now on."""

    def shares(self, array: Array) -> None:
        """What the call gives shares memory with the array."""

    @property
    def records(self) -> bool:
        """Whether what is computed is recorded, and `bound` is of use."""

    def bound(self, given: Mapping[str, object]) -> None:
        """How the rule that runs has bound its arguments: values, and tuples and dicts of them where it takes any."""

    def between(self, name: str, least: Dim, most: Dim) -> Expr:
        """A symbol for a number from the least to the greatest."""

    def letter(self) -> str:
        """A name for a length that nobody named."""

    def sort_of(self, listed: Ref) -> str:
        """What a list is to Python: a list, or something else that has items."""

    def sorted_as(self, listed: Ref, sort: str) -> Ref: ...

    def new_list(self, items: Arguments) -> Ref: ...

    def new_sequence(self, length: Dim, element: Value) -> Ref:
        """A list of which only length and element are known."""

    def new_dict(self, items: tuple[tuple[Value, Value], ...]) -> Ref: ...

    def new_object(self, class_name: str) -> Ref:
        """An instance of a class of the catalogue, without running its constructor."""

    def new_steps(self, kind: str, length: Dim, dtype: str | None, steps: Range) -> Array:
        """A mutable array that holds the numbers of a range."""

    def new_array(self, kind: str, shape: Shape, dtype: str | None, data: tuple[Dim, ...]) -> Array:
        """A mutable array with known contents."""

    def class_of(self, value: Value) -> str | None:
        """The catalogue's class of an array or object (the nearest one, for a user's subclass), else None."""

    def attribute(self, value: Value, name: str) -> Value:
        """What Python's `value.name` gives."""

    def call(self, function: Value, arguments: Arguments, keywords: Keywords = ()) -> Value:
        """Call any callable value: a user's function, a layer, a rule."""

    def parameters(self, function: Value) -> tuple[str, ...] | None:
        """The names that a function's arguments can be given by; None if it takes any, or if nothing is known of it."""

    def catches_at_yield(self, function: Value) -> bool:
        """Whether a generator may keep exceptions to itself that are raised where it yields."""

    def fresh(self, name: str, lower: int | None = 1, upper: int | None = None, static: bool = True) -> Expr:
        """A new symbol, identified by the path of the call and `name`."""

    def symbolic(
        self, kind: str, shape: Shape, dtype: str | None, name: str = "", default: Array | None = None
    ) -> Array:
        """A new symbolic input (placeholder, `keras.Input`) with a node of its own.

        `default` is what it is if nothing is fed; its shape may say more than the input's.
        """

    def replay(self, outputs: Value, feed: tuple[tuple[Array, Value], ...]) -> Value:
        """Recompute symbolic `outputs` (arrays nested in lists, tuples, dicts) with inputs replaced as in `feed`."""

    def fixpoint(self, function: Value, initial: Arguments) -> Arguments:
        """Call `function` on its own results until they no longer change, joining each time."""

    def learn(self, parameter: str, value: Value | None, equal: str = "") -> None:
        """The argument is better known once the call has come back: it is `value`, or equals the parameter `equal`."""

    def own_name(self, name: str) -> Value:
        """What a name of the module that calls stands for."""

    def ambient(self, key: str) -> Value | None:
        """A value that belongs to the program, not to an object: a variable store, a default session."""

    def set_ambient(self, key: str, value: Value) -> None: ...

    def within(self, key: str, value: Value) -> AbstractContextManager[None]:
        """While this is entered an ambient value is `value`; however it is left, it is as it was before."""

    def fork(self, ways: Sequence[Callable[[], Value]]) -> Value:
        """Go several ways from here, and on from the join of what they leave; an error counts if every way has one."""

    def explore(self, run: Callable[[Decide], Value]) -> Value:
        """Run a rule once for every way its undecided questions can be answered and join the results.

        `run` is given `decide`, which turns a `Truth` into a bool.  Effects of each way are kept apart and joined.
        Only if all ways raise, the first error is raised.
        """

    def version(self, library: str) -> Value | None:
        """The major version of a library for which the file is written, an int; None if it is not known."""

    def data_file(self, kind: str, name: str, options: Facts = ()) -> Value:
        """What a reader tells of a data file, as a tuple; unknown if it tells nothing or the program writes it."""

    def data_written(self, name: str, told: Sequence[Value] = ()) -> None:
        """The program writes a file; `*` stands for what is not known of its name.  `told`: what is known of it."""

    def join(self, first: Value, second: Value) -> Value: ...


TRAITS = ("elementwise", "difference", "quotient", "reduction", "total", "product")
"""Sorts of computations.

elementwise: of two operands, broadcast against each other.
difference: an elementwise one that tells how far, or whether, its operands differ.
quotient: an elementwise one that divides one by the other.
reduction: picks one of the elements along some axes, or all.
total: puts the elements along some axes, or all, into one to which each of them counts.
product: sums over an axis that its operands share.
"""


@dataclass(frozen=True, slots=True)
class StubModule:
    name: str


@dataclass(frozen=True, slots=True)
class StubValue:
    """A constant of a library, such as `np.pi`, `np.newaxis` or `tf.float32`."""

    name: str
    value: Value


class StubFunction(Protocol):
    """A function, method or property.  `kind`: "function", "method", "staticmethod", "classmethod" or "property".

    `traits` tell what sort of computation it is, see `TRAITS`.
    """

    name: str
    kind: str
    traits: frozenset[str]

    @property
    def signature(self) -> str: ...

    def apply(self, machine: Machine, arguments: Arguments, keywords: Keywords) -> Value:
        """Bind the arguments and run the rule.  A method is given its receiver as the first argument."""


class StubClass(Protocol):
    """A class.  Instances of an array class are `Array`s of that kind, of others `Ref`s with a `__class__`."""

    name: str
    bases: tuple[str, ...]
    is_array: bool
    priority: int  # which operand's class decides on an operator between two array classes


Entry = StubModule | StubValue | StubFunction | StubClass


class Catalogue(Protocol):
    """All that is known of libraries."""

    def find(self, name: str) -> Entry | None:
        """The entry of a qualified name ("numpy.linalg.norm"); aliases are followed, so `entry.name` is canonical."""

    def member(self, class_name: str, attribute: str) -> Entry | None:
        """An attribute of a class, looked up along its bases."""

    def is_subclass(self, class_name: str, ancestor: str) -> bool: ...

    def exports(self, module: str) -> tuple[str, ...]:
        """The names that `from module import *` brings."""

    def versions(self, words: frozenset[str]) -> tuple[tuple[str, int], ...]:
        """The major versions of libraries for which a program with these words is written (see `words`)."""

    def digest(self) -> str:
        """Changes when any knowledge does (a user's stub was edited)."""

    def rewrites(self) -> tuple[Rewrite, ...]:
        """What may be written instead of code that fails."""
