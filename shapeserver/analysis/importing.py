"""Running import statements: what names are bound to, be it a library's, a module's of the project or unknown."""

from __future__ import annotations

import ast

from .interp.machine import Machine
from .interp.names import resolve
from .interp.objects import library_name
from .memo import ABSENT
from .path import Path
from .value import Const, Library, Module, Unknown, Value

IMPORTS = Path.root("imports")
"""Where an import leads, as a value at this root, so that effects record it and notice when it changes."""
EXPORTS = "$exports"
"""The names that a star brings, in one text, as a value at the module's root."""


def run_import(m: Machine, node: ast.Import | ast.ImportFrom) -> None:
    if isinstance(node, ast.Import):
        for alias in node.names:
            _import(m, alias)
    else:
        _import_from(m, node)


def _import(m: Machine, alias: ast.alias) -> None:
    top = alias.name.partition(".")[0]
    if alias.asname:
        m.state.set(resolve(m, m.frame, alias.asname), _module(m, alias.name, 0))
        return
    m.state.set(resolve(m, m.frame, top), _module(m, top, 0))
    parts = alias.name.split(".")
    for count in range(2, len(parts) + 1):
        owner = _module(m, ".".join(parts[: count - 1]), 0)
        if isinstance(owner, Module):
            m.state.set((owner.root, parts[count - 1]), _module(m, ".".join(parts[:count]), 0))


def _import_from(m: Machine, node: ast.ImportFrom) -> None:
    name = node.module or ""
    owner = _module(m, name, node.level)
    for alias in node.names:
        if alias.name == "*":
            _import_all(m, owner)
            continue
        value = m.get((owner.root, alias.name)) if isinstance(owner, Module) else m.attribute(owner, alias.name)
        if isinstance(owner, Module) and (value is ABSENT or isinstance(value, Unknown)):
            part = _module(m, f"{name}.{alias.name}" if name else alias.name, node.level)
            if isinstance(part, Module):
                value = part
            elif value is ABSENT:
                value = Unknown(f"`{alias.name}` is not bound there")
        m.state.set(resolve(m, m.frame, alias.asname or alias.name), value)


def _import_all(m: Machine, owner: Value) -> None:
    if isinstance(owner, Library):
        for name in m.catalogue.exports(owner.name):
            m.state.set(resolve(m, m.frame, name), library_name(m, f"{owner.name}.{name}"))
    if not isinstance(owner, Module):
        return
    exports = m.get((owner.root, EXPORTS))
    for name in exports.value.split() if isinstance(exports, Const) and isinstance(exports.value, str) else ():
        m.state.set(resolve(m, m.frame, name), m.get((owner.root, name)))


def _module(m: Machine, name: str, level: int) -> Value:
    if level == 0 and m.catalogue.find(name.partition(".")[0]) is not None:
        return library_name(m, name)
    found = m.get((IMPORTS, (name, level)))
    if isinstance(found, Const) and isinstance(found.value, str):
        return Module(Path.root(found.value))
    told = "" if level else ": add a stub (`shapeserver stubs new` writes its skeleton)"
    return Unknown(f"the module `{'.' * level}{name}` is not known{told}")
