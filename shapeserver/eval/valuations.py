"""Numbers for the symbols of a graph: a few valuations that its bounds, requirements and shapes allow.

Three are looked for: every symbol as small as it may be, then primes, then larger numbers; symbols get different
numbers where they may.  Each is found by a search with backtracking over a short list of candidates a symbol, in a
fixed order and within a number of steps, so the same graph has the same valuations everywhere.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..analysis.graph import Graph, Length, Requirement, evaluate, holds, symbols_of, text

MOST_STEPS = 5_000
PRIMES = (7, 5, 11, 13, 3, 17, 2, 19, 23)
LARGE = (32, 24, 40, 48, 28, 36, 64, 96, 128, 224, 256)
SMALL = (1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20)

Valuation = Mapping[str, int]
Check = tuple[frozenset[str], Callable[[Valuation], bool]]


@dataclass(frozen=True)
class Valuations:
    """What was found; `missing` says which sort was not, "" if all were."""

    found: tuple[dict[str, int], ...]
    missing: str = ""


def valuations(graph: Graph, at: Valuation | None = None) -> Valuations:
    """Up to three different valuations of a graph's symbols, in which those of `at` have the numbers given there.

    Raises ValueError if `at` names no symbol of the graph, or breaks a bound.
    """
    fixed = dict(at or {})
    _check_given(graph, fixed)
    checks = tuple(_checks(graph))
    found: list[dict[str, int]] = []
    missing: list[str] = []
    for sort, preferred in (("small", SMALL), ("prime", PRIMES), ("large", LARGE)):
        valuation = _search(graph, checks, fixed, preferred)
        if valuation is None:
            missing.append(sort)
        elif valuation not in found:
            found.append(valuation)
    own = _own(graph, fixed)
    if own is not None and own not in found and all(check(own) for _, check in checks):
        found.append(own)
    return Valuations(tuple(found), _excuse(graph, missing))


def _own(graph: Graph, fixed: Valuation) -> dict[str, int] | None:
    """The lengths of the program's own call, if the graph is of one."""
    found = {symbol.name: fixed.get(symbol.name, symbol.example) for symbol in graph.symbols}
    known = {name: length for name, length in found.items() if length is not None}
    return known if known and len(known) == len(found) else None


def _check_given(graph: Graph, fixed: Valuation) -> None:
    bounds = {symbol.name: symbol for symbol in graph.symbols}
    for name, number in fixed.items():
        if name not in bounds:
            known = ", ".join(bounds) or "none"
            raise ValueError(f"`{name}` is no symbol of the graph; it has {known}")
        symbol = bounds[name]
        too_small = symbol.lower is not None and number < symbol.lower
        if too_small or (symbol.upper is not None and number > symbol.upper):
            raise ValueError(f"`{name}` cannot be {number}")


def _excuse(graph: Graph, missing: Sequence[str]) -> str:
    if not missing:
        return ""
    needs = "; ".join(f"{text(item.left)} {item.kind} {text(item.right)}" for item in graph.requirements[:4])
    told = f" (it needs {needs})" if needs else ""
    return f"no {' and no '.join(missing)} numbers were found for {', '.join(s.name for s in graph.symbols)}{told}"


def _search(graph: Graph, checks: Sequence[Check], fixed: Valuation, preferred: Sequence[int]) -> dict[str, int] | None:
    """The first valuation that every check allows."""
    names = [symbol.name for symbol in graph.symbols]
    options = {
        symbol.name: _candidates(symbol.lower, symbol.upper, index, preferred, fixed.get(symbol.name))
        for index, symbol in enumerate(graph.symbols)
    }
    values: dict[str, int] = {}
    steps = 0

    def settle(index: int) -> bool:
        nonlocal steps
        if index == len(names):
            return True
        name = names[index]
        done = frozenset(names[: index + 1])
        due = [check for used, check in checks if name in used and used <= done]
        for number in options[name]:
            steps += 1
            if steps > MOST_STEPS:
                return False
            values[name] = number
            if all(check(values) for check in due) and settle(index + 1):
                return True
        values.pop(name, None)
        return False

    return values if settle(0) else None


def _candidates(
    lower: int | None, upper: int | None, index: int, preferred: Sequence[int], given: int | None
) -> tuple[int, ...]:
    """The numbers to try for a symbol, best first; the small ones are the same for all symbols."""
    if given is not None:
        return (given,)
    least = 0 if lower is None else lower
    turned = preferred if preferred is SMALL else (*preferred[index % 5 :], *preferred[: index % 5])
    near = range(least, least + 40)
    tried = dict.fromkeys((*turned, *SMALL, *LARGE, *near))
    return tuple(number for number in tried if number >= least and (upper is None or number <= upper))


def _checks(graph: Graph) -> Iterator[Check]:
    for requirement in graph.requirements:
        yield symbols_of(requirement.left) | symbols_of(requirement.right), _relation(requirement)
    for length in dict.fromkeys(_lengths(graph)):
        used = symbols_of(length)
        if used and not isinstance(length, str):
            yield used, _exists(length)


def _relation(requirement: Requirement) -> Callable[[Valuation], bool]:
    return lambda values: holds(requirement, values)


def _exists(length: Length) -> Callable[[Valuation], bool]:
    def check(values: Valuation) -> bool:
        try:
            return evaluate(length, values) >= 0
        except ValueError:
            return False

    return check


def _lengths(graph: Graph) -> Iterable[Length]:
    """The lengths of all axes, which are never negative."""
    for item in graph.inputs:
        yield from item.shape
    for weight in graph.parameters:
        yield from weight.shape
    for node in graph.nodes:
        for output in node.outputs:
            yield from (length for length in output.shape or () if length is not None)
