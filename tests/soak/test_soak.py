"""A short soak of the server, and of the typist who edits."""

from __future__ import annotations

import random

from shapeserver.lsp.documents import Edit, opened

from .__main__ import soak
from .typist import Typist


def test_a_short_soak_loses_nothing() -> None:
    assert soak(edits=150, count=3, seed=7) == 0


def test_the_typist_counts_as_the_protocol_does() -> None:
    typist = Typist("a = 1\nb = '\U0001f600' + 2\n", random.Random(3))
    document = opened("u", "/u", 1, typist.text)
    for version in range(300):
        start, end, new = typist.type()
        document = document.edited((Edit(new, start, end),), version, "utf-16")
        assert document.text == typist.text
