"""The README shows what the command prints."""

from __future__ import annotations

from .readme import EXAMPLE, README, with_real_output


def test_the_example_is_real() -> None:
    text = README.read_text(encoding="utf-8")
    assert EXAMPLE.search(text)
    assert with_real_output(text) == text
