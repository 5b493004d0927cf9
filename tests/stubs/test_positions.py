"""Of a file that says `POSITIONS = "fixed"`, no function of the library takes more arguments by place than its rule."""

from __future__ import annotations

import ast
import importlib
import inspect
from pathlib import Path
from typing import Any

import numpy as np
import pytest

import shapeserver.stubs
from shapeserver.stubs import load_catalogue
from shapeserver.stubs.loader import Rule

FOLDER = Path(shapeserver.stubs.__file__).parent
FIXED = sorted(path for path in FOLDER.glob("*/*.pyi") if '\nPOSITIONS = "fixed"\n' in path.read_text())
BY_PLACE = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)


def module_of(tree: ast.Module) -> Any:
    named = next(
        node for node in tree.body if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "MODULE"
    )
    return importlib.import_module(ast.literal_eval(named.value))


def taken(function: Any) -> int | None:
    """How many arguments a function takes by place; None if nobody can tell."""
    if hasattr(function, "nargs"):
        return int(function.nargs)
    try:
        parameters = inspect.signature(function).parameters.values()
    except (TypeError, ValueError):
        return None
    if any(item.kind is inspect.Parameter.VAR_POSITIONAL for item in parameters):
        return None
    return sum(item.kind in BY_PLACE for item in parameters)


def rules(path: Path) -> list[tuple[str, int, int]]:
    """The functions of a file of which both sides tell: name, what the library takes by place, what the rule takes."""
    tree = ast.parse(path.read_text())
    module = module_of(tree)
    found = []
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and not (node.name.startswith("_") or node.args.vararg or node.args.kwarg):
            most = taken(getattr(module, node.name, None))
            if most is not None:
                found.append((node.name, most, len(node.args.posonlyargs) + len(node.args.args)))
    return found


RULES = [each for path in FIXED for each in rules(path)]


def test_there_are_rules_to_compare() -> None:
    assert len(RULES) > 100


@pytest.mark.parametrize(("name", "library", "rule"), RULES)
def test_no_function_takes_more_by_place(name: str, library: int, rule: int) -> None:
    assert library <= rule, name


def methods(name: str) -> list[tuple[str, int, int]]:
    """The methods that a class of NumPy defines anew: what it takes by place besides the array, and what the rule takes."""
    catalogue, inherited = load_catalogue(), vars(np.ndarray)
    kind: Any = np
    for part in name.split(".")[1:]:
        kind = getattr(kind, part)
    found = []
    for method in sorted(inherited.keys() & vars(kind).keys()):
        rule = None if method.startswith("_") else catalogue.member(name, method)
        most = taken(getattr(kind, method))
        if most is not None and isinstance(rule, Rule) and not any(item.startswith("*") for item in rule.positions):
            found.append((f"{name}.{method}", most, len(rule.positions)))
    return found


@pytest.mark.parametrize("name", ["numpy.ma.MaskedArray", "numpy.matrix", "numpy.recarray", "numpy.memmap"])
def test_no_method_of_a_class_of_arrays_takes_more_by_place(name: str) -> None:
    found = methods(name)
    assert found or name in ("numpy.recarray", "numpy.memmap")
    assert [method for method, library, rule in found if library > rule] == []
