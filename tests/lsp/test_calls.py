"""While a call is typed: numbers that fit, and the signature in shapes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from shapeserver.lsp.features.calls import call_at

from .client import Process

HEAD = "import numpy as np\nimport keras\nfrom keras import layers\n"
MODEL = """model = keras.Sequential([keras.Input((784,)), layers.Dense({}, "relu"), layers.Dense({}, "softmax")])
model.compile("adam", "categorical_crossentropy")
model.fit(np.zeros((100, 784)), np.zeros((100, 10)))
"""


def ask(client: Process, method: str, tmp_path: Path, text: str) -> Any:
    """The answer at the mark in the text."""
    uri = (tmp_path / "a.py").as_uri()
    before, _, after = text.partition("▮")
    client.open(uri, before + after)
    position = {"line": before.count("\n"), "character": len(before.rpartition("\n")[2])}
    answer = client.request(f"textDocument/{method}", textDocument={"uri": uri}, position=position)
    client.close(uri)
    return answer


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("x = np.zeros((60, 28, 28))\ny = x.reshape(-1, ▮)\n", ["784", "28", "1", "2", "3"]),
        ("x = np.zeros((60, 28, 28))\ny = x.sum(axis=▮)\n", ["0", "1", "2", "-1"]),
        ("x = np.zeros((60, 28))\nw = np.zeros((▮, 10))\ny = x @ w\n", ["28"]),
        (MODEL.format("128", "▮"), ["10"]),
        (MODEL.format("▮", "10"), None),  # any number will do
        ("x = np.zeros(▮)\n", None),
        ("x = np.zeros((60, 28))\ny = x▮\n", None),
    ],
)
def test_numbers_that_fit_are_offered(client: Process, tmp_path: Path, text: str, labels: list[str] | None) -> None:
    found = ask(client, "completion", tmp_path, HEAD + text)
    assert (found and [item["label"] for item in found]) == labels


def test_a_number_tells_what_comes_of_it(client: Process, tmp_path: Path) -> None:
    found = ask(client, "completion", tmp_path, HEAD + "x = np.zeros((60, 28, 28))\ny = x.reshape(-1, ▮)\n")
    assert found[0]["detail"] == "y: f64[60, 784]"


def test_a_signature_is_shown_in_shapes(client: Process, tmp_path: Path) -> None:
    define = "def scores(q, k):\n    n, d = q.shape\n    return q @ k.reshape(d, 5)\n"
    found = ask(client, "signatureHelp", tmp_path, HEAD + define + "scores(np.zeros((3, 4)), ▮\n")
    [signature] = found["signatures"]
    assert signature["label"].startswith("scores(q: ?[n, d], k") and found["activeParameter"] == 1
    assert [item["label"] for item in signature["parameters"]] == ["q: ?[n, d]", "k"]
    assert ask(client, "signatureHelp", tmp_path, HEAD + "np.zeros(▮\n") is None


@pytest.mark.parametrize(
    ("text", "call"),
    [
        ("f(", ("f", 0)),
        ("f(a, g(b, c), ", ("f", 2)),
        ("f(a, [1, 2, ", ("f", 1)),
        ("a.f (x,\n  y, ", ("f", 2)),
        ("f(a)", None),
        ("(a, ", None),
    ],
)
def test_the_call_around_the_cursor(text: str, call: tuple[str, int] | None) -> None:
    lines = text.split("\n")
    assert call_at(lines, (len(lines) - 1, len(lines[-1]))) == call
