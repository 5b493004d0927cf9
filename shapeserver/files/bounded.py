"""What all readers keep to: they take a limited part of a file, and say why where that tells nothing."""

from __future__ import annotations

from typing import BinaryIO

from ..analysis.data_files import Facts

__all__ = ["Facts", "Unreadable", "exactly"]


class Unreadable(Exception):
    """Nothing certain can be told of a file; the message is what the user reads."""


def exactly(stream: BinaryIO, count: int) -> bytes:
    """The next `count` bytes; raises `Unreadable` if the file ends before."""
    found = stream.read(count)
    if len(found) < count:
        raise Unreadable("the file ends inside its header")
    return found
