"""The syntax of a rule: what may stand in a stub, and how its questions become three-valued.

A stub is plain Python 3.11, read with `ast`.  What is not on the whitelist is refused with its place.  Then the tree
is rewritten so that nothing happens behind the runtime's back: comparisons, `and`, `or` and `not` give a `Truth` where
dims decide, every condition asks, loops, calls, products and stars are counted, attributes and items are looked up
through a table of what a rule may see.  The functions that the rewritten tree calls have names with two underscores in
front, which a stub cannot write.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator

ALLOWED = (
    ast.Module, ast.FunctionDef, ast.ClassDef, ast.arguments, ast.arg, ast.Return, ast.Assign, ast.AnnAssign,
    ast.AugAssign, ast.Expr, ast.If, ast.IfExp, ast.For, ast.While, ast.Break, ast.Continue, ast.Pass,
    ast.Name, ast.Load, ast.Store, ast.Constant, ast.Attribute, ast.Subscript, ast.Slice, ast.Call, ast.keyword,
    ast.Tuple, ast.List, ast.Dict, ast.Starred, ast.BinOp, ast.UnaryOp, ast.BoolOp, ast.Compare, ast.JoinedStr,
    ast.FormattedValue, ast.ListComp, ast.GeneratorExp, ast.DictComp, ast.comprehension, ast.Lambda,
    ast.unaryop, ast.boolop, ast.cmpop, ast.Add, ast.Sub, ast.Mult, ast.Div, ast.FloorDiv, ast.Mod, ast.Pow,
    ast.LShift, ast.BitOr,
)  # fmt: skip
_NAMES = ("__version__", "__new__", "__init_subclass__")  # with underscores that a stub may assign to
MOST_DEPTH = 60
MOST_DIGITS = 20  # of a constant


class StubError(Exception):
    """A stub that cannot be read, with its place."""

    def __init__(self, message: str, file: str, line: int = 1, column: int = 0) -> None:
        super().__init__(f"{file}:{line}:{column + 1}: {message}")
        self.message, self.file, self.line, self.column = message, file, line, column


def check(tree: ast.AST, file: str) -> None:
    """Refuse what a stub may not contain."""
    for message, node in faults(tree):
        line, column = getattr(node, "lineno", 1), getattr(node, "col_offset", 0)
        raise StubError(message, file, line, column)


def faults(tree: ast.AST) -> Iterator[tuple[str, ast.AST]]:
    """What a stub may not contain, each with the node that has its place; nothing below a fault is looked at."""
    stack: list[tuple[ast.AST, int, ast.AST]] = [(tree, 0, tree)]
    while stack:
        node, depth, placed = stack.pop()
        placed = node if hasattr(node, "lineno") else placed
        fault = "nesting this deep" if depth > MOST_DEPTH else _fault(node)
        if fault:
            yield f"{fault} is not allowed in a stub", placed
        else:
            stack.extend((child, depth + 1, placed) for child in ast.iter_child_nodes(node))


def _fault(node: ast.AST) -> str:
    """What of a node is not allowed; "" if nothing."""
    if not isinstance(node, ALLOWED):
        return f"`{type(node).__name__}`"
    match node:
        case ast.Name(id=name) | ast.arg(arg=name) if name.startswith("__") and name not in _NAMES:
            return f"the name `{name}`"
        case ast.Attribute(attr=name) if name.startswith("_"):
            return f"the attribute `{name}`"
        case ast.FormattedValue(format_spec=spec, conversion=conversion) if spec is not None or conversion != -1:
            return "a format in an f-string"
        case ast.Constant(value=int() as number) if len(str(number)) > MOST_DIGITS:
            return "a number this large"
        case ast.Subscript(slice=ast.Slice(), ctx=ast.Store()):
            return "assignment to a slice"
        case ast.Tuple(elts=parts, ctx=ast.Store()) if any(isinstance(part, ast.Attribute) for part in parts):
            return "assignment to several attributes at once"
        case ast.For(target=ast.Attribute()) | ast.comprehension(target=ast.Attribute()):
            return "an attribute as a loop's variable"
        case ast.Assign(targets=targets) if len(targets) > 1 and any(
            isinstance(part, ast.Attribute) for part in targets
        ):
            return "assignment to several attributes at once"
    return ""


_ARITHMETIC = ast.Add | ast.Sub | ast.Mult | ast.Div | ast.FloorDiv | ast.Mod | ast.Pow | ast.LShift


class Rewriter(ast.NodeTransformer):
    """Turns the body of a rule into Python that runs it."""

    def _call(self, name: str, node: ast.AST, *arguments: ast.expr) -> ast.expr:
        return ast.copy_location(ast.Call(ast.Name(f"__{name}__", ast.Load()), list(arguments), []), node)

    def _thunk(self, node: ast.expr) -> ast.expr:
        empty = ast.arguments([], [], None, [], [], None, [])
        return ast.copy_location(ast.Lambda(empty, node), node)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.stmt:
        self.generic_visit(node)
        node.body.insert(0, ast.copy_location(ast.Expr(self._call("tick", node)), node))
        return node

    def visit_Lambda(self, node: ast.Lambda) -> ast.expr:
        self.generic_visit(node)
        node.body = self._call("counted", node.body, node.body)
        return node

    def visit_Compare(self, node: ast.Compare) -> ast.expr:
        self.generic_visit(node)
        return self._comparison(node, "compare")

    def _comparison(self, node: ast.Compare, by: str) -> ast.expr:
        parts: list[ast.expr] = []
        left = node.left
        for operator, right in zip(node.ops, node.comparators, strict=True):
            parts.append(self._call(by, node, ast.Constant(type(operator).__name__), left, right))
            left = right
        return parts[0] if len(parts) == 1 else self._call("and", node, *map(self._thunk, parts))

    def visit_BoolOp(self, node: ast.BoolOp) -> ast.expr:
        self.generic_visit(node)
        name = "and" if isinstance(node.op, ast.And) else "or"
        return self._call(name, node, *map(self._thunk, node.values))

    def visit_UnaryOp(self, node: ast.UnaryOp) -> ast.expr:
        self.generic_visit(node)
        if isinstance(node.op, ast.Not):
            return self._call("not", node, node.operand)
        if isinstance(node.op, ast.USub) and not isinstance(node.operand, ast.Constant):
            return self._call("binary", node, ast.Constant("Sub"), ast.Constant(0), node.operand)
        return node

    def visit_BinOp(self, node: ast.BinOp) -> ast.expr:
        self.generic_visit(node)
        if isinstance(node.op, _ARITHMETIC):
            return self._call("binary", node, ast.Constant(type(node.op).__name__), node.left, node.right)
        return node

    def visit_AugAssign(self, node: ast.AugAssign) -> ast.stmt:
        before = ast.parse(ast.unparse(node.target), mode="eval").body
        whole = ast.copy_location(ast.Assign([node.target], ast.BinOp(before, node.op, node.value)), node)
        found = self.visit(ast.fix_missing_locations(whole))
        assert isinstance(found, ast.stmt)
        return found

    def visit_Assign(self, node: ast.Assign) -> ast.stmt:
        target = node.targets[0]
        if isinstance(target, ast.Attribute):
            parts = (self.visit(target.value), ast.Constant(target.attr), self.visit(node.value))
            return ast.copy_location(ast.Expr(self._call("set_attribute", node, *parts)), node)
        self.generic_visit(node)
        return node

    def visit_If(self, node: ast.If) -> ast.stmt:
        self.generic_visit(node)
        node.test = self._call("decide", node.test, node.test)
        return node

    def visit_IfExp(self, node: ast.IfExp) -> ast.expr:
        self.generic_visit(node)
        node.test = self._call("decide", node.test, node.test)
        return node

    def visit_While(self, node: ast.While) -> ast.stmt:
        self.generic_visit(node)
        node.test = self._call("decide", node.test, self._call("counted", node.test, node.test))
        return node

    def visit_For(self, node: ast.For) -> ast.stmt:
        self.generic_visit(node)
        node.iter = self._call("iterate", node.iter, node.iter)
        return node

    def visit_comprehension(self, node: ast.comprehension) -> ast.comprehension:
        self.generic_visit(node)
        node.iter = self._call("iterate", node.iter, node.iter)
        node.ifs = [self._call("decide", test, test) for test in node.ifs]
        return node

    def visit_Starred(self, node: ast.Starred) -> ast.expr:
        self.generic_visit(node)
        if isinstance(node.ctx, ast.Load):
            node.value = self._call("iterate", node.value, node.value)
        return node

    def visit_Attribute(self, node: ast.Attribute) -> ast.expr:
        self.generic_visit(node)
        return self._call("attribute", node, node.value, ast.Constant(node.attr))

    def visit_Subscript(self, node: ast.Subscript) -> ast.expr:
        parts = node.slice.elts if isinstance(node.slice, ast.Tuple) else [node.slice]
        if any(isinstance(part, ast.Starred) for part in parts):
            spread = [self._axes(part) for part in parts]
            node.slice = ast.copy_location(ast.Tuple(spread, ast.Load()), node)
            node.value = self.visit(node.value)
            return node
        self.generic_visit(node)
        if isinstance(node.ctx, ast.Store) or isinstance(node.slice, ast.Slice):
            return (
                node
                if isinstance(node.ctx, ast.Store)
                else self._call("rows", node, node.value, *self._bounds(node.slice))
            )
        return self._call("item", node, node.value, node.slice)

    def _axes(self, part: ast.expr) -> ast.expr:
        if isinstance(part, ast.Starred):
            return self._call("spread", part, self.visit(part.value))
        found = self.visit(part)
        assert isinstance(found, ast.expr)
        return found

    def _bounds(self, node: ast.expr) -> list[ast.expr]:
        assert isinstance(node, ast.Slice)
        return [ast.Constant(None) if part is None else part for part in (node.lower, node.upper, node.step)]

    def visit_Call(self, node: ast.Call) -> ast.expr:
        required = isinstance(node.func, ast.Name) and node.func.id == "require" and bool(node.args)
        condition = node.args[0] if required else None
        self.generic_visit(node)
        if isinstance(condition, ast.Compare):
            node.args[0] = self._comparison(condition, "needed")
        return node

    def visit_FormattedValue(self, node: ast.FormattedValue) -> ast.expr:
        self.generic_visit(node)
        node.value = self._call("text", node.value, node.value)
        return node
