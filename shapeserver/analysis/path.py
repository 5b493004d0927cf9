"""Names for things that have no name: an allocation, a fresh symbol, a frame, a statement.

A path says how something came to be (module, statement, call, iteration), never when.  Two runs of the same
program therefore give the same paths, which is what lets results be kept from one edit to the next.  Paths are
interned: equality is identity and hashing is free.
"""

from __future__ import annotations

from collections.abc import Hashable
from enum import Enum
from typing import ClassVar
from weakref import WeakValueDictionary


class Round(Enum):
    """Ends a step that stands for a round of a loop of which the number is not known."""

    ANY = "each"


class Path:
    """A step from a parent path; `Path.root(...)` starts one.  Interned, so compare with `is` or `==`."""

    __slots__ = ("__weakref__", "any_round", "module", "parent", "step")
    _table: ClassVar[WeakValueDictionary[tuple[Path | None, Hashable], Path]] = WeakValueDictionary()

    parent: Path | None
    step: Hashable
    module: Path
    """The root that this path started from."""
    any_round: Path | None
    """The innermost step at or above this one that stands for any round of a loop."""

    def __new__(cls, parent: Path | None, step: Hashable) -> Path:
        key = (parent, step)
        found = cls._table.get(key)
        if found is None:
            found = object.__new__(cls)
            object.__setattr__(found, "parent", parent)
            object.__setattr__(found, "step", step)
            object.__setattr__(found, "module", found if parent is None else parent.module)
            repeated = isinstance(step, tuple) and bool(step) and step[-1] is Round.ANY
            object.__setattr__(found, "any_round", found if repeated else parent and parent.any_round)
            cls._table[key] = found
        return found

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError("a path is immutable")

    @staticmethod
    def root(step: Hashable) -> Path:
        return Path(None, step)

    def __truediv__(self, step: Hashable) -> Path:
        return Path(self, step)

    def steps(self) -> tuple[Hashable, ...]:
        """The steps from the root, as comparable data (for ordering and display)."""
        found: list[Hashable] = []
        here: Path | None = self
        while here is not None:
            found.append(here.step)
            here = here.parent
        return tuple(reversed(found))

    def is_below(self, ancestor: Path) -> bool:
        """Whether this path is `ancestor` or was made inside it."""
        here: Path | None = self
        while here is not None:
            if here is ancestor:
                return True
            here = here.parent
        return False

    def __repr__(self) -> str:
        return "/".join(str(step) for step in self.steps())

    def __reduce__(self) -> tuple[type[Path], tuple[Path | None, Hashable]]:
        return Path, (self.parent, self.step)
