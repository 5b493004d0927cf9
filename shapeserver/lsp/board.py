"""What the editor has been told of each file, or is told when it asks.

Vocabulary.  A *report* is the problems of one file under a number, which changes whenever they do.  An editor that
*pulls* asks for the reports itself, after each edit; any other is sent them.  One that pulls is asked to do so again
when a report changes without an edit of that file: because another file has changed, or because the places that the
dims of a problem came from have been found.
"""

from __future__ import annotations

import asyncio
import itertools
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from .diagnostics import Published

Publish = Callable[[str, int | None, Published], None]


@dataclass(frozen=True, slots=True)
class Report:
    """`version` is the editor's number for the text; a file that is not open has none."""

    number: int
    version: int | None
    problems: Published

    @property
    def id(self) -> str:
        return str(self.number)


class Board:
    """The reports of all files that the editor may hear of, by URI."""

    def __init__(self, pulls: bool, publish: Publish, refresh: Callable[[], None]) -> None:
        self._pulls = pulls
        self._publish = publish
        self._refresh = refresh
        self._reports: dict[str, Report] = {}
        self._taken: dict[str, Report] = {}
        self._numbers = itertools.count(1)
        self._waiting: list[asyncio.Future[None]] = []

    def show(self, uri: str, version: int | None, problems: Published) -> None:
        before = self._reports.get(uri)
        is_news = bool(problems) or version is not None
        if problems == before.problems if before is not None else not is_news:
            return
        self._reports[uri] = Report(next(self._numbers), version, problems)
        self._wake()
        if not self._pulls:
            self._publish(uri, version, problems)
        elif uri in self._taken and self._taken[uri].version == version:
            self._refresh()

    def remove(self, uri: str) -> None:
        """The file is closed, or gone."""
        report = self._reports.get(uri)
        self._taken.pop(uri, None)
        if report is not None and report.problems:
            self.show(uri, None, ())
        self._reports.pop(uri, None)

    def take(self, uri: str) -> Report | None:
        """The report of a file for an editor that pulls it."""
        report = self._reports.get(uri)
        if report is not None:
            self._taken[uri] = report
        return report

    def others(self, known: Mapping[str, str], skipped: frozenset[str]) -> Iterator[tuple[str, Report]]:
        """The reports that an editor does not have; `known` are the ids of those that it has."""
        for uri, report in self._reports.items():
            if uri not in skipped and known.get(uri) != report.id and (report.problems or uri in known):
                yield uri, report

    async def change(self) -> None:
        """Wait until a report changes."""
        future = asyncio.get_running_loop().create_future()
        self._waiting.append(future)
        await future

    def _wake(self) -> None:
        waiting, self._waiting = self._waiting, []
        for future in waiting:
            if not future.done():
                future.set_result(None)
