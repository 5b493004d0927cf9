"""What helps while a call is typed: the numbers that fit where an argument is missing, and the signature in shapes."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from lsprotocol import types

from ...analysis.report import Position, Signature

if TYPE_CHECKING:
    from ..server import Server

MOST_LINES = 40  # of a call, above the cursor
NAME = re.compile(r"([^\W\d]\w*)\s*$")


async def complete(ls: Server, params: types.CompletionParams) -> list[types.CompletionItem] | None:
    session, uri = ls.session, params.text_document.uri
    document, converter = session.document(uri), session.converter(session.documents)
    if document is None:
        return None
    line, column = converter.column(document, uri, params.position)
    found = await session.ask(uri, lambda summary: summary.complete(line, column))
    return [
        types.CompletionItem(
            item.text, kind=types.CompletionItemKind.Value, detail=item.told or None, sort_text=f"{number:02}"
        )
        for number, item in enumerate(found or ())
    ] or None


async def help_with_call(ls: Server, params: types.SignatureHelpParams) -> types.SignatureHelp | None:
    session, uri = ls.session, params.text_document.uri
    document, converter = session.document(uri), session.converter(session.documents)
    if document is None:
        return None
    line, column = converter.column(document, uri, params.position)
    call = call_at([document.line(number) for number in range(line + 1)], (line, column))
    if call is None:
        return None
    name, given = call
    found = await session.ask(uri, lambda summary: [item for _, item in summary.signatures() if item.name == name])
    return _help(found[0], given) if found and len(found) == 1 and _tells(found[0]) else None


def call_at(lines: Sequence[str], position: Position) -> tuple[str, int] | None:
    """The name that is called around a position, and how many arguments stand before it."""
    line, column = position
    text = "\n".join([*lines[max(0, line - MOST_LINES) : line], lines[line][:column]])
    depth = commas = 0
    for index in range(len(text) - 1, -1, -1):
        letter = text[index]
        if letter in ")]}":
            depth += 1
        elif letter in "([{" and depth:
            depth -= 1
        elif letter == "(":
            name = NAME.search(text[:index])
            return (name[1], commas) if name else None
        elif letter in "[{":
            commas = 0
        elif letter == "," and not depth:
            commas += 1
    return None


def _tells(signature: Signature) -> bool:
    return any(text for _, text in signature.parameters) or "[" in signature.result


def _help(signature: Signature, given: int) -> types.SignatureHelp:
    own = signature.parameters[1:] if signature.parameters[:1] == (("self", ""),) else signature.parameters
    shown = Signature(signature.name, own, signature.result)
    parameters = [types.ParameterInformation(f"{name}: {text}" if text else name) for name, text in own]
    needs = "needs " + ", ".join(signature.needs) if signature.needs else None
    information = types.SignatureInformation(shown.text, needs, parameters)
    return types.SignatureHelp([information], 0, min(given, max(0, len(own) - 1)))


HANDLERS: dict[str, Callable[..., Any]] = {
    types.TEXT_DOCUMENT_COMPLETION: complete,
    types.TEXT_DOCUMENT_SIGNATURE_HELP: help_with_call,
}
OPTIONS: dict[str, Any] = {
    types.TEXT_DOCUMENT_COMPLETION: types.CompletionOptions(trigger_characters=["(", ",", "=", " "]),
    types.TEXT_DOCUMENT_SIGNATURE_HELP: types.SignatureHelpOptions(trigger_characters=["(", ","]),
}
