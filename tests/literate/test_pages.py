"""The pages about the analysis and those about the codes hold, under the real libraries too.

`pytest tests/literate --update` rewrites their shapes and fixes, to be looked at before they are kept.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from .check import Finding
from .library import Library
from .page import Section, read_page
from .section import examine

ROOT = Path(__file__).parents[2]
PAGES = [*sorted((ROOT / "tests" / "pages").glob("*.md")), *sorted((ROOT / "docs" / "codes").glob("*.md"))]
SECTIONS = [section for page in PAGES for section in read_page(page)]


@pytest.mark.parametrize("section", SECTIONS, ids=lambda section: f"{section.page.stem}: {section.title}")
def test_section(section: Section, library: Library, tmp_path: Path, pytestconfig: pytest.Config) -> None:
    if pytestconfig.getoption("--update", False):
        section = fresh(section)
        update(section.page, examine(section, tmp_path / "outdated", library))
        section = fresh(section)
    findings = examine(section, tmp_path / "current", library)
    if findings:
        shown = [f"{section.page.relative_to(ROOT)}:{finding.line + 1}: {finding.message}" for finding in findings]
        pytest.fail("\n".join(shown), pytrace=False)


def fresh(section: Section) -> Section:
    """The section as its page has it now."""
    here = [each for each in SECTIONS if each.page == section.page].index(section)
    return read_page(section.page)[here]


def update(page: Path, findings: list[Finding]) -> None:
    """Writes the new lines from the last to the first, so that none of them moves another."""
    lines = page.read_text(encoding="utf-8").split("\n")
    replacements = [finding.replacement for finding in findings if finding.replacement is not None]
    for each in sorted(replacements, key=lambda each: each.first, reverse=True):
        lines[each.first : each.first + each.count] = each.lines
    page.write_text("\n".join(lines), encoding="utf-8")
