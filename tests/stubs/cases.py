"""Cases for the differential harness, made from the rules' own signatures.

A case is a program text: arrays are made, one name is called, the result is bound to `r`.  The same call is also put in
a function that nobody calls: there its arrays have symbolic dims, or nothing is known of them at all.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from shapeserver.stubs.catalogue import Stubs
from shapeserver.stubs.loader import Overload, Rule

Choice = Callable[[random.Random], str]
Dims = tuple[int | None, ...]
SIZES = (0, 1, 2, 2, 3, 3, 4)
RANKS = (0, 1, 1, 2, 2, 2, 3, 4)


def choose(*texts: str) -> Choice:
    """One of these texts."""
    return lambda random: random.choice(texts)


@dataclass(frozen=True)
class Needed:
    """An argument that is always given, although the rule's signature, which serves several versions, can do without."""

    choice: Choice

    def __call__(self, chance: random.Random) -> str:
        return self.choice(chance)


@dataclass(frozen=True)
class Library:
    """How a library's rules are exercised.

    imports: the first lines of every program.  spell: a rule's qualified name as a program writes it.
    array: the text that makes an array of a shape and dtype.  shape_of: a real value's dims and dtype name, or None.
    arguments: texts of parameters by "rule:parameter", "class:parameter" or "parameter"; "" leaves an argument out.
    called: methods that a program runs by calling the object.
    environment: variables of the environment that the library reads when it is imported.  before: what a process does
    before it runs a program.
    unexercised: rules that are not called, each with a reason; a name that ends in ".*" stands for all below it.
    silent: rules that may miss an error, each with a reason.  excused: errors that no rule is about.
    """

    name: str
    imports: str
    spell: Callable[[str], str]
    array: Callable[[tuple[int, ...], str], str]
    dtypes: tuple[str, ...]
    shape_of: Callable[[Any], tuple[Dims | None, str] | None]
    arguments: dict[str, Choice]
    unexercised: dict[str, str] = field(default_factory=dict)
    silent: dict[str, str] = field(default_factory=dict)
    excused: Callable[[Exception], bool] = lambda error: False
    called: frozenset[str] = frozenset({"__call__"})
    ranks: tuple[int, ...] = RANKS
    sizes: tuple[int, ...] = SIZES
    environment: tuple[tuple[str, str], ...] = ()
    before: Callable[[], None] = lambda: None

    def reason(self, name: str) -> str | None:
        """Why a rule is not exercised."""
        return _entry(self.unexercised, name)

    def reason_for_silence(self, name: str) -> str | None:
        """Why a rule may miss an error."""
        return _entry(self.silent, name)


def _entry(table: dict[str, str], name: str) -> str | None:
    parts = name.split(".")
    above = [".".join(parts[:count]) + ".*" for count in range(1, len(parts))]
    return next((table[key] for key in (name, *above) if key in table), None)


@dataclass(frozen=True)
class Case:
    """`setup` binds the arrays, `lines` are statements that follow, `expression` uses both."""

    setup: tuple[tuple[str, tuple[int, ...], str], ...]
    expression: str
    lines: tuple[str, ...] = ()

    def __str__(self) -> str:
        arrays = ", ".join(f"{name}: {dtype}{list(shape)}" for name, shape, dtype in self.setup)
        return f"{'; '.join((*self.lines, self.expression))} with {arrays}"

    def concrete(self, library: Library) -> str:
        lines = [f"{name} = {library.array(shape, dtype)}" for name, shape, dtype in self.setup]
        return "\n".join([library.imports, *lines, *self.lines, f"r = {self.expression}", ""])

    def symbolic(self, library: Library) -> str:
        """In a function of arrays whose dims are `a0, a1, …`."""
        lines = [f"    {', '.join(self.axes(name, shape))}, = {name}.shape" for name, shape, _ in self.setup]
        return self._function(library, lines)

    def unknown(self, library: Library) -> str:
        """In a function of arrays of which nothing is known."""
        return self._function(library, [])

    def _function(self, library: Library, lines: list[str]) -> str:
        names = ", ".join(name for name, _, _ in self.setup)
        within = [f"    {line}" for line in (*self.lines, f"return {self.expression}")]
        return "\n".join([library.imports, f"def f({names}):", *lines, *within, ""])

    @staticmethod
    def axes(name: str, shape: tuple[int, ...]) -> list[str]:
        return [f"{name}{axis}" for axis in range(len(shape))]

    def resized(self, sizes: dict[int, int]) -> Case:
        setup = tuple((name, tuple(sizes[size] for size in shape), dtype) for name, shape, dtype in self.setup)
        return Case(setup, self.expression, self.lines)


def make_case(library: Library, catalogue: Stubs, rule: Rule, chance: random.Random) -> Case | None:
    """A random call that the rule's signature allows; None if a parameter has no generator."""
    return _Maker(library, catalogue, rule, chance).case()


