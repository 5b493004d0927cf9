"""What a short text file holds, and how long any file is."""

from __future__ import annotations

from typing import BinaryIO

from .bounded import Facts, Unreadable

LONGEST = 64 * 1024


def text(stream: BinaryIO, size: int, options: Facts) -> Facts:
    """(text,) of a file in UTF-8."""
    if size > LONGEST:
        raise Unreadable("the file is too long")
    try:
        found = stream.read(LONGEST + 1).decode("utf-8")
    except UnicodeDecodeError:
        raise Unreadable("the file is not UTF-8") from None
    if len(found) > LONGEST:
        raise Unreadable("the file is too long")
    return (found.replace("\r\n", "\n").replace("\r", "\n"),)


def size_of(stream: BinaryIO, size: int, options: Facts) -> Facts:
    """(bytes,) of any file."""
    return (size,)
