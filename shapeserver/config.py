"""What the user wants to see: `[tool.shapeserver]` of `pyproject.toml` and the comments in a file.

Vocabulary.  The *root* of a file is the nearest folder above it that has a `pyproject.toml`, a `setup.py` or a
repository; imports of the project start there.  A `Config` holds for all files of its root.  A *directive* is a comment
`# shapeserver: ignore`, `ignore[code, ...]` or `ignore-file`.

Steps.  `load_config` finds the root and reads and validates the table; what is wrong with it is one line in a
`ConfigError`.  An editor's settings may hold the same keys; those of the project's file come before them, so that all
who work on a project see the same.  `apply` takes the analysis's diagnostics through selection, the file's directives
and the severities.  Editors and the command line both go through it, so they show the same.
"""

from __future__ import annotations

import difflib
import io
import os
import re
import tokenize
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import NamedTuple

from .analysis.problem import CODES, SEVERITIES
from .analysis.report import Diagnostic
from .installed import DISTRIBUTIONS, installed_versions, package_folders, shipped_stubs

__all__ = ["package_folders", "shipped_stubs"]

ROOT_MARKS = ("pyproject.toml", "setup.py", "setup.cfg", ".git", ".hg")
FAILING = ("error", "warning")
DIRECTIVE = re.compile(r"#\s*shapeserver:\s*(ignore-file|ignore)\b(?!-)\s*(?:\[([^\]]*)\])?")
EVERYTHING = frozenset(CODES)


class ConfigError(Exception):
    """A configuration that cannot be used, in one line that names the file and the key."""


@dataclass(frozen=True, slots=True)
class Config:
    """The settings of a root: `exclude` holds `.gitignore` patterns that count from it, `stubs` absolute folders.

    environment: the folder of the virtual environment that the project runs in; "" for the one that is found.
    """

    root: str = ""
    select: frozenset[str] = EVERYTHING
    ignore: frozenset[str] = frozenset()
    severity: tuple[tuple[str, str], ...] = ()
    exclude: tuple[str, ...] = ()
    stubs: tuple[str, ...] = ()
    versions: tuple[tuple[str, str], ...] = ()
    environment: str = ""

    def with_codes(self, select: frozenset[str] | None, ignore: frozenset[str]) -> Config:
        """The same with a command's own choice: its selection replaces, what it ignores is added."""
        return replace(self, select=self.select if select is None else select, ignore=self.ignore | ignore)


def target_versions(config: Config) -> dict[str, str]:
    """The versions of libraries for which a project is checked: as configured, else as installed."""
    return {**dict(installed_versions(config.root, config.environment)), **dict(config.versions)}


def load_config(path: str, editor: Mapping[str, object] = MappingProxyType({})) -> Config:
    """The configuration that holds for a file or folder; `editor` holds keys that an editor sets."""
    path = os.path.abspath(path)
    folder = path if os.path.isdir(path) else os.path.dirname(path)
    root = find_root(folder) or _outside_packages(folder)
    source = os.path.join(root, "pyproject.toml")
    given = {key: Given(value, "the editor's settings:") for key, value in editor.items()}
    if os.path.isfile(source):
        where = f"{source}: [tool.shapeserver]"
        given |= {key: Given(value, where) for key, value in _read_table(source).items()}
    return _validated(given, root)


def find_root(folder: str) -> str | None:
    """The nearest folder, this one or above, that is marked as the root of a project."""
    while True:
        if any(os.path.exists(os.path.join(folder, mark)) for mark in ROOT_MARKS):
            return folder
        parent = os.path.dirname(folder)
        if parent == folder:
            return None
        folder = parent


def apply(config: Config, diagnostics: Iterable[Diagnostic], text: str) -> tuple[Diagnostic, ...]:
    """What is left of a file's diagnostics, with the severities that the user gave them."""
    found = tuple(diagnostics)
    if not found:
        return ()
    directives = _directives(text)
    chosen = config.select - config.ignore - directives.get(None, frozenset())
    severities = dict(config.severity)
    return tuple(
        replace(diagnostic, severity=severities.get(diagnostic.code, diagnostic.severity))
        for diagnostic in found
        if diagnostic.code in chosen and not _is_ignored(diagnostic, directives)
    )


def is_failing(diagnostic: Diagnostic) -> bool:
    return diagnostic.severity in FAILING


def checked_codes(names: Iterable[str], where: str) -> frozenset[str]:
    """The names as a set of codes; an unknown one is a `ConfigError` that says what was probably meant."""
    codes = frozenset(names)
    for name in sorted(codes - CODES.keys()):
        raise ConfigError(f"{where}: unknown code {name!r}{suggestion(name, CODES)}")
    return codes


def suggestion(name: str, known: Iterable[str]) -> str:
    near = difflib.get_close_matches(name, list(known), n=3, cutoff=0.5)
    return f", did you mean {' or '.join(repr(one) for one in near)}?" if near else ""


Directives = dict[int | None, frozenset[str]]
"""The ignored codes of each line, counted from 0; the key None stands for the whole file."""


