"""Hover, and positions in every encoding and with every kind of line break, on the wire."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from shapeserver.analysis.report import Hover, Place, Related
from shapeserver.lsp.hover import as_markdown, as_plain_text

from .client import Process, at, running

MARKDOWN = {"textDocument": {"hover": {"contentFormat": ["markdown", "plaintext"]}}}
PLACE = Place("/p/model_a.py", (11, 4), (11, 9))
HOVER = Hover(
    PLACE,
    "f(\n    x)",
    ("f32[b, 64]", "f32[b, 10]"),
    (Related(PLACE, "64 comes from `Dense(64)` in __init__"),),
    ("n == m",),
    "`load()` is not known",
)
EMOJI = "\U0001f600"
WIDTHS = {"utf-8": 4, "utf-16": 2, "utf-32": 1}
LINES = ("import numpy as np", "s = '\f\x85\u2028'", f"'{EMOJI}'; x = np.zeros((2, 3))", f"'{EMOJI}'; x @ x")


def name(place: Place) -> str:
    return f"model_a.py:{place.start[0] + 1}"


def test_as_markdown() -> None:
    assert as_markdown(HOVER, name, lambda place: f"file://{place.path}#L{place.start[0] + 1}").split("\n") == [
        "```python",
        "f( x): f32[b, 64]",
        "f( x): f32[b, 10]",
        "```",
        "",
        r"- 64 comes from `Dense(64)` in \_\_init\_\_ ([model\_a.py:12](file:///p/model_a.py#L12))",
        "",
        "needs `n == m`",
        "",
        "*`load()` is not known*",
    ]


def test_as_plain_text() -> None:
    assert as_plain_text(HOVER, name).split("\n") == [
        "f( x): f32[b, 64]",
        "f( x): f32[b, 10]",
        "  64 comes from `Dense(64)` in __init__ (model_a.py:12)",
        "needs n == m",
        "`load()` is not known",
    ]


def test_a_table() -> None:
    hover = Hover(PLACE, "net", ("Model",), table=(("layer", "output", "n"), ("my_dense", "f32[b, 3]", "12")))
    assert as_plain_text(hover, name).split("\n")[1:] == ["  layer     output     n", "  my_dense  f32[b, 3]  12"]
    assert as_markdown(hover, name, str).split("\n")[4:] == [
        "| layer | output | n |",
        "|---|---|---|",
        r"| my\_dense | f32\[b, 3\] | 12 |",
    ]
    pair = Hover(PLACE, "data", ("Dataset",), table=(("element", "f32[3]"), ("elements", "10")))
    assert as_markdown(pair, name, str).split("\n")[4:6] == ["| | |", "|---|---|"]


def test_a_signature_stands_for_the_function() -> None:
    hover = Hover(PLACE, "rows", (), needs=("n == m",), signature="rows(x: f32[n, 3], y) -> f32[n]")
    assert as_plain_text(hover, name).split("\n") == ["rows(x: f32[n, 3], y) -> f32[n]", "needs n == m"]
    assert as_markdown(hover, name, str).startswith("```python\nrows(x: f32[n, 3], y) -> f32[n]\n```")


def test_hover_on_a_function_and_its_calls(client: Process, tmp_path: Path) -> None:
    (tmp_path / "layers.py").write_text("def rows(x, y):\n    n, d = x.shape\n    return x @ y\n")
    uri = (tmp_path / "main.py").as_uri()
    text = "import numpy as np\nimport layers\n\n\ndef own(x):\n    n, d = x.shape\n    return x.reshape(d, n)\n\n\n"
    client.open(uri, text + "a = own(np.zeros((2, 3)))\nb = layers.rows(a, a)\n")
    for line, column, signature in ((4, 5, "own(x: ?[n, d]) -> ?[d, n]"), (9, 5, "own(x: ?[n, d]) -> ?[d, n]")):
        hover = client.hover(uri, line, column)
        assert hover and hover["contents"]["value"].splitlines()[0] == signature
    hover = client.hover(uri, 10, 13)
    assert hover and hover["contents"]["value"].splitlines()[0] == "rows(x: ?[n, d], y) -> ?[...]"


def test_nothing_known() -> None:
    assert as_plain_text(Hover(PLACE, "x", ()), name) == "x: ?"


@pytest.mark.parametrize(("capabilities", "kind"), [(MARKDOWN, "markdown"), ({}, "plaintext")])
def test_the_form_that_the_editor_asks_for(capabilities: dict[str, Any], kind: str) -> None:
    with running() as client:
        client.initialize(capabilities=capabilities)
        client.open("file:///n/a.py", "import numpy as np\nx = np.zeros((2, 3))\n")
        hover = client.hover("file:///n/a.py", 1, 0)
        assert hover and hover["contents"]["kind"] == kind
        assert "x: f64[2, 3]" in hover["contents"]["value"]
        assert ("```" in hover["contents"]["value"]) == (kind == "markdown")


def test_a_place_without_a_value(client: Process) -> None:
    client.open("file:///n/b.py", "import numpy as np\n\n# nothing\n")
    assert client.hover("file:///n/b.py", 1, 0) is None
    assert client.hover("file:///n/b.py", 99, 99) is None
    assert client.hover("file:///n/not_open.py", 0, 0) is None


def test_hover_waits_for_the_newest_text(client: Process) -> None:
    uri = "file:///n/c.py"
    client.open(uri, "import numpy as np\nx = np.zeros((2, 3))\n")
    for width in range(10, 20):
        client.change(uri, width, {"text": f"import numpy as np\nx = np.zeros((2, {width}))\n"})
    hover = client.hover(uri, 1, 0)
    assert hover and "f64[2, 19]" in hover["contents"]["value"]


@pytest.fixture(scope="module", params=["utf-8", "utf-16", "utf-32"])
def encoded(request: pytest.FixtureRequest) -> Iterator[tuple[Process, str]]:
    """A server that has agreed on an encoding."""
    offered = {"general": {"positionEncodings": ["utf-7", request.param]}}
    with running() as client:
        assert client.initialize(capabilities=offered)["positionEncoding"] == request.param
        yield client, request.param


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_positions(encoded: tuple[Process, str], end: str, tmp_path: Path) -> None:
    client, encoding = encoded
    uri, width = (tmp_path / "positions.py").as_uri(), WIDTHS[encoding]
    client.open(uri, end.join((*LINES, "")))
    [problem] = client.problems(uri)
    assert problem["code"] == "matmul-mismatch"
    assert problem["range"] == at((3, 4 + width), (3, 9 + width), "")["range"]
    hover = client.hover(uri, 2, 4 + width)
    assert hover and hover["contents"]["value"].startswith("x: f64[2, 3]")
    assert hover["range"] == at((2, 4 + width), (2, 5 + width), "")["range"]
    rows, columns = 18 + width, 21 + width
    typed = at((2, columns), (2, columns), EMOJI)
    deleted = at((2, columns), (2, columns + width), "")
    client.change(uri, 2, at((2, rows), (2, rows + 1), "3"), typed, deleted)
    assert client.problems(uri) == []
