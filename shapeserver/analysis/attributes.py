"""Which attributes of an object its methods change, read from their text.

A method that nobody calls is run with an object as its constructor leaves it.  What other methods may have changed by
then is not known; what the constructor set with the help of methods that it calls itself is.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from .remembering import ByText

MOST_READ = 500_000  # characters of methods
MUTATING = frozenset(
    "append extend insert pop remove clear sort reverse update setdefault popitem add discard appendleft popleft "
    "extendleft rotate".split()
)


def changed_in_place(node: ast.AST) -> Iterator[str]:
    """The name of what a node changes in place, as `names.append(…)` and `names[…] = …` do."""
    match node:
        case ast.Subscript(value=ast.Name(id=name), ctx=ast.Store() | ast.Del()):
            yield name
        case ast.Call(func=ast.Attribute(value=ast.Name(id=name), attr=method)) if method in MUTATING:
            yield name


@dataclass(frozen=True, slots=True)
class Touched:
    """assigned: attributes that are bound anew; changed: in place; called: methods of the object itself."""

    assigned: frozenset[str] = frozenset()
    changed: frozenset[str] = frozenset()
    called: frozenset[str] = frozenset()


def _touched_by(text: str) -> Touched:
    """What a method does to its first parameter's attributes; `text` is that of its `Code`, a column in front."""
    text = text.partition(":")[2]
    try:
        function = ast.parse(f"if 1:\n{text}\n" if text[:1].isspace() else text).body[0]
    except (SyntaxError, ValueError):
        return Touched()
    while isinstance(function, ast.If):
        function = function.body[0]
    if not isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef) or not function.args.args:
        return Touched()
    return _touched(function, function.args.args[0].arg)


touched = ByText(_touched_by, MOST_READ)


def _touched(function: ast.FunctionDef | ast.AsyncFunctionDef, receiver: str) -> Touched:
    assigned: set[str] = set()
    changed: set[str] = set()
    called: set[str] = set()
    augmented: set[int] = set()  # the targets of `+=`; `ast.walk` comes to a statement before its parts

    def own(node: ast.AST) -> str | None:
        """The attribute's name, if a node is one of the object's."""
        is_own = isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id == receiver
        return node.attr if is_own else None  # type: ignore[attr-defined]

    for node in ast.walk(function):
        match node:
            case ast.AugAssign(target=target) if name := own(target):
                changed.add(name)
                augmented.add(id(target))
            case ast.Attribute(ctx=ast.Store() | ast.Del()) if (name := own(node)) and id(node) not in augmented:
                assigned.add(name)
            case ast.Subscript(value=value, ctx=ast.Store() | ast.Del()) if name := own(value):
                changed.add(name)
            case ast.Call(func=ast.Attribute(value=value, attr=method)):
                if name := own(value):
                    changed.update({name} if method in MUTATING else ())
                elif isinstance(value, ast.Name) and value.id == receiver:
                    called.add(method)
    return Touched(frozenset(assigned), frozenset(changed), frozenset(called))


def changed_later(methods: Mapping[str, str]) -> Touched:
    """What the methods of a class, by name and text, change after the constructor is done."""
    found = {name: touched(text) for name, text in methods.items()}
    building = {"__init__", "__post_init__"}
    stack = sorted(building)
    while stack:
        for name in found.get(stack.pop(), Touched()).called - building:
            building.add(name)
            stack.append(name)
    later = [item for name, item in found.items() if name not in building]
    return Touched(
        frozenset().union(*(item.assigned for item in later)), frozenset().union(*(item.changed for item in later))
    )


def assigned_anywhere(methods: Mapping[str, str]) -> frozenset[str]:
    """The attributes that any method of a class, its constructor too, binds."""
    return frozenset().union(*(touched(text).assigned for text in methods.values()))
