"""`shapeserver graph` and `shapeserver validate`, with the real analysis and evaluator."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from shapeserver.analysis import graph as g

ROOT = Path(__file__).parents[2]
PROGRAM = """\
import numpy as np

def soft(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)

def broken(z):
    return z @ z

scores = soft(np.ones((4, 3)))
"""


@dataclass(frozen=True)
class Done:
    code: int
    out: str
    err: str


class Shell:
    def __init__(self, folder: Path) -> None:
        self.folder = folder
        (folder / "pyproject.toml").write_text("[tool.shapeserver]\n")
        (folder / "net.py").write_text(PROGRAM)

    def run(self, *arguments: str) -> Done:
        command = [sys.executable, "-m", "shapeserver", *arguments]
        done = subprocess.run(
            command, cwd=self.folder, env={"PYTHONPATH": str(ROOT), "COLUMNS": "160"},
            capture_output=True, text=True, timeout=300, check=False,
        )  # fmt: skip
        return Done(done.returncode, done.stdout, done.stderr)


@pytest.fixture
def shell(tmp_path: Path) -> Shell:
    return Shell(tmp_path)


def test_a_graph_as_json(shell: Shell) -> None:
    done = shell.run("graph", "net.py::soft")
    assert (done.code, done.err) == (0, "")
    graph = g.from_json(json.loads(done.out))
    assert [node.operation for node in graph.nodes][-1] == "numpy.ndarray.__truediv__"


def test_all_graphs_of_a_file(shell: Shell) -> None:
    data = json.loads(shell.run("graph", "net.py").out)
    assert [item["name"] for item in data["graphs"]] == ["<module>", "soft"]
    assert data["refused"] == []


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (("graph", "net.py::nothing"), "no graph of nothing: `nothing` is no function or model of the file"),
        (("graph", "missing.py"), "missing.py: No such file"),
        (("validate", "net.py::soft", "--at", "batch"), "gives no numbers to symbols"),
        (("validate", "net.py::soft", "--memory", "much"), "is no number of bytes"),
        (("validate", "net.py::broken"), "no graph of broken"),
    ],
)
def test_what_cannot_be_done_is_said(shell: Shell, arguments: tuple[str, ...], reason: str) -> None:
    done = shell.run(*arguments)
    assert (done.code, done.out) == (2, "")
    assert reason in done.err


def test_validating_as_text_and_json(shell: Shell) -> None:
    done = shell.run("validate", "net.py::soft", "--engine", "numpy")
    assert (done.code, done.err) == (0, "")
    assert done.out.startswith("soft: 20 of 20 predictions hold")
    assert "numpy.exp" in done.out
    data = json.loads(shell.run("validate", "net.py::soft", "--engine", "numpy", "--output-format", "json").out)
    assert [check["agreed"] for check in data["checks"]] == [True] * 20


def test_a_wrong_rule_is_found_at_its_line(shell: Shell) -> None:
    (shell.folder / "pyproject.toml").write_text('[tool.shapeserver]\nstubs = ["stubs"]\n')
    (shell.folder / "stubs").mkdir()
    rule = 'MODULE = "numpy"\nARRAY = "numpy.ndarray"\nPROMOTION = "numpy"\n\ndef exp(x: Array[*S]) -> Same(x)[*S, 1]: ...\n'
    (shell.folder / "stubs" / "wrong.pyi").write_text(rule)
    (shell.folder / "net.py").write_text("import numpy as np\n\nx = np.ones((4, 3))\ny = np.exp(x)\n")
    done = shell.run("validate", "net.py", "--engine", "numpy", "--output-format", "json")
    findings = [(item["code"], item["place"][1]) for item in json.loads(done.out)["findings"]]
    assert (done.code, findings) == (1, [("contradiction", 4)])
