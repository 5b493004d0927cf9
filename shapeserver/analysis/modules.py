"""The modules of a project: which imports which, and what an importer sees.

A module is analysed on its own.  An importer sees the heap it ends with; what the importer changes there is seen by
the importer alone.  Modules that import each other see one another *cut*: analysed with every import inside the
cycle unknown.  So what is seen does not depend on which file was opened first.
"""

from __future__ import annotations

import ast
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Protocol

from .data_files import FILES, WRITTEN, DataFiles, NoDataFiles, as_value, last_part
from .description import Table, described
from .generic import run_generic, subjects
from .interp.machine import VERSIONS, Machine
from .interp.memory import Memory
from .interp.names import resolve
from .interp.objects import library_name
from .layout import Code
from .memo import ABSENT, Location
from .path import Path
from .report import Signature
from .rule import Catalogue
from .signature import signature_of
from .source import Source
from .sweep import Sweep, Sweeper, World, sweep, trace
from .value import Const, Function, Library, ListData, Module, Ref, Tuple, Unknown, Value
from .words import Versions, Vocabulary

IMPORTS = Path.root("imports")
EXPORTS = "$exports"
MOST_TRACES = 16
See = Callable[[str, str, bool, Callable[[], bool]], "Sweep | None"]


class Resolver(Protocol):
    def find(self, module: str, level: int, importer: str) -> str | None:
        """The file that an import in the file `importer` means; None if it is not one of the project."""


