"""Results as JSON, a public interface: other programs read these forms.

Lines and columns count from 1, columns in code points; an end is exclusive.  Paths are those that the text shows.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from ..analysis.report import Binding, Diagnostic, Edit, Place, Position
from .checking import shown_path


def diagnostics_as_json(diagnostics: Iterable[Diagnostic]) -> str:
    return _array([_diagnostic(diagnostic) for diagnostic in diagnostics])


def bindings_as_json(bindings: Iterable[Binding]) -> str:
    return _array([_binding(binding) for binding in bindings])


def _diagnostic(diagnostic: Diagnostic) -> dict[str, Any]:
    related = [{**_place(related.place), "message": related.message} for related in diagnostic.related]
    fixes = [{"title": fix.title, "edits": [_edit(edit) for edit in fix.edits]} for fix in diagnostic.fixes]
    place = _place(diagnostic.place)
    return {
        "path": place["path"],
        "code": diagnostic.code,
        "severity": diagnostic.severity,
        "message": diagnostic.message,
        "start": place["start"],
        "end": place["end"],
        "related": related,
        "fixes": fixes,
    }


def _binding(binding: Binding) -> dict[str, Any]:
    place = _place(binding.place)
    return {
        "path": place["path"],
        "name": binding.name,
        "start": place["start"],
        "end": place["end"],
        "shape": binding.shape,
        "dtype": binding.dtype,
        "text": binding.text,
    }


def _edit(edit: Edit) -> dict[str, Any]:
    return {**_place(edit.place), "text": edit.text}


def _place(place: Place) -> dict[str, Any]:
    return {"path": shown_path(place.path), "start": _position(place.start), "end": _position(place.end)}


def _position(position: Position) -> dict[str, int]:
    line, column = position
    return {"line": line + 1, "column": column + 1}


def _array(rows: list[dict[str, Any]]) -> str:
    """One row a line: easy to read for people and for line tools, still one array."""
    if not rows:
        return "[]\n"
    return "[\n" + ",\n".join(json.dumps(row) for row in rows) + "\n]\n"
