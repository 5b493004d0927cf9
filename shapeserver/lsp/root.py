"""A root: a folder of the workspace with the project that is analysed there and its configuration.

Used by the analysis thread alone.  Before each check the project is told what has changed among the open documents
since the last one; documents are immutable, so that is a comparison of identities.  A stub that has changed makes a new
project.  The engine is imported with the first root.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Mapping
from functools import cache
from typing import TYPE_CHECKING

from ..config import Config, ConfigError, find_root, load_config, shipped_stubs, target_versions
from .documents import Document
from .worker import Flag

if TYPE_CHECKING:
    from ..analysis.project import Project, Summary
    from ..stubs import Stubs

logger = logging.getLogger(__name__)


def find_catalogue(root: str, config: Config) -> Stubs:
    """The rules that hold in a root; of a stub that cannot be read the log tells."""
    from ..stubs import broken_stubs, load_catalogue

    shipped = shipped_stubs(root, config.environment)
    for error in broken_stubs((*config.stubs, *shipped)):
        logger.warning("this stub is left out: %s", error)
    return load_catalogue(config.stubs, target_versions(config), shipped)


def open_project(path: str, config: Config) -> Project:
    from ..analysis.names import Resolver
    from ..analysis.project import Project
    from ..files import DataFiles

    return Project(find_catalogue(path, config), Resolver(path), DataFiles(path))


def root_path(path: str, folders: tuple[str, ...]) -> str:
    """The innermost folder around the file that is a folder of the workspace or is marked as the root of a project."""
    around = [folder for folder in folders if path.startswith(os.path.join(folder, ""))]
    return max([*around, _marked_root(os.path.dirname(path))], key=len)


@cache
def _marked_root(folder: str) -> str:
    return find_root(folder) or folder


class Root:
    """`editor` gives the keys of the configuration that the editor sets."""

    def __init__(self, path: str, editor: Callable[[], Mapping[str, object]] = dict):
        self.path = path
        self._editor = editor
        self._told: dict[str, Document] = {}
        self._configs: dict[str, tuple[object, Config]] = {}
        self._known = self._knowledge()
        self.project = open_project(path, self._known[0])

    def check(self, documents: Mapping[str, Document], path: str, cancelled: Flag) -> Summary:
        """The summary of an open document, among the open documents of this root."""
        self._renew()
        for closed in self._told.keys() - documents.keys():
            self.project.close(closed)
            del self._told[closed]
        for document in documents.values():
            if self._told.get(document.path) is not document:
                self.project.update(document.path, document.text)
                self._told[document.path] = document
        return self.project.check(path, cancelled)

    def _renew(self) -> None:
        """Begin anew when the configuration or a stub of the user's has changed: any call may mean something else."""
        known = self._knowledge()
        if known != self._known:
            self._known, self._told = known, {}
            self.project = open_project(self.path, known[0])

    def _knowledge(self) -> tuple[Config, object]:
        """The configuration, and what changes whenever one of its stubs is written."""
        from ..stubs import stamps

        config = self.config(os.path.join(self.path, ""))
        return config, [stamps(folder) for folder in config.stubs]

    def config(self, path: str) -> Config:
        """The file's configuration as it is now; one that cannot be understood leaves the one before."""
        folder = os.path.dirname(path)
        stamp, config = self._configs.get(folder, (None, Config()))
        now = (_stamp(config.root), self._editor())
        if folder not in self._configs or stamp != now:
            config = self._read(folder, config)
            self._configs[folder] = ((_stamp(config.root), now[1]), config)
        return config

    def _read(self, folder: str, before: Config) -> Config:
        editor = self._editor()
        for keys in (editor, {}) if editor else ({},):
            try:
                return load_config(folder, keys)
            except ConfigError as error:
                logger.warning("%s", error)
        return before


def _stamp(root: str) -> tuple[int, int] | None:
    """Changes whenever the configuration of the root is written."""
    try:
        status = os.stat(os.path.join(root, "pyproject.toml"))
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size
