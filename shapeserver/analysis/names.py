"""Where an import of the project leads: to a file below the root, found by jedi."""

from __future__ import annotations

import os
import sys
from typing import Any


class Resolver:
    """Finds the files that imports mean.  `root` is the project's folder; nothing outside of it is followed."""

    def __init__(self, root: str) -> None:
        self.root = os.path.abspath(root)
        self._project: Any = None

    def find(self, module: str, level: int, importer: str) -> str | None:
        """The file of `import module` (`level` leading dots) in the file `importer`; None if it is not ours."""
        if _is_pythons_own(module, level):
            return None
        return self._find(module, level, importer) if self._may_exist(module, level, importer) else None

    def unsaved(self, module: str, level: int, importer: str) -> list[str]:
        """The files that an import would mean if there were any of them: what an editor has not saved yet."""
        if not module or _is_pythons_own(module, level):
            return []
        bases = [_above(importer, level)] if level else sorted(self._source_folders(importer), key=len, reverse=True)
        places = [os.path.join(base, *module.split(".")) for base in bases]
        files = [place + end for place in places for end in (".py", f"{os.sep}__init__.py")]
        return [path for path in files if not os.path.exists(path)]

    def _may_exist(self, module: str, level: int, importer: str) -> bool:
        """Whether some source folder holds the module: spares jedi the search for what is installed or no module."""
        *packages, name = module.split(".")
        bases = [_above(importer, level)] if level else self._source_folders(importer)
        return not module or any(_has_module(os.path.join(base, *packages), name) for base in bases)

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

    def _find(self, module: str, level: int, importer: str) -> str | None:
        if not module:
            return os.path.join(_above(importer, level), "__init__.py")
        text = f"from {'.' * level}{module} import *"
        script = self._script(text, importer)
        for name in script.goto(1, len(text) - len(" import *"), follow_imports=True):
            path = str(name.module_path) if name.module_path else ""
            if path.endswith(".py") and self._is_ours(path, importer):
                return os.path.abspath(path)
        return self._namespace(module, level, importer)

    def _namespace(self, module: str, level: int, importer: str) -> str | None:
        """The `__init__.py` that a folder without one could have; nobody finds anything in it but other modules."""
        bases = [_above(importer, level)] if level else sorted(self._source_folders(importer))
        folders = [os.path.join(base, *module.split(".")) for base in bases]
        return next((os.path.join(found, "__init__.py") for found in folders if os.path.isdir(found)), None)

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


def _has_module(folder: str, name: str) -> bool:
    return os.path.isfile(os.path.join(folder, f"{name}.py")) or os.path.isdir(os.path.join(folder, name))
