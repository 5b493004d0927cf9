"""Compiled stubs on disk, so that a program that starts does not compile them again.

A file of the cache is named by what it was made of: the stub's text, the version of Python, the compiler's sources.  It
holds a checksum and data of `marshal`.  Nothing is read that another user could have written, or that the checksum
denies; then, or when nothing can be written, stubs are compiled as if there were no cache.  A file is written under
another name and put in its place at once, so a reader never sees half of one.
"""

from __future__ import annotations

import contextlib
import hashlib
import marshal
import os
import stat
import sys
import tempfile
from functools import cache
from pathlib import Path
from typing import Any

from . import compiling, patterns, syntax
from .compiling import Compiled, compile_part

MOST_FILES = 2_000
_CHECKSUM = 32
_NO_LINKS = getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)


def compiled(text: str, file: str) -> Compiled:
    """The data of a stub, from the cache or compiled and kept there; raises `StubError`."""
    key = hashlib.sha256(_stamp() + text.encode("utf-8", "surrogatepass")).hexdigest()
    found = recall(key)
    if found is None:
        found = compile_part(text, file)
        keep(key, found)
    return found


def recall(key: str) -> Any:
    """What was kept under a key; None if there is nothing that can be trusted."""
    folder = cache_folder()
    if folder is None:
        return None
    try:
        with open(os.open(folder / key, os.O_RDONLY | _NO_LINKS), "rb") as file:
            data = file.read() if _is_ours(os.fstat(file.fileno())) else b""
    except OSError:
        return None
    checksum, body = data[:_CHECKSUM], data[_CHECKSUM:]
    return marshal.loads(body) if body and hashlib.sha256(body).digest() == checksum else None


def keep(key: str, data: Any) -> None:
    """Write data under a key, if that is possible."""
    folder = cache_folder()
    if folder is None:
        return
    body = marshal.dumps(data)
    with contextlib.suppress(OSError):
        handle, name = tempfile.mkstemp(dir=folder, prefix="new-")
        with contextlib.ExitStack() as stack:
            stack.callback(_remove, name)
            with open(handle, "wb") as file:
                file.write(hashlib.sha256(body).digest() + body)
            os.replace(name, folder / key)
            stack.pop_all()
        _prune(folder)


def cache_folder() -> Path | None:
    """The folder of this user's cache, made if need be; None if there is none that only this user can write."""
    return _folder(_place())


@cache
def _folder(place: Path) -> Path | None:
    if not place.is_absolute():
        return None
    try:
        place.mkdir(mode=0o700, parents=True, exist_ok=True)
        return place if _is_ours(place.stat()) else None
    except OSError:
        return None


def _place() -> Path:
    """Where the platform keeps caches."""
    home = os.path.expanduser("~")
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or os.path.join(home, "AppData", "Local")
    elif sys.platform == "darwin":
        base = os.path.join(home, "Library", "Caches")
    else:
        asked = os.environ.get("XDG_CACHE_HOME", "")
        base = asked if os.path.isabs(asked) else os.path.join(home, ".cache")
    return Path(base, "shapeserver", "stubs")


def _is_ours(found: os.stat_result) -> bool:
    """Whether only this user can have written it.  Windows keeps the folder of a user to that user."""
    if not hasattr(os, "getuid"):
        return True
    return found.st_uid == os.getuid() and not found.st_mode & (stat.S_IWGRP | stat.S_IWOTH)


@cache
def _stamp() -> bytes:
    """What compiled data depend on besides the text: this Python and the compiler."""
    sources = [Path(str(module.__file__)).read_bytes() for module in (compiling, patterns, syntax)]
    return repr((sys.implementation.cache_tag, sys.hexversion)).encode() + hashlib.sha256(b"".join(sources)).digest()


def _prune(folder: Path) -> None:
    """When there are too many files, the older half goes."""
    if len(os.listdir(folder)) > MOST_FILES:
        with os.scandir(folder) as scan:
            found = sorted((entry.stat().st_mtime_ns, entry.path) for entry in scan)
        for _, name in found[: len(found) // 2]:
            _remove(name)


def _remove(name: str) -> None:
    with contextlib.suppress(OSError):
        os.remove(name)
