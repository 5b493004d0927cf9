"""Rewrites: what a library's users write instead, as data of the stubs; the material of quick fixes.

A rewrite is a proposal and may be wrong for a program: an edit is offered only when a second analysis has proved it.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Rewrite:
    """Other code for an expression.

    kind: "operand" rewrites an expression whose value is an array of the class `subject`; "call" the call of a function
    `subject` that fails, or made one of its operands; "callee" its function; "operation" the operator `subject`;
    "setting" a call of `subject` anywhere in the file.
    code: the new expression; `{x}` stands for the old one, `{a}` and `{b}` for the sides of an operator, `{numpy}` for
    the name under which the file imports that module.  arguments: keywords to set, for "call" and "setting".
    codes: the problems that it may mend, all if empty.  title: may use the same names, and `{f}` for the function.
    ranks: the least and the greatest rank of the operand.  order: what is likelier has a smaller one.
    """

    kind: str
    subject: str
    title: str
    code: str = ""
    arguments: tuple[tuple[str, str], ...] = ()
    codes: frozenset[str] = field(default_factory=frozenset)
    ranks: tuple[int, int] = (0, 99)
    order: int = 0

    def may_mend(self, code: str) -> bool:
        return not self.codes or code in self.codes
