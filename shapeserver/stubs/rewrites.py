"""Reads the rewrites of a folder of stubs: `rewrites.toml` of each library.

    [[operand]]
    subject = "numpy.ndarray"
    title = "transpose `{x}`"
    code = "{x}.T"

The table's name is the rewrite's kind; see `Rewrite` for what the keys mean.  `subjects`, a list, stands for as many
rewrites; `arguments` is a table of keywords, `codes` a list, `ranks` a pair.  A file of the user's that is no such thing is ignored: it holds proposals only.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ..analysis.rewrite import Rewrite

KINDS = ("operand", "operation", "call", "callee", "before", "setting")


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
    arguments, codes, ranks = item.get("arguments", {}), item.get("codes", []), item.get("ranks", [0, 99])
    if not isinstance(arguments, dict) or not isinstance(codes, list) or not isinstance(ranks, list) or len(ranks) != 2:
        return
    for subject in item.get("subjects", [item.get("subject")]):
        if isinstance(subject, str):
            yield Rewrite(
                kind,
                subject,
                item["title"],
                str(item.get("code", "")),
                tuple((str(name), str(value)) for name, value in arguments.items()),
                frozenset(map(str, codes)),
                (int(ranks[0]), int(ranks[1])),
                int(item.get("order", 0)),
            )
