"""A graph as an SVG picture: what flows runs downwards; boxes are coloured by agreement, edges have shapes.

A box's *layer* is one more than the deepest of what it takes.  Within a layer boxes are ordered by where their sources
are, from above and from below in turn, which takes most crossings out.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html import escape

from ..analysis.graph import Graph, Input, Node, Parameter, tensors_in, text
from .report import Check, Report

WIDTH, HEIGHT, ACROSS, DOWN, MARGIN = 190, 40, 24, 58, 20
SWEEPS = 4
COLOURS = {True: "#d7f0d7", False: "#f6c6c6", None: "#e8e8e8"}
FED = "#dbe7f6"
MOST_LETTERS = 28


@dataclass(frozen=True)
class Box:
    """`sources` are (identity, label of the edge)."""

    name: str
    lines: tuple[str, str]
    colour: str
    sources: tuple[tuple[str, str], ...]


def to_svg(graph: Graph, report: Report | None = None) -> str:
    """The picture as the text of a file."""
    boxes = {box.name: box for box in _boxes(graph, report)}
    places = _places(boxes)
    width = max((x for x, _ in places.values()), default=0) + WIDTH + MARGIN
    height = max((y for _, y in places.values()), default=0) + HEIGHT + MARGIN
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        'font-family="sans-serif" font-size="11">',
        f"<title>{escape(graph.name)}</title>",
        *(_edge(places, source, box.name, label) for box in boxes.values() for source, label in box.sources),
        *(_drawn(box, *places[box.name]) for box in boxes.values()),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _boxes(graph: Graph, report: Report | None) -> Iterator[Box]:
    shapes: dict[str, str] = {}
    fed: list[Input | Parameter] = [*graph.inputs, *graph.parameters]
    for item in fed:
        shapes[item.id] = _shape(item.shape)
        yield Box(item.id, (item.name, f"{item.dtype}{shapes[item.id]}"), FED, ())
    verdicts = _verdicts(report.checks if report else ())
    for node in graph.nodes:
        shapes[node.id] = _shape(node.outputs[0].shape) if node.outputs else ""
        used = [tensor.source for _, item in node.arguments for tensor in tensors_in(item)]
        used += [weight.source for _, weight in node.weights]
        sources = tuple((name, shapes[name]) for name in dict.fromkeys(used))
        yield Box(node.id, _lines(node, shapes[node.id]), COLOURS[verdicts.get(node.id)], sources)


def _lines(node: Node, shape: str) -> tuple[str, str]:
    dtype = node.outputs[0].dtype if node.outputs else ""
    line = f"{node.place.line}: " if node.place else ""
    name = ".".join(node.operation.split(".")[-2:])
    return f"{line}{name}", f"{node.name + ' ' if node.name else ''}{dtype or ''}{shape}"


def _shape(shape: tuple[object, ...] | None) -> str:
    return "[...]" if shape is None else f"[{', '.join(text(length) for length in shape)}]"  # type: ignore[arg-type]


def _verdicts(checks: tuple[Check, ...]) -> dict[str, bool | None]:
    """False if one is, else True if one is."""
    found: dict[str, bool | None] = {}
    for check in checks:
        if check.agreed is not None:
            found[check.node] = found.get(check.node) is not False and check.agreed
    return found


def _places(boxes: Mapping[str, Box]) -> dict[str, tuple[int, int]]:
    depth: dict[str, int] = {}
    users: dict[str, list[str]] = {name: [] for name in boxes}
    for name, box in boxes.items():
        depth[name] = 1 + max((depth[source] for source, _ in box.sources), default=-1)
        for source, _ in box.sources:
            users[source].append(name)
    for name in boxes:  # what is fed stands just above its first use
        if not boxes[name].sources and users[name]:
            depth[name] = min(depth[user] for user in users[name]) - 1
    layers = [[name for name in boxes if depth[name] == level] for level in range(max(depth.values(), default=-1) + 1)]
    near = {name: [source for source, _ in box.sources] for name, box in boxes.items()}
    for sweep in range(SWEEPS):
        _reorder(layers if sweep % 2 == 0 else layers[::-1], near if sweep % 2 == 0 else users)
    widest = max(map(len, layers), default=0)
    return {
        name: (MARGIN + int((place + (widest - len(layer)) / 2) * (WIDTH + ACROSS)), MARGIN + level * (HEIGHT + DOWN))
        for level, layer in enumerate(layers)
        for place, name in enumerate(layer)
    }


def _reorder(layers: list[list[str]], near: Mapping[str, list[str]]) -> None:
    """Each layer by the mean place of its boxes' neighbours; places are shares of their layer's width."""
    share = {name: (place + 1) / (len(layer) + 1) for layer in layers for place, name in enumerate(layer)}
    for layer in layers:
        wanted = {
            name: sum(share[n] for n in near[name]) / len(near[name]) if near[name] else share[name] for name in layer
        }
        layer.sort(key=lambda name: wanted[name])
        share |= {name: (place + 1) / (len(layer) + 1) for place, name in enumerate(layer)}


def _edge(places: Mapping[str, tuple[int, int]], source: str, target: str, label: str) -> str:
    (x1, y1), (x2, y2) = places[source], places[target]
    x1, y1, x2 = x1 + WIDTH // 2, y1 + HEIGHT, x2 + WIDTH // 2
    bend = (y2 - y1) // 2
    path = f'<path d="M{x1} {y1} C{x1} {y1 + bend} {x2} {y2 - bend} {x2} {y2}" fill="none" stroke="#888"/>'
    return f'{path}<text x="{(x1 + x2) // 2 + 4}" y="{(y1 + y2) // 2}" fill="#555" font-size="9">{escape(label)}</text>'


def _drawn(box: Box, x: int, y: int) -> str:
    words = "".join(
        f'<text x="{x + 8}" y="{y + 16 + 15 * place}">{escape(_cut(line))}</text>'
        for place, line in enumerate(box.lines)
    )
    hint = f"<title>{escape(' '.join(box.lines))}</title>"
    frame = f'<rect x="{x}" y="{y}" width="{WIDTH}" height="{HEIGHT}" rx="5" fill="{box.colour}" stroke="#666"/>'
    return f"<g>{hint}{frame}{words}</g>"


def _cut(line: str) -> str:
    return line if len(line) <= MOST_LETTERS else line[: MOST_LETTERS - 1] + "…"
