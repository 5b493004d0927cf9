"""The settings that the editor sends, or is asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from lsprotocol import types

from ..settings import SECTION, settings_of

if TYPE_CHECKING:
    from ..server import Server


async def did_change_configuration(ls: Server, params: types.DidChangeConfigurationParams) -> None:
    await take_settings(ls, params.settings)


async def take_settings(ls: Server, sent: Any) -> None:
    """The settings that were sent, or those that the editor has when it is asked."""
    session = ls.session
    if session.client.has_configuration:
        items = [types.ConfigurationItem(section=SECTION)]
        answer = await ls.workspace_configuration_async(types.ConfigurationParams(items))
        sent = answer[0] if answer else None
    if session.change_settings(settings_of(sent)) and session.client.refreshes_hints:
        await ls.workspace_inlay_hint_refresh_async(None)


HANDLERS: dict[str, Callable[..., Any]] = {
    types.WORKSPACE_DID_CHANGE_CONFIGURATION: did_change_configuration,
}
OPTIONS: dict[str, Any] = {}
