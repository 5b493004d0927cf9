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
from ..eval.options import DEVICES, ENGINES, Options, bytes_of

SECTION = "shapeserver"
HINTS = ("variables", "parameters", "returns")
OPEN_FILES, WORKSPACE, OFF = "openFilesOnly", "workspace", "off"
MODES = (OPEN_FILES, WORKSPACE, OFF)
LEVELS = ("info", "error", "warning", "debug")
logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Settings:
    """`hints` are the kinds of inlay hints that are shown, `mode` says of which files problems are, `level` what is
    logged; `evaluator` is how a function is validated, `validate_on_save` whether each is that has changed."""

    hints: frozenset[str] = frozenset(HINTS)
    lens: bool = True
    mode: str = OPEN_FILES
    level: str = LEVELS[0]
    evaluator: Options = Options()
    validate_on_save: bool = False


def settings_of(sent: Any) -> Settings:
    """The settings that an editor sent, in the section or as a whole: `{"inlayHints": {"variables": false}}`."""
    data = _section(sent)
    hints = data.get("inlayHints", {})
    chosen = hints if isinstance(hints, dict) else dict.fromkeys(HINTS, hints)
    for kind in chosen.keys() - set(HINTS):
        logger.warning("there are no inlay hints of the kind %r", kind)
    shown = frozenset(kind for kind in HINTS if _switch(f"inlayHints.{kind}", chosen.get(kind, True)))
    return Settings(
        shown,
        _switch("codeLens", data.get("codeLens", True)),
        _one_of("diagnosticMode", data, MODES),
        _one_of("logLevel", data, LEVELS),
        _evaluator(data.get("evaluator", {})),
        _switch("validateOnSave", data.get("validateOnSave", False), False),
    )


def _evaluator(sent: Any) -> Options:
    data = {f"evaluator.{key}": value for key, value in sent.items()} if isinstance(sent, dict) else {}
    memory = data.get("evaluator.memory") or None
    try:
        most = None if memory is None else bytes_of(str(memory))
    except ValueError as error:
        logger.warning("evaluator.memory: %s", error)
        most = None
    engine, device = _one_of("evaluator.engine", data, ENGINES), _one_of("evaluator.device", data, DEVICES)
    return Options(engine=engine, device=device, memory=most)


def project_keys(sent: Any) -> dict[str, Any]:
    """The keys of a project's configuration that an editor sent; what is empty is not given."""
    return {key: value for key, value in _section(sent).items() if key in KEYS and value}


def _section(sent: Any) -> dict[str, Any]:
    data = sent.get(SECTION, sent) if isinstance(sent, dict) else {}
    return data if isinstance(data, dict) else {}


def _one_of(name: str, data: dict[str, Any], choices: tuple[str, ...]) -> str:
    """The value of a setting that has choices, of which the first is the default."""
    value = data.get(name, choices[0])
    if value not in choices:
        logger.warning("%s must be one of %s, not %r", name, ", ".join(choices), value)
        return choices[0]
    return str(value)


def _switch(name: str, value: Any, default: bool = True) -> bool:
    if not isinstance(value, bool):
        logger.warning("%s must be true or false, not %r", name, value)
        return default
    return value