def _directives(text: str) -> Directives:
    found: Directives = {}
    if "shapeserver:" not in text:
        return found
    for line, comment in _comments(text):
        for match in DIRECTIVE.finditer(comment):
            kind, listed = match.groups()
            codes = EVERYTHING if listed is None else frozenset(re.split(r"[\s,]+", listed.strip()))
            key = None if kind == "ignore-file" else line
            found[key] = found.get(key, frozenset()) | codes
    return found


def _comments(text: str) -> Iterator[tuple[int, str]]:
    """Comments with their lines; after a place that Python cannot tokenize, anything that looks like one."""
    done = 0
    try:
        for token in tokenize.generate_tokens(io.StringIO(text, newline=None).readline):
            done = token.start[0]
            if token.type == tokenize.COMMENT:
                yield token.start[0] - 1, token.string
    except (tokenize.TokenError, SyntaxError):
        for line, content in enumerate(re.split(r"\r\n?|\n", text)[done:], done):
            if "#" in content:
                yield line, content[content.index("#") :]


def _is_ignored(diagnostic: Diagnostic, directives: Directives) -> bool:
    first, (last, column) = diagnostic.place.start[0], diagnostic.place.end
    last = last - 1 if column == 0 and last > first else last
    return any(diagnostic.code in directives.get(line, ()) for line in range(first, last + 1))


def _outside_packages(folder: str) -> str:
    """The folder from which a module in `folder` is imported with its packages' names."""
    while os.path.isfile(os.path.join(folder, "__init__.py")) and os.path.dirname(folder) != folder:
        folder = os.path.dirname(folder)
    return folder


def _read_table(source: str) -> dict[str, object]:
    try:
        with open(source, "rb") as file:
            tools = tomllib.load(file).get("tool", {})
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"{source}: {getattr(error, 'strerror', None) or error}") from None
    table = tools.get("shapeserver", {}) if isinstance(tools, dict) else {}
    if not isinstance(table, dict):
        raise ConfigError(f"{source}: tool.shapeserver must be a table")
    return table


class Given(NamedTuple):
    """A value of a key, and where it stands."""

    value: object
    where: str


def _validated(table: dict[str, Given], root: str) -> Config:
    for key in sorted(table.keys() - KEYS):
        raise ConfigError(f"{table[key].where} unknown key {key!r}{suggestion(key, KEYS)}")
    return Config(
        root=root,
        select=_codes(table, "select") if "select" in table else EVERYTHING,
        ignore=_codes(table, "ignore"),
        severity=_severities(*table.get("severity", NOTHING)),
        exclude=_strings(table, "exclude"),
        stubs=_stubs(table, root),
        versions=_versions(*table.get("versions", NOTHING)),
        environment=_environment(table, root),
    )


KEYS = frozenset({"select", "ignore", "severity", "exclude", "stubs", "versions", "environment"})
NOTHING = Given({}, "")


def _strings(table: dict[str, Given], key: str) -> tuple[str, ...]:
    value, where = table.get(key, Given([], ""))
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise ConfigError(f"{where} {key}: must be a list of strings")
    return tuple(value)


def _codes(table: dict[str, Given], key: str) -> frozenset[str]:
    return checked_codes(_strings(table, key), f"{table[key].where} {key}" if key in table else "")


def _stubs(table: dict[str, Given], root: str) -> tuple[str, ...]:
    folders = tuple(os.path.normpath(os.path.join(root, folder)) for folder in _strings(table, "stubs"))
    for folder in folders:
        if not os.path.isdir(folder):
            raise ConfigError(f"{table['stubs'].where} stubs: no such folder: {folder}")
    return folders


def _environment(table: dict[str, Given], root: str) -> str:
    """The folder of an environment that is given by itself or by its interpreter; links are not followed."""
    value, where = table.get("environment", Given("", ""))
    if not isinstance(value, str):
        raise ConfigError(f"{where} environment: must be the folder of a virtual environment or its interpreter")
    path = os.path.normpath(os.path.join(root, os.path.expanduser(value))) if value else ""
    folder = os.path.dirname(path) if os.path.isfile(path) else path
    if folder != path and os.path.basename(folder) in ("bin", "Scripts"):
        folder = os.path.dirname(folder)
    if folder and not os.path.isdir(folder):
        raise ConfigError(f"{where} environment: no such environment: {path}")
    return folder


def _versions(value: object, where: str) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, dict):
        raise ConfigError(f"{where} versions: must be a table of library = version")
    for library, version in value.items():
        if library not in DISTRIBUTIONS:
            raise ConfigError(f"{where} versions: unknown library {library!r}{suggestion(library, DISTRIBUTIONS)}")
        if not (isinstance(version, str) and re.fullmatch(r"\d+(\.\w+)*", version)):
            raise ConfigError(f"{where} versions: {library} must be a version such as '2.15', not {version!r}")
    return tuple(sorted(value.items()))


def _severities(value: object, where: str) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, dict):
        raise ConfigError(f"{where} severity: must be a table of code = severity")
    checked_codes(value, f"{where} severity")
    for code, severity in value.items():
        if severity not in SEVERITIES:
            raise ConfigError(f"{where} severity: {code} must be one of {', '.join(SEVERITIES)}, not {severity!r}")
    return tuple(sorted(value.items()))
