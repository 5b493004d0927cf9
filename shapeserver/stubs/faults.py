"""What is wrong in a stub file, all of it, each fault with its place.

The loader refuses a file at the first fault of its syntax, and words that it does not know are to it values that
nobody bound, met when a rule runs.  Here the whole file is read first.

Steps.  What may not stand in a stub at all comes first (`syntax`).  A file without such faults is looked through
definition by definition (`words`): annotations, names, calls, the texts that stand for dtypes, codes and rules.  At
last it is loaded, and its values and defaults are computed.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from .catalogue import load_catalogue
from .compiling import HEADER, compile_part
from .loader import Kind, Rule
from .reading import load_part
from .syntax import StubError, faults
from .words import Words

Place = tuple[int, int]


@dataclass(frozen=True, slots=True, order=True)
class Fault:
    """Places are lines from 1 and columns from 0, these in bytes, as Python's are; `code` names this sort of fault."""

    start: Place
    end: Place
    code: str
    message: str


def faults_of(file: Path, folders: Iterable[str] = ()) -> list[Fault]:
    """The faults of a stub file in the order of their places; `folders` hold the other stubs of its project."""
    try:
        return sorted(_faults(file, tuple(folders)))
    except StubError as error:
        return [_at("stub-error", error.message, error.line, error.column)]


def _faults(file: Path, folders: tuple[str, ...]) -> Iterator[Fault]:
    try:
        text = file.read_text(encoding="utf-8")
        tree = ast.parse(text)
    except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
        line, column = getattr(error, "lineno", 1) or 1, getattr(error, "offset", 1) or 1
        yield _at("stub-syntax", getattr(error, "msg", "") or str(error), line, max(column - 1, 0))
        return
    found = [_of("stub-syntax", message, node) for message, node in faults(tree)]
    if not found:
        compile_part(text, str(file))
        if "MODULE" not in dict(HEADER.findall(text)):
            found.append(_at("stub-header", 'the file must say which module it is about: MODULE = "…"', 1, 0))
        helpers = file.parent / dict(HEADER.findall(text)).get("HELPERS", "")
        shared = ast.parse(helpers.read_text(encoding="utf-8")) if helpers.is_file() else None
        words = Words(text, tree, load_catalogue(folders), shared)
        found += [_of(code, message, node) for code, message, node in words.faults()]
    if not found and "SAME_AS" not in dict(HEADER.findall(text)):
        _load(file)
    yield from found


def _load(file: Path) -> None:
    """Compute the values and the defaults of a stub; raises `StubError`."""
    for entry in load_part(file).entries.values():
        members = entry.members.values() if isinstance(entry, Kind) else (entry,)
        for rule in members:
            for overload in rule.overloads if isinstance(rule, Rule) else ():
                overload.prepare()


def _of(code: str, message: str, node: ast.AST) -> Fault:
    start = getattr(node, "lineno", 1), getattr(node, "col_offset", 0)
    end = getattr(node, "end_lineno", None), getattr(node, "end_col_offset", None)
    whole = isinstance(node, ast.stmt | ast.Module) or None in end
    return Fault(start, (start[0], start[1] + 1) if whole else end, code, message)  # type: ignore[arg-type]


def _at(code: str, message: str, line: int, column: int) -> Fault:
    return Fault((line, column), (line, column + 1), code, message)
