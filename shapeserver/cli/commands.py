"""The commands and their options.  What a command needs beyond its options is imported when it runs."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import click

from .. import __version__
from ..config import checked_codes, is_failing, suggestion

if TYPE_CHECKING:
    from ..analysis.report import Diagnostic
    from .checking import Outcome, Session

PROBLEMS_FOUND = 1
COULD_NOT_RUN = 2
OUTPUT_FORMAT = click.Choice(["text", "json"])


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="shapeserver", message="%(prog)s %(version)s")
def cli() -> None:
    """Shapes and dtypes of the arrays in Python files, without running them."""


@cli.command(short_help="Report problems in files and folders.")
@click.argument("paths", nargs=-1, metavar="PATHS...")
@click.option("--output-format", type=OUTPUT_FORMAT, default="text", show_default=True)
@click.option("--select", multiple=True, metavar="CODES", help="Report only these codes (separated by commas).")
@click.option("--ignore", multiple=True, metavar="CODES", help="Leave out these codes (separated by commas).")
@click.option("--show-fixes", is_flag=True, help="Look for edits that mend the problems (takes longer).")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 although problems were found.")
@click.option("-j", "--jobs", type=click.IntRange(min=0), default=1, metavar="N", help="Processes; 0: one per core.")
@click.pass_context
def check(
    context: click.Context,
    paths: tuple[str, ...],
    output_format: str,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    show_fixes: bool,
    exit_zero: bool,
    jobs: int,
) -> None:
    """Check files, and the Python files in folders (by default: the current one).

    Exits with 0 if there is no error or warning, 1 if there is one, 2 if something could not be checked.
    """
    from ..analysis.fixes import can_fix
    from ..finder import Finder
    from .checking import Choice, Session
    from .progress import with_progress

    chosen = checked_codes(_codes(select), "--select") if select else None
    session = Session(Choice(chosen, checked_codes(_codes(ignore), "--ignore"), show_fixes))
    finder = Finder(session.config_of)
    for path in paths or (os.curdir,):
        finder.add(path)
    files = tuple(finder.files)
    processes = min(jobs or os.cpu_count() or 1, len(files))
    outcomes = list(with_progress(_checked(files, session, processes), len(files)))
    if show_fixes and not can_fix():
        complain(["no fixes can be made: the package libcst is not installed"])
    failures = [*finder.failures, *(outcome.failure for outcome in outcomes if outcome.failure)]
    found = [diagnostic for outcome in outcomes for diagnostic in outcome.diagnostics]
    _show(outcomes, found, output_format)
    complain(failures)
    failed = any(map(is_failing, found)) and not exit_zero
    context.exit(COULD_NOT_RUN if failures else PROBLEMS_FOUND if failed else 0)


@cli.command(short_help="List the shapes and dtypes of a file.")
@click.argument("file")
@click.option("--output-format", type=OUTPUT_FORMAT, default="text", show_default=True)
@click.option("--stats", is_flag=True, help="Count what is known, and say why the rest is not.")
@click.pass_context
def shapes(context: click.Context, file: str, output_format: str, stats: bool) -> None:
    """List the shape and dtype of every array-valued name, parameter and return of a file."""
    from ..analysis.counting import count
    from . import listing
    from .checking import Session, explain_failure

    path = os.path.abspath(file)
    try:
        summary = Session().summary(path)
    except Exception as error:
        complain([explain_failure(path, error)])
        context.exit(COULD_NOT_RUN)
    if stats:
        counted = count(summary.bindings(unknown=True))
        write = listing.counts_as_json if output_format == "json" else listing.counts_as_text
        sys.stdout.write(write(counted))
    elif output_format == "json":
        from .as_json import bindings_as_json

        sys.stdout.write(bindings_as_json(summary.bindings()))
    else:
        sys.stdout.write(listing.as_text(summary.bindings(), summary.signatures()))


@cli.command(short_help="Show the page of a problem's code.")
@click.argument("code")
@click.pass_context
def explain(context: click.Context, code: str) -> None:
    """Show the page of a code: what goes wrong, why, and how to mend it."""
    from ..analysis.problem import CODES
    from ..pages import page_of

    page = page_of(code) if code in CODES else None
    if page is None:
        complain([f"no such code: {code!r}{suggestion(code, CODES)}"])
        context.exit(COULD_NOT_RUN)
    from rich.markdown import Markdown

    from .rendering import Terminal

    console = Terminal()
    text = page.read_text(encoding="utf-8")
    if console.encoding.startswith("utf"):
        console.print(Markdown(text, code_theme="ansi_dark"))
    else:
        sys.stdout.write(text)


@cli.command()
@click.option("--stdio", is_flag=True, help="Talk over stdin and stdout (the default).")
@click.option("--tcp", metavar="HOST:PORT", help="Listen for one editor at an address instead.")
@click.pass_context
def lsp(context: click.Context, stdio: bool, tcp: str | None) -> None:
    """Start the language server."""
    if stdio and tcp:
        raise click.UsageError("--stdio and --tcp exclude each other")
    # Importing makes many objects and no garbage; later `lsp.garbage` collects.
    gc.disable()
    from ..lsp.server import main

    context.exit(main(["--tcp", tcp] if tcp else []))


def _checked(files: Sequence[str], session: Session, processes: int) -> Iterable[Outcome]:
    if processes <= 1:
        return map(session.check, files)
    from .parallel import check_in_processes

    return check_in_processes(files, session.choice, processes)


def _show(outcomes: Sequence[Outcome], found: Sequence[Diagnostic], output_format: str) -> None:
    if output_format == "json":
        from .as_json import diagnostics_as_json

        sys.stdout.write(diagnostics_as_json(found))
        return
    from .rendering import Report, Terminal, texts_of

    report = Report(Terminal(), texts_of(outcomes))
    for diagnostic in found:
        report.problem(diagnostic)
    report.summary(outcomes)


def _codes(options: Iterable[str]) -> list[str]:
    return [code.strip() for option in options for code in option.split(",") if code.strip()]


def complain(failures: Iterable[str]) -> None:
    for failure in dict.fromkeys(failures):
        sys.stderr.write(f"shapeserver: {failure}\n")