class Modules:
    """Sweeps of all modules that were asked for, kept until something that they depend on changes."""

    def __init__(
        self,
        catalogue: Catalogue,
        resolver: Resolver,
        source_of: Callable[[str], Source | None],
        files: DataFiles | None = None,
    ) -> None:
        self.catalogue = catalogue
        self._resolver = resolver
        self._source_of = source_of
        self._files = DataFileAnswers(files or NoDataFiles())
        codes: dict[Path, Code] = {}
        self._memories = (Memory(codes), Memory(codes))
        self._sweeps: dict[tuple[str, bool], Sweep] = {}
        self._imports: dict[str, tuple[Source, tuple[str, ...]]] = {}
        self._reach: dict[str, frozenset[str]] = {}
        self._current: dict[tuple[str, bool], Sweep] = {}  # found valid since `begin`
        self._found: dict[tuple[str, str, int], str | None] = {}
        self._traces: dict[tuple[str, bool], Sweep] = {}
        self._vocabulary = Vocabulary(catalogue)

    @contextmanager
    def aside(self) -> Iterator[None]:
        """What is analysed inside does not count afterwards."""
        kept = dict(self._sweeps), dict(self._imports)
        try:
            yield
        finally:
            self._sweeps, self._imports = kept
            self.begin()

    def forget_files(self) -> None:
        """Files were created, renamed or deleted: imports may lead elsewhere."""
        self._found.clear()
        self._imports.clear()

    def analyse(self, path: str, cancelled: Callable[[], bool], cut: bool = False) -> Sweep | None:
        """The sweep of a module's current text; None if there is no such file."""
        current = self._current.get((path, cut))
        if current is not None:
            return current
        source = self._source_of(path)
        if source is None:
            return None
        token = self._token(path, cut, cancelled)
        known = self._sweeps.get((path, cut))
        if known is not None and known.source is source and known.token == token:
            self._current[path, cut] = known
            return known
        world = World(self.catalogue, self._external(path, cut, cancelled), self._importer(path), token)
        found = sweep(source, world, self._memories[cut], known, cancelled)
        self._sweeps[path, cut] = self._current[path, cut] = found
        return found

    def trace(self, path: str, cancelled: Callable[[], bool], imports: bool = True) -> Sweep | None:
        """A sweep in which dims know where they came from; it costs a cold run, and one of each module it imports.

        imports: whether dims that come from these know it too.
        """
        source = self._source_of(path)
        if source is None:
            return None
        token = self._token(path, False, cancelled)
        known = self._traces.pop((path, imports), None)
        if known is None or known.source is not source or known.token != token:
            external = self._external(path, False, cancelled, self._traced if imports else None)
            world = World(self.catalogue, external, self._importer(path), token)
            known = trace(source, world, Memory(self._memories[0].codes), cancelled)
        self._traces[path, imports] = known
        while len(self._traces) > MOST_TRACES:
            del self._traces[next(iter(self._traces))]
        return known

    def _traced(self, viewer: str, target: str, cut: bool, cancelled: Callable[[], bool]) -> Sweep | None:
        """As `_seen`, for a viewer that is traced."""
        if target != viewer and self._reaches(viewer, target) and not self._reaches(target, viewer):
            return self.trace(target, cancelled, imports=False)
        return self._seen(viewer, target, cut, cancelled)

    def signature(self, function: Function, cancelled: Callable[[], bool]) -> Signature | None:
        """The signature of a function of the project, as a run with symbols shows it."""
        path = function.code.module.step
        assert isinstance(path, str)
        found = self.analyse(path, cancelled)
        code = self._memories[0].codes.get(function.code)
        if found is None or code is None:
            return None
        effects = [effect for _, effect in found.effects]
        subject = next((item for item in subjects(effects) if item.function.code is function.code), None)
        if subject is None:
            return None
        effect = run_generic(self._after(found, path, cancelled), subject)
        return signature_of(code, effect, lambda location: found.heap.get(location, ABSENT))

    def readers(self, name: str) -> frozenset[str]:
        """The modules that have asked for a data file of this name, and those that import them."""
        readers = self._files.readers(name)
        return readers.union(*map(self.dependents, readers))

    def describe(self, path: str, value: Value, method: str, cancelled: Callable[[], bool]) -> Table:
        """The table by which a value that a module ends with describes itself; empty if it does not."""
        found = self.analyse(path, cancelled)
        return () if found is None else described(self._after(found, path, cancelled), value, method)

    def _after(self, found: Sweep, path: str, cancelled: Callable[[], bool]) -> Sweeper:
        world = World(self.catalogue, self._external(path, False, cancelled), self._importer(path), found.token)
        return Sweeper.after(found, world, self._memories[0], cancelled)

    def dependents(self, path: str) -> frozenset[str]:
        """The modules seen so far that import this one, directly or not."""
        return frozenset(
            other for other, cut in self._sweeps if not cut and other != path and self._reaches(other, path)
        )

    # The import graph

    def imports_of(self, path: str) -> tuple[str, ...]:
        """The files of the project that a module imports anywhere in its text."""
        source = self._source_of(path)
        if source is None:
            return ()
        known = self._imports.get(path)
        if known is not None and known[0] is source:
            return known[1]
        if known is not None and _import_text(known[0]) == _import_text(source):
            found = known[1]
        else:
            found = tuple(
                dict.fromkeys(target for node in _import_nodes(source) for target in self._targets(node, path))
            )
        self._imports[path] = (source, found)
        return found

    def _targets(self, node: ast.Import | ast.ImportFrom, importer: str) -> list[str]:
        names = (
            [(alias.name, 0) for alias in node.names]
            if isinstance(node, ast.Import)
            else [(node.module or "", node.level)]
        )
        if isinstance(node, ast.ImportFrom):
            base = f"{node.module}." if node.module else ""
            names += [(base + alias.name, node.level) for alias in node.names if alias.name != "*"]
        return [found for name, level in names if (found := self._find(name, level, importer)) is not None]

    def _find(self, module: str, level: int, importer: str) -> str | None:
        key = (os.path.dirname(importer), module, level)
        if key not in self._found:
            known = level == 0 and self.catalogue.find(module.partition(".")[0]) is not None
            self._found[key] = None if known else self._resolver.find(module, level, importer)
        return self._found[key]

    def begin(self) -> None:
        """A new check starts: texts may have changed since the last one."""
        self._reach.clear()
        self._current.clear()
        self._files.begin()

    def _reaches(self, start: str, goal: str) -> bool:
        """Whether a module imports another, directly or not."""
        return goal in self._all_imports(start)

    def _all_imports(self, start: str) -> frozenset[str]:
        """The modules that a module imports, directly or not; itself only if it is in a cycle."""
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

    # What a module sees

    def _token(self, path: str, cut: bool, cancelled: Callable[[], bool]) -> object:
        """Changes when anything that the module can see does."""
        parts: list[object] = [self.catalogue.digest(), self._versions_of(path), self._files.edition(path)]
        for target in self.imports_of(path):
            seen = self._seen(path, target, cut, cancelled)
            parts.append((target, seen and seen.source, seen and seen.token))
        return tuple(parts)

    def _versions_of(self, path: str) -> Versions:
        """The versions of libraries that a module runs with: told by its own words, else by what its imports import."""
        found = dict(self.catalogue.versions(frozenset()))
        for target in (*sorted(self._all_imports(path) - {path}), path):
            source = self._source_of(target)
            if source is not None:
                told = self._vocabulary.told(target, source)
                found.update(told.by_all if target == path else told.by_imports)
        return tuple(sorted(found.items()))

    def _seen(self, viewer: str, target: str, cut: bool, cancelled: Callable[[], bool]) -> Sweep | None:
        """The sweep of `target` as `viewer` sees it; None if it does not, or inside a cycle that is already cut."""
        if target == viewer or not self._reaches(viewer, target):
            return None
        if self._reaches(target, viewer):
            return None if cut else self.analyse(target, cancelled, cut=True)
        return self.analyse(target, cancelled)

    def _external(
        self, viewer: str, cut: bool, cancelled: Callable[[], bool], see: See | None = None
    ) -> Callable[[Location], Value]:
        own, see = Path.root(viewer), see or self._seen
        kept: dict[Path, Sweep | None] = {}  # no text changes as long as one run looks at it

        def sweep_of(root: Path) -> Sweep | None:
            if root not in kept:
                kept[root] = see(viewer, str(root.step), cut, cancelled)
            return kept[root]

        def lookup(location: Location) -> Value:
            root = location[0].module
            if root is own:
                return ABSENT
            if root is IMPORTS:
                return self._import_value(viewer, location[1])
            if root is VERSIONS:
                return next((Const(major) for name, major in self._versions_of(viewer) if name == location[1]), ABSENT)
            if root is FILES:
                return self._files.answer(viewer, location)
            if root is WRITTEN:
                return self._written(viewer, location, lambda target: see(viewer, target, cut, cancelled))
            if not isinstance(root.step, str) or not root.step.endswith(".py"):
                return ABSENT
            seen = sweep_of(root)
            if seen is None:
                cycle = location[0] is root and self._reaches(viewer, root.step)
                return Unknown("modules that import each other are followed one at a time") if cycle else ABSENT
            if location[1] == EXPORTS:
                return _exports(seen)
            return seen.heap.get(location, ABSENT)

        return lookup

    def _written(self, viewer: str, location: Location, seen: Callable[[str], Sweep | None]) -> Value:
        """Whether a module that the viewer imports, directly or not, writes a data file when it is imported."""
        sweeps = map(seen, sorted(self._all_imports(viewer)))
        values = (found.heap.get(location) for found in sweeps if found is not None)
        return next((value for value in values if value is not None), ABSENT)

    def _import_value(self, viewer: str, key: object) -> Value:
        """Where an import leads, as a value, so that effects record it and notice when it changes."""
        assert isinstance(key, tuple)
        module, level = key
        found = self._find(module, level, viewer)
        return Const(None) if found is None else Const(found)

    # Running import statements

    def _importer(self, path: str) -> Callable[[Machine, ast.Import | ast.ImportFrom], None]:
        def run(m: Machine, node: ast.Import | ast.ImportFrom) -> None:
            if isinstance(node, ast.Import):
                for alias in node.names:
                    self._import(m, alias)
            else:
                self._import_from(m, node)

        return run

    def _import(self, m: Machine, alias: ast.alias) -> None:
        top = alias.name.partition(".")[0]
        if alias.asname:
            m.state.set(resolve(m, m.frame, alias.asname), self._module(m, alias.name, 0))
            return
        m.state.set(resolve(m, m.frame, top), self._module(m, top, 0))
        parts = alias.name.split(".")
        for count in range(2, len(parts) + 1):
            owner = self._module(m, ".".join(parts[: count - 1]), 0)
            if isinstance(owner, Module):
                m.state.set((owner.root, parts[count - 1]), self._module(m, ".".join(parts[:count]), 0))

    def _import_from(self, m: Machine, node: ast.ImportFrom) -> None:
        name = node.module or ""
        owner = self._module(m, name, node.level)
        for alias in node.names:
            if alias.name == "*":
                _import_all(m, owner)
                continue
            value = m.attribute(owner, alias.name) if not isinstance(owner, Module) else m.get((owner.root, alias.name))
            if isinstance(owner, Module) and (value is ABSENT or isinstance(value, Unknown)):
                part = self._module(m, f"{name}.{alias.name}" if name else alias.name, node.level)
                value = (
                    part
                    if isinstance(part, Module)
                    else Unknown(f"`{alias.name}` is not bound there")
                    if value is ABSENT
                    else value
                )
            m.state.set(resolve(m, m.frame, alias.asname or alias.name), value)

    def _module(self, m: Machine, name: str, level: int) -> Value:
        if level == 0 and self.catalogue.find(name.partition(".")[0]) is not None:
            return library_name(m, name)
        found = m.get((IMPORTS, (name, level)))
        if isinstance(found, Const) and isinstance(found.value, str):
            return Module(Path.root(found.value))
        told = "" if level else ": add a stub (`shapeserver stubs new` writes its skeleton)"
        return Unknown(f"the module `{'.' * level}{name}` is not known{told}")


