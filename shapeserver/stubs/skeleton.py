"""A stub to begin with, for a name of which nothing is known: its signature, as its source has it.

What the source says of arrays, in annotations or in a docstring of NumPy's style, becomes `Array`.  What it does not
say, above all the shape of the result, is left to be written: until then the result is unknown, with that reason.
"""

from __future__ import annotations

import ast
import copy
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from .catalogue import Stubs
from .loader import Kind
from .sources import Definition, Sources, tree_of

_ARRAY_TYPE = re.compile(r"\b(\w*ArrayLike|\w*array|NDArray|\w*Tensor|TensorLike|Array)\b", re.IGNORECASE)
_DOCUMENTED = re.compile(r"^\s*((?:\*{0,2}\w+)(?:\s*,\s*\w+)*)\s*:\s*(.+)$", re.MULTILINE)
_KINDS = ("property", "staticmethod", "classmethod")
_HEADS = {"keras": ("tensorflow.Tensor", "keras"), "tensorflow": ("tensorflow.Tensor", "tensorflow")}


@dataclass
class Skeleton:
    """The text of a stub, and lines about what could not be read."""

    text: str
    missing: list[str] = field(default_factory=list)


def skeleton(name: str, sources: Sources, catalogue: Stubs) -> Skeleton:
    """A stub for a qualified name; raises `Lost` if its definition is not found."""
    found = sources.find(name)
    return _Writer(name, found, sources, catalogue).written()


