"""The editor's settings: what of the server's extras the user wants to see.

They come with `initialize`, by `workspace/didChangeConfiguration`, or are asked for by `workspace/configuration`,
below the section `shapeserver`.  What is wrong with them is logged and the default holds.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from typing import Any

SECTION = "shapeserver"
HINTS = ("variables", "parameters", "returns")
logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Settings:
    """`hints` are the kinds of inlay hints that are shown."""

    hints: frozenset[str] = frozenset(HINTS)
    lens: bool = True


def settings_of(data: Any) -> Settings:
    """The settings that an editor sent, in the section or as a whole: `{"inlayHints": {"variables": false}}`."""
    if isinstance(data, dict):
        data = data.get(SECTION, data)
    if not isinstance(data, dict):
        return Settings()
    hints = data.get("inlayHints", {})
    chosen = hints if isinstance(hints, dict) else dict.fromkeys(HINTS, hints)
    for kind in chosen.keys() - set(HINTS):
        logger.warning("there are no inlay hints of the kind %r", kind)
    shown = frozenset(kind for kind in HINTS if _switch(f"inlayHints.{kind}", chosen.get(kind, True)))
    return Settings(shown, _switch("codeLens", data.get("codeLens", True)))


def _switch(name: str, value: Any) -> bool:
    if not isinstance(value, bool):
        logger.warning("%s must be true or false, not %r", name, value)
        return True
    return value
