"""The command line: arguments in, text or JSON and an exit code out.

Exit codes: 0 nothing wrong, 1 problems were found, 2 something could not be run, 130 interrupted, 141 nobody reads the
output any more.  Whatever goes wrong outside the analysis is one line on stderr.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

import click

from ..config import ConfigError

COULD_NOT_RUN = 2
INTERRUPTED = 130
BROKEN_PIPE = 141


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code."""
    _survive_any_encoding()
    try:
        code = _run(arguments)
        sys.stdout.flush()
        return code
    except BrokenPipeError:
        # The interpreter flushes stdout once more at its end, which must not fail again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BROKEN_PIPE
    except KeyboardInterrupt:
        return INTERRUPTED
    except (ConfigError, OSError) as error:
        return _refused(str(error))


def _run(arguments: Sequence[str] | None) -> int:
    from .validating import cli

    try:
        # click's own `main` would turn a broken pipe into exit code 1, which means problems here.
        with cli.make_context("shapeserver", list(sys.argv[1:] if arguments is None else arguments)) as context:
            cli.invoke(context)
    except click.exceptions.Exit as leave:
        return leave.exit_code
    except click.ClickException as error:
        error.show()
        return COULD_NOT_RUN
    return 0


def _refused(reason: str) -> int:
    sys.stderr.write(f"shapeserver: {reason}\n")
    return COULD_NOT_RUN


def _survive_any_encoding() -> None:
    """Source text and file names may hold what the terminal cannot show; that is shown escaped."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(errors="backslashreplace")
