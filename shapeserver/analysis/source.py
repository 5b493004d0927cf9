"""Text to chunks: what an edit touched, and what stays alive beside a line that does not parse.

Vocabulary.  A *piece* is a run of whole lines and the statements in it.  A *chunk* is a piece with a name in its
module that survives edits elsewhere (`x = ` the second time, `def f`).  A piece is *broken* if Python cannot parse
it; then either single lines of it are blanked out (`repaired`), or the chunk stands for its last good pieces.

Steps of an edit: keep the pieces before and after it whose text is the same, parse what lies between (inside of one
statement only the part that was touched: `reparsing`), widening by a neighbour if that fails.  This is sound because
text that parses leaves the tokenizer in its starting state, so pieces that parse concatenate to a file that parses.  If
anything is broken the whole text is split anew, from a cache of parsed pieces, so that the split is a function of the
text alone.
"""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property

from .path import Path
from .reach import notice, reached
from .remembering import ByText
from .reparsing import first_line, parse, reparsed

MERGE_LIMIT = 40  # how many column-0 lines a broken split joins in search of a statement that parses
MOST_PARSED = 500_000  # characters of parsed text that are remembered; about 30 MB
MOST_REPAIRED = 200_000  # characters of broken text
REPAIR_LIMIT = 3  # how many lines of one statement are blanked out
_CONTINUES = re.compile(r"[ \t\f)\]}#]|(else|elif|except|finally)\b")


@dataclass(frozen=True, slots=True)
class SyntaxFault:
    message: str
    line: int
    column: int


@dataclass(frozen=True, eq=False, slots=True)
class Piece:
    """`text` is whole lines; `first` is the line of the tree at which they begin; `good` are pieces it stands for."""

    text: str
    body: tuple[ast.stmt, ...]
    first: int
    fault: SyntaxFault | None = None
    good: tuple[Piece, ...] = ()

    @property
    def lines(self) -> int:
        return self.text.count("\n")


@dataclass(frozen=True, eq=False, slots=True)
class Chunk:
    """A piece under its name; `path` is the static identity of everything in it."""

    piece: Piece
    path: Path
    good: tuple[Chunk, ...] = ()


@dataclass(frozen=True, eq=False)
class Source:
    """A module's text as chunks; `starts` are their first lines, counted from 0."""

    text: str
    root: Path
    chunks: tuple[Chunk, ...]
    starts: tuple[int, ...] = field(default=())
    omitted: str = ""
    """What is said of a file that is too long to be analysed to its end: `text` is the part that is."""

    @property
    def is_whole(self) -> bool:
        return all(chunk.piece.fault is None for chunk in self.chunks)

    @cached_property
    def standing(self) -> tuple[Chunk, ...]:
        """The chunks that are run: in the place of a broken one those that it stands for, if there are any."""
        return tuple(part for chunk in self.chunks for part in (chunk.good or (chunk,)))