class DataFileAnswers:
    """What modules were told of data files: the same throughout a check, and a number that changes when it does."""

    def __init__(self, files: DataFiles) -> None:
        self._files = files
        self._told: dict[str, dict[Location, Value]] = {}
        self._editions: dict[str, int] = {}
        self._fresh: dict[tuple[str, Location], Value] = {}

    def begin(self) -> None:
        """Files may have changed."""
        self._fresh.clear()

    def answer(self, viewer: str, location: Location) -> Value:
        found = self._fresh.get((viewer, location))
        if found is None:
            assert isinstance(location[1], tuple)
            kind, name, options = location[1]
            found = self._fresh[viewer, location] = as_value(self._files.read(kind, name, options, viewer))
            self._told.setdefault(viewer, {})[location] = found
        return found

    def edition(self, viewer: str) -> int:
        """Another number if a module would not be told today what it was told before."""
        told = dict(self._told.get(viewer, {}))
        if {location: self.answer(viewer, location) for location in told} != told:
            self._editions[viewer] = self._editions.get(viewer, 0) + 1
        return self._editions.get(viewer, 0)

    def readers(self, name: str) -> frozenset[str]:
        return frozenset(
            viewer
            for viewer, told in self._told.items()
            if any(isinstance(asked, tuple) and last_part(asked[1]) == name for _, asked in told)
        )


