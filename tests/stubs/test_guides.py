"""The guides about stubs: every block of them is written or run, and says what really comes out."""

from __future__ import annotations

import os
import random
import re
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path
from unittest import mock

import pytest

from shapeserver.analysis.names import Resolver
from shapeserver.analysis.project import Project
from shapeserver.stubs.catalogue import FOLDER, Stubs
from shapeserver.stubs.faults import faults_of

from . import harness
from .harness import Engine, Examination, run_text
from .libraries import SCIPY
from .templates import make

ROOT = Path(__file__).parents[2]
BLOCK = re.compile(r"^( *)```(\w+)(?: ([^\n]+))?\n(.*?)^ *```$", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"^\$ (.*)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)
PACKAGES = ".venv/lib/python3.11/site-packages"


def blocks(page: str) -> list[tuple[str, str, str]]:
    """Kind, name and text of each block of a page."""
    text = (ROOT / "docs" / page).read_text(encoding="utf-8")
    return [(kind, name, textwrap.dedent(body)) for _, kind, name, body in BLOCK.findall(text)]


def output_of(command: str, folder: Path) -> str:
    """What a command of the guide prints, of Python's errors the last line; paths as they are from the folder."""
    program, *arguments = command.split()
    environment = {
        **os.environ,
        "VIRTUAL_ENV": str(folder / ".venv"),
        "PYTHONPATH": os.pathsep.join([str(ROOT), str(folder / PACKAGES)]),
    }
    start = [sys.executable, "-m", "shapeserver"] if program == "shapeserver" else [sys.executable]
    done = subprocess.run(
        [*start, *arguments],
        cwd=folder,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    shown = done.stdout if program == "shapeserver" else done.stderr.splitlines()[-1] + "\n"
    assert done.stderr == "" or program == "python", done.stderr
    return shown.replace(f"{folder}{os.sep}", "")


def test_the_guide_to_stubs_of_your_own(tmp_path: Path) -> None:
    commands = 0
    for kind, name, text in blocks("stubs.md"):
        if kind == "console":
            for command, expected in COMMAND.findall(text):
                assert output_of(command, tmp_path) == expected, command
                commands += 1
        else:
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text, encoding="utf-8")
    assert commands >= 9


@pytest.fixture
def added(tmp_path: Path) -> Stubs:
    """The bundled stubs with the edit of the guide."""
    folder = tmp_path / "stubs"
    shutil.copytree(FOLDER, folder, ignore=shutil.ignore_patterns("*.py", "__pycache__"))
    edits = [(name, text) for kind, name, text in blocks("adding.md") if name.endswith(".pyi")]
    for name, text in edits:
        with (folder / name).open("a", encoding="utf-8") as file:
            file.write(text)
        assert faults_of(folder / name) == []
    assert len(edits) == 1
    return Stubs([folder])


def test_one_edit_adds_a_function(added: Stubs) -> None:
    (program,) = (text for _, name, text in blocks("adding.md") if name == "program")
    project = Project(added, Resolver("/guide"))
    project.update("/guide/program.py", program)
    summary = project.check("/guide/program.py")
    marked = dict(re.findall(r"^(\w+) = .*# shape: (.*)$", program, re.MULTILINE))
    assert marked == {item.name: item.text for item in summary.bindings() if item.name in marked}
    expected = re.search(r'# error: \[([\w-]+)\] "(.*)"', program)
    (found,) = summary.diagnostics
    assert expected is not None
    assert (found.code, expected[2] in found.message) == (expected[1], True)
    assert program.splitlines()[found.place.start[0]].startswith("wrong = ")


def test_the_template_of_the_edit_agrees_with_the_library(added: Stubs) -> None:
    (text,) = (text for _, name, text in blocks("adding.md") if name == "template")
    with mock.patch.object(harness, "load_catalogue", lambda: added):
        examination = Examination(SCIPY, Engine(), run_text)
    chance = random.Random("upfirdn")
    for _ in range(20):
        examination.check(make(eval(text), chance, SCIPY.dtypes, SCIPY.sizes))
    assert examination.tally.failures == []
    assert examination.tally.counts["known"] >= 15
