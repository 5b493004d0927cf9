"""The files of one program, in a folder of its own, under one `Project`."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from shapeserver.analysis.names import Resolver
from shapeserver.analysis.project import Project
from shapeserver.analysis.summary import Summary
from shapeserver.stubs import Stubs, load_catalogue

from .check import Analysed

PROGRAM = "program.py"


class Workspace:
    """`files` begins with the program; the others are those that it can import."""

    def __init__(self, folder: Path, files: dict[str, str], offsets: dict[str, int]) -> None:
        self.folder = folder
        self.files = dict(files)
        self._offsets = offsets
        self._project = Project(catalogue(), Resolver(str(folder)))
        for name, text in files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            self.write(name, text)

    def write(self, name: str, text: str) -> None:
        self.files[name] = text
        (self.folder / name).write_text(text, encoding="utf-8")
        self._project.update(str(self.folder / name), text)

    def check(self, name: str = PROGRAM) -> Summary:
        return self._project.check(str(self.folder / name))

    def analysed(self) -> list[Analysed]:
        return [
            Analysed(self.folder / name, text, self.check(name), self._offsets[name])
            for name, text in self.files.items()
        ]

    def cold(self) -> Workspace:
        """The same files, of which nothing was known before."""
        return Workspace(self.folder, self.files, self._offsets)


@cache
def catalogue() -> Stubs:
    return load_catalogue()
