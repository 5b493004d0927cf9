"""A project that finds a problem wherever a file says so, so that the command line is tested apart from the engine.

Each `BAD` in a file is a problem over the brackets that follow it, each `NAME: text` comment a binding.
"""

from __future__ import annotations

import re
import tokenize
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from shapeserver.analysis.report import Binding, Diagnostic, Edit, Fix, Place, Related, Signature
from shapeserver.cli import checking, main
from shapeserver.config import Config

BAD = re.compile(r"bad_?([\w-]*)\(.*?\)", re.DOTALL)


@dataclass(frozen=True)
class FakeSummary:
    path: str
    text: str

    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        return tuple(self._problem(match) for match in BAD.finditer(self.text))

    @property
    def explained(self) -> tuple[Diagnostic, ...]:
        return self.diagnostics

    def bindings(self, unknown: bool = False) -> tuple[Binding, ...]:
        place = Place(self.path, (0, 0), (0, 1))
        known = (
            Binding("x", "variable", place, (32, "batch"), "float32", "f32[32, batch]"),
            Binding("y", "return", place, (32, None), "float32", "f32[32, ?]", "`load()` is not known: add a stub"),
        )
        nothing = Binding("z", "parameter", place, None, None, "?", "`load()` is not known: add a stub")
        return (*known, nothing) if unknown else known

    def signatures(self) -> tuple[tuple[Place, Signature], ...]:
        """A function as found in the text by `def`."""
        found = re.finditer(r"def (\w+)", self.text)
        return tuple(
            (
                Place(self.path, self._position(match.start(1)), self._position(match.end(1))),
                Signature(match[1], (("x", "f32[n, d]"), ("y", "")), "f32[n]", ("d == 3",)),
            )
            for match in found
        )

    def _problem(self, match: re.Match[str]) -> Diagnostic:
        code = {"": "matmul-mismatch", "warn": "degenerate-axis", "info": "reveal"}[match[1]]
        severity = {"": "error", "warn": "warning", "info": "information"}[match[1]]
        place = Place(self.path, self._position(match.start()), self._position(match.end()))
        first = Place(self.path, (0, 0), (0, 1))
        fix = Fix("use its transpose", (Edit(place, "good()"),))
        return Diagnostic(code, severity, "inner: 128 != 32", place, (Related(first, "128 comes from here"),), (fix,))

    def _position(self, offset: int) -> tuple[int, int]:
        before = self.text[:offset]
        return before.count("\n"), offset - (before.rfind("\n") + 1)


class FakeProject:
    def check(self, path: str) -> FakeSummary:
        with tokenize.open(path) as file:
            text = file.read()
        if "crash()" in text:
            raise RuntimeError("a fault\nof the engine")
        return FakeSummary(path, text)


@pytest.fixture(autouse=True)
def fake_engine(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if "real_engine" not in request.keywords:

        def open_fake(config: Config) -> FakeProject:
            return FakeProject()

        monkeypatch.setattr(checking, "open_project", open_fake)


@dataclass(frozen=True)
class Result:
    code: int
    out: str
    err: str


Run = Callable[..., Result]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command line in an empty folder that is the root of a project."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "setup.py").touch()

    def run_here(*arguments: str) -> Result:
        code = main(arguments)
        captured = capsys.readouterr()
        return Result(code, captured.out, captured.err)

    return run_here


Write = Callable[[str, str], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write_file(name: str, text: str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return write_file
