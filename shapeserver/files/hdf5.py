"""The data sets of an HDF5 file in the layout that h5py and Keras write by default.

https://support.hdfgroup.org/documentation/hdf5/latest/_f_m_t3.html: a superblock of version 0 leads to the root group.
A group's header names a tree of symbol table nodes, whose entries name the headers of its members in a heap.  A data
set's header has messages for its dataspace (the dims) and its datatype.  Other layouts are refused.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import BinaryIO

from .bounded import Facts, Unreadable, exactly

SIGNATURE = b"\x89HDF\r\n\x1a\n"
MOST_MEMBERS = 256
DEEPEST = 16  # groups inside each other
MOST_READS = 4_096
LONGEST = 64 * 1024  # of one piece
_SPACE, _TYPE, _CONTINUED, _TABLE = 0x01, 0x03, 0x10, 0x11
_EXPONENTS = {2: 5, 4: 8, 8: 11}  # bits, by the bytes of a floating point number
_SOFT_LINK = 2
_SHARED = 2  # the message lies elsewhere


def datasets(stream: BinaryIO, size: int, options: Facts) -> Facts:
    """((path, dtype, dims), …) of all data sets, and (path, None, None) of what is not followed.

    A group is told by its path with a slash at its end, in the same way.
    """
    file = _File(stream)
    start = file.take(0, 96)
    if start[:9] != SIGNATURE + b"\0" or start[13:15] != b"\x08\x08" or start[24:32] != bytes(8):
        raise Unreadable("the HDF5 file has a layout that is not followed")
    (root,) = struct.unpack_from("<Q", start, 64)
    return tuple(file.members(root, "", 0))


class _File:
    """Reads pieces of a file, of which the number is limited."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._reads = 0
        self._found = 0

    def take(self, address: int, length: int) -> bytes:
        self._reads += 1
        if length > LONGEST or self._reads > MOST_READS or address >= 1 << 62:
            raise Unreadable("the HDF5 file is too large or damaged")
        self._stream.seek(address)
        return exactly(self._stream, length)

    def members(self, address: int, path: str, depth: int) -> Iterator[Facts]:
        """What is told of an object and, for a group, of all that it holds."""
        self._found += 1
        if self._found > MOST_MEMBERS or depth > DEEPEST:
            raise Unreadable("the HDF5 file holds too much")
        messages = dict(self.messages(address))
        if not path and _TABLE not in messages:
            raise Unreadable("the HDF5 file has a layout that is not followed")
        if _TABLE in messages:
            if path:
                yield (f"{path}/", None, None)
            tree, heap = struct.unpack_from("<QQ", _padded(messages[_TABLE], 16))
            for name, target, kind in self.entries(tree, heap):
                inner = f"{path}/{name}" if path else name
                if kind == _SOFT_LINK:
                    yield (inner, None, None)
                else:
                    yield from self.members(target, inner, depth + 1)
        elif _SPACE in messages and _TYPE in messages:
            yield (path, _dtype(messages[_TYPE]), _dims(messages[_SPACE]))
        else:
            yield (path, None, None)

    def messages(self, address: int) -> Iterator[tuple[int, bytes]]:
        """The messages of an object's header, with those in blocks that continue it."""
        version, _, count, _, length = struct.unpack("<BBHII", self.take(address, 12))
        if version != 1:
            raise Unreadable("the HDF5 file has a layout that is not followed")
        blocks = [(address + 16, length)]
        while blocks and count > 0:
            block = self.take(*blocks.pop(0))
            at = 0
            while at + 8 <= len(block) and count > 0:
                kind, size, flags = struct.unpack_from("<HHB", block, at)
                body = block[at + 8 : at + 8 + size]
                if kind == _CONTINUED:
                    blocks.append(struct.unpack_from("<QQ", _padded(body, 16)))
                elif not flags & _SHARED:
                    yield kind, body
                at, count = at + 8 + size, count - 1

    def entries(self, tree: int, heap: int) -> Iterator[tuple[str, int, int]]:
        """Name, address and kind of the members of a group."""
        start = self.take(heap, 32)
        length, _, names = struct.unpack("<QQQ", start[8:])
        if start[:4] != b"HEAP":
            raise Unreadable("the HDF5 file is damaged")
        texts = self.take(names, length)
        for node in self.leaves(tree, 8):
            _, _, count = struct.unpack("<BBH", self.take(node, 8)[4:])
            table = self.take(node + 8, 40 * count)
            for number in range(count):
                offset, target, kind = struct.unpack_from("<QQI", table, 40 * number)
                name, end, _ = texts[offset:].partition(b"\0")
                if not end:
                    raise Unreadable("the HDF5 file is damaged")
                yield name.decode("utf-8", errors="replace"), target, kind

    def leaves(self, tree: int, below: int) -> Iterator[int]:
        start = self.take(tree, 24)
        kind, level, count = struct.unpack("<BBH", start[4:8])
        if start[:4] != b"TREE" or kind != 0 or level >= below:
            raise Unreadable("the HDF5 file is damaged")
        pairs = self.take(tree + 24, 16 * count + 8)
        for number in range(count):
            (child,) = struct.unpack_from("<Q", pairs, 16 * number + 8)
            if level:
                yield from self.leaves(child, level)
            else:
                yield child


def _padded(body: bytes, length: int) -> bytes:
    if len(body) < length:
        raise Unreadable("the HDF5 file is damaged")
    return body


def _dims(body: bytes) -> tuple[int, ...] | None:
    version, rank, _, kind = struct.unpack_from("<BBBB", _padded(body, 4))
    if version not in (1, 2) or (version == 2 and kind > 1):
        return None
    return struct.unpack_from(f"<{rank}Q", _padded(body[8 if version == 1 else 4 :], 8 * rank))


def _dtype(body: bytes) -> str | None:
    """The name of a dtype of plain numbers, else None."""
    kind, flags, width = struct.unpack_from("<BBxxI", _padded(body, 8))
    if kind & 15 == 0 and width in (1, 2, 4, 8):
        return f"{'int' if flags & 8 else 'uint'}{8 * width}"
    if kind & 15 == 1 and width in _EXPONENTS and _padded(body, 14)[13] == _EXPONENTS[width]:
        return f"float{8 * width}"
    return None
