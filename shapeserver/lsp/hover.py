"""Hover: what is known of the expression under the cursor, and where its dims come from.

The text comes in two forms, for editors that render Markdown and for those that show plain text.  Both say the same
in the same order: the shapes (several, if the expression had several values), what they rest on, what they need, and
why something is unknown.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from ..analysis.report import Hover, Place, Related

Naming = Callable[[Place], str]


def origins_as_markdown(origins: Iterable[Related], name_of: Naming, link_of: Naming) -> str:
    def told(origin: Related) -> str:
        return f"{escape(origin.message)} ([{escape(name_of(origin.place))}]({link_of(origin.place)}))"

    return "\n".join(f"- {told(origin)}" for origin in origins)


def as_markdown(hover: Hover, name_of: Naming, link_of: Naming) -> str:
    blocks = ["```python\n" + "\n".join(_statements(hover)) + "\n```"]
    if hover.table:
        blocks.append(_as_markdown_table(hover.table))
    if hover.origins:
        blocks.append(origins_as_markdown(hover.origins, name_of, link_of))
    if hover.needs:
        blocks.append("needs " + ", ".join(f"`{need}`" for need in hover.needs))
    if hover.reason:
        blocks.append(f"*{escape(hover.reason)}*")
    return "\n\n".join(blocks)


def as_plain_text(hover: Hover, name_of: Naming) -> str:
    lines = _statements(hover)
    lines += _as_columns(hover.table)
    lines += [f"  {origin.message} ({name_of(origin.place)})" for origin in hover.origins]
    if hover.needs:
        lines.append("needs " + ", ".join(hover.needs))
    if hover.reason:
        lines.append(hover.reason)
    return "\n".join(lines)


def _columns(table: tuple[tuple[str, ...], ...]) -> int:
    return min((len(row) for row in table), default=0)


def _as_columns(table: tuple[tuple[str, ...], ...]) -> list[str]:
    widths = [max(len(row[column]) for row in table) for column in range(_columns(table))]
    return ["  " + "  ".join(map(str.ljust, row, widths)).rstrip() for row in table]


def _as_markdown_table(table: tuple[tuple[str, ...], ...]) -> str:
    """A table with its first row as the head; one of two columns has none."""
    columns = _columns(table)
    rows = ["| " + " | ".join(escape(cell) for cell in row[:columns]) + " |" for row in table]
    rule = "|" + "---|" * columns
    return "\n".join([rows[0], rule, *rows[1:]] if columns != 2 else ["| | |", rule, *rows])


def escape(text: str) -> str:
    """Ordinary text as Markdown that shows it unchanged: names such as `__init__` or `a*b` are no emphasis."""
    return "".join(f"\\{character}" if character in "\\*_[]<>#|~" else character for character in text)


def _statements(hover: Hover) -> list[str]:
    if hover.signature:
        return [hover.signature]
    name = " ".join(hover.expression.split())
    return [f"{name}: {text}" for text in hover.texts] or [f"{name}: ?"]
