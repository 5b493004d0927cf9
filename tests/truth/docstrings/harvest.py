"""Finds the examples in the docstrings of an installed package, without importing it.

An *example* is a list of statements, the `>>>` ones of one string constant of the package's sources.  A statement that
is a bare expression gets a name, `_1 = np.ones(3)`, so that its value is compared too.  What the documents take for
granted (`import numpy as np`) comes first.
"""

from __future__ import annotations

import ast
import doctest
import importlib.util
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

PARSER = doctest.DocTestParser()


@dataclass(frozen=True, slots=True)
class Library:
    """folder: where its sources are, below the package; prelude: what its documents take for granted."""

    name: str
    package: str
    folder: str
    prelude: tuple[tuple[str, str], ...]


LIBRARIES = (
    Library("numpy", "numpy", "", (("np", "import numpy as np"),)),
    Library("tensorflow", "tensorflow", "python", (("tf", "import tensorflow as tf"), ("np", "import numpy as np"))),
    Library(
        "keras",
        "keras",
        "src",
        (
            ("keras", "import keras"),
            ("np", "import numpy as np"),
            ("layers", "from keras import layers"),
            ("ops", "from keras import ops"),
        ),
    ),
)


@dataclass(frozen=True, slots=True)
class Example:
    """`place` is the file below the package and the line of the string; `library` whose prelude it has."""

    library: str
    place: str
    statements: tuple[str, ...]


def harvest(library: Library) -> Iterator[Example]:
    """The examples of a library, in the order of its files; each text once."""
    root = _root(library)
    seen: set[tuple[str, ...]] = set()
    for path in sorted(root.rglob("*.py")):
        parts = path.relative_to(root).parts
        if any(part in ("tests", "testing") or part.endswith("_test.py") for part in parts):
            continue
        for line, text in _strings(path):
            statements = tuple(_named(_statements(text)))
            if statements and statements not in seen:
                seen.add(statements)
                place = f"{library.name}/{path.relative_to(root)}:{line}"
                yield Example(library.name, place, (*_missing(library, statements), *statements))


def _root(library: Library) -> Path:
    found = importlib.util.find_spec(library.package)
    if found is None or found.origin is None:
        raise ModuleNotFoundError(f"{library.package} is not installed")
    return Path(found.origin).parent / library.folder


def _strings(path: Path) -> Iterator[tuple[int, str]]:
    """The string constants of a file that hold examples, docstrings and those given to functions alike."""
    text = path.read_text(encoding="utf-8", errors="replace")
    if ">>>" not in text:
        return
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and ">>>" in node.value:
            yield node.lineno, node.value


def _statements(text: str) -> Iterator[ast.stmt]:
    """What can be parsed of an example; the rest of a string with a wrong indentation is lost."""
    try:
        sources = [example.source for example in PARSER.get_examples(text)]
    except ValueError:
        return
    for source in sources:
        try:
            yield from ast.parse(source).body
        except SyntaxError:  # a line of another shell
            continue


def _named(statements: Iterable[ast.stmt]) -> Iterator[str]:
    number = 0
    for statement in statements:
        if isinstance(statement, ast.Expr) and not isinstance(statement.value, ast.Constant | ast.Name | ast.Await):
            number += 1
            yield f"_{number} = {ast.unparse(statement.value)}"
        else:
            yield ast.unparse(statement)


def _missing(library: Library, statements: Iterable[str]) -> list[str]:
    """The lines of the prelude that an example needs and does not have itself."""
    nodes = [node for statement in statements for node in ast.walk(ast.parse(statement))]
    bound = {node.id for node in nodes if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    for node in nodes:
        if isinstance(node, ast.Import | ast.ImportFrom):
            bound.update(alias.asname or alias.name.partition(".")[0] for alias in node.names)
    used = {node.id for node in nodes if isinstance(node, ast.Name)}
    return [line for name, line in library.prelude if name in used - bound]
