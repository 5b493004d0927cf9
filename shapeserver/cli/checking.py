"""Running the analysis over files.

A `Session` keeps one configuration per folder and one project per root, so that a module which many files import is
analysed once.  What goes wrong with one file is a line in its `Outcome`; the others go on.
"""

from __future__ import annotations

import gc
import os
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from ..analysis.report import Diagnostic
from ..config import Config, ConfigError, apply, load_config, shipped_stubs, target_versions

if TYPE_CHECKING:
    from ..analysis.project import Project
    from ..analysis.summary import Summary


@dataclass(frozen=True, slots=True)
class Choice:
    """What the command line chose: codes to select (None: as configured) and to ignore, and to look for fixes."""

    select: frozenset[str] | None = None
    ignore: frozenset[str] = frozenset()
    fixes: bool = False


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a file.  `failure` is one line that says why there is no result, else empty."""

    path: str
    diagnostics: tuple[Diagnostic, ...] = ()
    text: str = ""
    failure: str = ""


class Session:
    def __init__(self, choice: Choice = Choice()) -> None:
        collect_young_garbage()
        self.choice = choice
        self._configs: dict[str, Config] = {}
        self._projects: dict[tuple[object, ...], Project] = {}

    def config_of(self, folder: str) -> Config:
        """The configuration for what lies in the folder."""
        if folder not in self._configs:
            config = load_config(folder)
            self._configs[folder] = config.with_codes(self.choice.select, self.choice.ignore)
        return self._configs[folder]

    def summary(self, path: str) -> Summary:
        config = self.config_of(os.path.dirname(path))
        key = (config.root, config.stubs, config.versions)
        if key not in self._projects:
            self._projects[key] = open_project(config)
        return self._projects[key].check(path)

    def check(self, path: str) -> Outcome:
        try:
            summary = self.summary(path)
        except Exception as error:
            return Outcome(path, failure=explain_failure(path, error))
        config = self.config_of(os.path.dirname(path))
        problems = apply(config, summary.explained, summary.text)
        if self.choice.fixes:
            problems = tuple(replace(item, fixes=summary.fixes(item)) for item in problems)
        return Outcome(path, problems, summary.text)


def collect_young_garbage() -> None:
    """Look for garbage among new objects only: what is old is kept to the end, and to go through all of it is slow."""
    gc.set_threshold(*gc.get_threshold()[:2], 1_000_000)


def open_project(config: Config) -> Project:
    """A project for a root.  A stub of the user's that cannot be read raises `StubError` here, not where it is used."""
    from ..analysis.names import Resolver
    from ..analysis.project import Project
    from ..files import DataFiles
    from ..stubs import broken_stubs, load_catalogue

    for error in broken_stubs(config.stubs):
        raise error
    catalogue = load_catalogue(config.stubs, target_versions(config), shipped_stubs(config.root, config.environment))
    return Project(catalogue, Resolver(config.root), DataFiles(config.root))


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
