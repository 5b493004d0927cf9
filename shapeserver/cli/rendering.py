"""Problems as text for people, in the manner of compilers.

train.py:12:9 error[matmul-mismatch] matmul: inner dimensions differ: 128 != 32
   |
12 | bad = x @ w
   |       ^^^^^
   = note: 128 comes from `zeros` (train.py:3:5)
 3 | x = np.zeros((32, 128))
   |     ^^^^^^^^^^^^^^^^^^^
"""

from __future__ import annotations

import sys
import tokenize
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import groupby
from operator import attrgetter

from rich.console import Console
from rich.text import Text

from ..analysis.problem import CODES, SEVERITIES
from ..analysis.report import Diagnostic, Place
from .checking import Outcome, shown_path
from .snippet import WIDEST, Line, Screen, snippet, visible

STYLES = {"error": "bold red", "warning": "bold yellow", "information": "bold cyan", "hint": "bold blue"}
GUTTER = "blue"
GUTTER_MARGIN = 4


class Terminal(Console):
    """Standard output.  rich ends the process with 1 when nobody reads it, a code that means problems here."""

    def __init__(self) -> None:
        super().__init__(file=sys.stdout, highlight=False)

    def on_broken_pipe(self) -> None:
        raise BrokenPipeError


class Report:
    """Writes problems to a console; `texts` are the files that were read already."""

    def __init__(self, console: Console, texts: dict[str, str]) -> None:
        self._console = console
        self._texts = texts

    def problem(self, diagnostic: Diagnostic) -> None:
        places = [diagnostic.place, *(related.place for related in diagnostic.related)]
        digits = len(str(max(place.end[0] + 1 for place in places)))
        self._print(self._headline(diagnostic))
        self._print(Text(" " * digits + " |", GUTTER))
        self._snippet(diagnostic.place, digits, STYLES[diagnostic.severity])
        for line in diagnostic.message.split("\n")[1:]:
            self._remark(digits, self._visible(line))
        for message, alike in groupby(diagnostic.related, attrgetter("message")):
            places = [related.place for related in alike]
            self._remark(digits, f"note: {self._visible(message)} ({self._all(places)})")
            for place in () if tells_code(message) else places:
                self._snippet(place, digits, "bold")
        for fix in diagnostic.fixes:
            self._remark(digits, f"fix: {self._visible(fix.title)}")
        self._print(Text())

    def summary(self, outcomes: Sequence[Outcome]) -> None:
        checked = [outcome for outcome in outcomes if not outcome.failure]
        found = [diagnostic for outcome in checked for diagnostic in outcome.diagnostics]
        affected = sum(bool(outcome.diagnostics) for outcome in checked)
        if not found:
            if checked:
                self._print(Text(f"No problems in {_count(len(checked), 'file')}.", "bold green"))
            return
        counts = Counter(diagnostic.severity for diagnostic in found)
        listed = ", ".join(_count(counts[severity], severity) for severity in SEVERITIES if counts[severity])
        self._print(Text(f"Found {listed} in {affected} of {_count(len(checked), 'file')}.", "bold"))
        if found[0].code in CODES:
            self._print(Text(f"More about a code: shapeserver explain {found[0].code}"))

    def _headline(self, diagnostic: Diagnostic) -> Text:
        style = STYLES[diagnostic.severity]
        message = self._visible(diagnostic.message.split("\n")[0])
        headline = Text.assemble((self._where(diagnostic.place), "bold"), " ", (diagnostic.severity, style))
        return headline.append(f"[{diagnostic.code}]", style).append(f" {message}", "bold")

    def _snippet(self, place: Place, digits: int, style: str) -> None:
        for line in snippet(self._text_of(place.path), place, self._screen(digits)):
            self._code_line(line, digits, style)

    def _code_line(self, line: Line, digits: int, style: str) -> None:
        number = str(line.number) if line.number else ""
        self._print(Text.assemble((f"{number:>{digits}} | ", GUTTER), line.code))
        if line.carets:
            self._print(Text.assemble((" " * digits + " | ", GUTTER), " " * line.indent, ("^" * line.carets, style)))

    def _remark(self, digits: int, text: str) -> None:
        self._print(Text.assemble((" " * digits + " = ", GUTTER), text))

    def _screen(self, digits: int) -> Screen:
        width = max(self._console.width - digits - GUTTER_MARGIN, 1) if self._console.is_terminal else WIDEST
        return Screen(width, self._console.encoding)

    def _where(self, place: Place) -> str:
        line, column = place.start
        return self._visible(f"{shown_path(place.path)}:{line + 1}:{column + 1}")

    def _all(self, places: Sequence[Place]) -> str:
        """Several places, of which those in the file of the first come first and do not name it again."""
        first, *others = places
        near = (f"{place.start[0] + 1}:{place.start[1] + 1}" for place in others if place.path == first.path)
        far = (self._where(place) for place in others if place.path != first.path)
        return ", ".join((self._where(first), *near, *far))

    def _visible(self, text: str) -> str:
        return visible(text, self._console.encoding)

    def _text_of(self, path: str) -> str:
        if path not in self._texts:
            self._texts[path] = read_source(path)
        return self._texts[path]

    def _print(self, text: Text) -> None:
        self._console.print(text, soft_wrap=True)


@cache
def read_source(path: str) -> str:
    """A file's text as Python decodes it; empty if that is not possible."""
    try:
        with tokenize.open(path) as file:
            return file.read()
    except (OSError, UnicodeDecodeError, SyntaxError):
        return ""


def texts_of(outcomes: Iterable[Outcome]) -> dict[str, str]:
    return {outcome.path: outcome.text for outcome in outcomes if not outcome.failure}


def _count(number: int, noun: str) -> str:
    plural = noun if noun == "information" or number == 1 else noun + "s"
    return f"{number} {plural}"


def tells_code(message: str) -> bool:
    """Whether a remark quotes the code of its place, or only names what a dim went through."""
    return " comes from `" in message or " goes through `" in message
