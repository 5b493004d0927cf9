"""The words of a stub: whether each means something where it stands.

What is asked: is an annotation one that binds anything; is a name bound, by the prelude, by this file or by its
definition; do the arguments of a call of the prelude or of the file's own functions fit; is a text that stands for a
dtype, a problem's code, a parameter or a rule one that there is.
"""

from __future__ import annotations

import ast
import difflib
import inspect
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from ..analysis import dtype
from ..analysis.problem import CODES
from ..analysis.rule import TRAITS
from . import prelude
from .catalogue import Stubs
from .compiling import HEADER
from .patterns import KINDS, parse
from .reading import METHODS
from .syntax import StubError

Fault = tuple[str, str, ast.AST]
DECORATORS = frozenset({"property", "staticmethod", "classmethod", METHODS, *TRAITS})
_DTYPE_AT = {"Of": 0, "Sym": 0, "DTyped": 1, "Kind": 1, "dtype": 0}
_DTYPES = (*dtype.INTEGERS, *dtype.UNSIGNED, *dtype.FLOATS, *dtype.COMPLEX, "bool", "string", "object")
_NAMES_OF_RULES = {"alias", "call_rule", "call_keyword", "new"}
_OF_STATEMENTS = {"alias": 1, "dtype": 1, "builtin": 1}
_FUNCTIONS = ast.FunctionDef | ast.Lambda


