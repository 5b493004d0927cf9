"""The engine's front door: texts in, summaries out.

Both the command line and the language server hold a `Project` for each root.  An open buffer stands in place of the
file on disk.
"""

from __future__ import annotations

import os
import tokenize
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from .data_files import DataFiles
from .import_graph import Resolver
from .interp.frame import Cancelled
from .modules import Modules
from .path import Path
from .rule import Catalogue
from .source import Source, resplit, split
from .summary import Asks, Summary

__all__ = ["Cancelled", "Project"]


def _never() -> bool:
    return False


@dataclass(slots=True)
class _Document:
    """A file: its buffer's text if it is open, else what was read from disk and the stamp it had then."""

    source: Source
    text: str
    stamp: tuple[int, int] | None


class Project:
    """The files below one root.  Not thread-safe: one worker uses it."""

    def __init__(self, catalogue: Catalogue, resolver: Resolver, files: DataFiles | None = None) -> None:
        self._documents: dict[str, _Document] = {}
        self._fresh: set[str] = set()
        self._modules = Modules(catalogue, resolver, self._source_of, files)
        self._summaries: dict[str, Summary] = {}
        self._outdated: Callable[[], bool] = _never

    def update(self, path: str, text: str) -> None:
        """A buffer was opened or edited; `path` is absolute and normalised."""
        self._modules.begin()
        if path not in self._documents and not os.path.exists(path):
            self._modules.forget_files()
        self._set(path, text, None)

    def close(self, path: str) -> None:
        """A buffer was closed: the disk is the truth again."""
        self._modules.begin()
        document = self._documents.get(path)
        if document is not None:
            document.stamp = (0, 0)
        if not os.path.exists(path):
            self._modules.forget_files()

    def files_changed(self) -> None:
        """Files appeared or vanished: imports may lead elsewhere."""
        self._modules.begin()
        self._modules.forget_files()

    def check(self, path: str, cancelled: Callable[[], bool] = _never) -> Summary:
        """Analyse a file as it is now.

        Raises OSError, SyntaxError (a bad coding cookie) or UnicodeDecodeError if it cannot be read, and `Cancelled`
        as soon as `cancelled()` is true; what was finished by then is kept.
        """
        self._fresh = set()
        self._modules.begin()
        self._load(path)
        sweep = self._modules.check(path, cancelled)
        assert sweep is not None
        known = self._summaries.get(path)
        if known is None or known.sweep is not sweep:
            asks = Asks(
                lambda: self._modules.trace(path, self._outdated),
                lambda function: self._modules.signature(function, self._outdated),
                lambda value, method: self._modules.describe(path, value, method, self._outdated),
                self._source_of,
                lambda: self._trials(path),
                lambda: self._modules.record(path, self._outdated),
                self._modules.catalogue,
            )
            known = Summary(path, self._documents[path].text, sweep, asks)
            self._summaries[path] = known
        return known

    def _trial(self, path: str, text: str) -> Summary:
        self._modules.begin()
        self._documents[path] = _Document(resplit(self._documents[path].source, text), text, None)
        return self.check(path, self._outdated)

    @contextmanager
    def _trials(self, path: str) -> Iterator[Callable[[str], Summary]]:
        """Inside, a file can be analysed with other texts; all of it is forgotten, but for what the memory keeps."""
        self.check(path, self._outdated)
        document, summary = self._documents[path], self._summaries[path]
        try:
            with self._modules.aside():
                yield lambda text: self._trial(path, text)
        finally:
            self._documents[path], self._summaries[path] = document, summary

    @contextmanager
    def asked(self, outdated: Callable[[], bool]) -> Iterator[None]:
        """What summaries are asked inside raises `Cancelled` as soon as `outdated()` is true."""
        self._outdated = outdated
        try:
            yield
        finally:
            self._outdated = _never

    def readers(self, name: str) -> frozenset[str]:
        """The files checked so far that read a data file of this name (without its folder), or import one that does."""
        return self._modules.readers(name)

    def dependents(self, path: str) -> frozenset[str]:
        """The files checked so far that import this one, directly or not."""
        return self._modules.dependents(path)

    def _set(self, path: str, text: str, stamp: tuple[int, int] | None) -> None:
        known = self._documents.get(path)
        source = split(text, Path.root(path)) if known is None else resplit(known.source, text)
        self._documents[path] = _Document(source, text, stamp)

    def _load(self, path: str) -> None:
        """Read a file that is not open, if it changed since it was read."""
        document = self._documents.get(path)
        if document is not None and document.stamp is None:
            return
        status = os.stat(path)
        stamp = (status.st_mtime_ns, status.st_size)
        if document is None or document.stamp != stamp:
            with tokenize.open(path) as stream:
                self._set(path, stream.read(), stamp)

    def _source_of(self, path: str) -> Source | None:
        """The source of an imported module; None if it cannot be read.  Read at most once in a check."""
        if path not in self._fresh:
            self._fresh.add(path)
            try:
                self._load(path)
            except (OSError, SyntaxError, UnicodeDecodeError):
                self._documents.pop(path, None)
        document = self._documents.get(path)
        return document.source if document else None
