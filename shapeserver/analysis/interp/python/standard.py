"""Functions of Python's standard library whose arguments keep their identity, or that call what they are given.

The catalogue says which names are these, as values `builtin("functools.reduce")`; what needs less is a rule there.
"""

from __future__ import annotations

from ...rule import Arguments, Keywords
from ...value import Value
from ..machine import Machine
from . import of_copy, of_functools, of_itertools, of_numbers, of_records

_FUNCTIONS = {
    **of_functools.FUNCTIONS,
    **of_itertools.FUNCTIONS,
    **of_copy.FUNCTIONS,
    **of_records.FUNCTIONS,
    **of_numbers.FUNCTIONS,
}


def call_standard(m: Machine, name: str, arguments: Arguments, keywords: Keywords) -> Value | None:
    """What a function of the standard library gives; None if the name is none of these."""
    module, _, short = name.partition(".")
    if module == "math":
        return of_numbers.call_math(m, short, arguments)
    function = _FUNCTIONS.get(name)
    return None if function is None else function(m, *arguments, **dict(keywords))