class Words:
    """Looks through a stub; `catalogue` knows the other stubs, `shared` has the helpers that it takes from another."""

    def __init__(self, text: str, tree: ast.Module, catalogue: Stubs, shared: ast.Module | None = None) -> None:
        header = dict(HEADER.findall(text))
        array, promotion = header.get("ARRAY", "numpy.ndarray"), header.get("PROMOTION", "numpy")
        self.module = header.get("MODULE", "")
        self.tree = tree
        self.catalogue = catalogue
        known = prelude.make(prelude.Part(self.module, array, promotion))
        self.prelude = {name: item for name, item in known.items() if not name.startswith("__")}
        helpers = [*(shared.body if shared is not None else ()), *tree.body]
        self.helpers = {item.name: item for item in helpers if isinstance(item, ast.FunctionDef) and _is_helper(item)}
        defined = {item.name for item in tree.body if isinstance(item, ast.FunctionDef | ast.ClassDef)}
        self.rules = defined - self.helpers.keys()
        self.values = set(_assigned(tree.body))

    def faults(self) -> Iterator[Fault]:
        yield from self._statements(self.tree.body, False)

    def _statements(self, body: Iterable[ast.stmt], in_class: bool) -> Iterator[Fault]:
        for node in body:
            match node:
                case ast.FunctionDef():
                    yield from self._definition(node, in_class)
                case ast.ClassDef():
                    yield from self._statements(node.body, True)
                case ast.Assign(value=ast.Name(id=name)) if name in self.rules:
                    pass
                case ast.Assign(value=value):
                    yield from self._expression(value, self.values)

    # Definitions

    def _definition(self, node: ast.FunctionDef, in_class: bool) -> Iterator[Fault]:
        dims: set[str] = set()
        for decorator in node.decorator_list:
            if not (isinstance(decorator, ast.Name) and decorator.id in DECORATORS):
                yield _unknown("unknown-decorator", "decorator", ast.unparse(decorator), DECORATORS, decorator)
        spec = node.args
        for item in (*spec.posonlyargs, *spec.args, *([spec.vararg] if spec.vararg else ()), *spec.kwonlyargs):
            if item.annotation is not None and (in_class or not _is_helper(node)):
                yield from self._annotation(item.annotation, dims)
        for default in (*spec.defaults, *spec.kw_defaults):
            if default is not None:
                yield from self._expression(default, self.values)
        bound = {*_parameters(spec), *dims, *_bound_in(node), *self.values}
        inside = [*node.body, *([node.returns] if node.returns is not None else ())]
        for statement in inside:
            yield from self._expression(statement, bound, _parameters(spec))

    def _annotation(self, node: ast.expr, dims: set[str]) -> Iterator[Fault]:
        match node:
            case ast.BinOp(left=left, op=ast.BitOr(), right=right):
                yield from self._annotation(left, dims)
                yield from self._annotation(right, dims)
            case ast.Constant(value=None):
                pass
            case ast.Name(id=name) if name not in (*KINDS, "Seq"):
                yield _unknown("unknown-annotation", "annotation", name, (*KINDS, "Seq"), node)
            case ast.Subscript(value=ast.Name(id=name), slice=inner) if name not in (*KINDS, "Seq"):
                yield _unknown("unknown-annotation", "annotation", name, (*KINDS, "Seq"), node)
                yield from self._axes(inner.elts if isinstance(inner, ast.Tuple) else [inner], dims)
            case ast.Subscript(value=ast.Name(id="Seq")) if parse(node).kind == "raw":
                yield "unknown-annotation", "only `Seq[Array]` is known of `Seq`", node
            case ast.Subscript(slice=inner):
                yield from self._axes(inner.elts if isinstance(inner, ast.Tuple) else [inner], dims)
            case ast.Name(id="Seq"):
                yield "unknown-annotation", "`Seq` is written `Seq[Array]`", node
            case ast.Name():
                pass
            case _:
                yield "unknown-annotation", f"`{ast.unparse(node)}` is no annotation of a rule", node

    def _axes(self, parts: list[ast.expr], dims: set[str]) -> Iterator[Fault]:
        runs = 0
        for part in parts:
            match part:
                case ast.Starred(value=ast.Name(id=name)):
                    runs += 1
                    if not name.isupper():
                        yield "wrong-case", f"`*{name}` is any number of axes, which is written in upper case", part
                    dims.add(name)
                case ast.Constant(value=value) if value is Ellipsis:
                    runs += 1
                case ast.Name(id=name):
                    if name.isupper():
                        yield (
                            "wrong-case",
                            f"`{name}` is one axis, which is written in lower case (`*{name}`: any number)",
                            part,
                        )
                    dims.add(name)
                case _:
                    for used in _loaded(part):
                        if used.id not in dims:
                            yield "unbound-name", f"`{used.id}` is not bound by an axis before", used
        if runs > 1:
            yield "unknown-annotation", "only one part of an annotation can stand for any number of axes", parts[0]

    # Expressions

    def _expression(self, tree: ast.AST, bound: set[str], parameters: tuple[str, ...] = ()) -> Iterator[Fault]:
        for node in ast.walk(tree):
            if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Load) and node.id not in bound:
                yield from self._name(node, bound)
            elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id not in bound:
                yield from self._call(node, node.func.id, parameters)

    def _name(self, node: ast.Name, bound: set[str]) -> Iterator[Fault]:
        name = node.id
        if name in self.prelude or name in self.helpers or name in _OF_STATEMENTS:
            return
        if name in self.rules:
            full = f"{self.module}.{name}"
            yield "unbound-name", f'`{name}` is a rule: another rule calls it with call_rule("{full}", …)', node
        else:
            yield _unknown("unbound-name", "name", name, {*self.prelude, *self.helpers, *bound}, node)

    def _call(self, node: ast.Call, name: str, parameters: tuple[str, ...]) -> Iterator[Fault]:
        function = self.prelude.get(name)
        if function is not None and not callable(function):
            yield "wrong-arguments", f"`{name}` is not called: axes are given in brackets, `{name}[…]`", node
            return
        arguments: dict[str, Any] = {}
        if not _is_open(node):
            try:
                arguments = self._bound(node, name, function)
            except TypeError as error:
                yield "wrong-arguments", f"{name}: {error}", node
        yield from self._texts(node, name, arguments, parameters)

    def _bound(self, node: ast.Call, name: str, function: Callable[..., Any] | None) -> dict[str, Any]:
        """The arguments by parameter; raises `TypeError` if they do not fit."""
        if name in self.helpers:
            signature = _signature(self.helpers[name].args)
        elif function is not None:
            try:
                signature = inspect.signature(function)
            except ValueError:
                return {}
        else:
            return {}
        keywords: dict[str, Any] = {item.arg: item.value for item in node.keywords if item.arg is not None}
        return signature.bind(*node.args, **keywords).arguments

    def _texts(
        self, node: ast.Call, name: str, arguments: dict[str, Any], parameters: tuple[str, ...]
    ) -> Iterator[Fault]:
        """Arguments that are texts: dtypes, codes, parameters, rules."""
        at = _DTYPE_AT.get(name, len(node.args))
        text = _text(node.args[at]) if at < len(node.args) else None
        if text is not None and dtype.canonical(text) is None and text not in dtype.WEAK:
            yield _unknown("unknown-dtype", "dtype", text, _DTYPES, node.args[at])
        code = arguments.get("code")
        if isinstance(code, ast.expr) and (text := _text(code)) is not None and text not in CODES:
            yield _unknown("unknown-code", "code", text, CODES, code)
        first = _text(node.args[0]) if node.args else None
        if name in _NAMES_OF_RULES and first is not None and not self._is_there(first):
            yield "unknown-rule", f"no stub defines `{first}`", node.args[0]
        if name in ("learn", "learn_equal") and first is not None and first not in parameters:
            yield _unknown("unknown-parameter", "parameter", first, parameters, node.args[0])

    def _is_there(self, name: str) -> bool:
        """Whether a rule of this name is known, or may be: of other modules than those with stubs nothing is."""
        inside = name.removeprefix(f"{self.module}.")
        if inside != name and inside.partition(".")[0] in self.rules | self.values:
            return True
        libraries = {module.partition(".")[0] for module in self.catalogue.modules()}
        if name.partition(".")[0] not in libraries:
            return inside == name
        try:
            return self.catalogue.find(name) is not None
        except StubError:
            return True


