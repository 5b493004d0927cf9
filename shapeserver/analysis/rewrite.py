"""Rewrites: what a library's users write instead, as data of the stubs; the material of quick fixes.

A rewrite is a proposal and may be wrong for a program: an edit is offered only when a second analysis has proved it.
"""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Rewrite:
    """Other code for an expression.

    kind: "operand" rewrites an expression whose value is an array of the class `subject`; "call" the call of a function
    `subject` that fails, or that its values came from; "callee" its function; "entry" an entry of a tuple or list that
    it is given; "operation" the operator `subject`, or the call of a function `subject` with two arguments; "before"
    puts an element before a call of `subject` in a list, or a statement before one that adds it; "setting" sets
    keywords of a call of `subject` anywhere in the file, "choice" writes another function there.
    "annotation" and "assertion" mend nothing, but write down what is known of an array of the class `subject`: in the
    annotation of a name, or around the value that is bound to one.
    code: the new expression; `{x}` stands for the old one, `{a}` and `{b}` for the two sides, `{n}` for a length that
    the problem names, `{numpy}` for the name under which the file imports that module; in what is written down `{kind}`
    for the array's class, `{dims}` and `{shape}` for its lengths in words and as a list with None for those not known.
    arguments: keywords to set, or to leave out if they are empty, for "call" and "setting".  title: may use the same
    names, and `{f}` for the function.  codes: the problems that it may mend, all if empty.  ranks: the least and the
    greatest rank of the operand.
    dtypes: those of the arrays that it is for, all if empty.  order: what is likelier has a smaller one.
    """

    kind: str
    subject: str
    title: str
    code: str = ""
    arguments: tuple[tuple[str, str], ...] = ()
    codes: frozenset[str] = field(default_factory=frozenset)
    ranks: tuple[int, int] = (0, 99)
    order: int = 0
    dtypes: frozenset[str] = field(default_factory=frozenset)

    def may_mend(self, code: str) -> bool:
        return not self.codes or code in self.codes
