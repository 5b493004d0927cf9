"""Data files of the workspace, as a program's text names them.

Whoever opens a project hands it a `DataFiles`.  What is asked of a file is read at a location of its own, so that an
effect records it and runs again when the file tells something else.  A file that the program writes itself, as far as
that is known, tells what was written, or nothing from there on; it is known by the last part of its path.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from .path import Path
from .value import Const, Tuple, Unknown, Value

FILES = Path.root("files")
WRITTEN = Path.root("written")
"""What the program of a module has written so far."""
WRITTEN_ELSEWHERE = Path.root("written elsewhere")
"""What the modules that it imports write.  Only who reads a file asks, since the answer takes all of them."""
ANY = "*"
"""Stands for the part of a file's name that is not known."""

Facts = tuple["Fact", ...]
Fact = Facts | str | int | float | bool | None
"""What a reader tells: Python data that cannot change."""


@dataclass(frozen=True, slots=True)
class Unread:
    """Nothing is known of a file; `reason` tells the user why."""

    reason: str


class DataFiles(Protocol):
    def read(self, kind: str, name: str, options: Facts, program: str) -> Facts | Unread:
        """What a reader tells of the file that `name` means in the file `program`."""


class NoDataFiles:
    """For a project without a folder."""

    def read(self, kind: str, name: str, options: Facts, program: str) -> Facts | Unread:
        return Unread("data files are not read here")


def as_value(found: Facts | Unread) -> Value:
    return Unknown(found.reason) if isinstance(found, Unread) else _value(found)


def _value(fact: Fact) -> Value:
    return Tuple(tuple(map(_value, fact))) if isinstance(fact, tuple) else Const(fact)


def as_told(kind: str, name: str, options: Facts, facts: Value) -> Value:
    """What is noted of a file where the program writes it: what a reader of this kind will tell, asked in this way."""
    return Tuple((as_value((kind, name, options)), facts))


def told_by_writer(noted: Value, kind: str, name: str, options: Facts) -> Value | None:
    """What a reader tells of a file that was noted as written; None if no note says so."""
    asked = as_value((kind, name, options))
    for note in noted.items if isinstance(noted, Tuple) else ():
        match note:
            case Tuple((about, facts)) if about == asked:
                return facts
    return None


def last_part(name: str) -> str:
    """The name of a file without its folders."""
    return name.replace("\\", "/").rpartition("/")[2]


def written_names(name: str) -> tuple[str, ...]:
    """Under which a file may have been noted as written: its own name, its ending, any."""
    leaf = last_part(name)
    _, dot, ending = leaf.rpartition(".")
    return (leaf, f"{ANY}.{ending}", ANY) if dot else (leaf, ANY)
