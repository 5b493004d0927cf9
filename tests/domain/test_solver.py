"""Equations, consequences of facts and factoring, compared with evaluation and with sympy."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise

import pytest
import sympy
from hypothesis import assume, given
from hypothesis import strategies as st

from shapeserver.analysis import dim, solver
from shapeserver.analysis.dim import UNKNOWN, Dim, Expr, Truth
from shapeserver.analysis.shape import Requirement
from shapeserver.analysis.truth import MAYBE, NO, YES, truth
from tests.domain.strategies import PURE, SMALL, SYMBOLS, dims, value_of, values

n, m, k, h = (dim.symbol(name, "solver") for name in "nmkh")
polynomials = st.recursive(
    st.sampled_from([*SYMBOLS]) | st.integers(-4, 4),
    lambda inner: st.tuples(st.sampled_from("+-*"), inner, inner).map(
        lambda item: {"+": item[1] + item[2], "-": item[1] - item[2], "*": item[1] * item[2]}[item[0]]
    ),
    max_leaves=5,
)


@pytest.mark.parametrize(
    ("left", "right", "text"),
    [
        (n * m, 2 * m * (n // 2), "n is a multiple of 2"),
        (3 * n * m, 3 * n * k, "m == k"),
        (n * m + n, 4 * n, "m == 3"),
        (k * h * (n // k), n * h, "n is a multiple of k"),
        (n * m, k * h, "m*n == h*k"),
        (n, m, "n == m"),
        ((n - 2) * m, (n - 2) * k, "(n - 2)*m == (n - 2)*k"),
    ],
)
def test_requirements_in_simple_words(left: Dim, right: Dim, text: str) -> None:
    found = solver.canonical(Requirement("equal", left, right))
    if "(" in text:  # the factor may be zero, so it stays
        assert found == Requirement("equal", left, right)
    else:
        assert found.text() in (text, " == ".join(reversed(text.split(" == "))))


@PURE
@given(a=dims(), b=dims())
def test_the_algebra_is_that_of_sympy(a: Dim, b: Dim) -> None:
    assume(dim.is_known(a * b))
    one, two = solver.to_sympy(a), solver.to_sympy(b)
    assert solver.to_sympy(a + b) == sympy.expand(one + two)
    assert solver.to_sympy(a - b) == sympy.expand(one - two)
    assert solver.to_sympy(a * b) == sympy.expand(one * two)
    assert solver.from_sympy(one * two) == a * b


@SMALL
@given(a=polynomials, b=polynomials)
def test_exact_division_is_that_of_sympy(a: Dim, b: Dim) -> None:
    one, two = solver.to_sympy(a), solver.to_sympy(b)
    assume(two != 0)
    quotient = sympy.cancel(one / two)
    expected = solver.from_sympy(quotient) if sympy.denom(quotient) == 1 else None
    assert dim.divide_exactly(a, b, certain=False) == expected


@SMALL
@given(a=dims(), divisor=st.integers(1, 5), at=values())
def test_floor_is_that_of_sympy(a: Dim, divisor: int, at: dict[Expr, int]) -> None:
    value = value_of(a, at)
    assume(value is not None)
    quotient = a // divisor
    assert value_of(quotient, at) == sympy.floor(sympy.Rational(value, divisor))


@pytest.mark.parametrize(
    ("left", "right", "symbol", "expected"),
    [
        (64 * n, 128, n, 2),
        (n * m, 784 * m, n, 784),
        (3 * n, 128, n, None),
        (n + m, 7, n, 7 - m),
        (n * n, 64, n, 8),
        (n * n, m * m, n, m),
        (n * n, 2, n, None),
        (n * (n + 1), 6, n, 2),
        (n * m, k, n, None),
        (n * m, m * k + m, n, k + 1),
        (dim.maximum(0, n - 3), 5, n, 8),
        (dim.minimum(n, 3), 3, n, None),
        (n // 2, 5, n, None),
        (n, n, n, None),
        (n, -3, n, None),
        (2 * n, UNKNOWN, n, None),
    ],
)
def test_equations(left: Dim, right: Dim, symbol: Expr, expected: Dim | None) -> None:
    assert solver.solve(left, right, symbol) == expected


@SMALL
@given(a=polynomials, b=polynomials, factor=polynomials, at=values(), symbol=st.sampled_from([*SYMBOLS]))
def test_a_solution_is_the_only_one(a: Dim, b: Dim, factor: Dim, at: dict[Expr, int], symbol: Expr) -> None:
    left, right = symbol * a + factor, b + factor
    found = solver.solve(left, right, symbol)
    if found is None:
        return
    low, high = SYMBOLS[symbol]
    for value in range(low, high + 1):
        here = {**at, symbol: value}
        if dim.evaluate(left, here) == dim.evaluate(right, here):
            assert dim.evaluate(found, at) == value


@pytest.mark.parametrize(
    ("a", "b", "facts", "expected"),
    [
        (n, m, [(n, m)], YES),
        (n, m, [(n, k), (k, m)], YES),
        (n + 1, m, [(n, m)], NO),
        (n // 2, m, [(n, 2 * m)], YES),
        (n * n, 4 * m * m, [(n, 2 * m)], YES),
        (n * h, m * h, [(n, m)], YES),
        (n * m, 12, [(n * k, 12), (m, k)], YES),
        (n * m * h, k * h, [(n * m, k)], YES),
        (n * m + h, h + k, [(n * m, k)], YES),
        (n * m, k + 1, [(n * m, k)], NO),
        (n, m, [(h, k)], MAYBE),
        (n, m, [], MAYBE),
        (n, m, [(h, h + 1)], MAYBE),
        (UNKNOWN, n, [(n, m)], MAYBE),
        (2 * n, m, [(2 * n, 2 * h + 1), (m, h)], MAYBE),
    ],
)
def test_facts(a: Dim, b: Dim, facts: list[tuple[Dim, Dim]], expected: Truth) -> None:
    assert solver.prove_equal(a, b, frozenset(facts)) is expected


@SMALL
@given(
    a=polynomials,
    b=polynomials,
    facts=st.lists(st.tuples(polynomials, polynomials), min_size=1, max_size=2),
    at=values(),
)
def test_a_proof_holds_wherever_the_facts_do(a: Dim, b: Dim, facts: list[tuple[Dim, Dim]], at: dict[Expr, int]) -> None:
    facts = [(left, right + (dim.evaluate(left, at) - dim.evaluate(right, at))) for left, right in facts]
    answer = solver.prove_equal(a, b, frozenset(facts))
    assert answer in (MAYBE, truth(dim.evaluate(a, at) == dim.evaluate(b, at)))


def test_beyond_the_budget_nothing_is_claimed() -> None:
    many = [dim.symbol(f"x{number}", "budget") for number in range(30)]
    total: Dim = 0
    for one, two in pairwise(many):
        total = total + one * two
    assert solver.solve(total, 1, many[0]) is None
    facts = frozenset((one * two, two * two) for one, two in pairwise(many))
    assert solver.prove_equal(total, many[0], facts) is MAYBE


def test_requirements_that_follow_are_dropped() -> None:
    def texts(*requirements: Requirement) -> list[str]:
        return [requirement.text() for requirement in solver.simplify(frozenset(requirements))]

    assert texts(Requirement("equal", n, m), Requirement("equal", m, k), Requirement("equal", n, k)) == [
        "m == k",
        "n == k",
    ]
    assert texts(Requirement("divides", 3, n), Requirement("divides", 6, n)) == ["n is a multiple of 6"]
    assert texts(Requirement("at-least", n, 3), Requirement("at-least", n, 5)) == ["n >= 5"]
    assert texts(Requirement("broadcast", n, m), Requirement("equal", n, m)) == ["n == m"]
    assert texts(Requirement("equal", n, m), Requirement("equal", m, n)) in (["n == m"], ["m == n"])


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (2 * n * m + 2 * n, "2*n*(m + 1)"),
        (n * n * k - m * m * k, "-k*(m + n)*(m - n)"),
        (n + 1, "n + 1"),
        (n * n + 2 * n + 1, "(n + 1)**2"),
        (2 * n + 2, "2*(n + 1)"),
        (n // 2 * m + n // 2, "(m + 1)*(n//2)"),
        (UNKNOWN, "?"),
        (12, "12"),
    ],
)
def test_factored_text(value: Dim, expected: str) -> None:
    assert solver.factor_text(value) == expected


@SMALL
@given(value=polynomials, at=values())
def test_factored_text_is_python(value: Dim, at: dict[Expr, int]) -> None:
    names = {dim.name_of(symbol): number for symbol, number in at.items()}
    assert eval(solver.factor_text(value), {}, names) == dim.evaluate(value, at)


def test_sympy_is_loaded_on_first_use() -> None:
    code = "import sys, shapeserver.analysis.solver; sys.exit('sympy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
