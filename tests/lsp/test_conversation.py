"""A conversation as an editor has it, through pytest-lsp's client: open, mend, break something else, ask."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_lsp
from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities

REPOSITORY = Path(__file__).parents[2]
SERVER = ClientServerConfig(server_command=[sys.executable, "-m", "shapeserver", "lsp"])
PATIENCE = 20
PROGRAM = """\
import numpy as np

images = np.zeros((32, 128))
weights = np.zeros((64, 10))
scores = images @ weights
best = scores.argmax(axis=1)
"""
WEIGHTS = types.Range(types.Position(3, 20), types.Position(3, 22))


@pytest_lsp.fixture(config=SERVER)
async def editor(lsp_client: LanguageClient) -> AsyncIterator[None]:
    lsp_client.feature(types.CLIENT_REGISTER_CAPABILITY)(_registered)
    capabilities = client_capabilities("visual-studio-code")
    await asyncio.wait_for(
        lsp_client.initialize_session(types.InitializeParams(capabilities=capabilities, root_uri=REPOSITORY.as_uri())),
        PATIENCE,
    )
    yield
    await asyncio.wait_for(lsp_client.shutdown_session(), PATIENCE)


def _registered(params: types.RegistrationParams) -> None:
    """The client knows no registrations of its own accord; the server registers what it wants to be told of."""
    assert [item.method for item in params.registrations] == [types.WORKSPACE_DID_CHANGE_WATCHED_FILES]


async def problems_of(editor: LanguageClient, uri: str, version: int) -> list[types.Diagnostic]:
    """The problems once that version is analysed."""
    status = editor.protocol.send_request_async("shapeserver/status", {"uri": uri})
    assert (await asyncio.wait_for(asyncio.ensure_future(status), PATIENCE)).version == version
    return list(editor.diagnostics.get(uri, ()))


def change(editor: LanguageClient, uri: str, version: int, range: types.Range, text: str) -> None:
    document = types.VersionedTextDocumentIdentifier(uri=uri, version=version)
    edit = types.TextDocumentContentChangePartial(range=range, text=text)
    editor.text_document_did_change(types.DidChangeTextDocumentParams(document, [edit]))


async def hover_text(editor: LanguageClient, uri: str, line: int, character: int) -> str:
    params = types.HoverParams(types.TextDocumentIdentifier(uri), types.Position(line, character))
    hover = await asyncio.wait_for(asyncio.ensure_future(editor.text_document_hover_async(params)), PATIENCE)
    assert hover is not None and isinstance(hover.contents, types.MarkupContent)
    assert hover.contents.kind == types.MarkupKind.Markdown
    return hover.contents.value


@pytest.mark.asyncio
async def test_a_session(editor: LanguageClient, tmp_path: Path) -> None:
    uri = (tmp_path / "program.py").as_uri()
    editor.text_document_did_open(
        types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, "python", version=1, text=PROGRAM))
    )
    [problem] = await problems_of(editor, uri, 1)
    assert problem.code == "matmul-mismatch" and "128 != 64" in problem.message
    assert problem.range == types.Range(types.Position(4, 9), types.Position(4, 25))

    change(editor, uri, 2, WEIGHTS, "128")
    assert await problems_of(editor, uri, 2) == []
    text = await hover_text(editor, uri, 4, 2)
    assert "scores: f64[32, 10]" in text
    assert "10 comes from" in text and "program.py:4" in text

    change(editor, uri, 3, types.Range(types.Position(3, 20), types.Position(3, 23)), "64")
    assert len(await problems_of(editor, uri, 3)) == 1
    end = types.Position(6, 0)
    change(editor, uri, 4, types.Range(end, end), "def half_typed(\n")
    codes = [problem.code for problem in await problems_of(editor, uri, 4)]
    assert codes == ["matmul-mismatch", "syntax-error"]

    editor.text_document_did_save(types.DidSaveTextDocumentParams(types.TextDocumentIdentifier(uri)))
    editor.text_document_did_close(types.DidCloseTextDocumentParams(types.TextDocumentIdentifier(uri)))
    editor.text_document_did_open(
        types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, "python", version=9, text="x = 1\n"))
    )
    assert await problems_of(editor, uri, 9) == []
