"""Which file a program means, and what is known of it.

A relative path is tried from the program's folder and from those above it, up to the root; an absolute one stands for
itself.  Files that lie outside of the root, also by a link, are not looked at.  If several are there and differ,
nothing is known.  What was read is kept by the file's *stamp*; a file that was written just before it was read may
change again without a change of its stamp, so what it told is not kept.
"""

from __future__ import annotations

import os
import stat
import time
from collections.abc import Callable, Iterator
from typing import BinaryIO

from ..analysis.data_files import Facts, Unread
from . import hdf5, images, npy, tables, texts
from .bounded import Unreadable

Reader = Callable[[BinaryIO, int, Facts], Facts]
READERS: dict[str, Reader] = {
    "saved": npy.saved,
    "datasets": hdf5.datasets,
    "image": images.image,
    "rows": tables.rows,
    "frame": tables.frame,
    "text": texts.text,
    "size": texts.size_of,
}
MOST_KEPT = 1024
SETTLED = 0.1
"""Seconds after which a file system gives a new write another time stamp."""
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_BINARY", 0)
_Stamp = tuple[int, ...]


class DataFiles:
    """The data files below one root."""

    def __init__(self, root: str) -> None:
        self._root = os.path.realpath(root)
        self._kept: dict[tuple[str, str, Facts], tuple[_Stamp, Facts | Unread]] = {}

    def read(self, kind: str, name: str, options: Facts, program: str) -> Facts | Unread:
        """What the reader `kind` tells of the file that `name` means in a program."""
        found = {path: self._facts(kind, path, options) for path in self._candidates(name, program)}
        told = list(dict.fromkeys(found.values()))
        if not told:
            return Unread(f"there is no file `{name}` in the workspace")
        return told[0] if len(told) == 1 else Unread(f"several files may be meant by `{name}`")

    def _candidates(self, name: str, program: str) -> Iterator[str]:
        """The files of the workspace that a name may mean."""
        if not name or "\0" in name:
            return
        for folder in [""] if os.path.isabs(name) else self._folders(os.path.dirname(program)):
            path = os.path.realpath(os.path.join(folder, name))
            if self._is_inside(path) and os.path.isfile(path):
                yield path

    def _folders(self, folder: str) -> Iterator[str]:
        folder = os.path.realpath(folder)
        while self._is_inside(folder):
            yield folder
            folder = os.path.dirname(folder)
        yield self._root

    def _is_inside(self, path: str) -> bool:
        return path.startswith(os.path.join(self._root, ""))

    def _facts(self, kind: str, path: str, options: Facts) -> Facts | Unread:
        key = (kind, path, options)
        try:
            with open(os.open(path, _FLAGS), "rb") as stream:
                stamp = _stamp(stream.fileno())
                known = self._kept.get(key)
                if known is not None and known[0] == stamp:
                    return known[1]
                facts = _told(READERS[kind], stream, stamp, options)
        except OSError:
            return Unread("the file cannot be read")
        self._keep(key, stamp, facts)
        return facts

    def _keep(self, key: tuple[str, str, Facts], stamp: _Stamp, facts: Facts | Unread) -> None:
        self._kept.pop(key, None)
        if time.time() - max(stamp[0], stamp[1]) / 1e9 > SETTLED:
            self._kept[key] = (stamp, facts)
            if len(self._kept) > MOST_KEPT:
                del self._kept[next(iter(self._kept))]


def _told(reader: Reader, stream: BinaryIO, stamp: _Stamp, options: Facts) -> Facts | Unread:
    try:
        return reader(stream, stamp[2], options)
    except Unreadable as error:
        return Unread(str(error))


def _stamp(file: int) -> _Stamp:
    """Times of writing, size and identity of a regular file; raises OSError for anything else."""
    found = os.fstat(file)
    if not stat.S_ISREG(found.st_mode):
        raise OSError("not a regular file")
    return (found.st_mtime_ns, found.st_ctime_ns, found.st_size, found.st_ino)
