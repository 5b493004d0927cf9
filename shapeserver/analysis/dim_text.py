"""Dims as a person writes them: `2*h + 1`, `n//2`, `3 - n`, `max(0, n - 3)`, `?`."""

from __future__ import annotations

from .polynomial import UNKNOWN, Atom, Dim, Expr, Monomial, only_atom


def text(value: Dim) -> str:
    if not isinstance(value, Expr):
        return str(value)
    if value is UNKNOWN:
        return "?"
    try:
        return value._text
    except AttributeError:
        value._text = _sum_text(value)
        return value._text


def _sum_text(value: Expr) -> str:
    only_negative = value.constant <= 0 and all(factor < 0 for _, factor in value.terms)
    parts = [(_term_text(monomial, abs(factor), only_negative), factor < 0) for monomial, factor in value.terms]
    if value.constant:
        parts.append((str(abs(value.constant)), value.constant < 0))
    first = next((index for index, (_, negative) in enumerate(parts) if not negative), 0)
    (head, negative), *rest = [parts[first], *parts[:first], *parts[first + 1 :]]
    return "".join([f"-{head}" if negative else head, *(f" {'-' if minus else '+'} {term}" for term, minus in rest)])


def _term_text(monomial: Monomial, factor: int, closed: bool) -> str:
    factors = [str(factor)] if factor != 1 else []
    for atom, power in monomial:
        base = _atom_text(atom)
        if atom.kind in ("//", "%") and (closed or len(monomial) > 1 or factor != 1 or power > 1):
            base = f"({base})"
        factors.append(base if power == 1 else f"{base}**{power}")
    return "*".join(factors)


def _atom_text(atom: Atom) -> str:
    if atom.kind == "symbol":
        return atom.name
    if atom.kind in ("//", "%"):
        dividend, divisor = atom.arguments
        left = text(dividend) if _is_simple(dividend) or _is_product(dividend) else f"({text(dividend)})"
        right = text(divisor) if _is_simple(divisor) else f"({text(divisor)})"
        return f"{left}//{right}" if atom.kind == "//" else f"{left} % {right}"
    return f"{atom.kind}({', '.join(map(text, atom.arguments))})"


def _is_simple(value: Dim) -> bool:
    """Whether the text can stand on either side of an operator without parentheses."""
    atom = only_atom(value)
    return (not isinstance(value, Expr) and value >= 0) if atom is None else atom.kind not in ("//", "%")


def _is_product(value: Dim) -> bool:
    return (
        isinstance(value, Expr)
        and only_atom(value) is None
        and len(value.terms) == 1
        and not value.constant
        and value.terms[0][1] > 0
    )
