"""The commands about graphs: what a file computes, as data, and the evaluator that runs it and compares."""

from __future__ import annotations

import json
import os
import sys
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

import click

from .commands import COULD_NOT_RUN, PROBLEMS_FOUND, complain
from .stubs import cli

if TYPE_CHECKING:
    from ..analysis.graph import Graph
    from ..analysis.graphs import Graphs
    from ..eval.options import Options
    from ..eval.report import Report

SEPARATOR = "::"
TARGET = "FILE[::NAME]"


class Amount(click.ParamType):  # type: ignore[type-arg]
    """Bytes, as people write them: `24GiB`, `512MB`, `1000000`."""

    name = "BYTES"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        from ..eval.options import bytes_of

        try:
            return bytes_of(str(value))
        except ValueError as error:
            self.fail(str(error), param, ctx)


class Lengths(click.ParamType):  # type: ignore[type-arg]
    """Numbers for symbols: `batch=32,seq=128`."""

    name = "SYMBOL=N,..."

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> dict[str, int]:
        parts = [part.partition("=") for part in str(value).split(",") if part.strip()]
        if not all(name.strip() and number.strip().isdecimal() for name, _, number in parts):
            self.fail(f"{value!r} gives no numbers to symbols, such as batch=32,seq=128", param, ctx)
        return {name.strip(): int(number) for name, _, number in parts}


class Refused(Exception):
    """There is nothing to show, for a reason of one line."""


@cli.command(short_help="Show what a file computes, as a graph in JSON.")
@click.argument("target", metavar=TARGET)
@click.pass_context
def graph(context: click.Context, target: str) -> None:
    """Show as JSON what a function, a method (Class.method) or a model of a file computes, or the file from its top.

    Without a name: all graphs of the file, and why there is none of the others.  docs/graph.md describes the JSON.
    """
    from ..analysis.graph import Graph, as_json, dumps

    try:
        graphs, name = _graphs(target)
        if name:
            sys.stdout.write(dumps(_graph(graphs, name)))
            return
    except Refused as refused:
        complain([str(refused)])
        context.exit(COULD_NOT_RUN)
    found = {each: graphs.graph(each) for each in graphs.names}
    shown = {
        "graphs": [as_json(each) for each in found.values() if isinstance(each, Graph)],
        "refused": [{"name": each, "reason": why} for each, why in found.items() if isinstance(why, str)],
    }
    sys.stdout.write(json.dumps(shown, indent=1, ensure_ascii=False) + "\n")


@cli.command(short_help="Run what a file computes and compare every prediction.")
@click.argument("target", metavar=f"{TARGET}|BUNDLE")
@click.option("--engine", type=click.Choice(["jax", "numpy", "tensorflow"]), default="jax", show_default=True)
@click.option("--device", type=click.Choice(["cpu", "gpu"]), default="cpu", show_default=True)
@click.option("--at", type=Lengths(), default="", help="Run it with these lengths.")
@click.option("--memory", type=Amount(), help="What may be used at most, such as 24GiB; the largest batch is told.")
@click.option("--seconds", type=click.FloatRange(min=1), default=300.0, show_default=True, help="A graph may take.")
@click.option(
    "--output-format", type=click.Choice(["text", "json", "markdown", "svg"]), default="text", show_default=True
)
@click.option("--export", metavar="BUNDLE", help="Write the graph to a file that runs on a machine with JAX alone.")
@click.pass_context
def validate(
    context: click.Context,
    target: str,
    engine: str,
    device: str,
    at: dict[str, int],
    memory: int | None,
    seconds: float,
    output_format: str,
    export: str | None,
) -> None:
    """Run the graph of a function, a model or a file in a process of its own, and compare every shape and dtype.

    The program itself is not run.  Exits with 0 if all predictions hold, 1 if one is contradicted, 2 if nothing could
    be run.
    """
    from ..eval.client import EvaluationError, export_bundle, validate_bundle
    from ..eval.options import Options

    shown: list[tuple[Graph | None, Report]]
    options = Options(engine=engine, device=device, memory=memory, seconds=seconds)
    try:
        if os.path.isfile(target) and zipfile.is_zipfile(target):
            with _progress() as tell:
                shown = [(None, validate_bundle(target, options, tell))]
        else:
            graphs = list(_chosen(target, single=bool(export) or output_format == "svg"))
            if export:
                export_bundle(graphs[0], _options(graphs[0], options, at), export)
                return
            shown = [(each, _validated(each, options, at)) for each in graphs]
    except (Refused, EvaluationError) as error:
        complain([str(error)])
        context.exit(COULD_NOT_RUN)
    _show(shown, output_format)
    context.exit(PROBLEMS_FOUND if any(report.contradictions for _, report in shown) else 0)


