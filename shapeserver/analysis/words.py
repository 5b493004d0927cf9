"""The words of a program that tell which versions of its libraries it is written for.

A *word* is what the catalogue can recognise without knowing the program: `library.part.name` for what is imported,
`.name` for an attribute, `.part.name` for one of another, `name=` for a keyword, `[NAME]` for a constant between
brackets, and `library.__version__ == 2.3.1` for what is asserted.  The words of a file decide for all of it, wherever
they stand.  What a file imports decides for those that import it too: a program runs with one version of a library.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass

from .gathering import Gathering
from .rule import Catalogue
from .source import Chunk, Piece, Source

Words = frozenset[str]
Versions = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Told:
    """The major versions of libraries that a file tells, with all its words and with the names of its imports alone."""

    by_all: Versions
    by_imports: Versions


class Vocabulary:
    """The words of sources and what they tell; of a statement that stays they are found once."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._of_chunks: dict[str, dict[Chunk, Words]] = {}
        self._told: dict[str, tuple[Source, Told]] = {}

    def told(self, path: str, source: Source) -> Told:
        known = self._told.get(path)
        if known is None or known[0] is not source:
            words, usual = self.of(path, source), set(self._catalogue.versions(frozenset()))
            modules = frozenset(word for word in words if all(part.isidentifier() for part in word.split(".")))
            by_all, by_imports = map(self._catalogue.versions, (words, modules))
            known = self._told[path] = source, Told(_beyond(by_all, usual), _beyond(by_imports, usual))
        return known[1]

    def of(self, path: str, source: Source) -> Words:
        before = self._of_chunks.get(path, {})
        found = {chunk: before[chunk] if chunk in before else _words_of(chunk.piece) for chunk in source.standing}
        self._of_chunks[path] = found
        words: Words = frozenset().union(*found.values())
        return words | frozenset(_asserted(words))


def _beyond(versions: Versions, usual: set[tuple[str, int]]) -> Versions:
    return tuple(item for item in versions if item not in usual)


def _words_of(piece: Piece) -> Words:
    return _WORDS.of(piece.body, piece.text.split("\n"), piece.first)


def _words(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.Import(names=names):
            for alias in names:
                yield from _prefixes(alias.name)
                yield f"{alias.asname or alias.name} = {alias.name}"
        case ast.ImportFrom(module=str() as module, names=names, level=0):
            yield from _prefixes(module)
            for alias in names:
                yield f"{module}.{alias.name}"
                yield f"{alias.asname or alias.name} = {module}.{alias.name}"
        case ast.Attribute(value=value, attr=name):
            yield f".{name}"
            if isinstance(value, ast.Attribute):
                yield f".{value.attr}.{name}"
        case ast.keyword(arg=str() as name):
            yield f"{name}="
        case ast.Subscript(slice=ast.Constant(value=str() as text)):
            yield f"[{text}]"
        case ast.Assert(test=test):
            yield from _version(test)


_WORDS = Gathering(_words, (ast.Import, ast.ImportFrom, ast.Attribute, ast.keyword, ast.Subscript, ast.Assert))


def _prefixes(module: str) -> Iterator[str]:
    parts = module.split(".")
    for count in range(1, len(parts) + 1):
        yield ".".join(parts[:count])


def _version(test: ast.expr) -> Iterator[str]:
    """What an assertion says of a module's version."""
    match test:
        case ast.Compare(
            left=ast.Attribute(value=ast.Name(id=name), attr="__version__"),
            ops=[ast.Eq()],
            comparators=[ast.Constant(value=str() as text)],
        ):
            yield f"assert {name} == {text}"
        case ast.Call(
            func=ast.Attribute(value=ast.Attribute(value=ast.Name(id=name), attr="__version__"), attr="startswith"),
            args=[ast.Constant(value=str() as text)],
        ):
            yield f"assert {name} == {text}"


def _asserted(words: Words) -> Iterator[str]:
    """The versions asserted, by the names of the modules."""
    names = dict(word.split(" = ") for word in words if " = " in word)
    for word in words:
        if word.startswith("assert "):
            name, _, version = word[len("assert ") :].partition(" == ")
            if name in names:
                yield f"{names[name]}.__version__ == {version}"
