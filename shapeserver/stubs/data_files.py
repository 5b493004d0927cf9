"""What rules ask of data files: headers of arrays and images, tables, short texts, and which files a program writes.

A path is a text, or an object with `__fspath__`.  Each function gives a tuple, or a blank that says why nothing is
known: the file is missing, lies outside of the workspace, is written by the program, or cannot be read for sure.
"""

from __future__ import annotations

import json
from typing import Any

from ..analysis.data_files import ANY, as_told
from ..analysis.value import Ref
from .objects import Blank, from_rule, to_rule
from .runtime import machine, tick

MOST_ITEMS = 4_096  # of a JSON text


def file_name(path: Any) -> str | None:
    """The text of a path, if it is known."""
    if isinstance(path, str):
        return path
    on = machine()
    value = from_rule(on, path)
    owner = on.class_of(value) if isinstance(value, Ref) else None
    if owner is None or on.catalogue.member(owner, "__fspath__") is None:
        return None
    found = to_rule(on, on.call(on.attribute(value, "__fspath__"), ()))
    return found if isinstance(found, str) else None


def _facts(kind: str, path: Any, *options: Any) -> Any:
    name = file_name(path)
    if name is None:
        return Blank("", "which file is read is not known")
    if not all(item is None or isinstance(item, str | int | float) for item in options):
        return Blank("", "how the file is read is not known")
    return to_rule(machine(), machine().data_file(kind, name, options))


def array_file(path: Any) -> Any:
    """("array", dtype, dims) of a `.npy`, ("archive", ((name, dtype, dims), …)) of a `.npz`."""
    return _facts("saved", path)


def hdf5_file(path: Any) -> Any:
    """((path, dtype, dims), …) of an HDF5 file; dtype is None if it is not known, both for links and groups."""
    return _facts("datasets", path)


def image_file(path: Any) -> Any:
    """(format, height, width, mode, turned) of a PNG, JPEG, GIF or BMP, as `shapeserver.files.images` tells them."""
    return _facts("image", path)


def text_table(path: Any, delimiter: Any = None, comments: Any = "#", skip: Any = 0) -> Any:
    """(rows, columns, (sort, …)) of a table as NumPy reads it; sorts are "integer", "float", "text" and "word"."""
    return _facts("rows", path, delimiter, comments, skip)


def table_file(path: Any, separator: Any = ",", header: Any = 0, skip: Any = 0) -> Any:
    """(names, rows, (dtype, …)) of a table with columns as pandas reads it; a dtype is "text" or None where unknown."""
    return _facts("frame", path, separator, header, skip)


def text_file(path: Any) -> Any:
    """(text,) of a short file in UTF-8."""
    return _facts("text", path)


def file_size(path: Any) -> Any:
    """(bytes,) of a file."""
    return _facts("size", path)


def file_written(path: Any, ending: str = "", saved: Any = None, tables: Any = ()) -> None:
    """The program writes a file, whose name ends as told; from here on nothing is known of it but what was `saved`.

    A path that is not known, such as None, stands for all files with that ending.  `saved` is what `array_file` will
    give of it.  `tables` has ("rows" or "frame", options, facts): what `text_table` and `table_file` give of it.
    """
    on, name = machine(), file_name(path)
    text = ANY if name is None else name
    full = text if text.endswith(ending) else text + ending
    notes = [] if saved is None else [("saved", (), saved)]
    notes += tables if isinstance(tables, list | tuple) else []
    told = [as_told(kind, full, tuple(options), from_rule(on, facts)) for kind, options, facts in notes]
    on.data_written(full, () if name is None else told)


def parsed_json(text: Any) -> Any:
    """The value of a JSON text, or a blank."""
    if not isinstance(text, str):
        return Blank("", "the JSON text is not known")
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        return Blank("", "the text is no JSON")
    if _count(found) > MOST_ITEMS:
        return Blank("", "the JSON text is too long")
    return found


def _count(value: Any) -> int:
    tick()
    parts = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    return 1 + sum(map(_count, parts))
