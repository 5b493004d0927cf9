"""One editor's session: which documents are open, what is known of each, and what the editor has been told.

Vocabulary.  An *analysis* is what one check found out about one edition of a document.  The *loop* is the thread that
talks to the editor, the *worker* the thread that analyses.  `documents` is never changed, only replaced, so the worker
takes a consistent picture by reading it once.

Steps.  The loop replaces a document and asks the worker for a check.  The worker brings the project of the document's root
up to that picture, checks, and hands the analysis to the loop.  The loop publishes it if the problems have changed, wakes
whoever waits for it, and has the open documents checked again that import this one.
"""

from __future__ import annotations

import asyncio
import logging
import os
import re
import time
import tokenize
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, TypeVar

from . import convert, diagnostics
from .documents import Document, Edit, Text, opened
from .root import Root, root_path
from .worker import Flag, Worker

if TYPE_CHECKING:
    from ..analysis.project import Summary

Answer = TypeVar("Answer")
Documents = Mapping[str, Document]
Publish = Callable[[str, int | None, diagnostics.Published], None]
logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Analysis:
    """What a check of `document` found: no summary if the analysis failed."""

    document: Document
    summary: Summary | None
    problems: diagnostics.Published = ()
    dependents: frozenset[str] = frozenset()
    milliseconds: float = 0.0


class Session:
    def __init__(self, client: convert.Client, folders: tuple[str, ...], publish: Publish):
        self.client = client
        self.folders = folders
        self.documents: Documents = {}
        self._publish = publish
        self._loop = asyncio.get_running_loop()
        self._analyses: dict[str, Analysis] = {}
        self._published: dict[str, diagnostics.Published] = {}
        self._waiting: dict[str, list[asyncio.Future[None]]] = {}
        self._roots: dict[str, Root] = {}
        self._failures: set[str] = set()
        self._worker = Worker(self._check)
        self._worker.start()

    # What the editor does, on the loop.

    def prepare(self) -> None:
        """Load the engine while the editor is still starting."""
        folder = self.folders[0] if self.folders else os.getcwd()
        self._worker.ask(folder, lambda: self._root(folder) and None)

    def open(self, uri: str, version: int | None, text: str) -> None:
        path = self.path(uri)
        known = self.documents.get(path)
        self._replace(opened(uri, path, version, text, known.edition + 1 if known else 0))

    def change(self, uri: str, version: int | None, edits: tuple[Edit, ...]) -> None:
        document = self.document(uri)
        if document is None:
            logger.warning("a change of %s, which is not open", uri)
            return
        self._replace(document.edited(edits, version, self.client.encoding))

    def close(self, uri: str) -> None:
        path = self.path(uri)
        self.documents = {key: document for key, document in self.documents.items() if key != path}
        self._worker.forget(path)
        self._analyses.pop(path, None)
        self._wake(path)
        if self._published.pop(uri, ()):
            self._publish(uri, None, ())
        self.recheck()

    def recheck(self) -> None:
        """Something outside the open documents may have changed."""
        for path in self.documents:
            self._worker.check_later(path)

    def move(self, added: tuple[str, ...], removed: tuple[str, ...]) -> None:
        """The folders of the workspace have changed, so a document may belong to another root."""
        self.folders = (*(folder for folder in self.folders if folder not in removed), *added)
        self.recheck()

    def document(self, uri: str) -> Document | None:
        return self.documents.get(self.path(uri))

    def path(self, uri: str) -> str:
        """The file's path; a text without a file gets a path that no file has."""
        path = convert.file_path(uri)
        if path is not None:
            return os.path.normpath(path)
        folder = self.folders[0] if self.folders else os.getcwd()
        return os.path.join(folder, f":{re.sub(r'[^\\w.-]+', '-', uri)}.py")

    async def newest(self, uri: str) -> Analysis | None:
        """The analysis of the document as it is when the analysis is done; None once it is closed."""
        while (document := self.document(uri)) is not None:
            analysis = self._analyses.get(document.path)
            if analysis is not None and analysis.document is document:
                return analysis
            future = self._loop.create_future()
            self._waiting.setdefault(document.path, []).append(future)
            await future
        return None

    async def ask(self, uri: str, question: Callable[[Summary], Answer]) -> Answer | None:
        """Ask the worker about the document as it is now; None if it has changed or could not be analysed."""
        document = self.document(uri)
        analysis = await self.newest(uri)
        if analysis is None or analysis.summary is None or analysis.document is not document:
            return None
        summary, answer = analysis.summary, self._loop.create_future()
        self._worker.ask(analysis.document.path, lambda: self._answer(answer, lambda: question(summary)))
        return await answer

    def converter(self, documents: Documents) -> convert.Converter:
        @cache
        def text_of(path: str) -> Text:
            return documents.get(path) or _text_on_disk(path)

        def uri_of(path: str) -> str:
            return documents[path].uri if path in documents else convert.file_uri(path)

        return convert.Converter(self.client, text_of, uri_of, diagnostics.page_of)

    def _replace(self, document: Document) -> None:
        self.documents = {**self.documents, document.path: document}
        self._worker.check_now(document.path)

    def _finished(self, analysis: Analysis) -> None:
        document = analysis.document
        if document.path not in self.documents:
            return
        self._analyses[document.path] = analysis
        if analysis.summary is not None and self._published.get(document.uri) != analysis.problems:
            self._published[document.uri] = analysis.problems
            self._publish(document.uri, document.version, analysis.problems)
        self._wake(document.path)
        for path in analysis.dependents & self.documents.keys():
            self._worker.check_later(path)

    def _wake(self, path: str) -> None:
        for future in self._waiting.pop(path, ()):
            if not future.done():
                future.set_result(None)

    # What the worker does.

    def _check(self, path: str, cancelled: Flag) -> None:
        from ..analysis.project import Cancelled

        documents = self.documents
        if path not in documents:
            return
        try:
            analysis = self._analysis(documents, path, cancelled)
        except Cancelled:
            return
        except Exception as error:
            self._log_once(path, error)
            analysis = Analysis(documents[path], None)
        self._on_loop(self._finished, analysis)
