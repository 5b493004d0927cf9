"""Where an import of the project leads: to a file below the root.

Which of the folders on Python's path holds the first name, jedi knows; the names after it are looked for from there.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from typing import Any


class Resolver:
    """Finds the files that imports mean.  `root` is the project's folder; nothing outside of it is followed."""

    def __init__(self, root: str) -> None:
        self.root = os.path.abspath(root)
        self._project: Any = None
        self._firsts: dict[tuple[str, ...], str | None] = {}  # by the name, and the files that there are for it

    def find(self, module: str, level: int, importer: str) -> str | None:
        """The file of `import module` (`level` leading dots) in the file `importer`; None if it is not ours."""
        if _is_pythons_own(module, level):
            return None
        names = module.split(".") if module else []
        if level:
            found = _inside(_above(importer, level), names)
        else:
            places = [_inside(folder, rest) for folder, rest in self._starts(names, importer)]
            found = next((path for path in places if path is not None), None)
        return found if found is not None and self._is_ours(found, importer) else None

    def unsaved(self, module: str, level: int, importer: str) -> list[str]:
        """The files that an import would mean if there were any of them: what an editor has not saved yet."""
        if not module or _is_pythons_own(module, level):
            return []
        bases = [_above(importer, level)] if level else sorted(self._source_folders(importer), key=len, reverse=True)
        places = [os.path.join(base, *module.split(".")) for base in bases]
        files = [place + end for place in places for end in (".py", f"{os.sep}__init__.py")]
        return [path for path in files if not os.path.exists(path)]

    def _source_folders(self, importer: str) -> set[str]:
        """The folders that modules of the project can be imported from: no package inside of another one, save that a
        file may be run in its own folder.
        """
        folders = {self.root, os.path.join(self.root, "src")}
        own = folder = os.path.dirname(importer)
        while folder.startswith(self.root):
            if not _is_inner_package(folder) or (folder == own and os.path.basename(importer) != "__init__.py"):
                folders.add(folder)
            if folder == self.root:
                break
            folder = os.path.dirname(folder)
        return folders if own.startswith(self.root) else folders | {own}

    def _starts(self, names: list[str], importer: str) -> Iterator[tuple[str, list[str]]]:
        """The folders in which to look for an absolute import, each with the names that lead on from it."""
        first, *rest = names
        files = {folder: _inside(folder, [first]) for folder in sorted(self._source_folders(importer))}
        known = sorted(path for path in files.values() if path is not None and os.path.isfile(path))
        if not known:
            yield from ((folder, names) for folder, path in files.items() if path is not None)
            return
        key = (first, *known, *([os.path.dirname(importer)] if len(known) > 1 else ()))
        if key not in self._firsts:
            self._firsts[key] = self._ask(first, importer)
        path = self._firsts[key]
        if path is not None and os.path.basename(path) == "__init__.py":
            yield os.path.dirname(path), rest
        elif path is not None and not rest:
            yield os.path.dirname(path), names

    def _ask(self, name: str, importer: str) -> str | None:
        text = f"from {name} import *"
        found = self._script(text, importer).goto(1, len("from "), follow_imports=True)
        paths = [os.path.abspath(each.module_path) for each in found if each.module_path]
        return next((path for path in paths if path.endswith(".py") and self._is_ours(path, importer)), None)

    def _is_ours(self, path: str, importer: str) -> bool:
        return path.startswith((self.root + os.sep, os.path.dirname(importer) + os.sep)) and "site-packages" not in path

    def _script(self, text: str, importer: str) -> Any:
        import jedi

        if self._project is None:
            self._project = jedi.Project(self.root, added_sys_path=[os.path.join(self.root, "src")])
        return jedi.Script(text, path=importer, project=self._project)


def _is_pythons_own(module: str, level: int) -> bool:
    return level == 0 and module.partition(".")[0] in sys.stdlib_module_names


def _is_inner_package(folder: str) -> bool:
    return _is_package(folder) and _is_package(os.path.dirname(folder))


def _is_package(folder: str) -> bool:
    return os.path.isfile(os.path.join(folder, "__init__.py"))


def _above(importer: str, level: int) -> str:
    """The folder that so many leading dots mean in a file."""
    folder = os.path.dirname(importer)
    for _ in range(level - 1):
        folder = os.path.dirname(folder)
    return folder


def _inside(folder: str, names: Sequence[str]) -> str | None:
    """The file of a module below a folder.

    For a folder that is no package it is the `__init__.py` that it could have: nobody finds anything in it but modules.
    """
    place = os.path.join(folder, *names)
    if _is_package(place):
        return os.path.join(place, "__init__.py")
    if names and os.path.isfile(f"{place}.py"):
        return f"{place}.py"
    return os.path.join(place, "__init__.py") if os.path.isdir(place) else None
