"""What the pages' tests share: the host of the real libraries, and `--update`."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from .library import Library


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update",
        action="store_true",
        help="rewrite the pages' shapes and fixes as the analysis has them, never errors",
    )


@pytest.fixture(scope="session")
def library() -> Iterator[Library]:
    library = Library()
    yield library
    library.close()
