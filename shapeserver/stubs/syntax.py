"""The syntax of a rule: what may stand in a stub, and how its questions become three-valued.

A stub is plain Python 3.11, read with `ast`.  What is not on the whitelist is refused with its place.  Then the tree
is rewritten: comparisons, `and`, `or` and `not` give a `Truth` where dims decide, every condition asks `_decide`,
loops and products are counted, and `*S` inside a subscript spreads a shape that may have unknown rank.
"""

from __future__ import annotations

import ast

ALLOWED = (
    ast.Module, ast.FunctionDef, ast.ClassDef, ast.arguments, ast.arg, ast.Return, ast.Assign, ast.AnnAssign,
    ast.AugAssign, ast.Expr, ast.If, ast.IfExp, ast.For, ast.While, ast.Break, ast.Continue, ast.Pass, ast.Raise,
    ast.Name, ast.Load, ast.Store, ast.Constant, ast.Attribute, ast.Subscript, ast.Slice, ast.Call, ast.keyword,
    ast.Tuple, ast.List, ast.Dict, ast.Starred, ast.BinOp, ast.UnaryOp, ast.BoolOp, ast.Compare, ast.JoinedStr,
    ast.FormattedValue, ast.ListComp, ast.GeneratorExp, ast.DictComp, ast.comprehension, ast.Lambda,
    ast.operator, ast.unaryop, ast.boolop, ast.cmpop,
)  # fmt: skip
MOST_DEPTH = 60


class StubError(Exception):
    """A stub that cannot be read, with its place."""

    def __init__(self, message: str, file: str, line: int = 1, column: int = 0) -> None:
        super().__init__(f"{file}:{line}:{column + 1}: {message}")
        self.message, self.file, self.line, self.column = message, file, line, column


def check(tree: ast.AST, file: str) -> None:
    """Refuse what a stub may not contain."""
    stack: list[tuple[ast.AST, int]] = [(tree, 0)]
    while stack:
        node, depth = stack.pop()
        if not isinstance(node, ALLOWED) or depth > MOST_DEPTH:
            what = "nesting this deep" if isinstance(node, ALLOWED) else f"`{type(node).__name__}`"
            raise StubError(f"{what} is not allowed in a stub", file, getattr(node, "lineno", 1), getattr(node, "col_offset", 0))
        name = node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""
        if name.startswith("__"):
            raise StubError(f"the name `{name}` is not allowed in a rule", file, node.lineno, node.col_offset)  # type: ignore[attr-defined]
        stack.extend((child, depth + 1) for child in ast.iter_child_nodes(node))


class Rewriter(ast.NodeTransformer):
    """Turns the body of a rule into Python that runs it."""

    def _call(self, name: str, node: ast.expr, *arguments: ast.expr) -> ast.expr:
        return ast.copy_location(ast.Call(ast.Name(name, ast.Load()), list(arguments), []), node)

    def _thunk(self, node: ast.expr) -> ast.expr:
        empty = ast.arguments([], [], None, [], [], None, [])
        return ast.copy_location(ast.Lambda(empty, node), node)

    def visit_Compare(self, node: ast.Compare) -> ast.expr:
        self.generic_visit(node)
        parts: list[ast.expr] = []
        left = node.left
        for operator, right in zip(node.ops, node.comparators, strict=True):
            parts.append(self._call("_compare", node, ast.Constant(type(operator).__name__), left, right))
            left = right
        return parts[0] if len(parts) == 1 else self._call("_and", node, *map(self._thunk, parts))

    def visit_BoolOp(self, node: ast.BoolOp) -> ast.expr:
        self.generic_visit(node)
        name = "_and" if isinstance(node.op, ast.And) else "_or"
        return self._call(name, node, *map(self._thunk, node.values))

    def visit_UnaryOp(self, node: ast.UnaryOp) -> ast.expr:
        self.generic_visit(node)
        return self._call("_not", node, node.operand) if isinstance(node.op, ast.Not) else node

    def visit_BinOp(self, node: ast.BinOp) -> ast.expr:
        self.generic_visit(node)
        if isinstance(node.op, ast.Add | ast.Sub | ast.Mult | ast.FloorDiv | ast.Mod | ast.Pow | ast.LShift):
            return self._call("_binary", node, ast.Constant(type(node.op).__name__), node.left, node.right)
        return node

    def visit_If(self, node: ast.If) -> ast.stmt:
        self.generic_visit(node)
        node.test = self._call("_decide", node.test, node.test)
        return node

    def visit_IfExp(self, node: ast.IfExp) -> ast.expr:
        self.generic_visit(node)
        node.test = self._call("_decide", node.test, node.test)
        return node

    def visit_While(self, node: ast.While) -> ast.stmt:
        self.generic_visit(node)
        node.test = self._call("_decide", node.test, self._call("_counted", node.test, node.test))
        return node

    def visit_For(self, node: ast.For) -> ast.stmt:
        self.generic_visit(node)
        node.iter = self._call("_iterate", node.iter, node.iter)
        return node

    def visit_comprehension(self, node: ast.comprehension) -> ast.comprehension:
        self.generic_visit(node)
        node.iter = self._call("_iterate", node.iter, node.iter)
        node.ifs = [self._call("_decide", test, test) for test in node.ifs]
        return node

    def visit_Subscript(self, node: ast.Subscript) -> ast.expr:
        self.generic_visit(node)
        parts = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        if any(isinstance(part, ast.Starred) for part in parts):
            spread = [self._call("_spread", part, part.value) if isinstance(part, ast.Starred) else part for part in parts]
            node.slice = ast.copy_location(ast.Tuple(spread, ast.Load()), node)
        return node

    def visit_FormattedValue(self, node: ast.FormattedValue) -> ast.expr:
        self.generic_visit(node)
        node.value = self._call("_text", node.value, node.value)
        return node
