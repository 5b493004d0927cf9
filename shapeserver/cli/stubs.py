"""The commands about stubs: how much of the libraries they cover, what is wrong in one, a skeleton for a new one."""

from __future__ import annotations

import os
import sys

import click

from .commands import COULD_NOT_RUN, OUTPUT_FORMAT, PROBLEMS_FOUND, cli, complain


@cli.group(short_help="Coverage of the bundled stubs, and stubs of your own.")
def stubs() -> None:
    """The rules for libraries: what they cover, and how to write your own."""


@stubs.command(short_help="How much of what programs call is known.")
@click.option("--library", type=click.Choice(["numpy", "tensorflow", "keras"]), multiple=True, help="Only this one.")
@click.option("--output-format", type=click.Choice(["text", "json", "markdown"]), default="text", show_default=True)
def coverage(library: tuple[str, ...], output_format: str) -> None:
    """Count the uses of names in public programs by what is known of the names."""
    from ..stubs import load_catalogue
    from ..stubs.coverage import LIBRARIES, report
    from . import coverage as shown

    catalogue = load_catalogue()
    reports = [report(catalogue, name) for name in LIBRARIES if name in library or not library]
    write = {"text": shown.as_text, "json": shown.as_json, "markdown": shown.as_markdown}[output_format]
    sys.stdout.write(write(reports))


@stubs.command(short_help="Say what is wrong in stub files.")
@click.argument("paths", nargs=-1, required=True, metavar="FILES...")
@click.option("--output-format", type=OUTPUT_FORMAT, default="text", show_default=True)
@click.pass_context
def check(context: click.Context, paths: tuple[str, ...], output_format: str) -> None:
    """Check stub files, and those in folders.

    Exits with 0 if nothing is wrong, 1 if something is, 2 if a file could not be read.
    """
    from .as_json import diagnostics_as_json
    from .rendering import Report, Terminal, texts_of
    from .stub_files import check_stub, stub_files

    files, failures = stub_files(paths)
    outcomes = [check_stub(file) for file in files]
    found = [diagnostic for outcome in outcomes for diagnostic in outcome.diagnostics]
    if output_format == "json":
        sys.stdout.write(diagnostics_as_json(found))
    else:
        report = Report(Terminal(), texts_of(outcomes))
        for diagnostic in found:
            report.problem(diagnostic)
        report.summary(outcomes)
    failures += [outcome.failure for outcome in outcomes if outcome.failure]
    complain(failures)
    context.exit(COULD_NOT_RUN if failures else PROBLEMS_FOUND if found else 0)


@stubs.command(short_help="Write a skeleton for a function or class.")
@click.argument("name")
@click.pass_context
def new(context: click.Context, name: str) -> None:
    """Write a stub to begin with for NAME, a qualified name such as mylibrary.layers.project.

    The source is looked for in the project and in the environment's installed packages; it is read, never imported.
    What could not be read is said on stderr.  Exits with 2 if there is no definition of that name.
    """
    from ..config import load_config, package_folders
    from ..stubs import load_catalogue
    from ..stubs.skeleton import skeleton
    from ..stubs.sources import Lost, Sources

    config = load_config(os.curdir)
    installed = package_folders(config.root, config.environment)
    sources = Sources((config.root, os.path.join(config.root, "src"), *installed))
    catalogue = load_catalogue(config.stubs)
    try:
        found = skeleton(name, sources, catalogue)
    except Lost as lost:
        complain([f"no definition of {name!r} was found: {lost}"])
        context.exit(COULD_NOT_RUN)
    if catalogue.find(name) is not None:
        complain([f"{name} is known already; this stub would replace what is known"])
    sys.stdout.write(found.text)
    complain(f"could not read {item}" for item in found.missing)
