"""The table of codes and the pages about them go together, one to one."""

from __future__ import annotations

from pathlib import Path

import pytest

from shapeserver.analysis.problem import CODES
from shapeserver.pages import page_of

PAGES = Path(__file__).parents[2] / "docs" / "codes"


def test_each_code_has_a_page_and_each_page_a_code() -> None:
    assert {page.stem for page in PAGES.iterdir()} == set(CODES)


@pytest.mark.parametrize("name", sorted(CODES))
def test_a_page_opens_with_what_the_table_says(name: str) -> None:
    page, code = page_of(name), CODES[name]
    assert page is not None
    heading, summary, severity = page.read_text(encoding="utf-8").split("\n\n")[:3]
    assert (heading, summary) == (f"# {name}", code.summary)
    assert severity == f"Default severity: {code.severity}."


def test_no_page() -> None:
    assert page_of("no-such-code") is None
