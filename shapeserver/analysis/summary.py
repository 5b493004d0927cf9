"""A sweep as its readers want it: problems, bindings, signatures and hovers at absolute positions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property

from . import dim
from .dim import Dim, Expr
from .display import show
from .interp.tracing import origins
from .lattice import join_all
from .memo import ABSENT, Location, Note
from .path import Path
from .placement import all_effects, outcomes_of, placed
from .problem import Problem, Span
from .report import Binding, Diagnostic, Hover, Place, Related, Signature
from .source import Chunk
from .sweep import Sweep
from .value import Array, Function, Method, Unknown, Value

MOST_TEXTS = 3
MOST_ROWS = 8
MOST_ORIGINS = 8
REVEAL = "# shapeserver: reveal"


class Summary:
    """What is known of one version of a file.  Immutable; what is not asked for is not computed."""

    def __init__(
        self,
        path: str,
        text: str,
        sweep: Sweep,
        trace: Callable[[], Sweep | None],
        signature: Callable[[Function], Signature | None],
    ) -> None:
        self.path = path
        self.text = text
        self.recomputed = sweep.recomputed
        self.sweep = sweep
        self._locate = Locator(path, sweep)
        self._trace = trace
        self._signature = cache(signature)

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
        known = [item for item in found if item is not None] + [*self._syntax_faults(), *self._revealed()]
        return tuple(sorted(dict.fromkeys(known), key=lambda item: (item.place, item.code, item.message)))

    def _diagnostic(self, problem: Problem) -> Diagnostic | None:
        place = self._locate.place(problem.span)
        if place is None or place.path != self.path:
            return None
        return Diagnostic(problem.code, problem.severity, problem.message, place, self._related(problem.related))

    def _related(self, places: Iterable[tuple[Span, str]]) -> tuple[Related, ...]:
        found = []
        for span, message in places:
            where = self._locate.place(span)
            if where is not None:
                code = self._locate.line(where.start[0]).strip()
                found.append(Related(where, message.replace("{code}", code)))
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
        found = []
        for (kind, name, place), values in rows.items():
            arrays: list[Value] = [value for value in values if isinstance(value, Array)] or values
            for value in arrays if len(arrays) <= MOST_ROWS else [join_all(arrays)]:
                found.append(self._binding(kind, name, place, value))
        unique = dict.fromkeys(found)
        return tuple(sorted(unique, key=lambda item: (item.place, item.kind, item.name, item.text)))

    def _binding(self, kind: str, name: str, place: Place, value: Value) -> Binding:
        text = show(self._peek, value)
        if not isinstance(value, Array):
            return Binding(name, kind, place, None, None, text, value.reason if isinstance(value, Unknown) else "")
        known = value.shape.rank is not None
        dims = tuple(map(_dim_data, value.shape.dims)) if known else None
        reason = "" if known and None not in (dims or ()) else "its shape depends on what is not known"
        return Binding(name, kind, place, dims, value.dtype, text, reason)

    def _peek(self, location: Location) -> Value:
        return self.sweep.heap.get(location, ABSENT)

    def hover(self, line: int, column: int) -> Hover | None:
        """What is known of the smallest expression at a position."""
        best: Place | None = None
        values: list[tuple[str, Value]] = []
        for note in self._notes:
            place = self._locate.place(_span(note)) if note[0] not in ("signature", "decorated") else None
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
        return Hover(place, name, tuple(texts), self.origins(place), needs, reason, signature.text if signature else "")

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

    def origins(self, place: Place) -> tuple[Related, ...]:
        """Where the dims of the array at a place came from; costs a cold run the first time."""
        if self._traced is None:
            return ()
        found: dict[tuple[Span, str], None] = {}
        for effect in all_effects(self._traced):
            for note in effect.notes:
                if isinstance(note[7], Array) and self._locate.place(_span(note)) == place:
                    found.update(
                        dict.fromkeys((*origins((*note[7].shape.head, *note[7].shape.tail)), *_symbol_origins(note[7])))
                    )
        return self._related(list(found)[:MOST_ORIGINS])


@dataclass(frozen=True, eq=False)
class Locator:
    """Turns spans into places of the current text."""

    path: str
    sweep: Sweep

    @cached_property
    def _lines(self) -> list[str]:
        return self.sweep.source.text.split("\n")

    @cached_property
    def _chunks(self) -> dict[Path, tuple[Chunk, int]]:
        source = self.sweep.source
        return {chunk.path: (chunk, start) for chunk, start in zip(source.chunks, source.starts, strict=True)}

    def line(self, index: int) -> str:
        return self._lines[index] if index < len(self._lines) else ""

    def text(self, place: Place) -> str:
        if place.start[0] != place.end[0]:
            return self.line(place.start[0])[place.start[1] :]
        return self.line(place.start[0])[place.start[1] : place.end[1]]

    def place(self, span: Span) -> Place | None:
        """None for a span of another module, or of text that is no longer there."""
        chunk_path = span.unit
        root = span.unit.module
        while chunk_path.parent is not None and chunk_path.parent is not root:
            chunk_path = chunk_path.parent
        known = self._chunks.get(chunk_path)
        if known is None:
            return None
        chunk, start = known
        layout = self.sweep.layouts.get(chunk)
        line = layout.units.get(span.unit) if layout else None
        if line is None:
            return None
        first, last = start + line + span.line, start + line + span.end_line
        return Place(self.path, (first, self._column(first, span.column)), (last, self._column(last, span.end_column)))

    def _column(self, line: int, column: int) -> int:
        """A column in code points, from one in UTF-8 bytes."""
        text = self.line(line)
        return (
            column if text.isascii() else len(text.encode("utf-8", "surrogatepass")[:column].decode("utf-8", "ignore"))
        )


def _symbol_origins(array: Array) -> Iterator[tuple[Span, str]]:
    """A symbol's identity is the path that made it, whose last position is its origin."""
    for item in (*array.shape.head, *array.shape.tail):
        for symbol in sorted(dim.symbols(item), key=dim.text):
            key = dim.key_of(symbol)
            path = key if isinstance(key, Path) else None
            while path is not None:
                step = path.step
                if (
                    isinstance(step, tuple)
                    and len(step) == 3
                    and isinstance(step[0], Path)
                    and isinstance(step[1], int)
                ):
                    yield (
                        Span(step[0], step[1], step[2], step[1], step[2] + 1),
                        f"{dim.text(symbol)} comes from `{{code}}`",
                    )
                    break
                path = path.parent


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
