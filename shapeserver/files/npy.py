"""The headers of `.npy` files and of the members of `.npz` archives.

The format: https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html.  A header is a text that describes
a dict, which is evaluated as a literal and never run.  An archive is asked for its directory and, of each member, for
the first bytes.
"""

from __future__ import annotations

import ast
import math
import re
import struct
import zipfile
import zlib
from typing import BinaryIO

from .bounded import Facts, Unreadable, exactly

MAGIC = b"\x93NUMPY"
LONGEST_HEADER = 10_000  # as NumPy's own limit
MOST_MEMBERS = 64
LONGEST_DIRECTORY = 64 * 1024
_NUMBER = re.compile(r"[<>|=]([biufc])(\d{1,2})")
_TEXT = re.compile(r"[<>|=]([US])(\d{1,9})")
_NAMES = {"i": "int", "u": "uint", "f": "float", "c": "complex"}
_LONG = re.compile(r"(\d)L\b")  # written by Python 2
_END, _LOCATOR, _START = b"PK\x05\x06", b"PK\x06\x07", b"PK\x03\x04"
_END_LENGTH, _LOCATOR_LENGTH, _LONGEST_COMMENT = 22, 20, 0xFFFF


def saved(stream: BinaryIO, size: int, options: Facts) -> Facts:
    """("array", dtype, shape) of a `.npy`, ("archive", ((name, dtype, shape), …)) of a `.npz`."""
    start = stream.read(len(MAGIC))
    stream.seek(0)
    if start == MAGIC:
        dtype, shape, offset, width = header(stream)
        if size < offset + width * math.prod(shape):
            raise Unreadable("the file is shorter than its header says")
        return ("array", dtype, shape)
    if start[:4] in (_START, _END):
        return ("archive", tuple(_members(stream, size)))
    raise Unreadable("the file is neither a .npy nor a .npz; what was pickled is not read")


def header(stream: BinaryIO) -> tuple[str, tuple[int, ...], int, int]:
    """dtype, shape, length of the header and bytes of an element; at the start of a `.npy`."""
    start = exactly(stream, len(MAGIC) + 2)
    if start[: len(MAGIC)] != MAGIC or start[-2] not in (1, 2, 3):
        raise Unreadable("the file does not begin as a .npy does")
    version = start[-2]
    counter = "<H" if version == 1 else "<I"
    (length,) = struct.unpack(counter, exactly(stream, struct.calcsize(counter)))
    if length > LONGEST_HEADER:
        raise Unreadable("the header is too long")
    text = exactly(stream, length).decode("utf-8" if version == 3 else "latin1", errors="replace")
    offset = len(start) + struct.calcsize(counter) + length
    code, shape = _described(text if version == 3 else _LONG.sub(r"\1", text))
    dtype, width = _dtype(code)
    return dtype, shape, offset, width


def _described(text: str) -> tuple[object, tuple[int, ...]]:
    try:
        found = ast.literal_eval(text.strip())
    except (ValueError, SyntaxError, TypeError, RecursionError, MemoryError):
        raise Unreadable("the header cannot be read") from None
    if not isinstance(found, dict) or found.keys() != {"descr", "fortran_order", "shape"}:
        raise Unreadable("the header is not that of an array")
    shape = found["shape"]
    if not isinstance(shape, tuple) or len(shape) > 64 or not all(type(item) is int and item >= 0 for item in shape):
        raise Unreadable("the header has no shape")
    return found["descr"], shape


def _dtype(code: object) -> tuple[str, int]:
    """The name of a dtype and the bytes of an element; those of objects and of records are refused."""
    number = _NUMBER.fullmatch(code) if isinstance(code, str) else None
    if number is not None:
        kind, width = number[1], int(number[2])
        return ("bool" if kind == "b" else f"{_NAMES[kind]}{8 * width}"), width
    text = _TEXT.fullmatch(code) if isinstance(code, str) else None
    if text is None:
        raise Unreadable("the dtype of the file is not followed")
    return ("str", 4 * int(text[2])) if text[1] == "U" else ("bytes", int(text[2]))


def _members(stream: BinaryIO, size: int) -> list[Facts]:
    _check_directory(stream, size)
    try:
        with zipfile.ZipFile(stream) as archive:
            found = archive.infolist()
            if len(found) > MOST_MEMBERS:
                raise Unreadable("the archive has too many members")
            return [_member(archive, item) for item in found]
    except (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, ValueError, struct.error):
        raise Unreadable("the archive cannot be read") from None


def _check_directory(stream: BinaryIO, size: int) -> None:
    """Only a directory of a moderate length is read: `zipfile` takes all of it into memory."""
    stream.seek(max(0, size - _END_LENGTH - _LOCATOR_LENGTH - _LONGEST_COMMENT))
    tail = stream.read(_END_LENGTH + _LOCATOR_LENGTH + _LONGEST_COMMENT)
    at = tail.rfind(_END)
    if at < 0 or len(tail) != at + _END_LENGTH or _LOCATOR in tail[max(0, at - _LOCATOR_LENGTH) : at]:
        raise Unreadable("the directory of the archive is not where it should be")
    entries, length = struct.unpack("<HI", tail[at + 10 : at + 16])
    if entries > MOST_MEMBERS or length > LONGEST_DIRECTORY:
        raise Unreadable("the archive has too many members")


def _member(archive: zipfile.ZipFile, item: zipfile.ZipInfo) -> Facts:
    name = item.filename
    packed = item.compress_type in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) and not item.flag_bits & 1
    if not packed or not name.endswith(".npy"):
        return (name, None, None)
    with archive.open(item) as stream:
        try:
            dtype, shape, _, _ = header(stream)  # type: ignore[arg-type]
        except Unreadable:
            return (name.removesuffix(".npy"), None, None)
    return (name.removesuffix(".npy"), dtype, shape)
