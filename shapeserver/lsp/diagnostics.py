"""Diagnostics: what of a summary the editor is shown, and the page that explains a code.

Where the dims of a problem came from takes a second run of the file to find out.  So a problem is published at once,
with the *details* (its related places) that an earlier run found for the same problem, and again with its own details
when the typing pauses.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from lsprotocol import types

from ..analysis.report import Diagnostic, Place, Related
from ..config import FAILING, Config, apply
from ..pages import page_of
from .convert import Converter, file_uri

if TYPE_CHECKING:
    from ..analysis.project import Summary

Published = tuple[types.Diagnostic, ...]
ByUri = Mapping[str, Published]
Details = Mapping[tuple[Place, str, str], tuple[Related, ...]]


def wants_details(summary: Summary) -> bool:
    return any(problem.severity in FAILING for problem in summary.diagnostics)


def details_of(summary: Summary) -> Details:
    """The related places of each problem, found by a second run."""
    return {_key(problem): problem.related for problem in summary.explained}


def published(summary: Summary, details: Details, config: Config, converter: Converter) -> ByUri:
    """The problems that the configuration and the comments of the file leave, by the URI of the text they are in."""
    return shown(_with_details(summary.diagnostics, details), summary, config, converter)


def shown(problems: Iterable[Diagnostic], summary: Summary, config: Config, converter: Converter) -> ByUri:
    found: dict[str, Published] = {}
    for problem in apply(config, problems, summary.text):
        uri = converter.uri(problem.place)
        found[uri] = (*found.get(uri, ()), converter.diagnostic(problem))
    return found


@cache
def page_uri(code: str) -> str | None:
    page = page_of(code)
    return file_uri(str(page)) if page else None


def _with_details(problems: Iterable[Diagnostic], details: Details) -> list[Diagnostic]:
    return [replace(problem, related=details.get(_key(problem), problem.related)) for problem in problems]


def _key(problem: Diagnostic) -> tuple[Place, str, str]:
    return problem.place, problem.code, problem.message
