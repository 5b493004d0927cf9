"""What is static about a chunk: its units, its functions and the statement lists that are swept.

Vocabulary.  A *unit* is a stretch of text that positions count from, so that text above it can change without
touching what is known of it: a chunk, a function, or a statement of a long list.  A *step* is a statement of such a
list, with the path and the text by which its effect is kept.  A *code* is a function or lambda.
"""

from __future__ import annotations

import ast
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from .attributes import changed_in_place
from .gathering import Gathering, Said, parts_of
from .path import Path
from .source import Chunk, first_line, statement_label

LONG_LIST = 12  # statements, or
LONG_TEXT = 40  # lines: from here on a list keeps an effect per statement

_WORD = re.compile(r"[^\W\d]\w*")
FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda
_COMPOUND = (
    ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.If, ast.For, ast.AsyncFor, ast.While, ast.With,
    ast.AsyncWith, ast.Try, ast.TryStar, ast.ExceptHandler, ast.Match, ast.match_case,
)  # fmt: skip
_STATEMENT_FIELDS = ("body", "handlers", "orelse", "finalbody", "cases")


@dataclass(frozen=True, slots=True, eq=False)
class Unit:
    """`path` is its static identity; `line` is its first line in the tree it was parsed in."""

    path: Path
    line: int


@dataclass(frozen=True, slots=True, eq=False)
class Step:
    """A statement of a swept list; `text` decides whether it is still the same statement."""

    node: ast.stmt
    unit: Unit
    text: str
    label: str


@dataclass(frozen=True, eq=False)
class Code:
    """A function or lambda.  `text` changes whenever its behaviour or the positions inside it do."""

    path: Path
    name: str
    qualified: str
    node: FunctionNode
    unit: Unit
    text: str
    layout: Layout

    @cached_property
    def local(self) -> frozenset[str]:
        """The names that the function binds itself."""
        own = self.arguments
        named = (*own.posonlyargs, *own.args, *own.kwonlyargs, *(item for item in (own.vararg, own.kwarg) if item))
        return frozenset({item.arg for item in named} | self._names("bound")) - self.outer

    @cached_property
    def outer(self) -> frozenset[str]:
        """The names that it declares global or nonlocal."""
        return frozenset(self._names("outer"))

    @property
    def generator(self) -> bool:
        return ("yields", "") in self._scope

    @cached_property
    def changes(self) -> frozenset[str]:
        """The variables around it that it changes in place."""
        changed = self.layout.gathered(_CHANGES, self.node)
        return changed - self.local if changed else changed

    @cached_property
    def _scope(self) -> frozenset[Binding]:
        return self.layout.gathered(_SCOPE, self.node)

    def _names(self, kind: str) -> set[str]:
        return {name for said, name in self._scope if said == kind}

    @cached_property
    def catches_at_yield(self) -> bool:
        """Whether it yields under an `except`: as a context manager it may keep an exception to itself."""
        tries = (node for node in ast.walk(self.node) if isinstance(node, ast.Try) and node.handlers)
        return any(isinstance(part, ast.Yield) for node in tries for item in node.body for part in ast.walk(item))

    @cached_property
    def is_abstract(self) -> bool:
        """Whether it stands for functions of subclasses: marked so, or all it does is raise NotImplementedError."""
        if isinstance(self.node, ast.Lambda):
            return False
        marks = (ast.unparse(item).rpartition(".")[2] for item in self.node.decorator_list)
        body = [item for item in self.node.body if not _is_text(item)]
        raises = len(body) == 1 and isinstance(body[0], ast.Raise) and body[0].exc is not None
        return "abstractmethod" in marks or (raises and "NotImplementedError" in ast.unparse(body[0]))

    @property
    def arguments(self) -> ast.arguments:
        return self.node.args

    def scoped(self, step: Step) -> str:
        """A step's text with what it means here: which names are the function's own, and what it must return."""
        known = self._scoped.get(step)
        if known is None:
            names = set(_WORD.findall(step.text))
            promise = self._promise if "return" in names else ""
            own, outer = sorted(names & self.local), sorted(names & self.outer)
            known = self._scoped[step] = "\0".join((step.text, promise, *own, "", *outer))
        return known

    @cached_property
    def _scoped(self) -> dict[Step, str]:
        return {}

    @cached_property
    def _promise(self) -> str:
        promise = None if isinstance(self.node, ast.Lambda) else self.node.returns
        return f"{promise.lineno - self.unit.line}:{promise.col_offset}:{ast.unparse(promise)}" if promise else ""


def _is_text(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)


