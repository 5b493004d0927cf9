"""What is shown without being asked for by a key: hover, inlay hints and code lenses."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from lsprotocol import types

from .. import convert, hints, hover, lenses
from . import validating

if TYPE_CHECKING:
    from ...analysis.report import Place
    from ..documents import Document
    from ..server import Server
    from ..session import Session


async def show_hover(ls: Server, params: types.HoverParams) -> types.Hover | None:
    session, uri = ls.session, params.text_document.uri
    document, converter = session.document(uri), session.converter(session.documents)
    if document is None:
        return None
    line, column = converter.column(document, uri, params.position)
    found = await session.ask(uri, lambda summary: summary.hover(line, column))
    if found is None:
        return None
    markdown, name = session.client.reads_markdown, converter.name
    text = hover.as_markdown(found, name, converter.link) if markdown else hover.as_plain_text(found, name)
    told = await _validated(session, document, uri, found.place)
    if told:
        text += f"\n\nvalidated: {hover.escape(told)}" if markdown else f"\nvalidated: {told}"
    return types.Hover(converter.markup(text), converter.range(found.place))


async def _validated(session: Session, document: Document, uri: str, place: Place) -> str:
    """What was found out about the function or model that is named at a place."""
    shown = session.validations.of(document)
    if shown is None or not shown.marks:
        return ""
    names = dict(await session.ask(uri, lambda summary: summary.computing()) or ())
    return shown.marks.get(names.get(place, ""), "")


async def show_hints(ls: Server, params: types.InlayHintParams) -> list[types.InlayHint] | None:
    session, uri = ls.session, params.text_document.uri
    document, converter = session.document(uri), session.converter(session.documents)
    kinds = session.settings.hints
    if document is None or not kinds:
        return None
    above = document.first(uri)
    first, last = params.range.start.line + above, params.range.end.line + above
    found = await session.ask(uri, lambda summary: hints.seek(summary, kinds, first, last))
    return [converter.hint(hint) for hint in found or () if converter.uri(hint.place) == uri]


async def explain_hint(ls: Server, params: types.InlayHint) -> types.InlayHint:
    """Where the dims of a hint came from, as its tooltip and as links of its parts."""
    session = ls.session
    data = params.data if isinstance(params.data, dict) else {}
    uri, place = data.get("uri"), convert.place_of(data.get("place"))
    document = session.document(uri) if isinstance(uri, str) else None
    if document is None or place is None or not isinstance(uri, str):
        return params
    found = await session.ask(uri, lambda summary: (summary.origins(place), summary.beginnings(place)))
    converter = session.converter(session.documents)
    if found and found[0]:
        text = hover.origins_as_markdown(found[0], converter.name, converter.link)
        params.tooltip = types.MarkupContent(types.MarkupKind.Markdown, text)
    if found and isinstance(params.label, list):
        numbers = (number for _, number in hints.parts("".join(part.value for part in params.label)))
        for part, number in zip(params.label, numbers, strict=False):
            began = found[1][number] if number is not None and number < len(found[1]) else None
            part.location = None if began is None else converter.location(began)
    return params


async def show_lenses(ls: Server, params: types.CodeLensParams) -> list[types.CodeLens] | None:
    session, uri = ls.session, params.text_document.uri
    document, converter = session.document(uri), session.converter(session.documents)
    if document is None or not session.settings.lens:
        return None
    shown = session.validations.of(document)
    marks = shown.marks if shown else {}
    found = await session.ask(uri, lambda summary: lenses.seek(summary, marks, validating.COMMAND))
    return [converter.lens(lens) for lens in found or () if converter.uri(lens.place) == uri]


HANDLERS: dict[str, Callable[..., Any]] = {
    types.TEXT_DOCUMENT_HOVER: show_hover,
    types.TEXT_DOCUMENT_INLAY_HINT: show_hints,
    types.INLAY_HINT_RESOLVE: explain_hint,
    types.TEXT_DOCUMENT_CODE_LENS: show_lenses,
}
OPTIONS: dict[str, Any] = {types.TEXT_DOCUMENT_INLAY_HINT: types.InlayHintOptions(resolve_provider=True)}
