"""Running the analysis over files, in this process or in several.

A `Session` keeps one configuration per folder and one project per root, so that a module which many files import is
analysed once.  Every process has a session of its own; results come back in the order of the files, so the output does
not depend on the number of processes.  What goes wrong with one file is a line in its `Outcome`; the others go on.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..analysis.report import Diagnostic
from ..config import Config, ConfigError, apply, load_config

if TYPE_CHECKING:
    from ..analysis.project import Project
    from ..analysis.summary import Summary


@dataclass(frozen=True, slots=True)
class Choice:
    """What the command line chose: codes to select (None: as configured) and to ignore."""

    select: frozenset[str] | None = None
    ignore: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a file.  `failure` is one line that says why there is no result, else empty."""

    path: str
    diagnostics: tuple[Diagnostic, ...] = ()
    text: str = ""
    failure: str = ""


class Session:
    def __init__(self, choice: Choice = Choice()) -> None:
        self.choice = choice
        self._configs: dict[str, Config] = {}
        self._projects: dict[tuple[str, tuple[str, ...]], Project] = {}

    def config_of(self, folder: str) -> Config:
        """The configuration for what lies in the folder."""
        if folder not in self._configs:
            config = load_config(folder)
            self._configs[folder] = config.with_codes(self.choice.select, self.choice.ignore)
        return self._configs[folder]

    def summary(self, path: str) -> Summary:
        config = self.config_of(os.path.dirname(path))
        key = (config.root, config.stubs)
        if key not in self._projects:
            self._projects[key] = open_project(config)
        return self._projects[key].check(path)

    def check(self, path: str) -> Outcome:
        try:
            summary = self.summary(path)
        except Exception as error:
            return Outcome(path, failure=explain_failure(path, error))
        config = self.config_of(os.path.dirname(path))
        return Outcome(path, apply(config, summary.diagnostics, summary.text), summary.text)


def open_project(config: Config) -> Project:
    """A project for a root.  A stub of the user's that cannot be read raises `StubError` here, not where it is used."""
    from ..analysis.names import Resolver
    from ..analysis.project import Project
    from ..stubs import load_catalogue
    from ..stubs.loader import load_part

    for folder in config.stubs:
        for file in sorted(Path(folder).rglob("*.pyi")):
            load_part(file)
    return Project(load_catalogue(config.stubs), Resolver(config.root))


def explain_failure(path: str, error: Exception) -> str:
    """One line for a file that gave no result."""
    from ..stubs import StubError

    shown = shown_path(path)
    if isinstance(error, ConfigError | StubError):
        return str(error)
    if isinstance(error, UnicodeDecodeError):
        return f"{shown}: not {error.encoding} text: byte {error.start}: {error.reason}"
    if isinstance(error, OSError):
        return f"{shown}: {error.strerror or error}"
    if isinstance(error, SyntaxError):
        return f"{shown}: {error.msg.replace(f' for {path!r}', '')}"
    return f"{shown}: internal error: {type(error).__name__}: {' '.join(str(error).split())}"


def shown_path(path: str) -> str:
    """The path from the current folder, where it lies below."""
    relative = os.path.relpath(path)
    return path if relative.startswith(os.pardir) else relative


def check_files(files: Sequence[str], session: Session, processes: int) -> Iterator[Outcome]:
    """The outcomes in the order of the files; 0 processes stands for one per core."""
    processes = min(processes or os.cpu_count() or 1, len(files))
    if processes <= 1:
        yield from map(session.check, files)
        return
    context = multiprocessing.get_context("spawn")
    executor = ProcessPoolExecutor(processes, context, _start_worker, (session.choice,))
    try:
        yield from _outcomes(executor, files)
    finally:
        executor.shutdown(wait=False, cancel_futures=True)
        for process in multiprocessing.active_children():
            process.terminate()


def _outcomes(executor: ProcessPoolExecutor, files: Sequence[str]) -> Iterator[Outcome]:
    futures = [executor.submit(_check_in_worker, path) for path in files]
    for path, future in zip(files, futures, strict=True):
        try:
            yield future.result()
        except BrokenProcessPool:
            yield Outcome(path, failure=f"{shown_path(path)}: a process of the analysis died")


_worker_check: Callable[[str], Outcome]


def _start_worker(choice: Choice) -> None:
    global _worker_check
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _worker_check = Session(choice).check


def _check_in_worker(path: str) -> Outcome:
    return _worker_check(path)