def normalise(text: str) -> str:
    """Line ends as Python's tokenizer sees them, without a byte order mark."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def split(text: str, root: Path) -> Source:
    """Split a text that was not seen before."""
    text, omitted = _reached(text)
    return _assemble(text, root, _pieces(text), omitted)


def resplit(old: Source, text: str) -> Source:
    """Split the next version of a text; equal to `split`, but for what broken chunks stand for."""
    text, omitted = _reached(text)
    if text == old.text:
        return old if omitted == old.omitted else replace(old, omitted=omitted)
    pieces = [chunk.piece for chunk in old.chunks]
    found = _resplit_whole(pieces, text) if old.is_whole else None
    if found is None:
        found = _remember_good(pieces, _pieces(text))
    return _assemble(text, old.root, found, omitted, old)


def _reached(text: str) -> tuple[str, str]:
    """The part of a text that is analysed, and what is to be said of the rest."""
    text = normalise(text)
    part = reached(text)
    return part, "" if part is text else notice(text, part)


def _pieces(text: str) -> list[Piece]:
    try:
        return _cut(text, parse(text))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return _split_broken(text)


def _cut(text: str, body: list[ast.stmt]) -> list[Piece]:
    """Cut a text that parses at the first lines of its statements."""
    if not body:
        return [Piece(text, (), 1)] if text else []
    lines = text.split("\n")
    groups: list[tuple[int, list[ast.stmt]]] = []
    end = 0
    for node in body:
        first = first_line(node)
        if groups and first <= end:
            groups[-1][1].append(node)
        else:
            groups.append((first, [node]))
        end = node.end_lineno or first
    pieces = []
    for index, (first, nodes) in enumerate(groups):
        begin = 1 if index == 0 else first
        if index + 1 < len(groups):
            part = "\n".join(lines[begin - 1 : groups[index + 1][0] - 1]) + "\n"
        else:
            part = "\n".join(lines[begin - 1 :])
        pieces.append(Piece(part, tuple(nodes), begin))
    return pieces


def _split_broken(text: str) -> list[Piece]:
    """Split a text of which something does not parse; everything else stays alive."""
    lines = text.splitlines(keepends=True) if "\f" not in text else re.findall(r"[^\n]*\n|[^\n]+$", text)
    if any(mark in text for mark in "\x0b\x1c\x1d\x1e\x85\u2028\u2029"):
        lines = re.findall(r"[^\n]*\n|[^\n]+$", text)
    starts = [index for index, line in enumerate(lines) if line.strip() and not _CONTINUES.match(line)]
    if not starts or starts[0] != 0:
        starts.insert(0, 0)
    starts.append(len(lines))
    pieces: list[Piece] = []
    here = 0
    while here < len(starts) - 1:
        for after in range(here + 1, min(here + MERGE_LIMIT, len(starts) - 1) + 1):
            found = _parse_piece("".join(lines[starts[here] : starts[after]]))
            if found is not None:
                pieces.extend(found)
                here = after
                break
        else:
            pieces.append(_broken("".join(lines[starts[here] : starts[here + 1]])))
            here += 1
    return pieces


def _parsed(text: str) -> tuple[Piece, ...] | None:
    try:
        return tuple(_cut(text, parse(text)))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return None


_parse_piece = ByText(_parsed, MOST_PARSED)


def _repaired(text: str) -> Piece:
    """A piece that does not parse; a compound statement is repaired by blanking out single lines."""
    lines = text.split("\n")
    fault: SyntaxFault | None = None
    for _ in range(REPAIR_LIMIT):
        try:
            body = parse("\n".join(lines))
        except SyntaxError as error:
            at = min(max(error.lineno or 1, 1), len(lines))
            fault = fault or SyntaxFault(error.msg or "invalid syntax", at - 1, max((error.offset or 1) - 1, 0))
            lines[at - 1] = _blank(lines[at - 1])
        except (ValueError, RecursionError, MemoryError) as error:
            return Piece(text, (), 1, fault or SyntaxFault(str(error) or type(error).__name__, 0, 0))
        else:
            alive = tuple(node for node in body if not isinstance(node, ast.Pass))
            return Piece(text, alive, 1, fault)
    return Piece(text, (), 1, fault)


_broken = ByText(_repaired, MOST_REPAIRED)


def _blank(line: str) -> str:
    indent = line[: len(line) - len(line.lstrip())]
    return indent + ("if True:" if line.rstrip().endswith(":") else "pass")


def _resplit_whole(old: list[Piece], text: str) -> list[Piece] | None:
    """Re-parse only what an edit touched; None if that does not parse with a neighbour on either side."""
    before = _common_prefix(old, text)
    begin = sum(len(piece.text) for piece in old[:before])
    after, end = _common_suffix(old[before:], text, begin)
    if before + 1 + after == len(old) and (piece := _edited(old[before], text[begin:end])) is not None:
        return [*old[:before], piece, *old[before + 1 :]]
    for _ in range(3):
        middle = text[begin:end]
        if not _starts_with_statement(middle) and before:
            before -= 1
            begin -= len(old[before].text)
            continue
        try:
            body = parse(middle)
            if not body and after:  # comments at the very start belong to the first statement
                end += len(old[len(old) - after].text)
                after -= 1
                continue
            return [*old[:before], *_cut(middle, body), *old[len(old) - after :]]
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            if before:
                before -= 1
                begin -= len(old[before].text)
            if after:
                end += len(old[len(old) - after].text)
                after -= 1
    return None


def _edited(old: Piece, text: str) -> Piece | None:
    """A piece with another text inside of its one statement, of which all stays that the edit did not touch."""
    node = reparsed(old.text, old.body[0], old.first, text) if len(old.body) == 1 else None
    return None if node is None else Piece(text, (node,), old.first)


def _starts_with_statement(text: str) -> bool:
    """Whether the first line belongs to a statement; comments and blank lines end the piece before them."""
    return bool(text) and text[0] not in " \t\f\n#"


def _common_prefix(old: list[Piece], text: str) -> int:
    at = count = 0
    for piece in old:
        if not piece.text.endswith("\n") or not text.startswith(piece.text, at):
            break
        at += len(piece.text)
        count += 1
    return count


def _common_suffix(old: list[Piece], text: str, begin: int) -> tuple[int, int]:
    """How many last pieces of `old` end `text`, and where they begin."""
    end, count = len(text), 0
    for piece in reversed(old):
        start = end - len(piece.text)
        if start < begin or not text.startswith(piece.text, start):
            break
        if start and (text[start - 1] != "\n" or not _starts_with_statement(piece.text)):
            break  # the lines before the first statement of a text belong to it only as long as it is the first
        end, count = start, count + 1
    return count, end


def _remember_good(old: list[Piece], new: list[Piece]) -> list[Piece]:
    """Let each broken piece stand for the last good pieces that the edit replaced."""
    texts = [piece.text for piece in new]
    prefix = 0
    while prefix < min(len(old), len(new)) and old[prefix].text == texts[prefix]:
        new[prefix] = old[prefix]
        prefix += 1
    suffix = 0
    while suffix < min(len(old), len(new)) - prefix and old[-1 - suffix].text == texts[-1 - suffix]:
        new[-1 - suffix] = old[-1 - suffix]
        suffix += 1
    kept = Counter(texts[prefix : len(new) - suffix])
    lost: list[Piece] = []
    for piece in old[prefix : len(old) - suffix]:
        if kept[piece.text]:
            kept[piece.text] -= 1
        elif piece.fault is None:
            lost.append(piece)
        lost.extend(piece.good)
    for index in range(prefix, len(new) - suffix):
        piece = new[index]
        if piece.fault is not None and not piece.body:
            new[index] = Piece(piece.text, (), 1, piece.fault, tuple(lost))
            lost = []
    return new


def _assemble(text: str, root: Path, pieces: Iterable[Piece], omitted: str, old: Source | None = None) -> Source:
    """Name the pieces; a chunk whose piece and name are the same stays the same object."""
    known = {chunk.path: chunk for chunk in old.chunks} if old else {}
    counts: Counter[str] = Counter()
    chunks: list[Chunk] = []
    starts: list[int] = []
    line = 0
    for piece in pieces:
        path = _name(piece, root, counts)
        chunk = known.get(path)
        if chunk is None or chunk.piece is not piece:
            good = tuple(Chunk(item, _name(item, root, counts)) for item in piece.good)
            chunk = Chunk(piece, path, good)
        elif chunk.good:
            for item in piece.good:
                _name(item, root, counts)
        chunks.append(chunk)
        starts.append(line)
        line += piece.lines
    return Source(text, root, tuple(chunks), tuple(starts), omitted)


def _name(piece: Piece, root: Path, counts: Counter[str]) -> Path:
    if piece.body:
        node = piece.body[0]
        label = statement_label(node, piece.text.split("\n")[node.lineno - piece.first])
    else:
        label = "broken" if piece.fault else "blank"
    counts[label] += 1
    return root / (label, counts[label])


def statement_label(node: ast.stmt, line: str) -> str:
    """A name for a statement that survives edits of its right-hand side or body; `line` is its first line's text."""
    match node:
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
            return f"def {name}"
        case ast.ClassDef(name=name):
            return f"class {name}"
        case ast.Assign() | ast.AnnAssign() | ast.AugAssign():
            return line.strip().partition("=")[0]
    return line.strip()[:80]