class _Maker:
    def __init__(self, library: Library, catalogue: Stubs, rule: Rule, chance: random.Random) -> None:
        self.library, self.catalogue, self.rule, self.chance = library, catalogue, rule, chance
        self.base = tuple(chance.choice(library.sizes) for _ in range(chance.choice(library.ranks)))
        self.setup: list[tuple[str, tuple[int, ...], str]] = []

    def case(self) -> Case | None:
        rule = self.rule
        owner, _, name = rule.name.rpartition(".")
        overload = self.chance.choice(rule.overloads)
        overload.prepare()
        bound = rule.kind in ("method", "property", "classmethod")
        arguments = self._arguments(rule.name, overload, 1 if bound else 0)
        receiver = self._receiver(owner, overload) if bound and name not in ("__init__", "__new__") else ""
        if arguments is None or receiver is None:
            return None
        given = ", ".join(arguments)
        if name in ("__init__", "__new__"):
            expression = f"{self.library.spell(owner)}({given})"
        elif not bound:
            expression = f"{self.library.spell(rule.name)}({given})"
        elif rule.kind == "property":
            expression = f"{receiver}.{name}"
        else:
            expression = f"{receiver}({given})" if name in self.library.called else f"{receiver}.{name}({given})"
        return Case(tuple(self.setup), expression)

    def _receiver(self, owner: str, overload: Overload) -> str | None:
        """The text of what a method belongs to: an array, what the table says, or a new object."""
        first = overload.parameters[0]
        special = self._special(self.rule.name, first.name)
        if special is not None:
            return special(self.chance)
        if self.rule.kind == "classmethod":
            return self.library.spell(owner)
        pattern, kind = overload.patterns.get(first.name), self.catalogue.find(owner)
        if (pattern is not None and pattern.kind == "array") or getattr(kind, "is_array", False):
            return self._array()
        constructor = self.catalogue.member(owner, "__init__")
        if not isinstance(constructor, Rule):
            return f"{self.library.spell(owner)}()"
        constructor.overloads[0].prepare()
        arguments = self._arguments(f"{owner}.__init__", constructor.overloads[0], 1)
        return None if arguments is None else f"{self.library.spell(owner)}({', '.join(arguments)})"

    def _arguments(self, name: str, overload: Overload, skip: int) -> list[str] | None:
        found: list[str] = []
        for parameter in overload.parameters[skip:]:
            text = self._argument(name, overload, parameter)
            if text is None:
                return None
            if text:
                found.append(text)
        return found

    def _special(self, name: str, parameter: str) -> Choice | None:
        keys = (f"{name}:{parameter}", f"{name.rpartition('.')[0]}:{parameter}", parameter)
        return next((self.library.arguments[key] for key in keys if key in self.library.arguments), None)

    def _argument(self, name: str, overload: Overload, parameter: Any) -> str | None:
        """The text of one argument; "" leaves it out, None if it cannot be made."""
        special = self._special(name, parameter.name)
        pattern = overload.patterns.get(parameter.name)
        kind = pattern.kind if pattern is not None else "raw"
        if parameter.kind in ("args", "kwargs"):
            if special is not None:
                return special(self.chance)
            return ", ".join(self._array() for _ in range(self.chance.choice((1, 2)))) if kind == "array" else ""
        if (
            not parameter.required
            and not isinstance(special, Needed)
            and (special is None or self.chance.random() < 0.5)
        ):
            return ""
        text = special(self.chance) if special is not None else self._text(kind)
        named = parameter.kind == "keyword" or not parameter.required
        return f"{parameter.name}={text}" if text and named else text

    def _text(self, kind: str) -> str | None:
        match kind:
            case "array":
                return self._array()
            case "arrays":
                return "[" + ", ".join(self._array() for _ in range(self.chance.choice((1, 2, 2, 3)))) + "]"
            case "ints":
                return repr(tuple(self.chance.choice(SIZES) for _ in range(self.chance.randrange(4))))
            case "int":
                return str(self.chance.choice((0, 1, 2, 3, 5)))
        return None

    def _array(self) -> str:
        name = "abcdefgh"[len(self.setup)]
        self.setup.append((name, self._shape(), self.chance.choice(self.library.dtypes)))
        return name

    def _shape(self) -> tuple[int, ...]:
        """Often the same shape as the other arrays' or one that broadcasts, sometimes another."""
        base, chance = self.base, self.chance
        kind = chance.random()
        if kind < 0.5:
            return base
        if kind < 0.7:
            return tuple(1 if chance.random() < 0.3 else size for size in base[chance.randrange(len(base) + 1) :])
        if kind < 0.8:
            return tuple(reversed(base))
        return tuple(chance.choice(self.library.sizes) for _ in range(chance.choice(self.library.ranks)))


def public_rules(catalogue: Stubs, library: str) -> Iterator[str]:
    """The rules that a program can call by name."""
    for name in sorted(catalogue.names(library)):
        if not any(part.startswith("_") and not part.startswith("__") for part in name.split(".")):
            yield name
