"""A root: a folder of the workspace with the project that is analysed there and its configuration.

Used by the analysis thread alone.  Before each check the project is told what has changed among the open documents
since the last one; documents are immutable, so that is a comparison of identities.  The engine is imported with the
first root.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Mapping
from typing import TYPE_CHECKING

from ..config import Config, ConfigError, load_config
from .documents import Document
from .worker import Flag

if TYPE_CHECKING:
    from ..analysis.project import Project, Summary

logger = logging.getLogger(__name__)


def open_project(path: str) -> Project:
    from ..analysis.names import Resolver
    from ..analysis.project import Project
    from ..stubs import load_catalogue

    return Project(load_catalogue(), Resolver(path))


def root_path(path: str, folders: tuple[str, ...]) -> str:
    """The innermost folder of the workspace that holds the file, else the file's own."""
    around = [folder for folder in folders if path.startswith(os.path.join(folder, ""))]
    return max(around, key=len, default=os.path.dirname(path))


class Root:
    def __init__(self, path: str):
        self.path = path
        self.project = open_project(path)
        self._told: dict[str, Document] = {}
        self._config = Config()
        self._config_stamp: tuple[int, int] | None = None

    def check(self, documents: Mapping[str, Document], path: str, cancelled: Flag) -> Summary:
        """The summary of an open document, among the open documents of this root."""
        for closed in self._told.keys() - documents.keys():
            self.project.close(closed)
            del self._told[closed]
        for document in documents.values():
            if self._told.get(document.path) is not document:
                self.project.update(document.path, document.text)
                self._told[document.path] = document
        return self.project.check(path, cancelled)

    def config(self) -> Config:
        """The configuration as the file says now; a file that cannot be understood changes nothing."""
        stamp = self._stamp()
        if stamp != self._config_stamp:
            self._config_stamp = stamp
            try:
                self._config = load_config(self.path)
            except (ConfigError, OSError) as error:
                logger.warning("%s", error)
        return self._config

    def _stamp(self) -> tuple[int, int] | None:
        try:
            status = os.stat(os.path.join(self.path, "pyproject.toml"))
        except OSError:
            return None
        return status.st_mtime_ns, status.st_size
