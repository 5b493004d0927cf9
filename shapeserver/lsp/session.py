"""One editor's session: which documents are open, what is known of each, and what the editor has been told.

Vocabulary.  An *analysis* is what one check found out about one edition of a document.  The *loop* is the thread that
talks to the editor, the *worker* the thread that analyses.  `documents` is never changed, only replaced, so the
worker takes a consistent picture by reading it once.

Steps.  The loop replaces a document and asks the worker for a check.  The worker brings the project of the document's
root up to that picture, checks, and hands the analysis to the loop.  The loop publishes it if the problems have
changed, wakes whoever waits for it, and has the open documents checked again that import this one. When the typing
pauses, the worker finds the details of the problems, which are published in the same way.
"""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import logging
import os
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar

from lsprotocol import types

from ..config import Config
from . import convert, diagnostics, notebooks
from .analyst import Analysis, Analyst, Documents, Keys
from .background import Background, Progress
from .board import Board
from .documents import Document, Edit, opened
from .garbage import Collector
from .settings import OFF, SECTION, WORKSPACE, Settings
from .validations import Shown, Validation, Validations, placed
from .worker import Flag, Worker

if TYPE_CHECKING:
    from ..analysis.project import Summary

Answer = TypeVar("Answer")
NOT_IN_NAMES = re.compile(r"[^\w.-]+")
CODE_ENDINGS = (".py", ".pyi", ".toml", ".cfg")
PAUSE = 0.25
logger = logging.getLogger(__name__)


