"""Where the calls of a rule come from, by which it is measured: from templates, or from its signature.

Templates are for rules that random calls do not reach, see `UNEXERCISED`: layers that need variables, graphs that are
run, files that must be there.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass

from shapeserver.stubs import load_catalogue
from shapeserver.stubs.loader import Rule

from . import templates_contrib, templates_tensorflow, templates_tensorflow_1
from .cases import Case, Library, make_case
from .harness import SEED
from .libraries import KERAS, NUMPY, TENSORFLOW, TENSORFLOW_1, TENSORFLOW_AS_NUMPY
from .templates import Template, make

SIZES = (1, 2, 3, 4, 5, 6)
_BY_SIGNATURE = {library.name: library for library in (NUMPY, TENSORFLOW, KERAS)}
_BY_TEMPLATE: dict[str, tuple[Library, tuple[Template, ...]]] = {
    name: (library, templates)
    for library, table in (
        (TENSORFLOW, templates_tensorflow.TEMPLATES),
        (TENSORFLOW_AS_NUMPY, templates_tensorflow.AS_NUMPY),
        (TENSORFLOW_1, templates_tensorflow_1.TEMPLATES),
        (TENSORFLOW_1, templates_contrib.TEMPLATES),
    )
    for name, templates in table.items()
}


@dataclass(frozen=True)
class Source:
    """A rule, the library that it is compared with, and the templates of its calls, if any."""

    name: str
    library: Library
    templates: tuple[Template, ...] = ()

    def cases(self, count: int) -> Iterator[Case]:
        """Random calls of the rule, always the same ones; none if its arguments cannot be made."""
        chance = random.Random(f"{SEED}:measure:{self.name}")
        if self.templates:
            for number in range(count):
                template = self.templates[number % len(self.templates)]
                yield make(template, chance, ("float32",), SIZES)
            return
        catalogue = load_catalogue()
        rule = catalogue.find(self.name)
        assert isinstance(rule, Rule), self.name
        for _ in range(count):
            case = make_case(self.library, catalogue, rule, chance)
            if case is None:
                return
            yield case


def with_templates() -> list[str]:
    """The rules that templates call."""
    return sorted(_BY_TEMPLATE)


def source_of(name: str) -> Source | None:
    """Where calls of a rule come from; None if there are none."""
    if name in _BY_TEMPLATE:
        return Source(name, *_BY_TEMPLATE[name])
    library = _BY_SIGNATURE.get(name.partition(".")[0])
    return Source(name, library) if library is not None and library.reason(name) is None else None