def _import_all(m: Machine, owner: Value) -> None:
    if isinstance(owner, Library):
        for name in m.catalogue.exports(owner.name):
            m.state.set(resolve(m, m.frame, name), library_name(m, f"{owner.name}.{name}"))
    if not isinstance(owner, Module):
        return
    exports = m.get((owner.root, EXPORTS))
    for name in exports.value.split() if isinstance(exports, Const) and isinstance(exports.value, str) else ():
        m.state.set(resolve(m, m.frame, name), m.get((owner.root, name)))


def _exports(seen: Sweep) -> Value:
    """The names that a star brings, in one text: those of `__all__` if it is known, else the public ones."""
    root = seen.source.root
    listed = seen.heap.get((root, "__all__"))
    found = seen.heap.get((listed.cell, "data")) if isinstance(listed, Ref) else listed
    items = found.items if isinstance(found, ListData | Tuple) else ()
    told = [item.value for item in items if isinstance(item, Const) and isinstance(item.value, str)]
    if told and len(told) == len(items):
        return Const(" ".join(told))
    names = sorted(
        name for path, name in seen.heap if path is root and isinstance(name, str) and not name.startswith(("_", "$"))
    )
    return Const(" ".join(names))


def _import_nodes(source: Source) -> list[ast.Import | ast.ImportFrom]:
    return [
        node
        for chunk in source.chunks
        if "import" in chunk.piece.text
        for statement in chunk.piece.body
        for node in ast.walk(statement)
        if isinstance(node, ast.Import | ast.ImportFrom)
    ]


def _import_text(source: Source) -> list[str]:
    """The text that decides on a module's imports; comparing it is cheaper than walking the trees."""
    return [chunk.piece.text for chunk in source.chunks if "import" in chunk.piece.text]
