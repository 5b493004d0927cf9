"""Quick fixes: the lines that they write, and that the program is better afterwards.

What silences a problem, and what writes down a shape, is among them.
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from shapeserver import config
from shapeserver.analysis.report import Diagnostic, Fix, Position
from shapeserver.analysis.summary import Summary
from shapeserver.config import Config
from shapeserver.lsp.actions import ignoring
from shapeserver.lsp.documents import Text

from .check import Finding, Replacement, told
from .marks import without_marks
from .page import Block


def chosen(block: Block, summary: Summary) -> Fix | None:
    """The fix of that title, or the first one, if the block names none."""
    return next((fix for fix in offered(summary) if block.info.strip() in ("", fix.title)), None)


def offered(summary: Summary) -> Iterator[Fix]:
    """What the editor offers anywhere in a file."""
    for item in summary.explained:
        yield from summary.fixes(item)
    for item in summary.explained:
        yield ignoring(item, Text(summary.text))
    for binding in summary.bindings():
        yield from summary.annotations(*binding.place.start)


def apply(text: str, fix: Fix) -> str:
    for edit in sorted(fix.edits, key=lambda edit: edit.place, reverse=True):
        start, end = _index(text, edit.place.start), _index(text, edit.place.end)
        text = text[:start] + edit.text + text[end:]
    return text


def written(before: str, after: str) -> tuple[str, ...]:
    """The lines that are new, without marks."""
    old, new = ([without_marks(line) for line in text.split("\n")] for text in (before, after))
    changes = difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return tuple(line for change, _, _, first, last in changes if change != "equal" for line in new[first:last])


def check_fix(block: Block, before: str, after: str, was: Summary, now: Summary) -> Iterator[Finding]:
    lines = written(before, after)
    if lines != block.lines:
        replacement = Replacement(block.first, len(block.lines), lines)
        yield Finding(block.first, "the fix writes:\n" + "\n".join(lines), replacement)
    known = {(item.code, item.message) for item in was.diagnostics}
    for item in now.diagnostics:
        if (item.code, item.message) not in known:
            yield Finding(block.first, f"new after the fix: {told(item)}")
    if was.diagnostics and len(shown(now)) >= len(shown(was)):
        yield Finding(block.first, "no problem is gone after the fix")


def shown(summary: Summary) -> tuple[Diagnostic, ...]:
    """The problems that the program does not silence."""
    return config.apply(Config(), summary.diagnostics, summary.text)


def _index(text: str, position: Position) -> int:
    line, column = position
    return sum(len(each) + 1 for each in text.split("\n")[:line]) + column
