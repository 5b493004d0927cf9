"""The modules of a project as their importers see them.

A module is analysed on its own.  An importer sees the heap it ends with; what the importer changes there is seen by
the importer alone.  Modules that import each other see one another *cut*: analysed with every import inside the
cycle unknown.  So what is seen does not depend on which file was opened first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from .data_answers import DataFileAnswers
from .data_files import FILES, WRITTEN, WRITTEN_ELSEWHERE, DataFiles, NoDataFiles
from .description import Table, described
from .generic import completed, run_generic, subjects
from .import_graph import ImportGraph, Resolver
from .importing import EXPORTS, IMPORTS, run_import
from .interp.machine import VERSIONS
from .interp.memory import Memory
from .interp.names import CHANGED_LATER
from .layout import Code
from .memo import ABSENT, Location
from .path import Path
from .report import Signature
from .rule import Catalogue
from .signature import signature_of
from .source import Source
from .sweep import Sweep, Sweeper, World, sweep
from .value import Const, Function, ListData, Ref, Tuple, Unknown, Value

if TYPE_CHECKING:
    from .cuts import Recorded

MOST_TRACES = 16
Viewed = tuple[str, bool]
"""A module by its path, and whether it is cut."""
See = Callable[[str, str, bool, Callable[[], bool]], "Sweep | None"]


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
        self._graph = ImportGraph(catalogue, resolver, source_of)
        self._source_of = source_of
        self._files = DataFileAnswers(files or NoDataFiles())
        self._codes: dict[Path, Code] = {}
        self._memories = (Memory(self._codes), Memory(self._codes))
        self._sweeps: dict[Viewed, Sweep] = {}
        self._current: dict[Viewed, Sweep | None] = {}  # found valid since `begin`
        self._traces: dict[tuple[str, bool], Sweep] = {}

    def check(self, path: str, cancelled: Callable[[], bool]) -> Sweep | None:
        """The sweep of a module with the functions that nobody calls; None if there is no such file."""
        found = self.analyse(path, cancelled)
        if found is not None and found.generic is None:
            found = completed(self._after(found, path, cancelled), found)
            self._sweeps[path, False] = self._current[path, False] = found
        return found

    @contextmanager
    def aside(self) -> Iterator[None]:
        """What is analysed inside does not count afterwards."""
        sweeps, codes = dict(self._sweeps), dict(self._codes)
        try:
            with self._graph.aside():
                yield
        finally:
            self._sweeps = sweeps
            self._codes.clear()
            self._codes.update(codes)
            self.begin()

    def forget_files(self) -> None:
        """Files were created, renamed or deleted: imports may lead elsewhere."""
        self._graph.forget_files()

    def analyse(self, path: str, cancelled: Callable[[], bool], cut: bool = False) -> Sweep | None:
        """The sweep of a module's current text; None if there is no such file.

        What it imports is analysed first, deepest first, so that no chain of imports takes room on Python's stack.
        """
        stack = [(path, cut)]
        while stack:
            item = stack.pop()
            if item in self._current:
                continue
            missing = [need for need in self._needs(*item) if need not in self._current]
            if missing:
                stack += [item, *missing]
            else:
                self._analyse(*item, cancelled)
        return self._current[path, cut]

    def _needs(self, path: str, cut: bool) -> list[Viewed]:
        """The imports of a module as it sees them: inside a cycle cut, and not at all if it is cut itself."""
        ways = [(target, self._graph.reaches(target, path)) for target in self._graph.imports_of(path)]
        return [(target, cycle) for target, cycle in ways if target != path and not (cycle and cut)]

    def _analyse(self, path: str, cut: bool, cancelled: Callable[[], bool]) -> None:
        source = self._source_of(path)
        if source is None:
            self._current[path, cut] = None
            return
        token = self._token(path, cut, cancelled)
        found = self._sweeps.get((path, cut))
        if found is None or found.source is not source or found.token != token:
            world = World(self.catalogue, self._external(path, cut, cancelled), run_import, token)
            found = sweep(source, world, self._memories[cut], found, cancelled)
        self._sweeps[path, cut] = self._current[path, cut] = found

    def trace(self, path: str, cancelled: Callable[[], bool], imports: bool = True) -> Sweep | None:
        """A sweep in which dims know where they came from; it costs a cold run, and one of each module it imports.

        imports: whether dims that come from these know it too, as those of a module that is checked itself do.
        """
        source = self._source_of(path)
        if source is None:
            return None
        token = self._token(path, False, cancelled)
        known = self._traces.pop((path, imports), None)
        if known is None or known.source is not source or known.token != token:
            external = self._external(path, False, cancelled, self._traced if imports else None)
            world = World(self.catalogue, external, run_import, token)
            sweeper = Sweeper(source, world, Memory(self._codes), None, cancelled)
            sweeper.machine.traced = True
            known = sweeper.run()
            if imports:
                known = completed(sweeper, known)
        self._traces[path, imports] = known
        while len(self._traces) > MOST_TRACES:
            del self._traces[next(iter(self._traces))]
        return known

    def record(self, path: str, cancelled: Callable[[], bool]) -> Recorded | None:
        """What a module computes, recorded; it costs a cold run, and nothing of it is kept."""
        from .cuts import record

        source = self._source_of(path)
        if source is None:
            return None
        token = self._token(path, False, cancelled)
        world = World(self.catalogue, self._external(path, False, cancelled), run_import, token)
        return record(Sweeper(source, world, Memory(self._codes), None, cancelled))

    def _traced(self, viewer: str, target: str, cut: bool, cancelled: Callable[[], bool]) -> Sweep | None:
        """As `_seen`, for a viewer that is traced."""
        if target != viewer and self._graph.reaches(viewer, target) and not self._graph.reaches(target, viewer):
            return self.trace(target, cancelled, imports=False)
        return self._seen(viewer, target, cut, cancelled)

    def signature(self, function: Function, cancelled: Callable[[], bool]) -> Signature | None:
        """The signature of a function of the project, as a run with symbols shows it."""
        path = function.code.module.step
        assert isinstance(path, str)
        found = self.analyse(path, cancelled)
        code = self._codes.get(function.code)
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
        world = World(self.catalogue, self._external(path, False, cancelled), run_import, found.token)
        return Sweeper.after(found, world, self._memories[0], cancelled)

    def dependents(self, path: str) -> frozenset[str]:
        """The modules seen so far that import this one, directly or not."""
        return frozenset(
            other for other, cut in self._sweeps if not cut and other != path and self._graph.reaches(other, path)
        )

    def begin(self) -> None:
        """A new check starts: texts may have changed since the last one."""
        self._graph.begin()
        self._current.clear()
        self._files.begin()

    # What a module sees

    def _token(self, path: str, cut: bool, cancelled: Callable[[], bool]) -> object:
        """Changes when anything that the module can see does."""
        parts: list[object] = [self.catalogue.digest(), self._graph.versions_of(path), self._files.edition(path)]
        for target in self._graph.imports_of(path):
            seen = self._seen(path, target, cut, cancelled)
            parts.append((target, seen and seen.edition))
        return tuple(parts)

    def _seen(self, viewer: str, target: str, cut: bool, cancelled: Callable[[], bool]) -> Sweep | None:
        """The sweep of `target` as `viewer` sees it; None if it does not, or inside a cycle that is already cut."""
        if target == viewer or not self._graph.reaches(viewer, target):
            return None
        if self._graph.reaches(target, viewer):
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
                return _where(self._graph, viewer, location[1])
            if root is VERSIONS:
                versions = dict(self._graph.versions_of(viewer))
                return Const(versions[name]) if (name := location[1]) in versions else ABSENT
            if root is FILES:
                return self._files.answer(viewer, location)
            if root is WRITTEN_ELSEWHERE:
                return self._written(viewer, (WRITTEN, location[1]), lambda target: see(viewer, target, cut, cancelled))
            if not isinstance(root.step, str) or not root.step.endswith(".py"):
                return ABSENT
            seen = sweep_of(root)
            if seen is None:
                cycle = location[0] is root and self._graph.reaches(viewer, root.step)
                return Unknown("modules that import each other are followed one at a time") if cycle else ABSENT
            if location[1] == EXPORTS:
                return _exports(seen)
            if location[1] == CHANGED_LATER:
                return seen.changed_later
            return seen.heap.get(location, ABSENT)

        return lookup

    def _written(self, viewer: str, location: Location, seen: Callable[[str], Sweep | None]) -> Value:
        """Whether a module that the viewer imports, directly or not, writes a data file when it is imported."""
        sweeps = map(seen, sorted(self._graph.all_imports(viewer)))
        values = (found.heap.get(location) for found in sweeps if found is not None)
        return next((value for value in values if value is not None), ABSENT)


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


def _where(graph: ImportGraph, viewer: str, key: object) -> Value:
    """Where an import of the viewer leads."""
    assert isinstance(key, tuple)
    module, level = key
    return Const(graph.find(module, level, viewer))
