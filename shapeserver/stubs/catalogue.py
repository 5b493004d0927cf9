"""The catalogue: stubs found by module, each file read when a name that it defines is asked for.

The files' definitions are indexed by a glance at the start of their lines.  A library may have several files for one
module; of two definitions of a name the user's wins, which comes from a folder given before the bundled ones.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import chain
from pathlib import Path

from ..analysis.rewrite import Rewrite
from ..analysis.rule import Entry, StubModule
from .index import Definitions, Stamp, definitions, digest, kept_definitions, stamps
from .loader import Kind, Rule
from .reading import load_part
from .rewrites import read_rewrites
from .syntax import StubError
from .versions import NEWEST, majors

FOLDER = Path(__file__).parent


class Stubs:
    """The catalogue over folders of stub files; of files for one name the first folder's wins.

    without: files that are left out.
    """

    def __init__(
        self, folders: Sequence[Path], versions: Mapping[str, str] = NEWEST, without: frozenset[str] = frozenset()
    ) -> None:
        self._folders = tuple(folders)
        self._known = dict(versions)
        self._others: dict[str, str] = {}  # another name of a whole library
        self._files: dict[str, list[Definitions]] = {}
        found = [tuple(item for item in stamps(str(folder)) if item[0] not in without) for folder in folders]
        self._digest = digest([(repr(sorted(versions.items())), 0, 0), *chain(*found)])
        for folder, files in zip(folders, found, strict=True):
            for item in kept_definitions(files) if folder == FOLDER else definitions(files):
                if item.same_as:
                    self._others[item.module] = item.same_as
                else:
                    self._files.setdefault(item.module, []).append(item)
        self._indexes: dict[str, dict[str, Path]] = {}
        self._modules = {prefix for module in self._files for prefix in _prefixes(module)}
        self._loaded: dict[Path, dict[str, Entry | str]] = {}
        self._found: dict[str, Entry | None] = {}
        self._members: dict[tuple[str, str], Entry | None] = {}

    def digest(self) -> str:
        return self._digest

    def modules(self) -> tuple[str, ...]:
        return tuple(self._files)

    def exports(self, module: str) -> tuple[str, ...]:
        return tuple(sorted(name for name in self._index(module) if not name.startswith("_")))

    def versions(self, words: frozenset[str]) -> tuple[tuple[str, int], ...]:
        return majors(words, self._known)

    def find(self, name: str) -> Entry | None:
        if name not in self._found:
            self._found[name] = None
            top, dot, rest = name.partition(".")
            self._found[name] = self._find(self._others.get(top, top) + dot + rest)
        return self._found[name]

    def _find(self, name: str) -> Entry | None:
        owner, _, leaf = name.rpartition(".")
        if owner:
            found = self._entry(owner, leaf)
            if isinstance(found, str):
                return self.find(found)
            if found is not None:
                return found
        if name in self._modules:
            return StubModule(name)
        if not owner:
            return None
        above = self.find(owner)
        if isinstance(above, Kind):
            return self.member(above.name, leaf)
        if isinstance(above, Rule) and above.methods:
            method = self.member(above.methods, leaf)
            return method.of_function(above.name) if isinstance(method, Rule) and method.kind == "method" else None
        return self.find(f"{above.name}.{leaf}") if above is not None and above.name != owner else None

    def _entry(self, module: str, name: str) -> Entry | str | None:
        file = self._index(module).get(name)
        return None if file is None else self._read(file).get(name)

    def _index(self, module: str) -> dict[str, Path]:
        """The names that a module's files define."""
        if module not in self._indexes:
            found: dict[str, Path] = {}
            for item in self._files.get(module, ()):
                file = Path(item.file)
                for name in item.names:
                    found.setdefault(name, file)
            self._indexes[module] = found
        return self._indexes[module]

    def _read(self, file: Path) -> dict[str, Entry | str]:
        if file not in self._loaded:
            self._loaded[file] = {}
            self._loaded[file] = load_part(file).entries
        return self._loaded[file]

    def member(self, class_name: str, attribute: str) -> Entry | None:
        key = (class_name, attribute)
        if key not in self._members:
            self._members[key] = None
            self._members[key] = self._member(class_name, attribute)
        return self._members[key]

    def _member(self, class_name: str, attribute: str) -> Entry | None:
        kind = self.find(class_name)
        if not isinstance(kind, Kind):
            return None
        found = kind.members.get(attribute)
        if isinstance(found, str):
            return self.find(found) or self.member(kind.name, found.rpartition(".")[2])
        if found is not None:
            return found
        return next((item for base in kind.bases if (item := self.member(base, attribute)) is not None), None)

    def is_subclass(self, class_name: str, ancestor: str) -> bool:
        kind, goal = self.find(class_name), self.find(ancestor)
        if not isinstance(kind, Kind) or goal is None:
            return False
        return kind.name == goal.name or any(self.is_subclass(base, goal.name) for base in kind.bases)

    def rewrites(self) -> tuple[Rewrite, ...]:
        return self._rewrites

    @cached_property
    def _rewrites(self) -> tuple[Rewrite, ...]:
        return tuple(rewrite for folder in self._folders for rewrite in read_rewrites(folder))

    def names(self, library: str) -> Iterable[str]:
        """The qualified names of a library's rules, properties and methods included; loads all of them."""
        for module in sorted(module for module in self._files if module.partition(".")[0] == library):
            for name in self._index(module):
                entry = self._entry(module, name)
                if isinstance(entry, Kind):
                    yield from (
                        f"{entry.name}.{member}" for member, item in entry.members.items() if isinstance(item, Rule)
                    )
                elif isinstance(entry, Rule):
                    yield f"{module}.{name}"


def _prefixes(module: str) -> list[str]:
    parts = module.split(".")
    return [".".join(parts[:count]) for count in range(1, len(parts) + 1)]


def load_catalogue(
    user_stubs: Iterable[str] = (), versions: Mapping[str, str] = NEWEST, shipped: Iterable[str] = ()
) -> Stubs:
    """The bundled stubs, before them those of the user's folders; another catalogue when one of these changed.

    versions: those of the libraries that the program will find, where it does not tell itself.
    shipped: folders of stubs in installed packages, which come last.  Stubs that cannot be read are left out.
    """
    groups = tuple(user_stubs), tuple(shipped)
    written = tuple(stamps(folder) for group in groups for folder in group)
    return _load(groups, written, tuple(sorted(versions.items())))


def broken_stubs(folders: Iterable[str]) -> tuple[StubError, ...]:
    """Why files of these folders cannot be read."""
    return tuple(
        error
        for folder in folders
        for file, time, size in stamps(folder)
        if (error := _why_broken(file, time, size)) is not None
    )


@lru_cache(maxsize=1024)
def _why_broken(file: str, _time: int, _size: int) -> StubError | None:
    try:
        load_part(Path(file))
    except StubError as error:
        return error
    return None


@lru_cache(maxsize=4)
def _load(
    groups: tuple[tuple[str, ...], tuple[str, ...]],
    _written: tuple[tuple[Stamp, ...], ...],
    versions: tuple[tuple[str, str], ...],
) -> Stubs:
    first, last = groups
    without = frozenset(error.file for error in broken_stubs((*first, *last)))
    return Stubs([*map(Path, first), FOLDER, *map(Path, last)], dict(versions), without)
