"""The commands about stubs: how much of the libraries they cover, a skeleton for a new one, what is wrong in one."""

from __future__ import annotations

import sys

import click

from .commands import cli


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
