"""Code actions: offered for what is under the cursor, and completed when one is chosen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from lsprotocol import types

from .. import actions

if TYPE_CHECKING:
    from ..server import Server


async def offer_actions(ls: Server, params: types.CodeActionParams) -> list[types.CodeAction] | None:
    session, uri = ls.session, params.text_document.uri
    document, converter = session.document(uri), session.converter(session.documents)
    if document is None or not session.client.takes_actions:
        return None
    start, end = (converter.column(document, uri, at) for at in (params.range.start, params.range.end))
    only, offered = params.context.only, []
    if actions.wants(only, actions.FIX):
        config_of = session.config_of
        found = await session.ask(uri, lambda summary: actions.seek(summary, config_of(summary.path), start, end))
        offered += actions.code_actions(found or (), document, converter)
        if session.client.resolves_actions:
            counts = Counter(str(item.code) for item in session.problems(uri))
            offered += actions.of_a_kind(found or (), counts, document)
    if only and actions.wants(only, actions.FIX_ALL) and session.client.resolves_actions:
        offered.append(actions.of_the_file(document))
    if actions.wants(only, actions.REWRITE):
        written = await session.ask(uri, lambda summary: summary.annotations(*start))
        offered += actions.rewrites(written or (), document, converter)
    return offered if session.document(uri) is document else None


async def complete_action(ls: Server, params: types.CodeAction) -> types.CodeAction:
    """The edit of an action that mends all problems of a kind."""
    session, converter = ls.session, ls.session.converter(ls.session.documents)
    asked = actions.All.of(params.data)
    document = session.document(asked.uri) if asked else None
    if asked is None or document is None:
        return params
    codes = {asked.code} if asked.code else {str(item.code) for item in session.problems(asked.uri)}
    fix = await session.ask(asked.uri, lambda summary: summary.fix_every(codes, asked.way))
    if session.document(asked.uri) is document:
        params.edit = actions.workspace_edit(fix.edits if fix else (), document, converter)
    return params


HANDLERS: dict[str, Callable[..., Any]] = {
    types.TEXT_DOCUMENT_CODE_ACTION: offer_actions,
    types.CODE_ACTION_RESOLVE: complete_action,
}
OPTIONS: dict[str, Any] = {
    types.TEXT_DOCUMENT_CODE_ACTION: types.CodeActionOptions(
        [actions.FIX, actions.REWRITE, actions.FIX_ALL_OURS], resolve_provider=True
    )
}