def _graphs(target: str) -> tuple[Graphs, str]:
    """The graphs of the file that a target names, and the name in it."""
    from .checking import Session, explain_failure

    file, _, name = target.partition(SEPARATOR)
    path = os.path.abspath(file)
    try:
        return Session().summary(path).graphs, name
    except Exception as error:
        raise Refused(explain_failure(path, error)) from None


def _graph(graphs: Graphs, name: str) -> Graph:
    found = graphs.graph(name)
    if isinstance(found, str):
        raise Refused(f"no graph of {name}: {found}")
    return found


def _chosen(target: str, single: bool) -> Iterator[Graph]:
    """The graphs to run: the named one, or those that together have everything that the file computes."""
    graphs, name = _graphs(target)
    names = [name] if name else list(graphs.covering())
    if not names:
        reasons = [f"{each}: {why}" for each in graphs.names if isinstance(why := graphs.graph(each), str)]
        raise Refused(f"{target}: there is no graph ({'; '.join(reasons[:3]) or 'it computes no array'})")
    if single and len(names) > 1:
        raise Refused(f"{target} has several graphs; name one of {', '.join(names)}")
    yield from (_graph(graphs, each) for each in names)


def _options(graph: Graph, options: Options, at: dict[str, int]) -> Options:
    """The options with numbers for the graph's symbols; raises `Refused` if there are none that fit."""
    from dataclasses import replace

    from ..eval.valuations import valuations

    names = {symbol.name for symbol in graph.symbols}
    try:
        found = valuations(graph, {name: number for name, number in at.items() if name in names})
    except ValueError as error:
        raise Refused(f"{graph.name}: {error}") from None
    if not found.found:
        raise Refused(f"{graph.name}: {found.missing}")
    return replace(options, valuations=tuple(tuple(sorted(each.items())) for each in found.found))


def _validated(graph: Graph, options: Options, at: dict[str, int]) -> Report:
    from ..eval.client import validate as run

    with _progress() as tell:
        return run(graph, _options(graph, options, at), tell)


@contextmanager
def _progress() -> Iterator[Any]:
    """Tells on stderr, if it is a terminal, what is being done."""
    if not sys.stderr.isatty():
        yield lambda text, share: None
        return
    from rich.console import Console

    with Console(stderr=True).status("starting") as status:
        yield lambda text, share: status.update(f"{text} ({share:.0%})")


def _show(shown: list[tuple[Graph | None, Report]], output_format: str) -> None:
    from ..eval import rendering
    from ..eval.picture import to_svg

    reports = [report for _, report in shown]
    if output_format == "json":
        sys.stdout.write(rendering.to_json(reports))
    elif output_format == "markdown":
        sys.stdout.write("\n".join(map(rendering.to_markdown, reports)))
    elif output_format == "svg":
        for graph, report in shown:
            if graph is not None:
                sys.stdout.write(to_svg(graph, report))
    else:
        _as_text(shown)


def _as_text(shown: list[tuple[Graph | None, Report]]) -> None:
    """A table of what was compared for each graph, then gradients, costs and remarks."""
    from ..eval import rendering
    from .checking import shown_path
    from .rendering import Terminal

    console = Terminal()
    for graph, report in shown:
        console.print(rendering.summary(report), markup=False, highlight=False)
        _table(console, ("line", "operation", "predicted", "actual", ""), rendering.rows(report))
        _table(console, ("parameter", "shape", "gradient", "", "error"), rendering.gradient_rows(report))
        head = ("at", "FLOPs", "memory", "temporaries", "compiling", "running")
        _table(console, head, rendering.cost_rows(report))
        for remark in rendering.remarks(report, shown_path):
            console.print(f"  {remark}", markup=False, highlight=False)
        for text in dict.fromkeys(_unrecorded(graph)) if graph is not None else ():
            console.print(f"  not recorded: {text}", markup=False, highlight=False)


def _unrecorded(graph: Graph) -> Iterator[str]:
    for item in graph.unrecorded:
        line = f"line {item.place.line}: " if item.place else ""
        yield f"{line}{f'`{item.operation}`: ' if item.operation else ''}{item.reason}"


def _table(console: Any, head: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> None:
    from rich.table import Table
    from rich.text import Text

    lines = list(rows)
    if lines:
        table = Table(*head, box=None, pad_edge=True, header_style="dim")
        for line in lines:
            table.add_row(*map(Text, line))
        console.print(table)
