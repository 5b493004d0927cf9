"""What a traced run leaves behind, as plain data with a JSON form.

A *record* is one array that a name held at one place.  A *trace* is all records of a run and how the run ended.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

Dims = tuple[int | None, ...] | None


@dataclass(frozen=True, slots=True)
class Record:
    """An array held by `name`, which line `line` of `path` bound (lines count from 1).

    kind: "variable", "parameter" or "return"; a return stands at its `return` statement.
    definition: the line of the enclosing `def`, 0 at module level.
    shape: None for a dim, or as a whole, that the library itself did not know.
    kind_of_array: the class of the value, such as "ndarray" or "KerasTensor".
    optional: an element or an attribute (`xs[0]`, `self.w`), which a prediction may leave out.
    """

    path: str
    line: int
    function: str
    definition: int
    name: str
    kind: str
    shape: Dims
    dtype: str
    kind_of_array: str
    optional: bool = False


@dataclass(frozen=True, slots=True)
class Ending:
    """How the run ended: "finished", "raised" or "timed out"; where it raised, innermost place last."""

    outcome: str
    error: str = ""
    places: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Trace:
    program: str
    ending: Ending
    records: tuple[Record, ...]

    def write(self, path: Path) -> None:
        path.write_text(json.dumps(asdict(self)))

    @staticmethod
    def read(path: Path) -> Trace:
        data = json.loads(path.read_text())
        return Trace(data["program"], _ending(data["ending"]), tuple(_record(each) for each in data["records"]))


def _ending(data: dict[str, Any]) -> Ending:
    places = tuple((path, line) for path, line in data["places"])
    return Ending(data["outcome"], data["error"], places)


def _record(data: dict[str, Any]) -> Record:
    shape = data.pop("shape")
    return Record(**data, shape=None if shape is None else tuple(shape))
