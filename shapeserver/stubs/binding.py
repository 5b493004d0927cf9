"""Binding a call's arguments to a rule's signature, as Python would."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from typing import Any

from ..analysis.rule import Arguments, Keywords
from ..analysis.value import Value


@dataclass(frozen=True, slots=True)
class Parameter:
    """kind: "positional", "either", "keyword", "args" or "kwargs"; `default` is a rule's object."""

    name: str
    kind: str
    required: bool
    default: Any = None


class Unbound(Exception):
    """The call does not fit the signature.

    certain: whether the library refuses it too.  What a stub leaves out is no proof: libraries take more keywords
    than they document, and differ from version to version.
    """

    def __init__(self, message: str, certain: bool = False) -> None:
        super().__init__(message)
        self.certain = certain


def parameters(node: ast.FunctionDef, defaults: list[Any], keyword_defaults: list[Any]) -> tuple[Parameter, ...]:
    """The signature of a definition; defaults are evaluated already."""
    spec = node.args
    names = [(item.arg, "positional") for item in spec.posonlyargs] + [(item.arg, "either") for item in spec.args]
    first = len(names) - len(defaults)
    found = [
        Parameter(name, kind, index < first, None if index < first else defaults[index - first])
        for index, (name, kind) in enumerate(names)
    ]
    if spec.vararg:
        found.append(Parameter(spec.vararg.arg, "args", False, ()))
    for item, default, given in zip(spec.kwonlyargs, keyword_defaults, spec.kw_defaults, strict=True):
        found.append(Parameter(item.arg, "keyword", given is None, default))
    if spec.kwarg:
        found.append(Parameter(spec.kwarg.arg, "kwargs", False, {}))
    return tuple(found)


def bind(
    name: str, signature: tuple[Parameter, ...], arguments: Arguments, keywords: Keywords
) -> dict[str, Value | tuple[Value, ...] | dict[str, Value]]:
    """The given arguments by parameter; raises `Unbound` in Python's words."""
    positional = [item for item in signature if item.kind in ("positional", "either")]
    found: dict[str, Any] = {item.name: value for item, value in zip(positional, arguments, strict=False)}
    extra = arguments[len(positional) :]
    rest_of = next((item.name for item in signature if item.kind == "args"), None)
    if extra and rest_of is None:
        raise Unbound(f"{name}() takes {len(positional)} positional arguments but {len(arguments)} were given")
    if rest_of is not None:
        found[rest_of] = extra
    named = {item.name for item in signature if item.kind in ("either", "keyword")}
    keywords_of = next((item.name for item in signature if item.kind == "kwargs"), None)
    others: dict[str, Value] = {}
    for key, value in keywords:
        if key in named:
            if key in found:
                raise Unbound(f"{name}() got multiple values for argument '{key}'")
            found[key] = value
        elif keywords_of is not None:
            others[key] = value
        else:
            raise Unbound(f"{name}() got an unexpected keyword argument '{key}'")
    if keywords_of is not None:
        found[keywords_of] = others
    missing = next((item.name for item in signature if item.required and item.name not in found), None)
    if missing is not None:
        raise Unbound(f"{name}() missing required argument '{missing}'", certain=not others)
    return found
