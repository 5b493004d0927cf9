"""Where the page of a problem's code lies: beside the package once installed, in `docs/` in a checkout."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).parent
FOLDERS = (PACKAGE / "docs" / "codes", PACKAGE.parent / "docs" / "codes")


def page_of(code: str) -> Path | None:
    """The Markdown page of a code; None for a code that has none."""
    pages = (folder / f"{code}.md" for folder in FOLDERS)
    return next((page for page in pages if page.is_file()), None)
