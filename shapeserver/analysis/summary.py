"""A sweep as its readers want it: problems, bindings, signatures and hovers at absolute positions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import cache, cached_property
from typing import TYPE_CHECKING

from . import dim
from .asking import Requirement
from .description import Table
from .dim import Dim, Expr
from .display import show
from .interp.tracing import beginnings, dims_in, origins
from .lattice import join_all
from .locator import Locator, Places
from .memo import ABSENT, Location, Note
from .placement import all_effects, all_runs, outcomes_of, placed
from .problem import Problem, Span
from .report import Binding, Completion, Diagnostic, Fix, Flow, Hover, Place, Related, Signature
from .rule import Catalogue
from .source import Source
from .sweep import Sweep
from .telling_apart import told_apart
from .value import Array, Function, Method, Ref, Tuple, Unknown, Value

if TYPE_CHECKING:
    from .cuts import Recorded
    from .graphs import Graphs

MOST_TEXTS = 3
MOST_ROWS = 8
MOST_ORIGINS = 8
REVEAL = "# shapeserver: reveal"
_APART = ("signature", "decorated", "risk")  # notes that tell of something else than the value at their place


@dataclass(frozen=True)
class Asks:
    """What a summary asks its project for, when it is asked itself."""

    trace: Callable[[], Sweep | None]
    signature: Callable[[Function], Signature | None]
    describe: Callable[[Value, str], Table]
    source_of: Callable[[str], Source | None]
    trials: Callable[[], AbstractContextManager[Callable[[str], Summary]]]
    record: Callable[[], Recorded | None]
    catalogue: Catalogue


class Summary:
    """What is known of one version of a file.  Immutable; what is not asked for is not computed.

    `fixes(problem)` are edits that mend one of its problems, each proved by analysing the file with it.  Like the
    places that dims came from, they must be asked for while the project still has this version.
    """

    def __init__(
        self,
        path: str,
        text: str,
        sweep: Sweep,
        asks: Asks,
    ) -> None:
        self.path = path
        self.text = text
        self.recomputed = sweep.recomputed
        self.sweep = sweep
        self._locate = Places(Locator(path, sweep.source, sweep.layouts), asks.source_of)
        self._trace = asks.trace
        self._signature = cache(asks.signature)
        self._describe = asks.describe
        self._asks = asks
        self._fixes: dict[Diagnostic, tuple[Fix, ...]] = {}

    @cached_property
    def diagnostics(self) -> tuple[Diagnostic, ...]:
        """All problems, without the places that their dims came from."""
        return self._diagnostics(self.sweep)

    @cached_property
    def explained(self) -> tuple[Diagnostic, ...]:
        """All problems with the places that their dims came from; costs a cold run if there are any."""
        if not any(item.severity in ("error", "warning") for item in self.diagnostics):
            return self.diagnostics
        return self.diagnostics if self._traced is None else self._diagnostics(self._traced)

    @cached_property
    def _traced(self) -> Sweep | None:
        return self._trace()

    def _diagnostics(self, sweep: Sweep) -> tuple[Diagnostic, ...]:
        found = [self._diagnostic(problem) for problem in placed(sweep)]
        known = [*_first_errors(found), *self._syntax_faults(), *self._omitted(), *self._revealed()]
        return tuple(sorted(dict.fromkeys(known), key=lambda item: (item.place, item.code, item.message)))

    def _diagnostic(self, problem: Problem) -> Diagnostic | None:
        place = self._locate.place(problem.span)
        if place is None or place.path != self.path:
            return None
        inside = None if problem.inside is None else self._locate.place(problem.inside)
        related = self._related(problem.related)
        return Diagnostic(problem.code, problem.severity, problem.message, place, related, inside=inside)

    def _related(self, places: Iterable[tuple[Span, str]]) -> tuple[Related, ...]:
        found = []
        for span, message in places:
            where = self._locate.place(span)
            if where is not None:
                found.append(Related(where, message.replace("{code}", self._locate.code(where))))
        return tuple(found)

    def _revealed(self) -> Iterator[Diagnostic]:
        """What is known of the names bound on each line that asks for it by `# shapeserver: reveal`."""
        if REVEAL not in self.text:
            return
        asked = {index for index, line in enumerate(self.sweep.source.text.split("\n")) if REVEAL in line}
        for note in self._notes:
            place = self._locate.place(_span(note)) if note[0] == "name" else None
            if place is not None and place.path == self.path and place.start[0] in asked:
                yield Diagnostic("reveal", "information", f"{note[1]}: {show(self._peek, note[7])}", place)

    def _syntax_faults(self) -> Iterator[Diagnostic]:
        source = self.sweep.source
        for chunk, start in zip(source.chunks, source.starts, strict=True):
            fault = chunk.piece.fault
            if fault is not None:
                line = start + fault.line
                place = Place(self.path, (line, fault.column), (line, fault.column + 1))
                yield Diagnostic("syntax-error", "information", fault.message, place)

    def _omitted(self) -> Iterator[Diagnostic]:
        source = self.sweep.source
        if source.omitted:
            line = source.text.count("\n")
            place = Place(self.path, (line, 0), (line, 1))
            yield Diagnostic("analysis-limit", "information", source.omitted, place)

    @cached_property
    def _notes(self) -> tuple[Note, ...]:
        return tuple(note for effect in all_effects(self.sweep) for note in effect.notes)

    def bindings(self, unknown: bool = False) -> tuple[Binding, ...]:
        """Array-valued names, parameters and returns; with `unknown`, those of which nothing is known too."""
        rows: dict[tuple[str, str, Place], list[Value]] = {}
        kinds = {"name": "variable", "parameter": "parameter", "return": "return"}
        for note in self._notes:
            if note[0] in kinds and (isinstance(note[7], Array) or (unknown and isinstance(note[7], Unknown))):
                place = self._locate.place(_span(note))
                if place is not None and place.path == self.path:
                    values = rows.setdefault((kinds[note[0]], note[1], place), [])
                    if note[7] not in values:
                        values.append(note[7])
        found: list[Binding] = []
        for (kind, name, place), values in rows.items():
            arrays: list[Value] = [value for value in values if isinstance(value, Array)] or values
            shown = dict.fromkeys(self._binding(kind, name, place, value) for value in arrays)
            found.extend(shown if len(shown) <= MOST_ROWS else [self._binding(kind, name, place, join_all(arrays))])
        unique = dict.fromkeys(found)
        return tuple(sorted(unique, key=lambda item: (item.place, item.kind, item.name, item.text)))

    def _binding(self, kind: str, name: str, place: Place, value: Value) -> Binding:
        value = told_apart(value)
        text = show(self._peek, value)
        if not isinstance(value, Array):
            return Binding(name, kind, place, None, None, text, value.reason if isinstance(value, Unknown) else "")
        known = value.shape.rank is not None
        dims = tuple(map(_dim_data, value.shape.dims)) if known else None
        reason = "" if known and None not in (dims or ()) else "its shape depends on what is not known"
        return Binding(name, kind, place, dims, value.dtype, text, reason)

    def _peek(self, location: Location) -> Value:
        return self.sweep.heap.get(location, ABSENT)

    @cached_property
    def values(self) -> dict[Place, tuple[Value, ...]]:
        """The values that the expressions, names and parameters of the file were seen to have."""
        found: dict[Place, dict[Value, None]] = {}
        for note in self._notes:
            place = self._locate.place(_span(note)) if note[0] in ("expression", "name", "parameter") else None
            if place is not None and place.path == self.path:
                found.setdefault(place, {})[note[7]] = None
        return {place: tuple(seen) for place, seen in found.items()}

    def values_at(self, place: Place) -> tuple[Value, ...]:
        return self.values.get(place, ())

    def risks(self) -> frozenset[tuple[Place, str]]:
        """What some versions of a library refuse, and where."""
        noted = ((self._locate.place(_span(note)), note[1]) for note in self._notes if note[0] == "risk")
        return frozenset((place, message) for place, message in noted if place is not None)

    def hover(self, line: int, column: int) -> Hover | None:
        """What is known of the smallest expression at a position."""
        best: Place | None = None
        values: list[tuple[str, Value]] = []
        for note in self._notes:
            place = self._locate.place(_span(note)) if note[0] not in _APART else None
            if place is None or place.path != self.path or not place.start <= (line, column) <= place.end:
                continue
            place = self._name_only(note, place)
            if not place.start <= (line, column) <= place.end:
                continue
            if best is None or _size(place) < _size(best):
                best, values = place, []
            if place == best:
                values.append((note[0], note[7]))
        if best is None:
            return None
        return self._hover(best, values)

    def _name_only(self, note: Note, place: Place) -> Place:
        """Definitions span their body; only their name is hovered."""
        if note[0] in ("function", "class", "return"):
            line = place.start[0]
            text = self._locate.line(line)
            at = text.find(note[1], place.start[1])
            if at >= 0:
                return Place(place.path, (line, at), (line, at + len(note[1])))
        return place

    def _hover(self, place: Place, values: list[tuple[str, Value]]) -> Hover:
        signature = self._signature_of(values)
        shown = [] if signature else list(dict.fromkeys(show(self._peek, value) for _, value in values))
        reason = next((value.reason for _, value in values if isinstance(value, Unknown)), "")
        texts = shown[:MOST_TEXTS] + (["…"] if len(shown) > MOST_TEXTS else [])
        needs = signature.needs if signature else self._needs(values)
        name = self._locate.text(place)
        table = self._describe(values[0][1], "__describe__") if len({value for _, value in values}) == 1 else ()
        told = signature.text if signature else ""
        return Hover(place, name, tuple(texts), self.origins(place), needs, reason, told, table)

    def _signature_of(self, values: list[tuple[str, Value]]) -> Signature | None:
        """The signature, if all values are one function, but for what a definition returns."""
        functions = {_function(value) for kind, value in values if kind != "return"}
        function = functions.pop() if len(functions) == 1 else None
        return self._signature(function) if function is not None else None

    def signatures(self) -> tuple[tuple[Place, Signature], ...]:
        """The functions that the statements of the file define, in their order."""
        found: dict[Place, Signature] = {}
        for note in self._notes:
            place = self._locate.place(_span(note)) if note[0] == "function" else None
            if place is not None and place.path == self.path and isinstance(note[7], Function):
                signature = self._signature(note[7])
                if signature is not None:
                    found[self._name_only(note, place)] = signature
        return tuple(sorted(found.items(), key=lambda item: item[0]))

    def briefs(self) -> tuple[tuple[Place, str], ...]:
        """The names that stand for one object which tells of itself in short, such as a model, where they are bound."""
        found: dict[Place, dict[Value, None]] = {}
        for note in self._notes:
            place = self._locate.place(_span(note)) if note[0] == "name" and isinstance(note[7], Ref) else None
            if place is not None and place.path == self.path:
                found.setdefault(place, {})[note[7]] = None
        alone = [(place, next(iter(values))) for place, values in found.items() if len(values) == 1]
        told = [
            (place, " ".join(cell for row in self._describe(value, "__brief__") for cell in row))
            for place, value in alone
        ]
        return tuple(sorted((place, text) for place, text in told if text))

    def computing(self) -> tuple[tuple[Place, str], ...]:
        """The functions that were seen with arrays, and names of models, by the names of their graphs."""
        codes = {code.path: code.qualified for layout in self.sweep.layouts.values() for code in layout.codes.values()}
        seen = {note[2] for note in self._notes if note[0] == "signature" and _has_array(note[7])}
        found: dict[Place, str] = {}
        for note in self._notes:
            place = self._locate.place(_span(note)) if note[0] == "function" else None
            code = note[7].code if isinstance(note[7], Function) else None
            if place is not None and place.path == self.path and code in seen and code in codes:
                found[self._name_only(note, place)] = codes[code]
        found.update((place, self._locate.text(place)) for place, _ in self.briefs())
        return tuple(sorted(found.items()))

    def _needs(self, values: list[tuple[str, Value]]) -> tuple[str, ...]:
        codes = {value.code for _, value in values if isinstance(value, Function)}
        if not codes:
            return ()
        found = [
            need.text()
            for outcome in outcomes_of(self.sweep)
            if outcome.function.code in codes
            for need, _ in outcome.effect.needs
        ]
        return tuple(dict.fromkeys(found))

    def undecided(self, place: Place | None = None) -> frozenset[Requirement]:
        """What the computations inside of a place, or anywhere, require and could not be decided."""
        if place is None:
            return frozenset(need for need, _ in self._undecided)
        inside = ((need, where) for need, where in self.open_ends() if where.path == place.path)
        return frozenset(need for need, where in inside if place.start <= where.start and where.end <= place.end)

    def open_ends(self) -> frozenset[tuple[Requirement, Place]]:
        """What computations require that could not be decided, and where they are."""
        found = ((need, self._locate.place(span)) for need, span in self._undecided)
        return frozenset((need, where) for need, where in found if where is not None)

    @cached_property
    def _undecided(self) -> frozenset[tuple[Requirement, Span]]:
        return frozenset(item for effect in all_runs(self.sweep) for item in effect.needs)

    def fixes(self, problem: Diagnostic) -> tuple[Fix, ...]:
        """Edits that mend one of the file's problems, the likeliest first; best asked of an explained one."""
        from .fixes import can_fix

        if not can_fix():
            return ()
        from .fixes.finding import find_fixes

        if problem not in self._fixes:
            with self._asks.trials() as ask:
                self._fixes[problem] = find_fixes(problem, self, self._asks.catalogue, ask)
        return self._fixes[problem]

    def fix_every(self, codes: Iterable[str], way: str | None) -> Fix | None:
        """One edit that mends all problems of these codes in a way, or those that have one proved fix each."""
        from .fixes import can_fix

        if not can_fix():
            return None
        from .fixes.every import fix_every

        with self._asks.trials() as ask:
            return fix_every(self, frozenset(codes), way, self._asks.catalogue, ask)

    def annotations(self, line: int, column: int) -> tuple[Fix, ...]:
        """Edits that write down the shape of the name at a position."""
        from .fixes.annotating import find_annotations

        with self._asks.trials() as ask:
            return find_annotations(self, (line, column), self._asks.catalogue, ask)

    def complete(self, line: int, column: int) -> tuple[Completion, ...]:
        """The numbers that fit at a position where an argument is missing."""
        from .completing import complete

        with self._asks.trials() as ask:
            return complete(self, (line, column), ask)

    def origins(self, place: Place) -> tuple[Related, ...]:
        """Where the dims of the value at a place came from, unless all of it is on the same line.

        Costs a cold run the first time.
        """
        if self._traced is None:
            return ()
        found: dict[tuple[Span, str], None] = {}
        for effect in all_effects(self._traced):
            for note in (note for note in effect.notes if note[0] not in _APART):
                dims = dims_in(note[7]) if self._locate.place(_span(note)) == place else ()
                found.update(dict.fromkeys(origins(dims)))
        shown = self._related(list(found)[:MOST_ORIGINS])
        elsewhere = any(item.place.path != self.path or item.place.start[0] != place.start[0] for item in shown)
        return shown if elsewhere else ()

    def beginnings(self, place: Place) -> tuple[Place | None, ...]:
        """Where each dim of the array at a place began; empty if it had several shapes.  Costs a cold run."""
        notes = () if self._traced is None else (note for effect in all_effects(self._traced) for note in effect.notes)
        seen = ((note, note[7]) for note in notes if note[0] not in _APART)
        arrays = ((note, value) for note, value in seen if isinstance(value, Array))
        here = [value for note, value in arrays if self._locate.place(_span(note)) == place]
        if len(set(here)) != 1:
            return ()
        begun = (sorted(beginnings([dim]), key=lambda item: item[1]) for dim in here[0].shape.dims or ())
        return tuple(self._locate.place(found[0][0]) if found else None for found in begun)

    @cached_property
    def graphs(self) -> Graphs:
        """What the file computes, as graphs by name; costs a cold run the first time."""
        from .graphs import graphs_of

        return graphs_of(self._asks.record(), self._locate, self.path, self.diagnostics)

    def flow(self, line: int, column: int) -> Flow | None:
        """What shares the number at a position; None if there is none, or if it became no dim.

        A name that stands for an array is no number.  Costs a cold run the first time.
        """
        from .flow import flow_at

        return None if self._traced is None else flow_at(self._traced, self._locate, self.path, (line, column))


def _first_errors(found: Iterable[Diagnostic | None]) -> Iterator[Diagnostic]:
    """Of the errors of one kind at one place the first: what fails there does not come to the others.

    So too of pairs that are broadcast once and put together several times.
    """
    seen: set[tuple[Place, str]] = set()
    for item in found:
        once = item is not None and (item.severity == "error" or item.code == "suspicious-broadcast")
        if item is None or (once and (item.place, item.code) in seen):
            continue
        seen.add((item.place, item.code))
        yield item


def _has_array(value: Value) -> bool:
    return isinstance(value, Array) or (isinstance(value, Tuple) and any(map(_has_array, value.items)))


def _function(value: Value) -> Function | None:
    while isinstance(value, Method):
        value = value.function
    return value if isinstance(value, Function) else None


def _span(note: Note) -> Span:
    return Span(note[2], note[3], note[4], note[5], note[6])


def _size(place: Place) -> tuple[int, int]:
    return (place.end[0] - place.start[0], place.end[1] - place.start[1])


def _dim_data(value: Dim) -> int | str | None:
    if value is dim.UNKNOWN:
        return None
    return dim.text(value) if isinstance(value, Expr) else value
