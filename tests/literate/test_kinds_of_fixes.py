"""Every kind of quick fix is shown on a page, where the program runs under the real library with it.

A kind is a fix's way: its title without what it names.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from shapeserver.analysis.fixes import annotating, numbers, slips
from shapeserver.analysis.report import way_of
from shapeserver.stubs import load_catalogue

from .page import read_page

PAGES = Path(__file__).parents[1] / "pages"
IGNORE = "ignore … on this line"
_HOLE = re.compile(r"\{[\w.]*\}")


def kind_of(title: str) -> str:
    return re.sub(r"ignore [\w-]+ on", "ignore … on", way_of(title))


def kinds() -> set[str]:
    """The ways of all titles there are, with any number in their holes."""
    titles = [*annotating.TITLES, *numbers.TITLES, *slips.TITLES]
    titles += [rewrite.title for rewrite in load_catalogue(()).rewrites()]
    return {kind_of(_HOLE.sub("1", title)) for title in titles} | {IGNORE}


def shown() -> set[str]:
    sections = (section for page in sorted(PAGES.glob("*.md")) for section in read_page(page))
    return {kind_of(block.info.strip()) for section in sections for block in section.blocks if block.kind == "fix"}


@pytest.mark.parametrize("kind", sorted(kinds()))
def test_every_kind_of_fix_is_on_a_page(kind: str) -> None:
    assert kind in shown()


def test_pages_show_no_other_kinds() -> None:
    assert shown() - {""} <= kinds()