def _unknown(code: str, sort: str, name: str, known: Iterable[str], node: ast.AST) -> Fault:
    near = difflib.get_close_matches(name, list(known), n=2, cutoff=0.6)
    hint = f"; did you mean {' or '.join(f'`{one}`' for one in near)}?" if near else ""
    return code, f"unknown {sort} `{name}`{hint}", node


def _assigned(body: Iterable[ast.stmt]) -> Iterator[str]:
    """The names of values, those in classes included."""
    for node in body:
        if isinstance(node, ast.ClassDef):
            yield from _assigned(node.body)
        elif isinstance(node, ast.Assign):
            yield from (target.id for target in node.targets if isinstance(target, ast.Name))


def _is_helper(node: ast.FunctionDef) -> bool:
    return node.name.startswith("_") and not node.name.startswith("__")


def _parameters(spec: ast.arguments) -> tuple[str, ...]:
    extra = [item for item in (spec.vararg, spec.kwarg) if item is not None]
    return tuple(item.arg for item in (*spec.posonlyargs, *spec.args, *spec.kwonlyargs, *extra))


def _bound_in(tree: ast.AST) -> set[str]:
    """The names that are assigned anywhere in a definition, loops and lambdas included."""
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)}
    inner = [node.args for node in ast.walk(tree) if isinstance(node, _FUNCTIONS)]
    nested = [node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef) and node is not tree]
    return names | {name for spec in inner for name in _parameters(spec)} | set(nested)


def _loaded(tree: ast.AST) -> list[ast.Name]:
    return [node for node in ast.walk(tree) if isinstance(node, ast.Name)]


def _is_open(node: ast.Call) -> bool:
    """Whether some of the arguments are not written out."""
    return any(isinstance(item, ast.Starred) for item in node.args) or any(item.arg is None for item in node.keywords)


def _text(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _signature(spec: ast.arguments) -> inspect.Signature:
    """What may be given to a function with these parameters."""
    kinds = inspect.Parameter
    either = [*spec.posonlyargs, *spec.args]
    required, only = len(either) - len(spec.defaults), len(spec.posonlyargs)
    found = [
        kinds(
            item.arg,
            kinds.POSITIONAL_ONLY if index < only else kinds.POSITIONAL_OR_KEYWORD,
            default=kinds.empty if index < required else None,
        )
        for index, item in enumerate(either)
    ]
    if spec.vararg:
        found.append(kinds(spec.vararg.arg, kinds.VAR_POSITIONAL))
    for item, default in zip(spec.kwonlyargs, spec.kw_defaults, strict=True):
        found.append(kinds(item.arg, kinds.KEYWORD_ONLY, default=kinds.empty if default is None else None))
    if spec.kwarg:
        found.append(kinds(spec.kwarg.arg, kinds.VAR_KEYWORD))
    return inspect.Signature(found)
