"""Inlay hints and the settings that switch them, on the wire."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from shapeserver.lsp.settings import HINTS, Settings, settings_of

from .client import Process

TEXT = """import numpy as np


def widen(x, times: int = 2):
    return np.concatenate([x] * times, axis=1)


\U0001f600 = 1
a = widen(np.zeros((4, 3)))
b = widen(
    np.zeros((2, 5)), 3)
n = len(a)
later = lambda v: v
"""
TEXT = TEXT.replace("\U0001f600 = 1", "s = '\U0001f600'; z = np.zeros(7)")


def hints(client: Any, uri: str, first: int = 0, last: int = 99) -> list[dict[str, Any]]:
    lines = {"start": {"line": first, "character": 0}, "end": {"line": last, "character": 0}}
    return client.request("textDocument/inlayHint", textDocument={"uri": uri}, range=lines) or []


def shown(found: list[dict[str, Any]]) -> list[tuple[int, int, str]]:
    return [(item["position"]["line"], item["position"]["character"], text(item)) for item in found]


def text(hint: dict[str, Any]) -> str:
    return "".join(part["value"] for part in hint["label"])


def test_hints_tell_shapes(server: Process, tmp_path: Path) -> None:
    uri = (tmp_path / "a.py").as_uri()
    server.initialize(tmp_path)
    server.open(uri, TEXT)
    assert shown(hints(server, uri)) == [
        (3, 11, ": f64[2, 5] | f64[4, 3]"),
        (3, 28, " -> f64[2, 15] | f64[4, 6]"),
        (7, 11, ": f64[7]"),
        (8, 1, ": f64[4, 6]"),
        (9, 1, ": f64[2, 15]"),
    ]
    assert shown(hints(server, uri, 8, 8)) == [(8, 1, ": f64[4, 6]")]


def test_a_hint_tells_where_its_dims_come_from(server: Process, tmp_path: Path) -> None:
    uri = (tmp_path / "a.py").as_uri()
    server.initialize(tmp_path)
    server.open(uri, TEXT + "\nc = a.T\n")
    (hint,) = hints(server, uri, 14, 14)
    text = server.request("inlayHint/resolve", **hint)["tooltip"]["value"]
    assert "3 comes from" in text and "a.py#L9" in text
    assert "tooltip" not in server.request("inlayHint/resolve", **{**hint, "data": "nonsense"})


def test_hints_can_be_switched_off(server: Process, tmp_path: Path) -> None:
    uri = (tmp_path / "a.py").as_uri()
    server.initialize(tmp_path)
    server.open(uri, TEXT)
    server.notify("workspace/didChangeConfiguration", settings={"shapeserver": {"inlayHints": {"variables": False}}})
    assert [line for line, _, _ in shown(hints(server, uri))] == [3, 3]
    server.notify("workspace/didChangeConfiguration", settings={"shapeserver": {"inlayHints": False}})
    assert hints(server, uri) == []


def test_the_editor_is_asked_for_its_settings(server: Process, tmp_path: Path) -> None:
    uri = (tmp_path / "a.py").as_uri()
    capabilities = {"workspace": {"configuration": True, "inlayHint": {"refreshSupport": True}}}
    server.initialize(tmp_path, capabilities)
    asked = server.receive()
    while asked["method"] != "workspace/configuration":
        asked = server.receive()
    assert asked["params"] == {
        "items": [{"section": "shapeserver"}, {"scopeUri": tmp_path.as_uri(), "section": "shapeserver"}]
    }
    server.send(id=asked["id"], result=[{"inlayHints": {"parameters": False}}, None])
    refreshed = server.receive()
    while refreshed["method"] != "workspace/inlayHint/refresh":
        refreshed = server.receive()
    server.send(id=refreshed["id"], result=None)
    server.open(uri, TEXT)
    assert [line for line, _, _ in shown(hints(server, uri))] == [3, 7, 8, 9]


def test_settings() -> None:
    assert settings_of(None) == settings_of({}) == settings_of({"shapeserver": {}}) == Settings()
    assert settings_of({"inlayHints": {"returns": False}}).hints == {"variables", "parameters"}
    assert settings_of({"shapeserver": {"inlayHints": False, "codeLens": False}}) == Settings(frozenset(), False)


@pytest.mark.parametrize("data", ["text", 3, {"inlayHints": "yes"}, {"inlayHints": {"variables": 1, "other": True}}])
def test_wrong_settings_leave_the_defaults(data: Any) -> None:
    assert settings_of(data).hints == frozenset(HINTS)
