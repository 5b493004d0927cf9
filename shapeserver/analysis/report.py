"""What an analysed file looks like from outside: diagnostics, bindings and hovers at absolute places.

Lines and columns count from 0, columns in code points; the terminal adds one, the server converts to UTF-16.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

Position = tuple[int, int]
_NAMED = re.compile(r"`[^`]*`|-?\d+")
_WHERE = re.compile(r" \(line \d+\)$")


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A range of a file, end exclusive."""

    path: str
    start: Position
    end: Position


@dataclass(frozen=True, slots=True)
class Related:
    place: Place
    message: str


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace the text of a place."""

    place: Place
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """An edit that re-analysis has proved to remove its problem and to bring no new one.

    likely: it follows from the problem; else it is a last resort, a number that happens to fit.
    """

    title: str
    edits: tuple[Edit, ...]
    likely: bool = True

    @property
    def way(self) -> str:
        """The title without what it names, and without where: fixes of one way mend different problems alike."""
        return way_of(self.title)


def way_of(title: str) -> str:
    return _NAMED.sub("…", _WHERE.sub("", title))


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """A problem at its place.  `severity` is one of "error", "warning", "information", "hint".

    inside: where a call fails, in the innermost of the functions that it leads to; None for what fails at its place.
    """

    code: str
    severity: str
    message: str
    place: Place
    related: tuple[Related, ...] = ()
    fixes: tuple[Fix, ...] = ()
    inside: Place | None = None


@dataclass(frozen=True, slots=True)
class Binding:
    """An array-valued name where it is bound.

    kind: "variable", "parameter" or "return".
    shape: ints, symbolic text, or None for an unknown dim; None as a whole when not even the rank is known.
    text: as people write it, such as "f32[batch, 64]".
    reason: why something of it is unknown, else "".
    """

    name: str
    kind: str
    place: Place
    shape: tuple[int | str | None, ...] | None
    dtype: str | None
    text: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Signature:
    """A function in shapes: `parameters` and `result` are texts such as "f32[n, d]", "" where nothing is known."""

    name: str
    parameters: tuple[tuple[str, str], ...]
    result: str
    needs: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        inside = ", ".join(f"{name}: {text}" if text else name for name, text in self.parameters)
        return f"{self.name}({inside})" + (f" -> {self.result}" if self.result else "")


@dataclass(frozen=True, slots=True)
class Hover:
    """What is known of the expression at `place`: up to three texts, when it had several values.

    signature: that of the function which the expression is.  table: what an object of a library tells of itself.
    """

    place: Place
    expression: str
    texts: tuple[str, ...]
    origins: tuple[Related, ...] = ()
    needs: tuple[str, ...] = ()
    reason: str = ""
    signature: str = ""
    table: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, slots=True)
class Completion:
    """A number that fits where the cursor is, and what the line binds with it."""

    text: str
    told: str


@dataclass(frozen=True, slots=True)
class Flow:
    """Where the number under the cursor began, and the names of the file whose dims it became."""

    origins: tuple[Place, ...]
    uses: tuple[Place, ...]
