"""Lenses, and what an editor may ask of a single dim."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from .client import Process

TEXT = """import numpy as np
from keras import Input, Sequential, layers

width = 128
w = np.zeros((width, 64))
x = np.ones((5, 128))
y = x @ w
count = 7


def scores(q, k):
    return q @ k.T


def heads(x):
    b, t, d = x.shape
    return np.tanh(x).reshape(b * t, d)


z = heads(np.ones((3, 4, 5)))
model = Sequential([Input((784,)), layers.Dense(128), layers.Dense(10)])
"""


@pytest.fixture
def uri(client: Process, tmp_path: Path) -> str:
    uri = (tmp_path / "a.py").as_uri()
    client.open(uri, TEXT)
    return uri


def ask(client: Process, method: str, uri: str, line: int, character: int) -> Any:
    position = {"line": line, "character": character}
    return client.request(f"textDocument/{method}", textDocument={"uri": uri}, position=position)


def spans(found: list[dict[str, Any]]) -> list[tuple[str, int]]:
    lines = TEXT.split("\n")
    starts = ((item["range"]["start"], item["range"]["end"]) for item in found)
    return [(lines[start["line"]][start["character"] : end["character"]], start["line"]) for start, end in starts]


def test_all_that_shares_a_number_is_highlighted(client: Process, uri: str) -> None:
    found = ask(client, "documentHighlight", uri, 3, 9)
    assert [item["kind"] for item in found] == [3, 2, 2, 2]
    assert spans(found) == [("128", 3), ("width", 3), ("w", 4), ("w", 6)]
    assert ask(client, "documentHighlight", uri, 7, 8) is None  # a number that becomes no dim
    assert ask(client, "documentHighlight", uri, 6, 0) is None  # an array: other servers know its name


def test_the_definition_of_a_number_is_where_it_began(client: Process, uri: str) -> None:
    [found] = ask(client, "definition", uri, 5, 18)
    assert spans([found]) == [("128", 5)]
    assert ask(client, "definition", uri, 3, 1) is None


def test_the_parts_of_a_hint_lead_to_where_they_began(client: Process, uri: str) -> None:
    wanted = {"start": {"line": 6, "character": 0}, "end": {"line": 6, "character": 9}}
    [hint] = client.request("textDocument/inlayHint", textDocument={"uri": uri}, range=wanted)
    assert [part["value"] for part in hint["label"]] == [": f64[", "5", ", ", "64", "]"]
    parts = client.request("inlayHint/resolve", **hint)["label"]
    assert spans([parts[1]["location"], parts[3]["location"]]) == [("5", 5), ("64", 4)]
    assert all("location" not in parts[index] for index in (0, 2, 4))


def test_lenses_tell_functions_and_models(client: Process, uri: str) -> None:
    found = client.request("textDocument/codeLens", textDocument={"uri": uri})
    assert [(item["range"]["start"]["line"], item["command"]["title"]) for item in found] == [
        (14, "x: ?[b, t, d] → ?[b*t, d]"),
        (14, "validate"),
        (20, "f32[batch, 784] → f32[batch, 10] · 101,770 parameters"),
        (20, "validate"),
    ]
    assert found[1]["command"]["arguments"] == [uri, "heads"]
    client.notify("workspace/didChangeConfiguration", settings={"shapeserver": {"codeLens": False}})
    client.analysed(uri)
    assert client.request("textDocument/codeLens", textDocument={"uri": uri}) is None
    client.notify("workspace/didChangeConfiguration", settings={"shapeserver": {"codeLens": True}})
