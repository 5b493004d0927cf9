"""Compiled stubs on disk: what comes from the cache is what was compiled, and only what can be trusted is read."""

from __future__ import annotations

import ast
import hashlib
import marshal
import multiprocessing
import os
import sys
from pathlib import Path

import pytest

from shapeserver.stubs import StubError, cache
from shapeserver.stubs.catalogue import FOLDER
from shapeserver.stubs.compiling import compile_part
from shapeserver.stubs.loader import Kind, Rule
from shapeserver.stubs.patterns import RAW, parse, restored
from shapeserver.stubs.reading import load_part

TEXT = 'MODULE = "mylib"\nsize = 3\ndef f(x: Array[*S, 2 * n], k=size) -> Same(x)[*S, n]: ...\ndef _g(n): return n\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setattr(sys, "platform", "linux")
    cache._folder.cache_clear()
    return tmp_path / "shapeserver" / "stubs"


@pytest.fixture
def compilations(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that were compiled, because nothing was recalled."""
    found: list[str] = []

    def compile_and_note(text: str, file: str) -> object:
        found.append(file)
        return compile_part(text, file)

    monkeypatch.setattr(cache, "compile_part", compile_and_note)
    return found


def only_file(folder: Path) -> Path:
    (file,) = folder.iterdir()
    return file


def test_a_stub_is_compiled_once(folder: Path, compilations: list[str]) -> None:
    first = cache.compiled(TEXT, "one.pyi")
    assert cache.compiled(TEXT, "two.pyi") == first
    assert compilations == ["one.pyi"]
    cache.compiled(f"{TEXT}\n", "one.pyi")
    assert len(compilations) == 2
    assert folder.stat().st_mode & 0o777 == 0o700


def test_what_is_recalled_is_what_was_compiled(folder: Path) -> None:
    for file in sorted(FOLDER.rglob("*.pyi")):
        text = file.read_text(encoding="utf-8")
        compiled = compile_part(text, str(file))
        assert cache.compiled(text, str(file)) == compiled
        assert cache.compiled(text, str(file)) == compiled
        part = load_part(file)
        for entry in part.entries.values():
            members = [entry, *entry.members.values()] if isinstance(entry, Kind) else [entry]
            for rule in members:
                for overload in rule.overloads if isinstance(rule, Rule) else ():
                    overload.prepare()


@pytest.mark.parametrize("damage", ["cut", "changed", "empty", "not marshal"])
def test_a_damaged_file_is_compiled_again(folder: Path, compilations: list[str], damage: str) -> None:
    expected = cache.compiled(TEXT, "one.pyi")
    file = only_file(folder)
    data = file.read_bytes()
    body = b"never written by marshal"
    file.write_bytes(
        {
            "cut": data[:-1],
            "changed": data[:40] + bytes([data[40] ^ 1]) + data[41:],
            "empty": b"",
            "not marshal": hashlib.sha256(b"other").digest() + body,
        }[damage]
    )
    assert cache.compiled(TEXT, "one.pyi") == expected
    assert len(compilations) == 2
    assert file.read_bytes() == data


def evil(file: Path) -> None:
    """A file of the cache that claims to be an empty stub."""
    body = marshal.dumps(("mylib", "", "numpy", ()))
    file.write_bytes(hashlib.sha256(body).digest() + body)


def test_what_others_can_write_is_not_read(folder: Path, compilations: list[str]) -> None:
    expected = cache.compiled(TEXT, "one.pyi")
    file = only_file(folder)
    evil(file)
    assert cache.compiled(TEXT, "one.pyi")[3] == ()  # the same user could have written it
    file.chmod(0o622)
    assert cache.compiled(TEXT, "one.pyi") == expected
    other = folder.parent / "elsewhere"
    evil(other)
    file.unlink()
    file.symlink_to(other)
    assert cache.compiled(TEXT, "one.pyi") == expected
    folder.chmod(0o777)
    cache._folder.cache_clear()
    assert cache.cache_folder() is None


def test_without_a_folder_everything_is_compiled(folder: Path, compilations: list[str]) -> None:
    folder.parent.write_text("a file where the folder should be")
    assert cache.compiled(TEXT, "one.pyi") == cache.compiled(TEXT, "one.pyi")
    assert len(compilations) == 2


@pytest.mark.parametrize(
    "annotation",
    [
        "Array",
        "Array | None",
        "Array[*S, 2 * n, 3]",
        "Converted[n, ...]",
        "Ints[*S]",
        "Lengths[*S]",
        "Sizes[*S]",
        "Count",
        "Int",
        "Seq[Array]",
    ],
)
def test_a_pattern_survives(annotation: str) -> None:
    pattern = parse(ast.parse(annotation, mode="eval").body)
    assert restored(marshal.loads(marshal.dumps(pattern.plain))) == pattern
    assert pattern != RAW


def test_a_bad_stub_is_not_kept(folder: Path) -> None:
    with pytest.raises(StubError):
        cache.compiled("import os\n", "bad.pyi")
    assert not folder.exists() or not list(folder.iterdir())


def test_the_older_half_goes_when_there_are_too_many(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "MOST_FILES", 4)
    for number in range(6):
        cache.keep(f"key{number}", number)
        os.utime(folder / f"key{number}", ns=(number, number)) if (folder / f"key{number}").exists() else None
    kept = [number for number in range(6) if cache.recall(f"key{number}") == number]
    assert kept[-1] == 5
    assert len(kept) <= 4


def write_often(home: str, rounds: int) -> bool:
    os.environ["XDG_CACHE_HOME"] = home
    expected = compile_part(TEXT, "one.pyi")
    for _ in range(rounds):
        cache.keep("shared", expected)
        if cache.recall("shared") != expected:
            return False
    return True


def test_several_writers_and_readers(folder: Path) -> None:
    home = str(folder.parents[1])
    with multiprocessing.get_context("spawn").Pool(3) as pool:
        assert pool.starmap(write_often, [(home, 100)] * 3) == [True] * 3
    assert [file.name for file in folder.iterdir()] == ["shared"]
