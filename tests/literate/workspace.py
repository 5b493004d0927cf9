"""The files of one program, in a folder of its own, under one `Project`; data files too, which code makes."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from shapeserver.analysis.names import Resolver
from shapeserver.analysis.project import Project
from shapeserver.analysis.summary import Summary
from shapeserver.files import DataFiles
from shapeserver.stubs import Stubs, load_catalogue

from .check import Analysed

PROGRAM = "program.py"


class Workspace:
    """`files` begins with the program; the others are those that it can import."""

    def __init__(
        self, folder: Path, files: dict[str, str], offsets: dict[str, int], setups: Sequence[str] = ()
    ) -> None:
        self.folder = folder
        self.files = dict(files)
        self._offsets = offsets
        self._project = Project(catalogue(), Resolver(str(folder)), DataFiles(str(folder)))
        for code in setups:
            self.run(code)
        for name, text in files.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            self.write(name, text)

    def write(self, name: str, text: str) -> None:
        self.files[name] = text
        (self.folder / name).write_text(text, encoding="utf-8")
        self._project.update(str(self.folder / name), text)

    def run(self, code: str) -> None:
        """Make or change data files as the code says."""
        self.folder.mkdir(parents=True, exist_ok=True)
        command = [sys.executable, "-c", f"import numpy as np\n{code}"]
        done = subprocess.run(command, cwd=self.folder, capture_output=True, text=True, timeout=60, check=False)
        if done.returncode:
            raise ValueError(f"the data files cannot be made: {done.stderr[-300:]}")

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