class Session:
    def __init__(self, client: convert.Client, folders: tuple[str, ...], board: Board, progress: Progress):
        self.client = client
        self.folders = folders
        self.board = board
        self.background = Background(self._check_closed, progress)
        self.documents: Documents = {}
        self.settings = Settings()
        self.validations = Validations()
        self._keys: Keys = {}
        self._loop = asyncio.get_running_loop()
        self._analyses: dict[str, Analysis] = {}
        self._files: frozenset[str] = frozenset()
        self._notebooks: dict[str, str] = {}
        self._waiting: dict[str, list[asyncio.Future[None]]] = {}
        self._openings = itertools.count()
        self._analyst = Analyst(client, lambda: self.folders, lambda: self._keys)
        self._collector = Collector()
        self._placing: asyncio.Task[None] | None = None
        self._worker = Worker(self._check)
        self._worker.start()

    # What the editor does, on the loop.

    def prepare(self) -> None:
        """Load the engine while the editor is still starting."""
        folder = self.folders[0] if self.folders else os.getcwd()
        self._worker.ask(folder, lambda _: self._analyst.open_root(folder))

    def open(self, uri: str, version: int | None, text: str) -> None:
        path = self.path(uri)
        self._replace(opened(uri, path, version, text, next(self._openings)))

    def change(self, uri: str, version: int | None, edits: tuple[Edit, ...]) -> None:
        document = self.document(uri)
        if document is None:
            logger.warning("a change of %s, which is not open", uri)
            return
        self._replace(document.edited(edits, version, self.client.encoding))

    def open_notebook(
        self, uri: str, version: int | None, order: tuple[str, ...], cells: Sequence[types.TextDocumentItem]
    ) -> None:
        path = self.path(uri)
        texts = {item.uri: item for item in self._cells_of(path, cells)}
        self._replace(notebooks.made(uri, path, version, order, texts, next(self._openings)))

    def change_cells(
        self,
        uri: str,
        version: int | None,
        part: tuple[int, int, tuple[str, ...]],
        cells: Sequence[types.TextDocumentItem],
        closed: Sequence[str],
    ) -> None:
        """Cells from the first number to the second are replaced by those with the URIs."""
        notebook = self.document(uri)
        if isinstance(notebook, notebooks.Notebook):
            start, end, added = part
            order = (*notebook.order[:start], *added, *notebook.order[end:])
            for gone in closed:
                self._notebooks.pop(gone, None)
                self.board.remove(gone)
            self._replace(notebook.with_cells(version, order, self._cells_of(notebook.path, cells), closed))

    def change_cell(
        self,
        uri: str,
        version: int | None,
        cell: types.VersionedTextDocumentIdentifier,
        edits: tuple[Edit, ...],
    ) -> None:
        notebook = self.document(uri)
        if isinstance(notebook, notebooks.Notebook):
            self._replace(notebook.with_text(version, cell.uri, cell.version, edits, self.client.encoding))

    def _cells_of(self, path: str, cells: Sequence[types.TextDocumentItem]) -> list[Document]:
        python = [item for item in cells if item.language_id == "python"]
        self._notebooks.update((item.uri, path) for item in python)
        return [notebooks.cell(item.uri, path, item.version, item.text) for item in python]

    def close(self, uri: str) -> None:
        path = self.path(uri)
        document = self.documents.get(path)
        self.documents = {key: document for key, document in self.documents.items() if key != path}
        self._worker.forget(path)
        self._analyses.pop(path, None)
        self.validations.forget(path)
        self._wake(path)
        for part in document.uris if document is not None else ():
            self._notebooks.pop(part, None)
            self.board.remove(part)
        self.recheck()

    def recheck(self) -> None:
        """Something outside the open documents may have changed."""
        self._worker.ask("", self._forget_files)
        for path in self.documents:
            self._worker.check_later(path)
        self._check_workspace()

    def files_changed(self, paths: Iterable[str | None]) -> None:
        """Files were written, made or removed.  Of a data file, only the documents are checked that read it."""
        names = {os.path.basename(path) for path in paths if path is not None}
        if any(os.path.splitext(name)[1] in ("", *CODE_ENDINGS) for name in names):
            self.recheck()
        else:
            self._worker.ask("", partial(self._recheck_readers, names))

    def move(self, added: tuple[str, ...], removed: tuple[str, ...]) -> None:
        """The folders of the workspace have changed, so a document may belong to another root."""
        self.folders = (*(folder for folder in self.folders if folder not in removed), *added)
        self.recheck()

    def change_settings(self, settings: Settings) -> bool:
        """Whether they are others than before."""
        before, self.settings = self.settings, settings
        logging.getLogger(SECTION).setLevel(settings.level.upper())
        if settings.mode != before.mode:
            for analysis in self._analyses.values():
                self._show(analysis)
            self._check_workspace()
        return settings != before

    def change_keys(self, keys: Keys) -> None:
        """What the editor sets of the configuration of the workspace's folders."""
        before, self._keys = self._keys, keys
        if keys != before and any((*keys.values(), *before.values())):
            self.recheck()

    def _check_workspace(self) -> None:
        """Check the files that are not open, if they are to be; else forget what was said of them."""
        if self.settings.mode == WORKSPACE:
            self._worker.ask_again(partial(self._find_files, self.folders))
        else:
            self._found_files(frozenset())

    def document(self, uri: str) -> Document | None:
        return self.documents.get(self.path(uri))

    def problems(self, uri: str) -> diagnostics.Published:
        """What the last analysis of a document found."""
        analysis = self._analyses.get(self.path(uri))
        return analysis.problems.get(uri, ()) if analysis is not None else ()

    def path(self, uri: str) -> str:
        """The file's path; a text without a file gets a path that no file has."""
        if uri in self._notebooks:
            return self._notebooks[uri]
        path = convert.file_path(uri)
        if path is not None:
            return os.path.normpath(path)
        folder = self.folders[0] if self.folders else os.getcwd()
        return os.path.join(folder, ":" + NOT_IN_NAMES.sub("-", uri) + ".py")

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
        if document is None or analysis is None or analysis.summary is None or analysis.document is not document:
            return None
        answer = self._loop.create_future()
        self._worker.ask(document.path, partial(self._answer, answer, document, partial(question, analysis.summary)))
        return await answer

    async def roots(self) -> list[dict[str, object]]:
        """The projects, each with what it is checked for."""
        answer = self._loop.create_future()
        self._worker.ask("", lambda _: self._on_loop(_settle, answer, self._analyst.roots()))
        return await answer

    def config_of(self, path: str) -> Config:
        """The configuration of a file.  For the worker: it may have to be read."""
        return self._analyst.config_of(path)

    def converter(self, documents: Documents) -> convert.Converter:
        return self._analyst.converter(documents)

    def _replace(self, document: Document) -> None:
        self.documents = {**self.documents, document.path: document}
        self._worker.check_now(document.path)

    def _finished(self, analysis: Analysis) -> None:
        document = analysis.document
        current = self.documents.get(document.path)
        if current is None or current.opening != document.opening:
            return
        before = self._analyses.get(document.path)
        self._analyses[document.path] = analysis
        self._show(analysis)
        self._wake(document.path)
        self._loop.call_later(PAUSE, self._pause, analysis)
        if before is None or before.document is not document:
            for path in analysis.dependents & self.documents.keys():
                self._worker.check_later(path)
            self.background.add(sorted(analysis.dependents & self._files - self.documents.keys()))

    def _show(self, analysis: Analysis) -> None:
        document, shown = analysis.document, self.settings.mode != OFF
        found = self.validations.of(document)
        validated = found.problems if found is not None else {}
        for uri in document.uris if analysis.summary is not None else ():
            problems = (*analysis.problems.get(uri, ()), *validated.get(uri, ())) if shown else ()
            self.board.show(uri, document.version_of(uri), problems)

    def _found_files(self, files: frozenset[str]) -> None:
        """These are the files of the workspace now."""
        gone, self._files = self._files - files, files
        self.background.clear()
        for path in gone - self.documents.keys():
            self.board.remove(convert.file_uri(path))
        self.background.add(sorted(files - self.documents.keys()))

    def _check_closed(self, path: str) -> None:
        self._worker.ask_again(partial(self._check_file, path))

    def _checked_file(self, path: str, problems: diagnostics.Published | None) -> None:
        if problems is not None and path in self._files and path not in self.documents:
            self.board.show(convert.file_uri(path), None, problems)
        self.background.checked()

    def _pause(self, analysis: Analysis) -> None:
        """Nobody has typed for a while since this analysis, so there is time for what takes long."""
        document, summary = analysis.document, analysis.summary
        if self._analyses.get(document.path) is analysis and self.documents.get(document.path) is document:
            if summary is not None and diagnostics.wants_details(summary):
                self._worker.ask(document.path, partial(self._explain, summary, analysis))
            if self.validations.kept.get(document.path) and self.validations.of(document) is None:
                self._placing = self._loop.create_task(self.place_validations(document.path))
            self._worker.ask(document.path, lambda _: self._collector.pause())

    async def place_validations(self, path: str) -> None:
        """Show what the validations of a document say, where it stands in the document as it is now."""
        document = self.documents.get(path)
        kept = tuple(self.validations.kept.get(path, {}).values())
        if document is None:
            return
        answer = await self.ask(document.uri, lambda summary: self._placed(summary, kept))
        analysis = self._analyses.get(path)
        if answer is not None and analysis is not None and analysis.document is document:
            self.validations.place(path, Shown(document, *answer))
            self._show(analysis)

    def _placed(self, summary: Summary, kept: Iterable[Validation]) -> tuple[diagnostics.ByUri, dict[str, str]]:
        found, marks = placed(summary, kept)
        return self._analyst.remarks(found, summary, self.documents), marks

    def _explained(self, analysis: Analysis, problems: diagnostics.ByUri) -> None:
        if self._analyses.get(analysis.document.path) is analysis:
            self._show(replace(analysis, problems=problems))

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
            analysis = self._analyst.analyse(documents, path, cancelled)
        except Cancelled:
            return
        except Exception as error:
            self._analyst.log_once(path, error)
            analysis = Analysis(documents[path], None)
        self._on_loop(self._finished, analysis)

    def _find_files(self, folders: tuple[str, ...], _outdated: Flag) -> None:
        self._on_loop(self._found_files, self._analyst.find_files(folders))

    def _check_file(self, path: str, outdated: Flag) -> None:
        from ..analysis.project import Cancelled

        documents = self.documents
        problems: diagnostics.Published | None = None
        try:
            if path not in documents:
                problems = self._analyst.check_closed(documents, path, outdated)
        except Cancelled:
            self._worker.ask_again(partial(self._check_file, path))
            return
        except Exception as error:
            self._analyst.log_once(path, error)
        self._on_loop(self._checked_file, path, problems)

    def _explain(self, summary: Summary, analysis: Analysis, outdated: Flag) -> None:
        from ..analysis.project import Cancelled

        documents, document = self.documents, analysis.document
        if documents.get(document.path) is not document:
            return
        try:
            self._on_loop(self._explained, analysis, self._analyst.explain(documents, summary, outdated))
        except Cancelled:
            self._worker.ask_again(partial(self._explain, summary, analysis))
        except Exception as error:
            self._analyst.log_once(document.path, error)

    def _forget_files(self, _outdated: Flag) -> None:
        self._analyst.forget_files()

    def _recheck_readers(self, names: set[str], _outdated: Flag) -> None:
        for path in self._analyst.readers(names) & self.documents.keys():
            self._worker.check_later(path)

    def _answer(
        self, answer: asyncio.Future[Any], document: Document, question: Callable[[], Any], outdated: Flag
    ) -> None:
        if answer.cancelled():
            return
        from ..analysis.project import Cancelled

        value = None
        try:
            if self.documents.get(document.path) is document:
                with self._analyst.project(document.path).asked(outdated):
                    value = question()
        except Cancelled:
            self._worker.ask_again(partial(self._answer, answer, document, question))
            return
        except Exception as error:
            self._analyst.log_once(document.path, error)
        self._on_loop(_settle, answer, value)

    def _on_loop(self, function: Callable[..., None], *arguments: Any) -> None:
        """After the loop has ended there is nobody left to tell."""
        with contextlib.suppress(RuntimeError):
            self._loop.call_soon_threadsafe(function, *arguments)


def _settle(answer: asyncio.Future[Any], value: Any) -> None:
    if not answer.done():
        answer.set_result(value)
