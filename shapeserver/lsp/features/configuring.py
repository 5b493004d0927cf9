"""The settings that the editor sends, or is asked for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from lsprotocol import types

from ..convert import file_uri
from ..settings import SECTION, project_keys, settings_of

if TYPE_CHECKING:
    from ..server import Server


async def did_change_configuration(ls: Server, params: types.DidChangeConfigurationParams) -> None:
    await take_settings(ls, params.settings)


async def take_settings(ls: Server, sent: Any) -> None:
    """The settings that were sent, or those that the editor has, for each folder, when it is asked."""
    session = ls.session
    keys = {"": project_keys(sent)}
    if session.client.has_configuration:
        folders = session.folders
        items = [types.ConfigurationItem(file_uri(folder) if folder else None, SECTION) for folder in ("", *folders)]
        sent, *others = await ls.workspace_configuration_async(types.ConfigurationParams(items)) or [None]
        keys = {folder: project_keys(other) for folder, other in zip(("", *folders), (sent, *others), strict=False)}
    session.change_keys(keys)
    if session.change_settings(settings_of(sent)) and session.client.refreshes_hints:
        await ls.workspace_inlay_hint_refresh_async(None)


HANDLERS: dict[str, Callable[..., Any]] = {
    types.WORKSPACE_DID_CHANGE_CONFIGURATION: did_change_configuration,
}
OPTIONS: dict[str, Any] = {}
