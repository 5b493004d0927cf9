"""One server for a module's tests, which open documents of their own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from .client import Process, running


@pytest.fixture(scope="module")
def client() -> Iterator[Process]:
    with running() as process:
        process.initialize()
        yield process
        assert process.end() == 0


@pytest.fixture
def server() -> Iterator[Process]:
    """A server that nobody has spoken to."""
    with running() as process:
        yield process
