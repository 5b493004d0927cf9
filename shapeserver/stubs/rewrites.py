"""Reads the rewrites of a folder of stubs: `rewrites.toml` of each library.

    [[operand]]
    subject = "numpy.ndarray"
    title = "transpose `{x}`"
    code = "{x}.T"

The table's name is the rewrite's kind; see `Rewrite` for what the keys mean.  `subjects`, a list, stands for as many
rewrites; `arguments` is a table of keywords, `codes` and `dtypes` are lists, `ranks` is a pair.  A file of the user's
that is no such thing is ignored: it holds proposals only.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ..analysis.rewrite import Rewrite

KINDS = (
    "operand",
    "operation",
    "call",
    "callee",
    "before",
    "setting",
    "choice",
    "entry",
    "annotation",
    "assertion",
)


def read_rewrites(folder: Path) -> Iterator[Rewrite]:
    """The rewrites below a folder, in the order of the files."""
    for file in sorted(folder.rglob("rewrites.toml")):
        try:
            data = tomllib.loads(file.read_text(encoding="utf-8"))
        except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
            continue
        for kind in KINDS:
            for item in data.get(kind, []):
                yield from _rewrites(kind, item)


def _rewrites(kind: str, item: Any) -> Iterator[Rewrite]:
    if not isinstance(item, dict) or not isinstance(item.get("title"), str):
        return
    arguments, ranks = item.get("arguments", {}), item.get("ranks", [0, 99])
    if not isinstance(arguments, dict) or not isinstance(ranks, list) or len(ranks) != 2:
        return
    for subject in _names(item.get("subjects", [item.get("subject")])):
        yield Rewrite(
            kind,
            subject,
            item["title"],
            str(item.get("code", "")),
            tuple((str(name), str(value)) for name, value in arguments.items()),
            frozenset(_names(item.get("codes"))),
            (int(ranks[0]), int(ranks[1])),
            int(item.get("order", 0)),
            frozenset(_names(item.get("dtypes"))),
        )


def _names(items: Any) -> Iterator[str]:
    return (item for item in items if isinstance(item, str)) if isinstance(items, list) else iter(())
