"""What the user wants to see: `[tool.shapeserver]` of `pyproject.toml` and the comments in a file.

Vocabulary.  The *root* of a file is the nearest folder above it that has a `pyproject.toml`, a `setup.py` or a
repository; imports of the project start there.  A `Config` holds for all files of its root.  A *directive* is a comment
`# shapeserver: ignore`, `ignore[code, ...]` or `ignore-file`.

Steps.  `load_config` finds the root and reads and validates the table; what is wrong with it is one line in a
`ConfigError`.  `apply` takes the analysis's diagnostics through selection, the file's directives and the severities.
Editors and the command line both go through it, so they show the same.
"""

from __future__ import annotations

import difflib
import io
import os
import re
import tokenize
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

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
    """The settings of a root: `exclude` holds `.gitignore` patterns that count from it, `stubs` absolute folders."""

    root: str = ""
    select: frozenset[str] = EVERYTHING
    ignore: frozenset[str] = frozenset()
    severity: tuple[tuple[str, str], ...] = ()
    exclude: tuple[str, ...] = ()
    stubs: tuple[str, ...] = ()
    versions: tuple[tuple[str, str], ...] = ()

    def with_codes(self, select: frozenset[str] | None, ignore: frozenset[str]) -> Config:
        """The same with a command's own choice: its selection replaces, what it ignores is added."""
        return replace(self, select=self.select if select is None else select, ignore=self.ignore | ignore)


def target_versions(config: Config) -> dict[str, str]:
    """The versions of libraries for which a project is checked: as configured, else as installed."""
    return {**dict(installed_versions(config.root)), **dict(config.versions)}


def load_config(path: str) -> Config:
    """The configuration that holds for a file or folder."""
    path = os.path.abspath(path)
    folder = path if os.path.isdir(path) else os.path.dirname(path)
    root = find_root(folder) or _outside_packages(folder)
    source = os.path.join(root, "pyproject.toml")
    table = _read_table(source) if os.path.isfile(source) else {}
    return _validated(table, root, source)


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


def _validated(table: dict[str, object], root: str, source: str) -> Config:
    where = f"{source}: [tool.shapeserver]"
    for key in sorted(table.keys() - KEYS):
        raise ConfigError(f"{where}: unknown key {key!r}{suggestion(key, KEYS)}")
    stubs = tuple(os.path.normpath(os.path.join(root, folder)) for folder in _strings(table, "stubs", where))
    for folder in stubs:
        if not os.path.isdir(folder):
            raise ConfigError(f"{where} stubs: no such folder: {folder}")
    return Config(
        root=root,
        select=checked_codes(_strings(table, "select", where), f"{where} select") if "select" in table else EVERYTHING,
        ignore=checked_codes(_strings(table, "ignore", where), f"{where} ignore"),
        severity=_severities(table.get("severity", {}), f"{where} severity"),
        exclude=_strings(table, "exclude", where),
        stubs=stubs,
        versions=_versions(table.get("versions", {}), where),
    )


KEYS = frozenset({"select", "ignore", "severity", "exclude", "stubs", "versions"})


def _strings(table: dict[str, object], key: str, where: str) -> tuple[str, ...]:
    value = table.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise ConfigError(f"{where} {key}: must be a list of strings")
    return tuple(value)


def _versions(value: object, where: str) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, dict):
        raise ConfigError(f"{where}.versions: must be a table of library = version")
    for library, version in value.items():
        if library not in DISTRIBUTIONS:
            raise ConfigError(f"{where}.versions: unknown library {library!r}{suggestion(library, DISTRIBUTIONS)}")
        if not (isinstance(version, str) and re.fullmatch(r"\d+(\.\w+)*", version)):
            raise ConfigError(f"{where}.versions: {library} must be a version such as '2.15', not {version!r}")
    return tuple(sorted(value.items()))


def _severities(value: object, where: str) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, dict):
        raise ConfigError(f"{where}: must be a table of code = severity")
    checked_codes(value, where)
    for code, severity in value.items():
        if severity not in SEVERITIES:
            raise ConfigError(f"{where}: {code} must be one of {', '.join(SEVERITIES)}, not {severity!r}")
    return tuple(sorted(value.items()))
