"""Requests about a single dim: which names share the number under the cursor, and where the number began.

Both answer for numbers only, and a definition only where it began: other servers know where names are bound.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from lsprotocol import types

if TYPE_CHECKING:
    from ...analysis.report import Flow
    from ..convert import Converter
    from ..server import Server


Asked = types.DocumentHighlightParams | types.DefinitionParams


async def highlight(ls: Server, params: types.DocumentHighlightParams) -> list[types.DocumentHighlight] | None:
    """The number where it began as written, and the names whose dims it became as read."""
    flow, converter = await _flow(ls, params)
    if flow is None:
        return None
    uri, kinds = params.text_document.uri, types.DocumentHighlightKind
    shared = [(at, kinds.Write) for at in flow.origins] + [(at, kinds.Read) for at in flow.uses]
    return [types.DocumentHighlight(converter.range(at), kind) for at, kind in shared if converter.uri(at) == uri]


async def define(ls: Server, params: types.DefinitionParams) -> list[types.Location] | None:
    flow, converter = await _flow(ls, params)
    locations = [] if flow is None else [converter.location(place) for place in flow.origins]
    uri = params.text_document.uri
    began_here = any(item.uri == uri and _holds(item.range, params.position) for item in locations)
    return locations if began_here else None


async def _flow(ls: Server, params: Asked) -> tuple[Flow | None, Converter]:
    session, uri = ls.session, params.text_document.uri
    document, converter = session.document(uri), session.converter(session.documents)
    if document is None:
        return None, converter
    line, column = converter.column(document, uri, params.position)
    return await session.ask(uri, lambda summary: summary.flow(line, column)), converter


def _holds(range: types.Range, position: types.Position) -> bool:
    start, end = (range.start.line, range.start.character), (range.end.line, range.end.character)
    return start <= (position.line, position.character) <= end


HANDLERS: dict[str, Callable[..., Any]] = {
    types.TEXT_DOCUMENT_DOCUMENT_HIGHLIGHT: highlight,
    types.TEXT_DOCUMENT_DEFINITION: define,
}
OPTIONS: dict[str, Any] = {}
