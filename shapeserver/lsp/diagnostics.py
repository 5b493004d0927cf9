"""Diagnostics: what of a summary the editor is shown, and the page that explains a code."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from lsprotocol import types

from ..config import Config, apply
from .convert import Converter, file_uri

if TYPE_CHECKING:
    from ..analysis.project import Summary

Published = tuple[types.Diagnostic, ...]
PACKAGE = Path(__file__).resolve().parent.parent
PAGE_FOLDERS = (PACKAGE / "docs" / "codes", PACKAGE.parent / "docs" / "codes")


def published(summary: Summary, config: Config, converter: Converter) -> Published:
    """The problems that the configuration and the comments of the file leave."""
    return tuple(converter.diagnostic(problem) for problem in apply(config, summary.diagnostics, summary.text))


@cache
def page_of(code: str) -> str | None:
    """The URI of the code's page, which is installed with the package."""
    for folder in PAGE_FOLDERS:
        page = folder / f"{code}.md"
        if page.is_file():
            return file_uri(str(page))
    return None
