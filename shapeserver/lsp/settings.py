"""The editor's settings: what of the server's extras the user wants to see, and keys of `[tool.shapeserver]`.

They come with `initialize`, by `workspace/didChangeConfiguration`, or are asked for by `workspace/configuration`,
below the section `shapeserver`.  What is wrong with them is logged and the default holds.  The keys that a project's
file may hold, too, are asked for each folder of the workspace; `config` reads them.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import Any

from ..config import KEYS

SECTION = "shapeserver"
HINTS = ("variables", "parameters", "returns")
OPEN_FILES, WORKSPACE, OFF = "openFilesOnly", "workspace", "off"
MODES = (OPEN_FILES, WORKSPACE, OFF)
logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Settings:
    """`hints` are the kinds of inlay hints that are shown; `mode` says of which files problems are."""

    hints: frozenset[str] = frozenset(HINTS)
    lens: bool = True
    mode: str = OPEN_FILES


def settings_of(sent: Any) -> Settings:
    """The settings that an editor sent, in the section or as a whole: `{"inlayHints": {"variables": false}}`."""
    data = _section(sent)
    hints = data.get("inlayHints", {})
    chosen = hints if isinstance(hints, dict) else dict.fromkeys(HINTS, hints)
    for kind in chosen.keys() - set(HINTS):
        logger.warning("there are no inlay hints of the kind %r", kind)
    shown = frozenset(kind for kind in HINTS if _switch(f"inlayHints.{kind}", chosen.get(kind, True)))
    return Settings(
        shown, _switch("codeLens", data.get("codeLens", True)), _mode(data.get("diagnosticMode", OPEN_FILES))
    )


def project_keys(sent: Any) -> dict[str, Any]:
    """The keys of a project's configuration that an editor sent; what is empty is not given."""
    return {key: value for key, value in _section(sent).items() if key in KEYS and value}


def _section(sent: Any) -> dict[str, Any]:
    data = sent.get(SECTION, sent) if isinstance(sent, dict) else {}
    return data if isinstance(data, dict) else {}


def _mode(value: Any) -> str:
    if value not in MODES:
        logger.warning("diagnosticMode must be one of %s, not %r", ", ".join(MODES), value)
        return OPEN_FILES
    return str(value)


def _switch(name: str, value: Any) -> bool:
    if not isinstance(value, bool):
        logger.warning("%s must be true or false, not %r", name, value)
        return True
    return value
