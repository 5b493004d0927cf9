"""A Markdown page as sections of blocks.

A heading begins a section; a fenced block belongs to the section around it.  Only the kinds of blocks that are tested
count, and only sections that have some.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

KINDS = ("python", "edit", "fix")
HEADING = re.compile(r"#+\s+(.*)")
FENCE = re.compile(r"(`{3,})\s*(\w*)\s*(.*)")


@dataclass(frozen=True, slots=True)
class Block:
    """`first` is the line of the page at which the body begins, counted from 0."""

    kind: str
    info: str
    lines: tuple[str, ...]
    first: int

    @property
    def text(self) -> str:
        return "".join(f"{line}\n" for line in self.lines)

    @property
    def filename(self) -> str:
        """The file that a program is written to: empty for one that is not a file of its own."""
        words = self.info.split()
        return words[0] if self.kind == "python" and words and words[0].endswith(".py") else ""

    @property
    def is_setup(self) -> bool:
        """Whether it makes data files, in the folder of each program of the section, before that is analysed."""
        return self.kind == "python" and "setup" in self.info.split()

    @property
    def runs(self) -> bool:
        return "no-run" not in self.info.split()


@dataclass(frozen=True, slots=True)
class Section:
    page: Path
    title: str
    blocks: tuple[Block, ...]


def read_page(path: Path) -> list[Section]:
    titled: list[tuple[str, list[Block]]] = [(path.stem, [])]
    lines = path.read_text(encoding="utf-8").split("\n")
    at = 0
    while at < len(lines):
        fence = FENCE.match(lines[at])
        heading = HEADING.match(lines[at])
        if fence:
            end = next(index for index in range(at + 1, len(lines)) if lines[index].strip() == fence[1])
            if fence[2] in KINDS:
                titled[-1][1].append(Block(fence[2], fence[3], tuple(lines[at + 1 : end]), at + 1))
            at = end
        elif heading:
            titled.append((heading[1], []))
        at += 1
    return [Section(path, title, tuple(blocks)) for title, blocks in titled if blocks]
