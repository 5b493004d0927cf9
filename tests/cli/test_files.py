"""Which files `check` finds in a folder."""

from __future__ import annotations

import json
from pathlib import Path

from .conftest import Run, Write


def found(run: Run, *arguments: str) -> list[str]:
    result = run("check", *arguments, "--output-format", "json")
    assert result.err == ""
    return [row["path"] for row in json.loads(result.out)]


def test_folders_of_tools_are_left_out(run: Run, write: Write) -> None:
    for folder in (".git", ".venv", "node_modules", "__pycache__", "build", "dist", "src"):
        write(f"{folder}/a.py", "bad()")
    write("env/pyvenv.cfg", "")
    write("env/lib/a.py", "bad()")
    write("notes.txt", "bad()")
    assert found(run, ".") == ["src/a.py"]


def test_gitignore_is_respected(run: Run, write: Write) -> None:
    write(".git/HEAD", "")
    write(".gitignore", "generated/\n*_pb2.py\n")
    write("pkg/.gitignore", "!kept_pb2.py\n/local.py\n")
    for name in ("generated/a.py", "pkg/x_pb2.py", "pkg/kept_pb2.py", "pkg/local.py", "pkg/sub/local.py"):
        write(name, "bad()")
    assert found(run, ".") == ["pkg/kept_pb2.py", "pkg/sub/local.py"]
    assert found(run, "pkg") == ["pkg/kept_pb2.py", "pkg/sub/local.py"]


def test_what_is_named_is_checked_though_ignored(run: Run, write: Write) -> None:
    write(".git/HEAD", "")
    write(".gitignore", "generated/\n")
    write("generated/a.py", "bad()")
    write("build/b.txt", "bad()")
    assert found(run, "generated", "build/b.txt") == ["generated/a.py", "build/b.txt"]


def test_exclude_counts_from_the_root(run: Run, write: Write) -> None:
    write("pyproject.toml", '[tool.shapeserver]\nexclude = ["/old", "*_test.py"]\n')
    for name in ("old/a.py", "pkg/old/a.py", "pkg/a_test.py"):
        write(name, "bad()")
    assert found(run, ".") == ["pkg/old/a.py"]
    assert found(run, "pkg") == ["pkg/old/a.py"]


def test_links_in_a_circle(run: Run, write: Write, tmp_path: Path) -> None:
    write("pkg/a.py", "bad()")
    (tmp_path / "pkg" / "again").symlink_to(tmp_path / "pkg")
    assert found(run, ".") == ["pkg/a.py"]


def test_a_link_to_itself_hides_no_other_file(run: Run, write: Write, tmp_path: Path) -> None:
    write("a.py", "bad()")
    (tmp_path / "again.py").symlink_to(tmp_path / "again.py")
    assert found(run, ".") == ["a.py"]


def test_a_link_to_nothing(run: Run, write: Write, tmp_path: Path) -> None:
    (tmp_path / "gone.py").symlink_to(tmp_path / "nowhere.py")
    result = run("check", "gone.py")
    assert (result.code, result.err) == (2, "shapeserver: gone.py: neither a file nor a folder\n")
