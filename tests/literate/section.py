"""One test: the blocks of a section in order.

Every program is analysed and run; an edit and a fix go on from the program before them, in the same project, and the
edited program runs too, as long as Python can parse it.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from shapeserver.analysis.summary import Summary

from . import edits, fixes
from .check import Analysed, Finding, check_marks
from .library import Library
from .marks import parses
from .page import Block, Section
from .truth import Truth
from .workspace import PROGRAM, Workspace


class Examination:
    """Goes through a section; `folder` is empty."""

    def __init__(self, section: Section, folder: Path, library: Library) -> None:
        self.section = section
        self.folder = folder
        self.library = library
        self.modules = [block for block in section.blocks if block.filename]
        self.setups = [block.text for block in section.blocks if block.is_setup]
        self.workspace: Workspace | None = None
        self.runs = True

    def findings(self) -> Iterator[Finding]:
        steps = {"python": self.program, "edit": self.edit, "fix": self.fix}
        for number, block in enumerate(self.section.blocks):
            if not block.filename and not block.is_setup:
                try:
                    yield from steps[block.kind](block, self.folder / str(number))
                except (ValueError, RuntimeError) as error:
                    yield Finding(block.first, str(error))

    def program(self, block: Block, folder: Path) -> Iterator[Finding]:
        files = {PROGRAM: block, **{module.filename: module for module in self.modules}}
        texts = {name: each.text for name, each in files.items()}
        self.workspace = Workspace(folder, texts, {name: each.first for name, each in files.items()}, self.setups)
        self.runs = block.runs
        analysed = self.workspace.analysed()
        for file in analysed:
            yield from check_marks(file)
        yield from self.run(analysed)

    def edit(self, block: Block, folder: Path) -> Iterator[Finding]:
        workspace = self.last()
        instruction = edits.read_instruction(block.info)
        name = instruction.filename or PROGRAM
        before = workspace.check()
        if instruction.action == "run":
            workspace.run(instruction.code)
        else:
            workspace.write(name, edits.apply(workspace.files[name], instruction))
        after = workspace.check()
        yield from edits.check_report(block, before, after)
        yield from self.run_again(block, after)

    def fix(self, block: Block, folder: Path) -> Iterator[Finding]:
        workspace = self.last()
        before = workspace.check()
        fix = fixes.chosen(block, before)
        if fix is None:
            raise ValueError(f"there is no such fix: {block.info or 'none at all'}")
        text = workspace.files[PROGRAM]
        fixed = fixes.apply(text, fix)
        workspace.write(PROGRAM, fixed)
        after = workspace.check()
        yield from fixes.check_fix(block, text, fixed, before, after)
        yield from self.run_again(block, after)
        workspace.write(PROGRAM, text)

    def last(self) -> Workspace:
        if self.workspace is None:
            raise ValueError("there is no program before")
        return self.workspace

    def run_again(self, block: Block, after: Summary) -> Iterator[Finding]:
        """An edited program is what it would be if it had been opened like that, and runs as predicted."""
        workspace = self.last()
        if not all(map(parses, workspace.files.values())):
            return
        cold = workspace.cold().check()
        if _told(cold) != _told(after):
            yield Finding(block.first, "a cold run of the edited program finds something else")
        unmarked = [Analysed(file.path, _unmarked(file.text), file.summary, 0) for file in workspace.analysed()]
        for finding in self.run(unmarked):
            yield Finding(block.first, f"line {finding.line + 1} of the edited program: {finding.message}")

    def run(self, files: list[Analysed]) -> Iterator[Finding]:
        if self.runs:
            yield from Truth(files, self.library.run(self.last().folder, files[0].path)).findings()


def examine(section: Section, folder: Path, library: Library) -> list[Finding]:
    return list(Examination(section, folder, library).findings())


def _told(summary: Summary) -> tuple[object, ...]:
    """What an editor shows of a file: problems with where their dims came from, shapes and signatures."""
    return summary.explained, summary.bindings(), summary.signatures()


def _unmarked(text: str) -> str:
    """Marks of a program say nothing of an edited one."""
    return text.replace("# shape:", "# once:").replace("# revealed:", "# once:")
