"""The configuration: where it is found, what is refused, and what it does to diagnostics."""

from __future__ import annotations

from pathlib import Path

import pytest

from shapeserver.analysis.report import Diagnostic, Place
from shapeserver.config import Config, ConfigError, apply, load_config

from .conftest import Run, Write


def shown(text: str, config: Config = Config(), end: tuple[int, int] | None = None) -> list[tuple[str, str]]:
    """What is left of a matmul error on line 1 (to `end`) and a warning on line 2."""
    found = (
        Diagnostic("matmul-mismatch", "error", "", Place("a.py", (0, 0), end or (0, 5))),
        Diagnostic("degenerate-axis", "warning", "", Place("a.py", (1, 0), (1, 5))),
    )
    return [(item.code, item.severity) for item in apply(config, found, text)]


ERROR = ("matmul-mismatch", "error")
WARNING = ("degenerate-axis", "warning")


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("x\ny\n", [ERROR, WARNING]),
        ("x  # shapeserver: ignore\ny\n", [WARNING]),
        ("x  #shapeserver:ignore[matmul-mismatch]  # noqa\ny\n", [WARNING]),
        ("x  # type: ignore # shapeserver: ignore[degenerate-axis, matmul-mismatch]\ny\n", [WARNING]),
        ("x  # shapeserver: ignore[degenerate-axis]\ny\n", [ERROR, WARNING]),
        ("x  # shapeserver: ignored\ny\n", [ERROR, WARNING]),
        ("x  # shapeserver: ignore-files\ny\n", [ERROR, WARNING]),
        ("x\ny  # shapeserver: ignore\n", [ERROR]),
        ("x\ny\n# shapeserver: ignore-file\n", []),
        ("x\ny\n# shapeserver: ignore-file[matmul-mismatch]\n", [WARNING]),
        ("'# shapeserver: ignore'\ny\n", [ERROR, WARNING]),
        ("x\ny\n'''\n# shapeserver: ignore-file\n'''\n", [ERROR, WARNING]),
        ("x  # shapeserver: ignore\ny = ((\n", [WARNING]),
        ("x = '\ny  # shapeserver: ignore\n", [ERROR]),
        ("x\ry  # shapeserver: ignore\r", [ERROR]),
        ("x\r\ny  # shapeserver: ignore\r\n", [ERROR]),
    ],
)
def test_comments(text: str, left: list[tuple[str, str]]) -> None:
    assert shown(text) == left


def test_a_comment_on_any_line_of_the_problem() -> None:
    text = "f(\n  x,  # shapeserver: ignore[matmul-mismatch]\n  z\n)\n"
    assert shown(text, end=(3, 1)) == [WARNING]
    assert shown(text, end=(1, 0)) == [ERROR, WARNING]


def test_selection_and_severity() -> None:
    assert shown("", Config(select=frozenset({"degenerate-axis"}))) == [WARNING]
    assert shown("", Config(ignore=frozenset({"degenerate-axis"}))) == [ERROR]
    assert shown("", Config(severity=(("degenerate-axis", "hint"),))) == [ERROR, ("degenerate-axis", "hint")]
    own = Config(select=frozenset({"degenerate-axis"})).with_codes(frozenset({"matmul-mismatch"}), frozenset())
    assert shown("", own) == [ERROR]


def test_the_nearest_root_holds(write: Write, tmp_path: Path) -> None:
    write("pyproject.toml", '[tool.shapeserver]\nignore = ["reveal"]\nstubs = ["typings"]\n')
    write("typings/a.pyi", "")
    write("inner/pyproject.toml", "[project]\n")
    outer = load_config(str(write("pkg/sub/a.py", "")))
    assert (outer.root, outer.ignore, outer.stubs) == (str(tmp_path), {"reveal"}, (str(tmp_path / "typings"),))
    assert load_config(str(tmp_path / "inner")) == Config(root=str(tmp_path / "inner"))


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[tool.shapeserver]\nselect = ['matmul']\n", "select: unknown code 'matmul', did you mean 'matmul-mismatch'"),
        ("[tool.shapeserver]\nselct = []\n", "unknown key 'selct', did you mean 'select'"),
        ("[tool.shapeserver]\nignore = 'reveal'\n", "ignore: must be a list of strings"),
        ("[tool.shapeserver]\nexclude = [1]\n", "exclude: must be a list of strings"),
        ("[tool.shapeserver]\nstubs = ['nowhere']\n", "stubs: no such folder: "),
        ("[tool.shapeserver.severity]\nreveal = 'loud'\n", "one of error, warning, information, hint, not 'loud'"),
        ("[tool.shapeserver.severity]\nreveil = 'hint'\n", "severity: unknown code 'reveil'"),
        ("[tool.shapeserver]\nseverity = 'hint'\n", "severity: must be a table"),
        ("[tool]\nshapeserver = 1\n", "tool.shapeserver must be a table"),
        ("[tool.shapeserver\n", "at line 1"),
        ("\xff", "can't decode"),
    ],
)
def test_a_bad_configuration_is_one_line(run: Run, write: Write, tmp_path: Path, text: str, reason: str) -> None:
    source = write("bad/pyproject.toml", "")
    source.write_bytes(text.encode("latin-1"))
    with pytest.raises(ConfigError, match=r"pyproject\.toml"):
        load_config(str(source.parent))
    write("bad/a.py", "bad()")
    write("bad/b.py", "bad()")
    write("good/a.py", "bad()")
    result = run("check", "bad/a.py", "bad/b.py", "bad", "good")
    assert result.code == 2
    assert result.out.count("error[") == 1
    assert len(result.err.splitlines()) == 1
    assert result.err.startswith(f"shapeserver: {source}: ")
    assert reason in result.err
