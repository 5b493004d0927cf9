"""What the thread that analyses does: the projects of the workspace, and what they are asked.

An analyst is given the open documents with each call, so that all of one answer is about one picture of them.
"""

from __future__ import annotations

import logging
import os
import time
import tokenize
import traceback
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from ..config import Config, target_versions
from ..finder import Finder
from . import convert, diagnostics
from .documents import Document, Text
from .root import Root, root_path
from .worker import Flag

if TYPE_CHECKING:
    from ..analysis.project import Project, Summary
    from ..analysis.report import Diagnostic

Documents = Mapping[str, Document]
Keys = Mapping[str, Mapping[str, object]]
"""What the editor sets of the configuration, by folders of the workspace; "" stands for what is in none of them."""

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Analysis:
    """What a check of `document` found: no summary if the analysis failed."""

    document: Document
    summary: Summary | None
    problems: diagnostics.ByUri = field(default_factory=dict)
    dependents: frozenset[str] = frozenset()
    milliseconds: float = 0.0


class Analyst:
    def __init__(
        self, client: convert.Client, folders: Callable[[], tuple[str, ...]], keys: Callable[[], Keys]
    ) -> None:
        self._client = client
        self._folders = folders
        self._keys = keys
        self._roots: dict[str, Root] = {}
        self._details: dict[str, diagnostics.Details] = {}
        self._failures: set[str] = set()

    def analyse(self, documents: Documents, path: str, cancelled: Flag) -> Analysis:
        """Check an open document.  Raises Cancelled."""
        started = time.perf_counter()
        summary = self._check(documents, path, cancelled)
        problems = self.problems(summary, documents)
        milliseconds = 1000 * (time.perf_counter() - started)
        return Analysis(documents[path], summary, problems, self.project(path).dependents(path), milliseconds)

    def check_closed(self, documents: Documents, path: str, cancelled: Flag) -> diagnostics.Published:
        """The problems of a file as it is on disk.  Raises Cancelled."""
        try:
            summary = self._check(documents, path, cancelled)
        except (OSError, SyntaxError, UnicodeDecodeError):
            return ()
        return self.problems(summary, documents).get(convert.file_uri(path), ())

    def explain(self, documents: Documents, summary: Summary, outdated: Flag) -> diagnostics.ByUri:
        """The problems with the places that their dims came from.

        That takes a second run, which is of the text that the project has now: it must be the analysed one.  Raises
        Cancelled.
        """
        with self.project(summary.path).asked(outdated):
            self._details[summary.path] = diagnostics.details_of(summary)
        return self.problems(summary, documents)

    def problems(self, summary: Summary, documents: Documents) -> diagnostics.ByUri:
        details = self._details.get(summary.path, {})
        return diagnostics.published(summary, details, self.config_of(summary.path), self.converter(documents))

    def remarks(self, found: Iterable[Diagnostic], summary: Summary, documents: Documents) -> diagnostics.ByUri:
        """What the evaluator says of a file, as far as the configuration and the comments of the file leave it."""
        return diagnostics.shown(found, summary, self.config_of(summary.path), self.converter(documents))

    def find_files(self, folders: Iterable[str]) -> frozenset[str]:
        """The Python files below the folders."""
        finder = Finder(lambda folder: self.config_of(os.path.join(folder, "")))
        for folder in folders:
            finder.add(folder)
        return frozenset(finder.files)

    def forget_files(self) -> None:
        for root in self._roots.values():
            root.project.files_changed()

    def readers(self, names: Iterable[str]) -> set[str]:
        """The files that have asked for a data file of one of these names."""
        return {path for root in self._roots.values() for name in names for path in root.project.readers(name)}

    def project(self, path: str) -> Project:
        return self._root_of(path).project

    def roots(self) -> list[dict[str, object]]:
        """The projects, each with what it is checked for."""
        configs = [(path, self.config_of(os.path.join(path, ""))) for path in sorted(self._roots)]
        return [
            {
                "folder": path,
                "environment": config.environment,
                "versions": target_versions(config),
                "stubs": list(config.stubs),
            }
            for path, config in configs
        ]

    def open_root(self, folder: str) -> None:
        """Load the engine and the project of a folder."""
        self._root(folder)

    def config_of(self, path: str) -> Config:
        """The configuration of a file; it may have to be read."""
        return self._root_of(path).config(path)

    def converter(self, documents: Documents) -> convert.Converter:
        @cache
        def text_of(path: str) -> Text:
            return documents.get(path) or _text_on_disk(path)

        def uri_of(path: str) -> str:
            return documents[path].uri if path in documents else convert.file_uri(path)

        return convert.Converter(self._client, text_of, uri_of, diagnostics.page_uri)

    def log_once(self, subject: str, error: Exception) -> None:
        """A fault of the analysis is met again at every key stroke; the log says it once."""
        last = traceback.extract_tb(error.__traceback__)[-1]
        fault = f"{type(error).__name__} at {last.filename}:{last.lineno}"
        if fault not in self._failures:
            self._failures.add(fault)
            logger.error("the analysis of %s failed", subject, exc_info=error)

    def _check(self, documents: Documents, path: str, cancelled: Flag) -> Summary:
        root = self._root_of(path)
        inside = {key: document for key, document in documents.items() if self._root_of(key) is root}
        return root.check(inside, path, cancelled)

    def _root_of(self, path: str) -> Root:
        return self._root(root_path(path, self._folders()))

    def _root(self, path: str) -> Root:
        if path not in self._roots:
            self._roots[path] = Root(path, lambda: self._keys_of(path))
        return self._roots[path]

    def _keys_of(self, root: str) -> Mapping[str, object]:
        """What the editor sets for the innermost folder of the workspace around a root."""
        keys = self._keys()
        around = [folder for folder in keys if os.path.join(root, "").startswith(os.path.join(folder, ""))]
        return keys[max(around, key=len)] if around else keys.get("", {})


def _text_on_disk(path: str) -> Text:
    """The text as Python would read it; a file that cannot be read has no lines, and columns are taken as they are."""
    try:
        with tokenize.open(path) as file:
            return Text(file.read())
    except (OSError, SyntaxError, UnicodeDecodeError):
        return Text("")
