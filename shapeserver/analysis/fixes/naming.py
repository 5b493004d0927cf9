"""How a file writes the names of libraries: templates of rewrites, such as `{numpy.stack}([{x}])`, filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ..rule import Catalogue
from ..summary import Summary
from ..value import Library

_NAME = re.compile(r"\{([A-Za-z_][\w.]*)\}")


@dataclass(frozen=True, eq=False)
class Naming:
    summary: Summary
    catalogue: Catalogue

    def spelled(self, template: str, **parts: str) -> str | None:
        """A template with its names filled in; None if the file has no name for a module."""
        known = dict(parts)
        for name in set(_NAME.findall(template)) - known.keys():
            found = self.name_of(name)
            if found is None:
                return None
            known[name] = found
        return _NAME.sub(lambda match: known[match[1]], template)

    def name_of(self, qualified: str) -> str | None:
        """How the file writes a name: by the longest part of it that is bound there, or inside another library."""
        parts = qualified.split(".")
        for count in range(len(parts), 0, -1):
            bound = self._imported.get(".".join(parts[:count]))
            if bound is not None:
                return ".".join([bound, *parts[count:]])
        return next(self._inside_others(qualified), None)

    def _inside_others(self, qualified: str) -> Iterator[str]:
        goal = self.canonical(qualified)
        for library, name in self._imported.items():
            if self.canonical(f"{library}.{qualified}") == goal:
                yield f"{name}.{qualified}"

    def canonical(self, name: str) -> str:
        entry = self.catalogue.find(name)
        return entry.name if entry is not None else name

    @cached_property
    def _imported(self) -> dict[str, str]:
        root = self.summary.sweep.source.root
        found: dict[str, str] = {}
        for (path, name), value in self.summary.sweep.heap.items():
            if path is root and isinstance(value, Library) and isinstance(name, str):
                found.setdefault(value.name, name)
        return found
