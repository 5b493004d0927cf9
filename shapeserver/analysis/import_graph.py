"""Which file of a project imports which, and with what versions of libraries each runs.

Both change only when an import statement does, or a word that tells a version.  They are therefore kept from one check
to the next; a check looks once at the text of each module that it reaches, and drops them if one says something else.
"""

from __future__ import annotations

import ast
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Protocol

from .rule import Catalogue
from .source import Source
from .words import Told, Versions, Vocabulary

ImportStatement = ast.Import | ast.ImportFrom


class Resolver(Protocol):
    def find(self, module: str, level: int, importer: str) -> str | None:
        """The file that an import in the file `importer` means; None if it is not one of the project."""

    def unsaved(self, module: str, level: int, importer: str) -> list[str]:
        """The files that it would mean if there were any of them, the first that is at hand before others."""


@dataclass(frozen=True, slots=True)
class _Outward:
    """What a module's text says to others: the files that it imports, and the versions that these imports tell."""

    source: Source
    imports: tuple[str, ...]
    versions: Versions


class ImportGraph:
    """The modules reached so far, as their texts were when a check last looked at them."""

    def __init__(self, catalogue: Catalogue, resolver: Resolver, source_of: Callable[[str], Source | None]) -> None:
        self._catalogue = catalogue
        self._resolver = resolver
        self._source_of = source_of
        self._vocabulary = Vocabulary(catalogue)
        self._usual = dict(catalogue.versions(frozenset()))
        self._found: dict[tuple[str, str, int], str | None] = {}
        self._outward: dict[str, _Outward] = {}
        self._reach: dict[str, frozenset[str]] = {}
        self._versions: dict[str, tuple[Told | None, Versions]] = {}
        self._seen: set[str] = set()  # looked at since `begin`, and so are the modules that they import

    def begin(self) -> None:
        """A new check starts: texts may have changed since the last one."""
        self._seen.clear()

    @contextmanager
    def aside(self) -> Iterator[None]:
        """What texts say inside does not count afterwards."""
        kept = dict(self._outward), dict(self._reach), dict(self._versions)
        try:
            yield
        finally:
            self._outward, self._reach, self._versions = kept
            self.begin()

    def forget_files(self) -> None:
        """Files were created, renamed or deleted: imports may lead elsewhere."""
        self._found.clear()
        self._outward.clear()
        self._reach.clear()
        self._versions.clear()
        self.begin()

    def find(self, module: str, level: int, importer: str) -> str | None:
        """Where an import leads; None for a library, and where no file of the project is meant.

        A module that imports its own name means a library that is called like it; a package means itself.
        """
        key = (os.path.dirname(importer), module, level)
        if key not in self._found:
            known = level == 0 and self._catalogue.find(module.partition(".")[0]) is not None
            self._found[key] = None if known else self._search(module, level, importer)
        found = self._found[key]
        itself = level == 0 and "." not in module and found == importer
        return None if itself and os.path.basename(importer) != "__init__.py" else found

    def _search(self, module: str, level: int, importer: str) -> str | None:
        """A file on the disk, else a new one that only the editor has."""
        found = self._resolver.find(module, level, importer)
        if found is not None:
            return found
        places = self._resolver.unsaved(module, level, importer)
        return next((path for path in places if self._source_of(path) is not None), None)

    def imports_of(self, path: str) -> tuple[str, ...]:
        """The files of the project that a module imports anywhere in its text."""
        self._look(path)
        known = self._outward.get(path)
        return known.imports if known else ()

    def reaches(self, start: str, goal: str) -> bool:
        """Whether a module imports another, directly or not."""
        return goal in self.all_imports(start)

    def all_imports(self, start: str) -> frozenset[str]:
        """The modules that a module imports, directly or not; itself only if it is in a cycle."""
        self._look(start)
        known = self._reach.get(start)
        if known is None:
            found: set[str] = set()
            stack = [start]
            while stack:
                new = [target for target in self.imports_of(stack.pop()) if target not in found]
                found.update(new)
                stack.extend(new)
            known = self._reach[start] = frozenset(found)
        return known

    def versions_of(self, path: str) -> Versions:
        """The versions of libraries that a module runs with: told by its own words, else by what its imports import."""
        imported, told = self.all_imports(path), self._told(path)
        known = self._versions.get(path)
        if known is None or known[0] != told:
            found = dict(self._usual)
            for target in sorted(imported - {path}):
                if (other := self._outward.get(target)) is not None:
                    found.update(other.versions)
            if told is not None:
                found.update(told.by_all)
            known = self._versions[path] = told, tuple(sorted(found.items()))
        return known[1]

    def _told(self, path: str) -> Told | None:
        source = self._source_of(path)
        return None if source is None else self._vocabulary.told(path, source)

    def _look(self, start: str) -> None:
        """Compare a module, and all that it imports, with what is known of them; once in a check."""
        stack = [start]
        while stack:
            path = stack.pop()
            if path not in self._seen:
                self._seen.add(path)
                stack.extend(self._compare(path))

    def _compare(self, path: str) -> tuple[str, ...]:
        """What a module imports now; what was derived from other imports of it is forgotten."""
        source, known = self._source_of(path), self._outward.get(path)
        if source is None:
            if self._outward.pop(path, None) is not None:
                self._forget(path)
            return ()
        if known is not None and known.source is source:
            return known.imports
        same = known is not None and _import_text(known.source) == _import_text(source)
        imports = known.imports if known is not None and same else self._imports_in(source, path)
        found = self._outward[path] = _Outward(source, imports, self._vocabulary.told(path, source).by_imports)
        if known is None or (known.imports, known.versions) != (found.imports, found.versions):
            self._forget(path)
        return imports

    def _forget(self, path: str) -> None:
        """A module says something else than before: so do those that reach it."""
        for start in [start for start, found in self._reach.items() if start == path or path in found]:
            del self._reach[start]
            self._versions.pop(start, None)

    def _imports_in(self, source: Source, path: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(target for node in _import_nodes(source) for target in self._targets(node, path)))

    def _targets(self, node: ImportStatement, importer: str) -> list[str]:
        names = (
            [(alias.name, 0) for alias in node.names]
            if isinstance(node, ast.Import)
            else [(node.module or "", node.level)]
        )
        if isinstance(node, ast.ImportFrom):
            base = f"{node.module}." if node.module else ""
            names += [(base + alias.name, node.level) for alias in node.names if alias.name != "*"]
        return [found for name, level in names if (found := self.find(name, level, importer)) is not None]


def _import_nodes(source: Source) -> list[ImportStatement]:
    return [
        node
        for chunk in source.standing
        if "import" in chunk.piece.text
        for statement in chunk.piece.body
        for node in ast.walk(statement)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]


def _import_text(source: Source) -> list[str]:
    """The text that decides on a module's imports; comparing it is cheaper than walking the trees."""
    return [chunk.piece.text for chunk in source.standing if "import" in chunk.piece.text]
