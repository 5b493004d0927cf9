"""Which files of a folder are checked, by `check` and as the workspace of an editor.

A file that is named is always taken.  A folder gives every `*.py` below it, except what its `.gitignore` files, the
`exclude` patterns of its configuration or `ALWAYS_LEFT_OUT` leave out.  As in git, the deepest `.gitignore` that says
anything about a path decides.  A folder that is named although a pattern matches it is taken too.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from pathspec import GitIgnoreSpec

from .config import Config, ConfigError

ALWAYS_LEFT_OUT = frozenset(
    ".git .hg .svn .venv venv node_modules __pycache__ build dist .tox .nox .eggs site-packages "
    ".mypy_cache .ruff_cache .pytest_cache .hypothesis .ipynb_checkpoints".split()
)


@dataclass(frozen=True, slots=True)
class Patterns:
    """Patterns and the folder from which their paths count."""

    folder: str
    spec: GitIgnoreSpec

    def decide(self, path: str) -> bool | None:
        """Whether the path (with a trailing separator for a folder) is left out; None if no pattern matches it."""
        return self.spec.check_file(os.path.relpath(path, self.folder) + path[len(path.rstrip(os.sep)) :]).include


@dataclass(slots=True)
class Finder:
    """Collects files in the order of the arguments, each once, and a line for what cannot be searched."""

    config_of: Callable[[str], Config]
    files: dict[str, None] = field(default_factory=dict)
    failures: list[str] = field(default_factory=list)

    def add(self, argument: str) -> None:
        path = os.path.abspath(argument)
        if os.path.isfile(path):
            self.files[path] = None
        elif os.path.isdir(path):
            self._add_folder(argument, path)
        elif os.path.lexists(path):
            self.failures.append(f"{argument}: neither a file nor a folder")
        else:
            self.failures.append(f"{argument}: no such file or folder")

    def _add_folder(self, argument: str, path: str) -> None:
        failures = len(self.failures)
        found = sorted(self._below(path, _ignores_above(path)))
        self.files.update(dict.fromkeys(found))
        if not found and len(self.failures) == failures:
            self.failures.append(f"{argument}: no Python files in this folder")

    def _below(self, folder: str, outer: tuple[Patterns, ...]) -> Iterator[str]:
        try:
            config = self.config_of(folder)
            with os.scandir(folder) as scan:
                entries = sorted(scan, key=lambda entry: entry.name)
        except ConfigError as error:
            self.failures.append(str(error))
            return
        except OSError as error:
            self.failures.append(f"{folder}: {error.strerror}")
            return
        ignores = (*_ignores_in(folder), *outer)
        excluded = (Patterns(config.root, GitIgnoreSpec.from_lines(config.exclude)),) if config.exclude else ()
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                left_out = _is_environment(entry) or _left_out(entry.path + os.sep, ignores, excluded)
                if not left_out:
                    yield from self._below(entry.path, ignores)
            elif _is_python(entry) and not _left_out(entry.path, ignores, excluded):
                yield entry.path


def _left_out(path: str, ignores: Iterable[Patterns], excluded: Iterable[Patterns]) -> bool:
    decisions = (patterns.decide(path) for patterns in ignores)
    by_git = next((decision for decision in decisions if decision is not None), False)
    return by_git or any(patterns.decide(path) for patterns in excluded)


def _is_python(entry: os.DirEntry[str]) -> bool:
    return entry.name.endswith(".py") and os.path.isfile(entry.path)  # a link in a circle makes entry.is_file() raise


def _is_environment(entry: os.DirEntry[str]) -> bool:
    return entry.name in ALWAYS_LEFT_OUT or os.path.isfile(os.path.join(entry.path, "pyvenv.cfg"))


def _ignores_in(folder: str) -> tuple[Patterns, ...]:
    try:
        with open(os.path.join(folder, ".gitignore"), encoding="utf-8", errors="replace") as file:
            return (Patterns(folder, GitIgnoreSpec.from_lines(file)),)
    except OSError:
        return ()


def _ignores_above(folder: str) -> tuple[Patterns, ...]:
    """The `.gitignore` files between the folder and its repository's root, deepest first, unless they leave it out."""
    found: list[Patterns] = []
    here = folder
    while not os.path.exists(os.path.join(here, ".git")):
        parent = os.path.dirname(here)
        if parent == here:
            return ()
        here = parent
        found += _ignores_in(here)
    return () if _left_out(folder + os.sep, found, ()) else tuple(found)