class _Writer:
    def __init__(self, name: str, found: Definition, sources: Sources, catalogue: Stubs) -> None:
        self.found, self.sources, self.catalogue = found, sources, catalogue
        *module, self.name = name.split(".")
        self.owner = module.pop() if found.owner is not None else ""  # as it was asked for: a base may define it
        self.module = ".".join(module)
        self.missing: list[str] = []

    def written(self) -> Skeleton:
        array, promotion = self._kind_of_module()
        node = self.found.node
        if isinstance(node, ast.ClassDef):
            body = list(self._class(node, self.name))
        elif self.owner:
            body = [f"class {self.owner}:", *(f"    {line}" for line in self._function(node, self.owner))]
        else:
            body = list(self._function(node, ""))
        head = [
            f"# From {self.found.file}, line {node.lineno}.",
            f'MODULE = "{self.module}"',
            f'ARRAY = "{array}"',
            f'PROMOTION = "{promotion}"',
            "",
        ]
        return Skeleton("".join(f"{line}\n" for line in (*head, *body)), self.missing)

    def _kind_of_module(self) -> tuple[str, str]:
        """The arrays and the promotion of the module, to judge by what it imports."""
        tops: set[str] = set()
        for node in ast.walk(tree_of(self.found.file)):
            if isinstance(node, ast.Import):
                tops.update(alias.name.partition(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                tops.add((node.module or "").partition(".")[0])
        return next((head for library, head in _HEADS.items() if library in tops), ("numpy.ndarray", "numpy"))

    # Classes

    def _class(self, node: ast.ClassDef, name: str) -> Iterator[str]:
        bases = []
        for base in node.bases:
            full = self.sources.full_name(self.found.module, ast.unparse(base))
            if isinstance(self.catalogue.find(full), Kind):
                bases.append(full.rpartition(".")[2])
                yield f'{bases[-1]} = alias("{full}")'
            elif full.rpartition(".")[2] not in ("object", "ABC"):
                self.missing.append(f"the base class {full}")
        yield from _comment(node)
        yield f"class {name}({', '.join(bases)}):" if bases else f"class {name}:"
        members = [item for item in node.body if isinstance(item, ast.FunctionDef) and _is_public(item.name)]
        seen: set[str] = set()
        for item in members:
            if item.name not in seen:
                seen.add(item.name)
                yield from (f"    {line}" for line in self._function(item, name))
        if not members:
            yield "    pass"

    # Functions

    def _function(self, node: ast.FunctionDef | ast.AsyncFunctionDef, owner: str) -> Iterator[str]:
        name = node.name if owner else self.name
        shown = f"{owner}.{name}" if owner else name
        kinds = [mark for mark in map(ast.unparse, node.decorator_list) if mark in _KINDS]
        others = [ast.unparse(mark.func if isinstance(mark, ast.Call) else mark) for mark in node.decorator_list]
        self.missing += [f"what @{mark} makes of {shown}" for mark in others if mark not in _KINDS]
        yield from _comment(node)
        yield from (f"@{kind}" for kind in kinds)
        arguments = self._arguments(node, shown)
        if owner and name == "__init__":
            yield f"def __init__({ast.unparse(arguments)}):"
            fields = [item.arg for item in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)]
            yield from (f"    {fields[0]}.{item} = {item}" for item in fields[1:])
            yield "    return None"
        else:
            yield f'def {name}({ast.unparse(arguments)}) -> unknown("{shown}: its result is not written yet"): ...'

    def _arguments(self, node: ast.FunctionDef | ast.AsyncFunctionDef, shown: str) -> ast.arguments:
        """The same parameters, with what a stub may say of them."""
        spec = copy.deepcopy(node.args)
        documented = _documented_arrays(ast.get_docstring(node) or "")
        extra = [item for item in (spec.vararg, spec.kwarg) if item is not None]
        empty = _none_by_default(spec)
        for item in (*spec.posonlyargs, *spec.args, *spec.kwonlyargs, *extra):
            written = ast.unparse(item.annotation) if item.annotation is not None else ""
            is_array = bool(_ARRAY_TYPE.search(written)) or item.arg in documented
            may_be_none = "None" in written or "Optional" in written or item.arg in empty
            text = "Array | None" if may_be_none else "Array"
            item.annotation = ast.parse(text, mode="eval").body if is_array and item is not spec.kwarg else None
            if item.arg.startswith("__"):
                self.missing.append(f"the parameter {item.arg} of {shown}, renamed")
                item.arg = item.arg.strip("_") or "given"
        spec.defaults = [self._default(item, shown) for item in spec.defaults]
        spec.kw_defaults = [None if item is None else self._default(item, shown) for item in spec.kw_defaults]
        return spec

    def _default(self, node: ast.expr, shown: str) -> ast.expr:
        try:
            value = ast.literal_eval(node)
        except ValueError:
            value = ...
        if _is_plain(value):
            return node
        self.missing.append(f"a default of {shown}: {ast.unparse(node)}")
        return ast.Constant(None)


def _none_by_default(spec: ast.arguments) -> set[str]:
    """The parameters that are None where nothing is given."""
    either = [*spec.posonlyargs, *spec.args]
    given = [*zip(either[len(either) - len(spec.defaults) :], spec.defaults, strict=True)]
    given += [(item, value) for item, value in zip(spec.kwonlyargs, spec.kw_defaults, strict=True) if value is not None]
    return {item.arg for item, value in given if isinstance(value, ast.Constant) and value.value is None}


def _is_plain(value: object) -> bool:
    if isinstance(value, tuple):
        return all(map(_is_plain, value))
    return value is None or isinstance(value, bool | float | str) or (isinstance(value, int) and abs(value) < 2**62)


def _is_public(name: str) -> bool:
    return not name.startswith("_") or name in ("__init__", "__call__", "__getitem__", "__len__")


def _documented_arrays(text: str) -> set[str]:
    """The parameters that a docstring calls arrays or tensors."""
    return {
        name.strip(" *")
        for names, said in _DOCUMENTED.findall(text)
        for name in names.split(",")
        if re.search(r"\b(array|tensor|ndarray|array_like)s?\b", said.partition(".")[0], re.IGNORECASE)
    }


def _comment(node: ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef) -> Iterator[str]:
    first = (ast.get_docstring(node) or "").partition("\n")[0].strip()
    if first:
        yield f"# {first}"