class Layout:
    """The static side tables of one chunk."""

    __slots__ = ("_counts", "_first", "_has_lambda", "_lines", "codes", "has_shape_comments", "steps", "top", "units")

    def __init__(self, chunk: Chunk) -> None:
        piece = chunk.piece
        self._lines = piece.text.split("\n")
        self._first = piece.first
        self._has_lambda = "lambda" in piece.text
        self.has_shape_comments = "shape:" in piece.text
        self._counts: Counter[str] = Counter()
        self.codes: dict[FunctionNode, Code] = {}
        self.steps: dict[ast.AST, dict[str, tuple[Step, ...]]] = {}
        self.units: dict[Path, int] = {}
        self.top = self._unit(chunk.path, piece.first)
        for node in piece.body:
            self._visit(node, self.top, "")

    def _unit(self, path: Path, line: int) -> Unit:
        self.units[path] = line - self._first
        return Unit(path, line)

    def _text(self, first: int, last: int) -> str:
        return "\n".join(self._lines[first - self._first : last - self._first + 1])

    def gathered(self, gathering: Gathering[Said], node: FunctionNode) -> frozenset[Said]:
        """What the body of one of the chunk's functions says."""
        return gathering.of([node.body] if isinstance(node, ast.Lambda) else node.body, self._lines, self._first)

    def after(self, node: ast.stmt | ast.arg) -> str:
        """What follows a node on its last line."""
        line = self._lines[(node.end_lineno or node.lineno) - self._first]
        return line.encode("utf-8", "surrogatepass")[node.end_col_offset or 0 :].decode("utf-8", "replace")

    def _visit(self, node: ast.AST, unit: Unit, prefix: str) -> None:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.Lambda)):
            self._function(node, unit, prefix)
            return
        if isinstance(node, ast.ClassDef):
            prefix = f"{prefix}{node.name}."
        for name in _STATEMENT_FIELDS if isinstance(node, _COMPOUND) and not self._has_lambda else node._fields:
            value = getattr(node, name, None)
            if isinstance(value, list):
                self._list(node, name, value, unit, prefix)
            elif isinstance(value, ast.AST):
                self._visit(value, unit, prefix)

    def _list(self, owner: ast.AST, name: str, items: Sequence[ast.AST], unit: Unit, prefix: str) -> None:
        if not items or not isinstance(items[0], ast.stmt) or not _is_long(items):
            for item in items:
                if self._holds_functions(item):
                    self._visit(item, unit, prefix)
            return
        steps = []
        counts: Counter[str] = Counter()
        for statement in items:
            assert isinstance(statement, ast.stmt)
            first = first_line(statement)
            label = statement_label(statement, self._lines[statement.lineno - self._first])
            counts[label] += 1
            inner = self._unit(unit.path / (name, label, counts[label]), first)
            text = f"{statement.col_offset}:{self._text(first, statement.end_lineno or first)}"
            steps.append(Step(statement, inner, text, label))
            if self._holds_functions(statement):
                self._visit(statement, inner, prefix)
        self.steps.setdefault(owner, {})[name] = tuple(steps)

    def _holds_functions(self, item: object) -> bool:
        """Whether there can be a function or a statement list inside; most of a text is plain expressions."""
        return isinstance(item, ast.AST) and (self._has_lambda or isinstance(item, _COMPOUND))

    def _function(self, node: FunctionNode, unit: Unit, prefix: str) -> None:
        for default in (*node.args.defaults, *(item for item in node.args.kw_defaults if item)):
            self._visit(default, unit, prefix)
        if isinstance(node, ast.Lambda):
            name, inner = "<lambda>", unit
            offset = f"{node.lineno - unit.line}:{node.col_offset}:"
            text = offset + "\n".join(self._lines[node.lineno - self._first : (node.end_lineno or 0) - self._first + 1])
        else:
            name, first = node.name, first_line(node)
            for decorator in node.decorator_list:
                self._visit(decorator, unit, prefix)
            text = f"{node.col_offset}:{self._text(first, node.end_lineno or first)}"
        qualified = prefix + name
        self._counts[qualified] += 1
        path = self.top.path / ("code", qualified, self._counts[qualified])
        if not isinstance(node, ast.Lambda):
            inner = self._unit(path, first)
        self.codes[node] = Code(path, name, qualified, node, inner, text, self)
        if isinstance(node, ast.Lambda):
            self._visit(node.body, inner, f"{qualified}.<locals>.")
        else:
            self._list(node, "body", node.body, inner, f"{qualified}.<locals>.")


def _is_long(items: Sequence[ast.AST]) -> bool:
    first, last = items[0], items[-1]
    assert isinstance(first, ast.stmt) and isinstance(last, ast.stmt)
    return len(items) >= LONG_LIST or (len(items) > 1 and (last.end_lineno or 0) - first.lineno >= LONG_TEXT)


def _binds(node: ast.AST) -> Iterator[Binding]:
    """What a node of a function's body says about the function's names."""
    match node:
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
            yield "bound", name
        case ast.Name(id=name, ctx=ast.Store() | ast.Del()):
            yield "bound", name
        case ast.Global(names=names) | ast.Nonlocal(names=names):
            yield from (("outer", name) for name in names)
        case ast.Import(names=aliases) | ast.ImportFrom(names=aliases):
            yield from (("bound", alias.asname or alias.name.partition(".")[0]) for alias in aliases)
        case (
            ast.ExceptHandler(name=str() as name)
            | ast.MatchAs(name=str() as name)
            | ast.MatchStar(name=str() as name)
            | ast.MatchMapping(rest=str() as name)
        ):
            yield "bound", name
        case ast.Yield() | ast.YieldFrom():
            yield "yields", ""


def _same_scope(node: ast.AST) -> Iterable[ast.AST]:
    """The parts of a node that are run in the scope that it stands in."""
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
        return node.decorator_list
    return () if isinstance(node, ast.Lambda) else parts_of(node)


Binding = tuple[str, str]
_BINDING = (
    ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef, ast.Name, ast.Global, ast.Nonlocal, ast.Import, ast.ImportFrom,
    ast.ExceptHandler, ast.MatchAs, ast.MatchStar, ast.MatchMapping, ast.Yield, ast.YieldFrom,
)  # fmt: skip
_SCOPE = Gathering(_binds, _BINDING, _same_scope)
_CHANGES = Gathering(changed_in_place, (ast.Subscript, ast.Call))
