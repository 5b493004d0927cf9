"""A workspace of data files, and what is told of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from shapeserver.analysis.data_files import Facts, Unread
from shapeserver.files import DataFiles

Tell = Callable[..., Facts | Unread]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    folder = tmp_path / "workspace"
    folder.mkdir()
    return folder


@pytest.fixture
def tell(root: Path) -> Tell:
    """What a reader tells of a file that a program at the root names."""
    files = DataFiles(str(root))

    def run(kind: str, name: str, *options: str | int | None, program: str = "program.py") -> Facts | Unread:
        return files.read(kind, name, options, str(root / program))

    return run
