"""The command as a process, with the real engine: several processes, pipes, signals, encodings."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from shapeserver.cli import checking, main
from shapeserver.cli.progress import with_progress

from .conftest import Run, Write

PROGRAM = "import numpy as np\nx = np.zeros((32, 128))\nname = 'é 数' ; y = x @ x\n"
COMMAND = [sys.executable, "-m", "shapeserver"]
ROOT = Path(__file__).parents[2]


def environment(**variables: str) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(ROOT), **variables}


def start(folder: Path, *arguments: str, **variables: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [*COMMAND, *arguments], cwd=folder, env=environment(**variables), capture_output=True, check=False, timeout=60
    )


def test_processes_change_nothing_in_the_output(write: Write, tmp_path: Path) -> None:
    write("setup.py", "")
    for name in "dcba":
        write(f"{name}.py", PROGRAM.replace("128", str(ord(name))))
    (tmp_path / "latin.py").write_bytes(b"\n# caf\xe9\n" * 200)
    one = start(tmp_path, "check", ".", "--output-format", "json")
    several = start(tmp_path, "check", ".", "--output-format", "json", "-j", "2")
    assert [row["path"] for row in json.loads(one.stdout)] == ["a.py", "b.py", "c.py", "d.py"]
    assert (several.stdout, several.stderr, several.returncode) == (one.stdout, one.stderr, one.returncode)
    assert one.returncode == 2


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8", "utf-16"])
def test_any_encoding_of_the_output(write: Write, tmp_path: Path, encoding: str) -> None:
    write("a.py", PROGRAM)
    done = start(tmp_path, "check", "a.py", PYTHONIOENCODING=encoding)
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    code, carets = done.stdout.decode(encoding).splitlines()[2:4]
    shown = "'é 数'".encode(encoding, "backslashreplace").decode(encoding)
    assert shown in code
    wide = 1 if "数" in shown else 0
    assert code[carets.index("^") - wide :] == "x @ x"


def test_a_page_in_ascii(tmp_path: Path) -> None:
    done = start(tmp_path, "explain", "matmul-mismatch", PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert done.stdout.startswith(b"# matmul-mismatch\n")


def test_nobody_reads_the_output(tmp_path: Path) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [*COMMAND, "explain", "reveal"],
        cwd=tmp_path,
        env=environment(),
        stdout=writer,
        stderr=subprocess.PIPE,
        check=False,
        timeout=60,
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, b"")


def test_the_current_folder_is_gone(tmp_path: Path) -> None:
    program = (
        "import os; os.rmdir(os.getcwd()); from shapeserver.cli import main; raise SystemExit(main(['check', '.']))"
    )
    folder = tmp_path / "gone"
    folder.mkdir()
    done = subprocess.run(
        [sys.executable, "-P", "-c", program],
        cwd=folder,
        env=environment(),
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 2
    assert done.stderr.startswith(b"shapeserver: ")
    assert done.stderr.count(b"\n") == 1


def test_interrupted(run: Run, write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(session: checking.Session, path: str) -> None:
        raise KeyboardInterrupt

    write("a.py", "x = 1\n")
    monkeypatch.setattr(checking.Session, "check", interrupt)
    result = run("check", "a.py")
    assert (result.code, result.err) == (130, "")


def test_the_bar_comes_only_in_a_terminal_and_when_it_takes_long(monkeypatch: pytest.MonkeyPatch) -> None:
    assert list(with_progress([1, 2, 3], 3)) == [1, 2, 3]
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setattr("shapeserver.cli.progress.PATIENCE", 0)
    assert list(with_progress([1, 2, 3], 3)) == [1, 2, 3]


@pytest.mark.real_engine
def test_the_real_engine(write: Write, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = write("a.py", PROGRAM + "z = x @ x  # shapeserver: ignore[matmul-mismatch]\nbroken = (\n")
    assert main(["check", str(path)]) == 1
    out = capsys.readouterr().out
    assert f"{path}:3:20 error[matmul-mismatch]" in out
    assert "128 != 32" in out
    assert "Found 1 error, 1 information in 1 of 1 file." in out


@pytest.mark.real_engine
def test_a_bad_stub_is_one_line(run: Run, write: Write) -> None:
    write("pyproject.toml", '[tool.shapeserver]\nstubs = ["typings"]\n')
    write("typings/toy.pyi", "import os\n")
    write("a.py", "import toy\nx = toy.make(3)\n")
    write("b.py", "import toy\nx = toy.make(3)\n")
    result = run("check", "a.py", "b.py")
    assert result.code == 2
    assert len(result.err.splitlines()) == 1
    assert "toy.pyi" in result.err
