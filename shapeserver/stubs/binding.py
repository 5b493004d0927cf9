"""Binding a call's arguments to a rule's signature, as Python would."""

from __future__ import annotations

from collections.abc import Sequence
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
    than they document, and differ from version to version, also in the order and number of their parameters unless
    these are *fixed*.
    """

    def __init__(self, message: str, certain: bool = False) -> None:
        super().__init__(message)
        self.certain = certain


@dataclass(frozen=True, slots=True)
class Signature:
    """What binding asks of a definition's parameters."""

    positional: tuple[str, ...]
    rest: str | None
    named: frozenset[str]
    keywords: str | None
    required: tuple[str, ...]

    @classmethod
    def of(cls, parameters: Sequence[Parameter]) -> Signature:
        kinds: dict[str, list[str]] = {}
        for item in parameters:
            kinds.setdefault(item.kind, []).append(item.name)
        either = kinds.get("either", [])
        return cls(
            positional=(*kinds.get("positional", ()), *either),
            rest=next(iter(kinds.get("args", ())), None),
            named=frozenset((*either, *kinds.get("keyword", ()))),
            keywords=next(iter(kinds.get("kwargs", ())), None),
            required=tuple(item.name for item in parameters if item.required),
        )


def bind(
    name: str, signature: Signature, arguments: Arguments, keywords: Keywords, fixed: bool = False
) -> dict[str, Value | tuple[Value, ...] | dict[str, Value]]:
    """The given arguments by parameter; raises `Unbound` in Python's words."""
    positional = signature.positional
    found: dict[str, Any] = dict(zip(positional, arguments, strict=False))
    extra = arguments[len(positional) :]
    if signature.rest is not None:
        found[signature.rest] = extra
    elif extra:
        counted = f"{len(positional)} positional argument{'s' * (len(positional) != 1)}"
        certain = fixed and signature.keywords is None
        raise Unbound(f"{name}() takes {counted} but {len(arguments)} were given", certain)
    others: dict[str, Value] = {}
    for key, value in keywords:
        if key in signature.named:
            if key in found:
                raise Unbound(f"{name}() got multiple values for argument '{key}'", certain=fixed)
            found[key] = value
        elif signature.keywords is not None:
            others[key] = value
        else:
            raise Unbound(f"{name}() got an unexpected keyword argument '{key}'")
    if signature.keywords is not None:
        found[signature.keywords] = others
    for item in signature.required:
        if item not in found:
            raise Unbound(f"{name}() missing required argument '{item}'", certain=not others)
    return found
