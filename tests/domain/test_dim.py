"""The algebra of dims, compared with evaluation at random integers and with sympy."""

from __future__ import annotations

import gc

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from shapeserver.analysis import dim
from shapeserver.analysis.dim import UNKNOWN, Dim, Expr, Truth
from shapeserver.analysis.truth import MAYBE, NO, YES, truth
from tests.domain.strategies import PURE, SMALL, dims, leaves, value_of, values

n, m, h = (dim.symbol(name, None) for name in "nmh")


def python(name: str, a: int, b: int) -> int:
    """What an operation must give."""
    results = {
        "+": lambda: a + b,
        "-": lambda: a - b,
        "*": lambda: a * b,
        "//": lambda: a // b,
        "%": lambda: a % b,
        "max": lambda: max(a, b),
        "min": lambda: min(a, b),
        "ceil": lambda: -(-a // b),
    }
    return results[name]()


OPERATIONS = {
    "+": lambda a, b: a + b,
    "-": lambda a, b: a - b,
    "*": lambda a, b: a * b,
    "//": lambda a, b: a // b,
    "%": lambda a, b: a % b,
    "max": dim.maximum,
    "min": dim.minimum,
    "ceil": dim.ceil_div,
}


@pytest.mark.parametrize("name", OPERATIONS)
@PURE
@given(a=dims(), b=dims(), at=values())
def test_an_operation_agrees_with_its_value(name: str, a: Dim, b: Dim, at: dict[Expr, int]) -> None:
    left, right = value_of(a, at), value_of(b, at)
    assume(left is not None and right is not None)
    assume(not (name in ("//", "%", "ceil") and (right == 0 or b == 0)))
    assert left is not None and right is not None
    result = OPERATIONS[name](a, b)
    assume(dim.is_known(result))
    assert value_of(result, at) == python(name, left, right)


@PURE
@given(a=dims(), b=dims(), at=values())
def test_an_answer_is_never_contradicted(a: Dim, b: Dim, at: dict[Expr, int]) -> None:
    left, right = value_of(a, at), value_of(b, at)
    assume(left is not None and right is not None)
    assert left is not None and right is not None
    assert dim.equal(a, b) in (MAYBE, truth(left == right))
    assert dim.less(a, b) in (MAYBE, truth(left < right))
    assert dim.less_equal(a, b) in (MAYBE, truth(left <= right))
    if right:
        assert dim.divides(b, a) in (MAYBE, truth(left % right == 0))


@PURE
@given(a=dims(), at=values())
def test_bounds_hold(a: Dim, at: dict[Expr, int]) -> None:
    value = value_of(a, at)
    assume(value is not None)
    assert value is not None
    for low, high in (dim.bounds(a), dim.tight_bounds(a)):
        assert (low is None or low <= value) and (high is None or value <= high)


@SMALL
@given(a=leaves(), b=leaves(), at=values())
def test_broadcast_lengths(a: Dim, b: Dim, at: dict[Expr, int]) -> None:
    left, right = value_of(a, at), value_of(b, at)
    assert left is not None and right is not None
    assume(left == right or 1 in (left, right))
    assert value_of(dim.bcast(a, b), at) == (right if left == 1 else left)
    assert dim.bcast(a, b) == dim.bcast(b, a)


@SMALL
@given(a=dims(), b=dims(), c=dims())
def test_laws(a: Dim, b: Dim, c: Dim) -> None:
    assume(all(dim.is_known(item) for item in (a * b * c, a * (b + c))))
    assert a + b == b + a
    assert a * b == b * a
    assert (a + b) + c == a + (b + c)
    assert (a * b) * c == a * (b * c)
    assert a * (b + c) == a * b + a * c
    assert a - a == 0
    assert dim.maximum(a, b) == dim.maximum(b, a)
    assert dim.minimum(a, b) == -dim.maximum(-a, -b) or isinstance(a, Expr) or isinstance(b, Expr)


@SMALL
@given(a=dims(), at=values())
def test_substitution_is_evaluation(a: Dim, at: dict[Expr, int]) -> None:
    value = value_of(a, at)
    assume(value is not None)
    assert dim.substitute(a, at) == value


@SMALL
@given(a=dims(), at=values())
def test_the_text_is_python(a: Dim, at: dict[Expr, int]) -> None:
    value = value_of(a, at)
    assume(value is not None)
    names = {dim.name_of(symbol): number for symbol, number in at.items()}
    assert eval(dim.text(a), {"max": max, "min": min}, names) == value


@pytest.mark.parametrize(
    ("result", "expected"),
    [
        ((2 * h + 1) // 2, h),
        ((4 * n) // 2, 2 * n),
        ((n * m) // m, n),
        ((n * m + m) // m, n + 1),
        ((n * m) // (n * h), m // h),
        ((n * n - 1) // (n + 1), n - 1),
        ((n // 2) // 3, n // 6),
        ((h - 3) // 2 + 1 - 3, (h - 7) // 2),
        (n % 1, 0),
        ((4 * n) % 4, 0),
        ((n * m) % m, 0),
        ((5 * n) % 2, n % 2),
        (n % 6 % 3, n % 3),
        (dim.maximum(n, n + 1), n + 1),
        (dim.maximum(dim.maximum(n, 3), 5), dim.maximum(n, 5)),
        (dim.minimum(n, dim.minimum(m, n + 1)), dim.minimum(n, m)),
        (dim.maximum(0, n), n),
        (dim.maximum(0, dim.maximum(0, n - 2) - 2), dim.maximum(0, n - 4)),
        (dim.maximum(0, n - 2) // 2, dim.maximum(0, (n - 2) // 2)),
        (dim.bcast(n, 1), n),
        (dim.bcast(n, 5), 5),
        (dim.bcast(n, dim.bcast(m, n)), dim.bcast(m, n)),
        (n - n, 0),
        (0 * UNKNOWN, 0),
    ],
)
def test_canonical_forms(result: Dim, expected: Dim) -> None:
    assert result == expected


def test_rounding_down_is_not_undone() -> None:
    assert (n // 3) * 3 != n
    assert dim.equal((n // 3) * 3, n) is MAYBE


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (dim.equal(4 * n, n), NO),
        (dim.equal(n + 1, n), NO),
        (dim.equal(2 * n, 2 * m + 1), NO),
        (dim.equal(n * m, n), MAYBE),
        (dim.equal(n * m + n, n), NO),
        (dim.equal(n, n // 4 * 4 + n % 4), YES),
        (dim.equal(n, m), MAYBE),
        (dim.equal(n, 0), NO),
        (dim.less_equal(n // 2, n), YES),
        (dim.less(n // 2, n), YES),
        (dim.less(dim.maximum(0, n - 3), n), YES),
        (dim.less_equal(dim.minimum(n, 3), n), YES),
        (dim.less_equal(n - n % 8, n), YES),
        (dim.less_equal(n * m, n), MAYBE),
        (dim.divides(2, 4 * n), YES),
        (dim.divides(2, 2 * n + 1), NO),
        (dim.divides(n, n * m), YES),
        (dim.divides(n, m), MAYBE),
        (dim.equal(UNKNOWN, UNKNOWN), MAYBE),
        (dim.less_equal(0, UNKNOWN), YES),
    ],
)
def test_answers(answer: Truth, expected: Truth) -> None:
    assert answer is expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (2 * h + 1, "2*h + 1"),
        (n // 2, "n//2"),
        (3 - n, "3 - n"),
        (-n, "-n"),
        (dim.maximum(0, n - 3), "max(0, n - 3)"),
        ((n + 1) // 2 * m, "m*((n + 1)//2)"),
        (n * n, "n**2"),
        (dim.bcast(m, n), "bcast(m, n)"),
        (UNKNOWN + 1, "?"),
        (7, "7"),
    ],
)
def test_texts(value: Dim, expected: str) -> None:
    assert dim.text(value) == expected


def test_unknown_absorbs() -> None:
    for found in (UNKNOWN + 1, 3 - UNKNOWN, UNKNOWN * n, UNKNOWN // 2, n % UNKNOWN, -UNKNOWN, dim.maximum(UNKNOWN, n)):
        assert found is UNKNOWN
    assert dim.bounds(UNKNOWN) == (0, None)


def test_division_by_zero() -> None:
    for divide in (dim.floor_divide, dim.modulo):
        with pytest.raises(ZeroDivisionError):
            divide(n, 0)


class Marked(int):
    """An int that must come out as the same object where nothing is computed, and never by way of a table."""


def test_ints_of_a_subclass_pass_through() -> None:
    seven, one = Marked(7), Marked(1)
    for found in (
        dim.add(seven, 0),
        dim.add(0, seven),
        dim.multiply(seven, 1),
        dim.multiply(1, seven),
        dim.floor_divide(seven, 1),
        dim.bcast(1, seven),
        dim.bcast(seven, 1),
        dim.bcast(seven, n),
        dim.maximum(seven, 3),
        dim.maximum(seven, dim.symbol("small", None, upper=2)),
        dim.substitute(n, {n: seven}),
    ):
        assert found is seven
    assert type((n + Marked(91)).constant) is int  # type: ignore[union-attr]
    dim.floor_divide(dim.symbol("z", None, lower=93, upper=94), Marked(31))
    assert type(dim.floor_divide(dim.symbol("z", None, lower=93, upper=94), 31)) is int
    assert dim.multiply(n, one) is n


def test_the_order_of_making_does_not_matter() -> None:
    first, second = dim.symbol("x", 1), dim.symbol("x", 2)
    assert first != second
    assert first + second == second + first
    assert dim.text(dim.symbol("b", 0) * dim.symbol("a", 0)) == "a*b"


def test_unused_expressions_are_forgotten() -> None:
    before = len(Expr._table)
    for number in range(200_000):
        dim.symbol("leak", number)
    gc.collect()
    assert len(Expr._table) - before < 150_000


def test_growth_ends_in_unknown() -> None:
    value: Dim = n
    for _ in range(20):
        value = value * value
    assert value is UNKNOWN
    value = n
    for _ in range(20):
        value = dim.maximum(value // 2, (value + m) // 3)
    assert value is UNKNOWN


def test_answers_are_no_bools() -> None:
    with pytest.raises(TypeError):
        bool(MAYBE)
    assert (YES & MAYBE, NO & MAYBE, YES | MAYBE, NO | MAYBE, ~MAYBE) == (MAYBE, NO, YES, MAYBE, MAYBE)


@SMALL
@given(st.sets(st.sampled_from(sorted("nmki")), min_size=1))
def test_symbols_are_found_inside_atoms(names: set[str]) -> None:
    total: Dim = 0
    for name in sorted(names):
        total = dim.maximum(total // 2, dim.symbol(name, "inside", lower=None)) + 1
    assert {dim.name_of(item) for item in dim.symbols(total)} == names
