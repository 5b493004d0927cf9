"""Edits of a program: what changed, and what had to run again.

An *instruction* is the info string of an `edit` block; its body is a *report*, which must list the names that have new
values, the statements that ran again and the problems that there are afterwards, all of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from shapeserver.analysis.path import Path as Identity
from shapeserver.analysis.source import split
from shapeserver.analysis.summary import Summary

from .check import Finding, told
from .marks import SEVERITIES
from .page import Block

INSTRUCTION = re.compile(r"(?:(\S+\.py)\s+)?(?:(insert-after|delete)\s+(\S+)\s*)?(.*)")
RUN = "run "
DEFINITION = re.compile(r"(?:@.*\n)*(?:async\s+)?((?:def|class)\s+\w+)")
LINE = re.compile(r"(recomputed|no errors|[\w.]+(?:\(\))?)(?::\s*(.*))?")
NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Instruction:
    """`filename` is empty for the program itself; `anchor` is the statement that `code` follows or that goes.

    The action "run" leaves the text alone: the code changes data files.
    """

    filename: str
    action: str
    anchor: str
    code: str


def read_instruction(info: str) -> Instruction:
    if info.startswith(RUN):
        return Instruction("", "run", "", info.removeprefix(RUN))
    found = INSTRUCTION.fullmatch(info)
    assert found is not None
    filename, action, anchor, code = found.groups()
    return Instruction(filename or "", action or "replace", anchor or label(code), code)


def label(statement: str) -> str:
    """What a statement is called by: the names that it binds, or how it begins."""
    text = statement.strip()
    definition = DEFINITION.match(text)
    return definition[1] if definition else re.split(r"\s*(?:[-+*/@%&|^<>]|//|\*\*|<<|>>)?=|\(|:$", text)[0].strip()


def apply(text: str, instruction: Instruction) -> str:
    """The text after the edit; raises ValueError if there is no such statement."""
    parts = [chunk.piece.text for chunk in split(text, Identity.root("edit")).chunks]
    at = next((index for index, part in enumerate(parts) if label(part) == instruction.anchor), None)
    if at is None:
        raise ValueError(f"no statement is called {instruction.anchor!r}")
    new = instruction.code + "\n" if instruction.code else ""
    after = parts[at][len(parts[at].rstrip()) + 1 :]
    parts[at] = {"replace": new + after, "delete": after, "insert-after": parts[at].rstrip() + "\n" + new + after}[
        instruction.action
    ]
    return "".join(parts)


def check_report(block: Block, before: Summary, after: Summary) -> Iterator[Finding]:
    """The body of an edit block tells all that changed and nothing else."""
    changed = _changes(before, after)
    problems = [item for item in after.diagnostics if item.code != "reveal"]
    for number, line in enumerate(block.lines, block.first):
        found = LINE.fullmatch(line.strip())
        word, rest = (found[1], found[2] or "") if found else (line, "")
        if word in SEVERITIES:
            match = next(
                (item for item in problems if _is_told(rest, word, item.severity, item.code, item.message)), None
            )
            if match is None:
                yield Finding(number, f"not found: {line}")
            else:
                problems.remove(match)
        elif word == "recomputed":
            again = ", ".join(label(name) for name in after.recomputed) or NOTHING
            if rest != again:
                yield Finding(number, f"recomputed was: {again}")
        elif word == "no errors":
            continue
        elif changed.pop(word, None) != rest:
            yield Finding(number, f"after the edit, {word} is {_values(after).get(word, 'unknown')}, told is {rest}")
    for name, text in changed.items():
        yield Finding(block.first - 1, f"changed and not told: {name}: {text}")
    for item in problems:
        yield Finding(block.first - 1, f"not announced: {told(item)}")


def _is_told(told_text: str, word: str, severity: str, code: str, message: str) -> bool:
    found = re.fullmatch(r'\[([\w-]+)\]\s+"(.*)"', told_text)
    return found is not None and (SEVERITIES[word], found[1]) == (severity, code) and found[2] in message


def _changes(before: Summary, after: Summary) -> dict[str, str]:
    """The names with other values than before; the values of a name that has none any more are unknown."""
    then, now = _values(before), _values(after)
    return {name: now.get(name, "unknown") for name in {**then, **now} if then.get(name) != now.get(name)}


def _values(summary: Summary) -> dict[str, str]:
    found: dict[str, dict[str, None]] = {}
    for item in summary.bindings():
        name = item.name if item.kind != "return" else f"{item.name}()"
        found.setdefault(name, {})[item.text] = None
    return {name: " | ".join(texts) for name, texts in found.items()}
