"""Where the interpreter stands: the frame it runs in and how it can leave a statement abruptly."""

from __future__ import annotations

import ast
from dataclasses import dataclass

from ..layout import Code, Layout, Unit
from ..path import Path
from ..value import Function, Unknown, Value


@dataclass(slots=True, eq=False)
class Frame:
    """path: where its variables live.  site: the path of what happens in it (call and iteration).

    kind: "module", "class" or "function".  `outer` is the frame that a class body looks names up in.
    """

    kind: str
    path: Path
    root: Path
    site: Path
    unit: Unit
    layout: Layout
    function: Function | None = None
    code: Code | None = None
    outer: Frame | None = None
    owner: Path | None = None


class Raised(Exception):
    """The program raises here, on every run."""

    def __init__(self, value: Value = Unknown("an exception")) -> None:
        super().__init__()
        self.value = value


class Cancelled(Exception):
    """A newer version of the file makes this run pointless."""


class OutOfSteps(Exception):
    """The budget of one top-level statement is spent."""


class Undecided(Exception):
    """A rule has too many open questions to try every way."""


Position = tuple[Path, int, int, int]
_FIRST_PARTS: dict[type, str] = {
    ast.Call: "func", ast.Attribute: "value", ast.Subscript: "value", ast.BinOp: "left", ast.Compare: "left",
    ast.IfExp: "body",
}  # fmt: skip


def position(frame: Frame, node: ast.expr | ast.stmt | ast.arg) -> Position:
    """A node's place in its unit, as a step of a path.

    In `f(1)(2)` both calls begin at one place; how many expressions begin there inside a node tells them apart, and
    does not change when an argument is edited.
    """
    depth = 0
    part: ast.AST = node
    while (name := _FIRST_PARTS.get(type(part))) is not None:
        part = getattr(part, name)
        depth += 1
    return (frame.unit.path, node.lineno - frame.unit.line, node.col_offset, depth)
