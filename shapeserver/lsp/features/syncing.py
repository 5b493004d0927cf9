"""Texts, notebooks, files and folders as the editor tells of them, handed over to the session."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from lsprotocol import types

from .. import convert
from . import validating
from .configuring import take_settings

if TYPE_CHECKING:
    from ..server import Server


def did_open(ls: Server, params: types.DidOpenTextDocumentParams) -> None:
    document = params.text_document
    ls.session.open(document.uri, document.version, document.text)


def did_change(ls: Server, params: types.DidChangeTextDocumentParams) -> None:
    document = params.text_document
    ls.session.change(document.uri, document.version, convert.edits(list(params.content_changes)))


def did_close(ls: Server, params: types.DidCloseTextDocumentParams) -> None:
    ls.session.close(params.text_document.uri)


def did_open_notebook(ls: Server, params: types.DidOpenNotebookDocumentParams) -> None:
    notebook = params.notebook_document
    ls.session.open_notebook(notebook.uri, notebook.version, _order(notebook.cells), params.cell_text_documents)


def did_change_notebook(ls: Server, params: types.DidChangeNotebookDocumentParams) -> None:
    notebook, cells = params.notebook_document, params.change.cells
    if cells is not None and cells.structure is not None:
        array = cells.structure.array
        part = (array.start, array.start + array.delete_count, _order(array.cells or ()))
        closed = [item.uri for item in cells.structure.did_close or ()]
        ls.session.change_cells(notebook.uri, notebook.version, part, cells.structure.did_open or (), closed)
    for content in (cells.text_content if cells is not None else None) or ():
        edits = convert.edits(list(content.changes))
        ls.session.change_cell(notebook.uri, notebook.version, content.document, edits)


def did_close_notebook(ls: Server, params: types.DidCloseNotebookDocumentParams) -> None:
    ls.session.close(params.notebook_document.uri)


def did_save_notebook(ls: Server, params: types.DidSaveNotebookDocumentParams) -> None:
    ls.session.recheck()


def _order(cells: Sequence[types.NotebookCell]) -> tuple[str, ...]:
    return tuple(cell.document for cell in cells)


def did_save(ls: Server, params: types.DidSaveTextDocumentParams) -> None:
    ls.session.recheck()
    validating.did_save(ls, params.text_document.uri)


def did_change_watched_files(ls: Server, params: types.DidChangeWatchedFilesParams) -> None:
    ls.session.files_changed(convert.file_path(event.uri) for event in params.changes)


async def did_change_folders(ls: Server, params: types.DidChangeWorkspaceFoldersParams) -> None:
    ls.session.move(paths_of(params.event.added), paths_of(params.event.removed))
    if ls.session.client.has_configuration:
        await take_settings(ls, None)


def paths_of(folders: Sequence[types.WorkspaceFolder]) -> tuple[str, ...]:
    paths = (convert.file_path(folder.uri) for folder in folders)
    return tuple(os.path.normpath(path) for path in paths if path)


HANDLERS: dict[str, Callable[..., Any]] = {
    types.TEXT_DOCUMENT_DID_OPEN: did_open,
    types.TEXT_DOCUMENT_DID_CHANGE: did_change,
    types.TEXT_DOCUMENT_DID_CLOSE: did_close,
    types.TEXT_DOCUMENT_DID_SAVE: did_save,
    types.NOTEBOOK_DOCUMENT_DID_OPEN: did_open_notebook,
    types.NOTEBOOK_DOCUMENT_DID_CHANGE: did_change_notebook,
    types.NOTEBOOK_DOCUMENT_DID_CLOSE: did_close_notebook,
    types.NOTEBOOK_DOCUMENT_DID_SAVE: did_save_notebook,
    types.WORKSPACE_DID_CHANGE_WATCHED_FILES: did_change_watched_files,
    types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS: did_change_folders,
}
OPTIONS: dict[str, Any] = {}
