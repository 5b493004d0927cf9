"""Where a name of an installed package is defined, found by reading sources: nothing is imported.

A name leads from a module to its statements: a definition, an assignment of another name, an import.  What is followed
is noted, and so is where the way ends: `Lost` says what could not be read.
"""

from __future__ import annotations

import ast
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

MOST_STEPS = 40
Defined = ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef
_COMPILED = (".so", ".pyd", ".dylib")


class Lost(Exception):
    """The definition was not found; the message says where the way ended."""


@dataclass(frozen=True, slots=True)
class Definition:
    """A definition, the class that it stands in, and the module that it was found in."""

    node: Defined
    owner: ast.ClassDef | None
    module: str
    file: Path


class Sources:
    """The packages in some folders; of a package that several have, the first counts."""

    def __init__(self, folders: Iterable[str]) -> None:
        self.folders = tuple(map(Path, folders))
        self._steps = 0

    def find(self, name: str) -> Definition:
        """The definition of a qualified name; raises `Lost`."""
        parts = name.split(".")
        self._steps = 0
        for count in range(len(parts) - 1, 0, -1):
            module = ".".join(parts[:count])
            if self.files(module):
                return self._in_module(module, parts[count:])
            self._explain(module)
        raise Lost(f"{parts[0]} is not installed in {', '.join(map(str, self.folders)) or 'any folder'}")

    def files(self, module: str) -> list[Path]:
        """The source and the stub file of a module."""
        relative = Path(*module.split("."))
        package = relative / "__init__"
        names = [path.with_suffix(suffix) for suffix in (".py", ".pyi") for path in (relative, package)]
        return [folder / name for folder in self.folders for name in names if (folder / name).is_file()]

    def full_name(self, module: str, text: str) -> str:
        """What a dotted name of a module's text means from outside, as far as its imports tell."""
        first, _, rest = text.partition(".")
        for file in self.files(module):
            for node in _statements(tree_of(file).body):
                for alias in node.names if isinstance(node, ast.Import | ast.ImportFrom) else ():
                    if (alias.asname or alias.name.partition(".")[0]) == first:
                        base = f"{self._origin(module, file, node)}." if isinstance(node, ast.ImportFrom) else ""
                        whole = base + (alias.name if alias.asname or base else first)
                        return f"{whole}.{rest}" if rest else whole
        return f"{module}.{text}"

    def _in_module(self, module: str, names: list[str]) -> Definition:
        self._steps += 1
        if self._steps > MOST_STEPS:
            raise Lost(f"the imports of {module} go round in a circle")
        files = self.files(module)
        failures = []
        for file in files:
            try:
                return self._in_file(module, file, names)
            except Lost as lost:
                failures.append(str(lost))
        self._explain(module)
        raise Lost(failures[0] if failures else f"there is no module {module}")

    def _in_file(self, module: str, file: Path, names: list[str]) -> Definition:
        first, rest = names[0], names[1:]
        stars = []
        for node in reversed(list(_statements(tree_of(file).body))):
            match node:
                case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) if name == first and not rest:
                    return Definition(node, None, module, file)
                case ast.ClassDef(name=name) if name == first:
                    return self._in_class(Definition(node, None, module, file), rest)
                case ast.Assign(targets=[ast.Name(id=name)], value=value) if name == first:
                    return self._assigned(module, file, value, names)
                case ast.Import() | ast.ImportFrom():
                    for alias in node.names:
                        if alias.name == "*":
                            stars.append(self._origin(module, file, node))
                        elif (alias.asname or alias.name) == first:
                            return self._imported(module, file, node, alias.name, rest)
        if self.files(f"{module}.{first}") and rest:
            return self._in_module(f"{module}.{first}", rest)
        for star in stars:
            try:
                return self._in_module(star, names)
            except Lost:
                continue
        raise Lost(f"{file} does not define {first}")

    def _in_class(self, found: Definition, rest: list[str]) -> Definition:
        if not rest:
            return found
        assert isinstance(found.node, ast.ClassDef)
        for node in reversed(list(_statements(found.node.body))):
            if isinstance(node, Defined) and node.name == rest[0]:
                return Definition(node, found.node, found.module, found.file)
        for base in found.node.bases:
            try:
                return self.find(f"{self.full_name(found.module, ast.unparse(base))}.{rest[0]}")
            except Lost:
                continue
        raise Lost(f"{found.file}: the class {found.node.name} does not define {rest[0]}")

    def _assigned(self, module: str, file: Path, value: ast.expr, names: list[str]) -> Definition:
        text = ast.unparse(value)
        if not isinstance(value, ast.Name | ast.Attribute):
            raise Lost(f"{file}:{value.lineno}: {names[0]} is no definition but {text}")
        if isinstance(value, ast.Name):
            return self._in_module(module, [text, *names[1:]])
        return self.find(".".join((self.full_name(module, text), *names[1:])))

    def _imported(
        self, module: str, file: Path, node: ast.Import | ast.ImportFrom, name: str, rest: list[str]
    ) -> Definition:
        origin = self._origin(module, file, node)
        whole = f"{origin}.{name}" if origin else name
        if rest and self.files(whole):
            return self._in_module(whole, rest)
        if not self.files(origin):
            self._explain(origin)
            raise Lost(f"{file}:{node.lineno}: {whole} could not be found")
        return self._in_module(origin, [name, *rest])

    def _origin(self, module: str, file: Path, node: ast.Import | ast.ImportFrom) -> str:
        """The module that an import takes from."""
        if isinstance(node, ast.Import):
            return ""
        if not node.level:
            return node.module or ""
        package = module.split(".") if file.stem == "__init__" else module.split(".")[:-1]
        above = package[: len(package) - node.level + 1]
        return ".".join([*above, *([node.module] if node.module else [])])

    def _explain(self, module: str) -> None:
        """Raise `Lost` for a module that is compiled."""
        *packages, name = module.split(".")
        for folder in self.folders:
            for file in sorted(Path(folder, *packages).glob(f"{name}.*")):
                if file.suffix in _COMPILED:
                    raise Lost(f"{file} is compiled, and there is no stub file beside it")


@cache
def tree_of(file: Path) -> ast.Module:
    """The statements of a file; raises `Lost` if Python cannot parse it."""
    try:
        return ast.parse(file.read_bytes())
    except (OSError, SyntaxError, ValueError, RecursionError) as error:
        raise Lost(f"{file} cannot be read: {error}") from None


def _statements(body: Iterable[ast.stmt]) -> Iterator[ast.stmt]:
    """The statements of a module or a class, those under conditions included."""
    for node in body:
        yield node
        if isinstance(node, ast.If | ast.Try | ast.With):
            parts = [part for name in ("body", "orelse", "handlers", "finalbody") for part in getattr(node, name, ())]
            for part in parts:
                yield from _statements(part.body if isinstance(part, ast.ExceptHandler) else [part])
