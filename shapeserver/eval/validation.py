"""A validation: every valuation is run on the engine and compared with what was predicted."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from typing import Any

from ..analysis.graph import Graph, Node, digest, evaluate, tensors_in, width
from . import comparing, engines, inputs
from .engine import Engine
from .options import Options, Valuation
from .program import Interrupted, Program, Seen, Values
from .report import Check, Finding, Report
from .statistics import Told, of_host
from .units import size

Tell = Callable[[str, float], None]
Shown = list[tuple[Seen, Told | None]]
SATURATING = ("sigmoid", "softmax", "tanh")
LONGEST_COMPILED = 500
"""Operations of a graph that JAX compiles as a whole, at about 100 in a second; a longer one is run one by one."""


def validate(graph: Graph, options: Options, tell: Tell = lambda text, share: None) -> Report:
    """Raises `engines.EngineMissing`; what a run raises is part of the report."""
    started = time.perf_counter()
    engine = engines.make(options.engine, options.device)
    study = _Study(graph, options, engine, tell)
    for place, valuation in enumerate(options.valuations):
        tell(f"running {_said(valuation)}", 0.7 * place / max(len(options.valuations), 1))
        study.run(valuation)
    study.judge_failures()
    study.differentiate()
    study.cost()
    return replace(study.report(), seconds=time.perf_counter() - started)


def _said(valuation: Valuation) -> str:
    return ", ".join(f"{name}={length}" for name, length in valuation) or "the graph"


class _Study:
    """What is found while the valuations run."""

    def __init__(self, graph: Graph, options: Options, engine: Engine, tell: Tell) -> None:
        self.graph, self.options, self.engine, self.tell = graph, options, engine, tell
        self.checks: list[Check] = []
        self.findings: dict[tuple[str, str, str], Finding] = {}
        self.failures: dict[str, list[Finding]] = {}
        self.unevaluated: dict[tuple[str, str, int], None] = {}
        self.notes: dict[str, None] = {}
        self.gradients: tuple[Any, ...] = ()
        self.costs: tuple[Any, ...] = ()
        self.formulas: tuple[Any, ...] = ()
        self.largest: tuple[str, int, int] | None = None
        self.compiles = engine.name == "jax" and len(graph.nodes) <= LONGEST_COMPILED
        if engine.name == "jax" and not self.compiles:
            count = len(graph.nodes)
            self._not_compiled(f"it has {count:,} operations, of which {LONGEST_COMPILED} are compiled at most")

    def run(self, valuation: Valuation) -> None:
        """Both moods if the first brings what is not finite; the last one counts."""
        if self._exceeds(valuation):
            return
        for mood in inputs.MOODS:
            try:
                shown = self._shown(valuation, mood)
            except inputs.Unfeedable as error:
                self.notes[f"not run: {error}"] = None
                return
            except MemoryError:
                self._too_large(valuation, None)
                return
            bad = _first_not_finite(self.graph, shown)
            if bad is None:
                break
        self._compare(valuation, shown)
        if bad is not None:
            self._not_finite(bad)

    def _shown(self, valuation: Valuation, mood: str) -> Shown:
        lengths = dict(valuation)
        program = Program(self.graph, lengths, self.engine, self.options.seed)
        shown: Shown = []

        def observe(seen: Seen) -> None:
            value = None if seen.value is None else self.engine.host(seen.value)
            shown.append((replace(seen, value=None), of_host(value)))

        values = program.begin(inputs.make(self.graph, lengths, self.options.seed, mood), observe)
        if self.compiles:
            from .engines.compiling import observed

            try:
                return shown + observed(program, values)
            except Interrupted as error:
                self.compiles = False
                self._not_compiled(str(error))
        self._eagerly(program, values, observe)
        return shown

    def _not_compiled(self, reason: str) -> None:
        self.notes[f"not compiled, so without costs and gradients: {reason}"] = None

    def _eagerly(self, program: Program, values: Values, observe: Callable[[Seen], None]) -> None:
        program.run(values, observe, lambda node: self.tell(_line_of(node), -1.0))

    def _compare(self, valuation: Valuation, shown: Shown) -> None:
        for seen, figures in shown:
            found = comparing.check(seen, valuation, self.engine.witnesses(seen.node.operation))
            if figures is not None:
                finite, low, high = figures
                found = replace(found, finite=finite, extremes=(low, high) if low <= high else None)
                self._note_constant(seen.node, found)
            self.checks.append(found)
            if seen.unsupported:
                self.unevaluated[(seen.node.operation, seen.error, found.line)] = None
            elif seen.error:
                self.failures.setdefault(seen.node.id, []).append(comparing.contradiction(seen, found))
            elif found.agreed is False:
                self._add(comparing.contradiction(seen, found))

    def judge_failures(self) -> None:
        """What failed at every valuation is refuted; at some, these may break a requirement that nobody knows of."""
        ran = {check.valuation for check in self.checks}
        for node, failed in self.failures.items():
            if len(failed) >= len(ran) and (len(ran) > 1 or not self.graph.symbols):
                self._add(failed[0])
            else:
                self.checks = [
                    replace(c, agreed=None) if c.node == node and c.actual is None else c for c in self.checks
                ]
                line = failed[0].place[1] if failed[0].place else 0
                self.notes[f"line {line}: {failed[0].message}; at other lengths it ran"] = None

    def _add(self, finding: Finding) -> None:
        """One finding for each node and code: the first."""
        self.findings.setdefault((finding.code, finding.node, str(finding.place)), finding)

    def _note_constant(self, node: Node, found: Check) -> None:
        if found.extremes is None or not any(True for _, item in node.arguments for _ in tensors_in(item)):
            return
        low, high = found.extremes
        elements = 1
        for length in found.actual or ():
            elements *= length or 0
        name = node.operation.rpartition(".")[2]
        if elements >= 8 and low == high:
            self.notes[f"line {found.line}: `{name}` gives {low:g} everywhere"] = None
        elif elements >= 8 and name in SATURATING and (low > 0.999 or high < -0.999 or -1e-3 < low <= high < 1e-3):
            self.notes[f"line {found.line}: `{name}` is saturated, its values lie in [{low:g}, {high:g}]"] = None

    def _not_finite(self, seen: Seen) -> None:
        message = f"`{seen.node.operation}` is the first to give NaN or infinity, of finite operands"
        self._add(Finding("nan-at", message, seen.node.id, comparing.placed(seen.node.place)))

    def _exceeds(self, valuation: Valuation) -> bool:
        """Whether what is alive at once would not fit; nothing is run then."""
        limit = self.options.memory or self.options.process_memory
        for node, needed in _alive(self.graph, dict(valuation)):
            if needed > limit:
                self._too_large(valuation, node, needed, limit)
                return True
        return False

    def _too_large(self, valuation: Valuation, node: Node | None, needed: int = 0, limit: int = 0) -> None:
        figures = f": {size(needed)} are needed, {size(limit)} may be taken" if needed else ""
        message = f"there is not enough memory for {_said(valuation)}{figures}"
        place = None if node is None else comparing.placed(node.place)
        self._add(Finding("out-of-memory-at", message, "" if node is None else node.id, place))

    def differentiate(self) -> None:
        ran = [valuation for valuation in self.options.valuations if any(c.valuation == valuation for c in self.checks)]
        if not (self.options.gradients and self.engine.differentiates and ran and self.graph.parameters):
            return
        if self.engine.name == "jax" and not self.compiles:
            return
        from .gradients import of_parameters

        self.tell("differentiating", 0.75)
        smallest = min(ran, key=lambda valuation: sum(length for _, length in valuation))
        self.gradients, findings = of_parameters(self.graph, dict(smallest), self.engine, self.options)
        for finding in findings:
            self._add(finding)

    def cost(self) -> None:
        if not (self.options.costs and self.compiles and self.checks and self.graph.outputs):
            return
        from .costs import of_graph

        self.tell("compiling for costs", 0.85)
        ran = {check.valuation for check in self.checks}
        valuations = [valuation for valuation in self.options.valuations if valuation in ran]
        self.costs, self.formulas, self.largest, notes = of_graph(self.graph, valuations, self.engine, self.options)
        self.notes |= dict.fromkeys(notes)
        peak = getattr(self.engine, "peak", None)
        if peak is not None:
            self.notes[f"the device had at most {size(peak)} in use"] = None

    def report(self) -> Report:
        return Report(
            name=self.graph.name,
            file=self.graph.file,
            digest=digest(self.graph),
            engine=self.engine.name,
            device=self.engine.device,
            valuations=self.options.valuations,
            checks=tuple(self.checks),
            findings=tuple(self.findings.values()) or self._validated(),
            gradients=self.gradients,
            costs=self.costs,
            formulas=self.formulas,
            largest=self.largest,
            unevaluated=tuple(self.unevaluated),
            notes=tuple(self.notes),
        )

    def _validated(self) -> tuple[Finding, ...]:
        agreed = sum(1 for check in self.checks if check.agreed)
        if not agreed:
            return ()
        runs = len({check.valuation for check in self.checks})
        hold = "1 prediction holds" if agreed == 1 else f"{agreed} predictions hold"
        text = f"{hold} at {runs} {'valuation' if runs == 1 else 'valuations'}"
        first = next((node.place for node in self.graph.nodes if node.place), None)
        return (Finding("validated", f"`{self.graph.name}`: {text}", "", comparing.placed(first)),)


def _line_of(node: Node) -> str:
    where = f"line {node.place.line}: " if node.place else ""
    return f"{where}`{node.operation}`"


def _first_not_finite(graph: Graph, shown: Shown) -> Seen | None:
    """The first float array that is not finite although what it was made of is."""
    bad = {seen.node.id for seen, figures in shown if figures is not None and not figures[0]}
    for seen, figures in shown:
        if figures is not None and not figures[0] and not bad & _sources(seen.node):
            return seen
    return None


def _sources(node: Node) -> set[str]:
    return {tensor.source for _, item in node.arguments for tensor in tensors_in(item)}


def _alive(graph: Graph, lengths: dict[str, int]) -> Iterable[tuple[Node, int]]:
    """Each node and the bytes that are alive when it has run, by the predictions."""
    last: dict[str, int] = {}
    for place, node in enumerate(graph.nodes):
        for source in _sources(node):
            last[source] = place
    for _, tensor in graph.outputs:
        last[tensor.source] = len(graph.nodes)
    fixed = sum(_fed([*graph.inputs, *graph.parameters], lengths))
    alive: dict[str, int] = {}
    for place, node in enumerate(graph.nodes):
        alive[node.id] = comparing.bytes_of(node, lengths)
        yield node, fixed + sum(alive.values())
        alive = {name: size for name, size in alive.items() if last.get(name, -1) > place}


def _fed(items: Sequence[Any], lengths: dict[str, int]) -> Iterable[int]:
    for item in items:
        total = width(item.dtype) or 1
        for length in item.shape:
            total *= evaluate(length, lengths)
        yield total
