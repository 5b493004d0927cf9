"""Graphs of small programs, for tests."""

from __future__ import annotations

from pathlib import Path
from textwrap import dedent

from shapeserver.analysis import graph as g
from shapeserver.analysis.graphs import MODULE, Graphs
from shapeserver.cli.checking import Session


def graphs_of(folder: Path, text: str) -> Graphs:
    file = folder / "program.py"
    file.write_text(dedent(text))
    return Session().summary(str(file)).graphs


def graph_of(folder: Path, text: str, name: str = MODULE) -> g.Graph:
    found = graphs_of(folder, text).graph(name)
    assert isinstance(found, g.Graph), found
    assert g.from_json(g.as_json(found)) == found
    return found


def calls(graph: g.Graph) -> list[str]:
    """Each node in one line: what is called, on which tensors, and the shape of each result."""
    return [f"{node.operation.rpartition('.')[2]}({', '.join(_used(node))}) -> {_shapes(node)}" for node in graph.nodes]


def _used(node: g.Node) -> list[str]:
    return [str(tensor.source) for _, argument in node.arguments for tensor in g.tensors_in(argument)]


def _shapes(node: g.Node) -> str:
    return " ".join(f"{output.dtype}[{', '.join(map(g.text, output.shape or ()))}]" for output in node.outputs)


def reasons(graph: g.Graph) -> list[tuple[int | None, str]]:
    return [(item.place and item.place.line, item.reason) for item in graph.unrecorded]
