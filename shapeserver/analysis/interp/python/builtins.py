"""Python's builtin functions and the methods of its builtin types."""

from __future__ import annotations

import builtins as python
from collections.abc import Callable

from ...display import show
from ...rule import Arguments, Keywords
from ...value import (
    NONE,
    Const,
    Library,
    OneOf,
    Scalar,
    Unknown,
    Value,
)
from ..machine import Machine
from ..many import changing
from . import conversions, namespace, reflection, sequences, texts

NAMES = frozenset(dir(python)) | {"reveal_shape", "reveal_type"}
_EXCEPTIONS = frozenset(
    n for n, item in vars(python).items() if isinstance(item, type) and issubclass(item, BaseException)
)


def call_builtin(m: Machine, name: str, arguments: Arguments, keywords: Keywords) -> Value:
    owner, _, method = name.partition(".")
    if owner == namespace.KIND:
        return namespace.call_namespace(m, method, arguments, keywords)
    try:
        if method:
            from .methods import call_method
            from .standard import call_standard

            with changing(m, arguments[0] if arguments else NONE):
                found = call_standard(m, name, arguments, keywords)
                return call_method(m, owner, method, arguments, dict(keywords)) if found is None else found
        return _call_function(m, name, arguments, keywords)
    except TypeError as error:
        if _is_binding(error):
            return Unknown(f"this form of `{name}` is not followed")
        raise


def _is_binding(error: TypeError) -> bool:
    """Whether a function refused its arguments, rather than failed inside."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    return trace is not None and trace.tb_frame.f_code.co_name in ("_call_function", "call_standard")


def _call_function(m: Machine, name: str, arguments: Arguments, keywords: Keywords) -> Value:
    if name in _EXCEPTIONS:
        return Unknown(f"a {name}")
    function = _FUNCTIONS.get(name)
    if function is None:
        return Scalar(_RESULTS[name]) if name in _RESULTS else Unknown(f"`{name}` is not followed")
    if any(isinstance(value, OneOf) for value in arguments) and name not in _TAKE_ALTERNATIVES:
        index = next(i for i, value in enumerate(arguments) if isinstance(value, OneOf))
        several = arguments[index]
        assert isinstance(several, OneOf)
        return m.fork(
            [
                lambda item=item: call_builtin(m, name, (*arguments[:index], item, *arguments[index + 1 :]), keywords)  # type: ignore[misc]
                for item in several.members
            ]
        )
    return function(m, *arguments, **dict(keywords))


_RESULTS = {
    "repr": "str", "ascii": "str", "chr": "str", "input": "str", "bin": "str", "hex": "str",
    "oct": "str", "hash": "int", "id": "int", "ord": "int", "callable": "bool", "issubclass": "bool",
    "bytes": "bytes",
}  # fmt: skip
_TAKE_ALTERNATIVES = ("isinstance", "print", "reveal_shape", "reveal_type", "tuple", "list")


def _open(m: Machine, *arguments: Value, **named: Value) -> Value:
    return m.call(Library("io.open"), arguments, tuple(named.items()))


def _format(m: Machine, value: Value, spec: Value = Const("")) -> Value:
    texts.format_array(m, value, spec)
    return Scalar("str")


def _print(m: Machine, *values: Value, **named: Value) -> Value:
    return NONE


def _reveal(m: Machine, value: Value, *rest: Value) -> Value:
    m.report("reveal", show(m.state.peek, value), raises=False)
    return value


_FUNCTIONS: dict[str, Callable[..., Value]] = {
    **sequences.FUNCTIONS,
    **conversions.FUNCTIONS,
    **reflection.FUNCTIONS,
    "format": _format,
    "open": _open,
    "print": _print,
    "reveal_shape": _reveal,
    "reveal_type": _reveal,
}
