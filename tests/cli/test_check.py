"""`shapeserver check`: exit codes, choice of codes, JSON, what cannot be checked."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import Run, Write


def test_clean_file(run: Run, write: Write) -> None:
    write("a.py", "x = 1\n")
    result = run("check", "a.py")
    assert (result.code, result.out, result.err) == (0, "No problems in 1 file.\n", "")


def test_a_problem_looks_as_a_compiler_shows_it(run: Run, write: Write) -> None:
    write("pkg/a.py", "x = 1\n\ny = bad(x, 2) + 1\n")
    result = run("check", "pkg")
    assert result.code == 1
    assert result.out == (
        "pkg/a.py:3:5 error[matmul-mismatch] inner: 128 != 32\n"
        "  |\n"
        "3 | y = bad(x, 2) + 1\n"
        "  |     ^^^^^^^^^\n"
        "  = note: 128 comes from here (pkg/a.py:1:1)\n"
        "1 | x = 1\n"
        "  | ^\n"
        "  = fix: use its transpose\n"
        "\n"
        "Found 1 error in 1 of 1 file.\n"
        "More about a code: shapeserver explain matmul-mismatch\n"
    )


def test_the_json_form(run: Run, write: Write) -> None:
    write("a.py", "é = bad()\n")
    result = run("check", "a.py", "--output-format", "json")
    start, end = {"line": 1, "column": 5}, {"line": 1, "column": 10}
    first = {"path": "a.py", "start": {"line": 1, "column": 1}, "end": {"line": 1, "column": 2}}
    assert result.code == 1
    assert json.loads(result.out) == [
        {
            "path": "a.py",
            "code": "matmul-mismatch",
            "severity": "error",
            "message": "inner: 128 != 32",
            "start": start,
            "end": end,
            "related": [{**first, "message": "128 comes from here"}],
            "fixes": [
                {
                    "title": "use its transpose",
                    "edits": [{"path": "a.py", "start": start, "end": end, "text": "good()"}],
                }
            ],
        }
    ]


def test_no_problems_as_json_are_an_empty_array(run: Run, write: Write) -> None:
    write("a.py", "x = 1\n")
    assert json.loads(run("check", "a.py", "--output-format", "json").out) == []


@pytest.mark.parametrize(
    ("text", "options", "code"),
    [
        ("bad()", [], 1),
        ("bad_warn()", [], 1),
        ("bad_info()", [], 0),
        ("bad()", ["--exit-zero"], 0),
        ("bad()", ["--ignore", "matmul-mismatch,reveal"], 0),
        ("bad()", ["--select", "degenerate-axis"], 0),
        ("bad_warn()", ["--select", "reveal", "--select", "degenerate-axis"], 1),
    ],
)
def test_only_errors_and_warnings_that_are_left_fail(
    run: Run, write: Write, text: str, options: list[str], code: int
) -> None:
    write("a.py", text)
    assert run("check", *options, "a.py").code == code


def test_what_cannot_be_checked_is_one_line_and_the_rest_is_checked(run: Run, write: Write, tmp_path: Path) -> None:
    write("a.py", "bad()")
    write("crash.py", "crash()")
    (tmp_path / "empty").mkdir()
    (tmp_path / "latin.py").write_bytes(b"x = 1\n" * 3 + b"# caf\xe9 in latin-1\n")
    (tmp_path / "cookie.py").write_bytes(b"# coding: no-such-codec\n")
    result = run("check", "a.py", "missing.py", "empty", "latin.py", "cookie.py", "crash.py")
    assert result.code == 2
    assert result.out.count("matmul-mismatch]") == 1
    assert result.err.splitlines() == [
        "shapeserver: missing.py: no such file or folder",
        "shapeserver: empty: no Python files in this folder",
        "shapeserver: latin.py: not utf-8 text: byte 23: invalid continuation byte",
        "shapeserver: cookie.py: unknown encoding: no-such-codec",
        "shapeserver: crash.py: internal error: RuntimeError: a fault of the engine",
    ]


def test_a_coding_cookie_is_obeyed(run: Run, tmp_path: Path) -> None:
    (tmp_path / "latin.py").write_bytes("# coding: latin-1\né = bad()\n".encode("latin-1"))
    result = run("check", "latin.py")
    assert result.code == 1
    assert "2 | é = bad()\n  |     ^^^^^\n" in result.out


def test_exit_zero_does_not_hide_what_could_not_run(run: Run) -> None:
    assert run("check", "--exit-zero", "missing.py").code == 2


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["check", "--select", "matmul-mismatsch", "."], "'matmul-mismatsch', did you mean 'matmul-mismatch'"),
        (["check", "--no-such-option"], "--no-such-option"),
        (["no-such-command"], "no-such-command"),
        (["check", "-j", "many"], "many"),
        (["explain", "matmul-mismatsch"], "did you mean 'matmul-mismatch'"),
        (["explain", "zzz"], "no such code: 'zzz'"),
        (["lsp", "--stdio", "--tcp", "localhost:1"], "exclude each other"),
    ],
)
def test_a_wrong_command_is_refused(run: Run, arguments: list[str], reason: str) -> None:
    result = run(*arguments)
    assert result.code == 2
    assert reason in result.err
    assert "Traceback" not in result.err


def test_files_are_reported_once_and_in_order(run: Run, write: Write) -> None:
    for name in ("b.py", "a.py", "sub/c.py"):
        write(name, "bad()")
    rows = json.loads(run("check", "b.py", ".", "sub/../a.py", "--output-format", "json").out)
    assert [row["path"] for row in rows] == ["b.py", "a.py", "sub/c.py"]


def test_paths_outside_of_the_current_folder_are_absolute(run: Run, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("elsewhere") / "a.py"
    path.write_text("bad()")
    assert json.loads(run("check", str(path), "--output-format", "json").out)[0]["path"] == str(path)


def test_version(run: Run) -> None:
    result = run("--version")
    assert (result.code, result.out) == (0, "shapeserver 0.1.0\n")


MIXED = "import numpy as np\n\nx = np.zeros((32, 8, 8, 3)).reshape(32, 3, 8, 8)\n"


@pytest.mark.real_engine
@pytest.mark.parametrize(
    ("table", "found"),
    [
        ("", [("mixing-reshape", "warning")]),
        ('ignore = ["mixing-reshape"]\n', []),
        ('select = ["matmul-mismatch"]\n', []),
        ('severity = { mixing-reshape = "error" }\n', [("mixing-reshape", "error")]),
    ],
)
def test_a_warning_has_a_switch(table: str, found: list[tuple[str, str]], run: Run, write: Write) -> None:
    write("pyproject.toml", f"[tool.shapeserver]\n{table}")
    write("a.py", MIXED)
    result = json.loads(run("check", "a.py", "--output-format", "json").out)
    assert [(item["code"], item["severity"]) for item in result] == found
