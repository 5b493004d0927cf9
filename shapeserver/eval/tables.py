"""The tables of operations: `shapeserver/stubs/<library>/operations.toml`.

A table says which operations of a library can be evaluated, and how, where an engine is not the library itself:

- `mirrored` and `methods` are the names that JAX has under the same names with the same arguments;
- a row of `[arrays]` serves NumPy and JAX: `"x, axis=None -> xp.sum(x, axis=axis)"`, the parameters that a program may
  give, and an expression over the array namespace `xp` and the modules of `families`;
- `[numpy]`, `[jax]` and `[tensorflow]` are rows for one engine, and win;
- rows of `[program]` are about the graph itself (`reruns.py`), for all engines;
- `counterparts` are the names that `xp` has, with the arguments of another library (`calling.counterpart`);
- `carries` are operations that hand the numbers of their first array on, in another shape or dtype;
- `stops` are operations through which no gradient goes, on purpose;
- `ignored` are arguments that change no value (initializers, regularizers, names).

What is in no table is not evaluated, so the tables are also the list of what a bundle may run.
"""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[1] / "stubs"
FLAVOURS = ("arrays", "numpy", "jax", "tensorflow")
PROGRAM = "program"


class Unsupported(Exception):
    """An engine has no way to compute this; the message names it."""


@dataclass(frozen=True)
class Tables:
    """mirrored: names that JAX shares with NumPy.  rows: texts by flavour and operation.

    known: all operations that engines compute; `programs` are rows of those that a program does itself.
    """

    known: frozenset[str]
    mirrored: frozenset[str]
    ignored: frozenset[str]
    stops: frozenset[str]
    carries: frozenset[str]
    rows: dict[str, dict[str, str]] = field(hash=False)
    programs: dict[str, str] = field(hash=False)

    def text(self, operation: str, *flavours: str) -> str | None:
        """The row of the first flavour that has one."""
        return next((self.rows[flavour][operation] for flavour in flavours if operation in self.rows[flavour]), None)


@cache
def tables() -> Tables:
    """All tables together, read once."""
    known, mirrored, ignored, stops, carries = set[str](), set[str](), set[str](), set[str](), set[str]()
    rows: dict[str, dict[str, str]] = {flavour: {} for flavour in FLAVOURS}
    programs: dict[str, str] = {}
    for path in sorted(FOLDER.glob("*/operations.toml")):
        data = tomllib.loads(path.read_text(encoding="utf-8"))
        module, kind = data["module"], data.get("array", "")
        prefix = f"{module}." if module else ""
        same = {f"{prefix}{name}" for name in data.get("mirrored", "").split()}
        same |= {f"{kind}.{name}" for name in data.get("methods", "").split()}
        mirrored |= same
        ignored |= set(data.get("ignored", "").split())
        stops |= {f"{prefix}{name}" for name in data.get("stops", "").split()}
        carries |= {f"{prefix}{name}" for name in data.get("carries", "").split()}
        known |= same | {f"{prefix}{name}" for name in data.get("own", "").split()}
        for name in data.get("counterparts", "").split():
            function = f"xp.{name.removeprefix('ops.')}"
            known.add(f"{prefix}{name}")
            rows["arrays"][f"{prefix}{name}"] = f"**named -> calling.counterpart({function}, named)"
        programs |= {f"{prefix}{name}": text for name, text in data.get(PROGRAM, {}).items()}
        for flavour in FLAVOURS:
            found = {f"{prefix}{name}": text for name, text in data.get(flavour, {}).items()}
            rows[flavour] |= found
            known |= found.keys()
    return Tables(
        frozenset(known), frozenset(mirrored), frozenset(ignored), frozenset(stops), frozenset(carries), rows, programs
    )


def compiled(text: str, names: dict[str, Any]) -> Callable[..., Any]:
    """The function that a row is, with `names` in reach of its expression."""
    parameters, _, expression = text.partition("->")
    return eval(f"lambda {parameters.strip()}: ({expression.strip()})", names)  # our own table, never a user's text


def canonical(operation: str) -> str:
    """The name in the tables: an operator by Python's module `operator`, a reflected one with its `r`."""
    last = operation.rpartition(".")[2]
    return f"operator.{last.strip('_')}" if last.startswith("__") and last.endswith("__") else operation
