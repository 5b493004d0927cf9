"""Which stub file defines which names, found by a glance at the start of lines.

The index of the bundled stubs is kept in the cache, under a key made of the files' paths, times and sizes.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from .cache import keep, recall
from .compiling import HEADER

HEADER_LENGTH = 400
Stamp = tuple[str, int, int]
_DEFINITION = re.compile(r"^(?:(?:def|class)\s+(\w+)|(\w+)\s*[=:])", re.MULTILINE)


class Definitions(NamedTuple):
    """The names that a file defines in a module; or, in `same_as`, the library that its module is another name of."""

    file: str
    module: str
    same_as: str
    names: tuple[str, ...]


def stamps(folder: str) -> tuple[Stamp, ...]:
    """Path, time and size of the stub files below a folder, in the order of their paths, as far as it can be read."""
    found: list[Stamp] = []
    folders = [folder]
    while folders:
        with contextlib.suppress(OSError), os.scandir(folders.pop()) as scan:
            for entry in scan:
                if entry.is_dir():
                    folders.append(entry.path)
                elif entry.name.endswith(".pyi"):
                    status = entry.stat()
                    found.append((entry.path, status.st_mtime_ns, status.st_size))
    return tuple(sorted(found))


def digest(found: Iterable[Stamp]) -> str:
    return hashlib.sha256(repr(tuple(found)).encode("utf-8", "surrogatepass")).hexdigest()


def definitions(found: Iterable[Stamp]) -> list[Definitions]:
    return [_definitions(file) for file, _, _ in found]


def kept_definitions(found: tuple[Stamp, ...]) -> list[Definitions]:
    """The same, from the cache if it has them."""
    key = f"index-{digest(found)}"
    known = recall(key)
    if known is None:
        known = [tuple(item) for item in definitions(found)]
        keep(key, known)
    return [Definitions(*item) for item in known]


def _definitions(file: str) -> Definitions:
    text = Path(file).read_text(encoding="utf-8", errors="replace")
    header = dict(HEADER.findall(text[:HEADER_LENGTH]))
    module = header.get("MODULE", Path(file).stem)
    names = () if "SAME_AS" in header else dict.fromkeys(one or other for one, other in _DEFINITION.findall(text))
    return Definitions(file, module, header.get("SAME_AS", ""), tuple(names))
