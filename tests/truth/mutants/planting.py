"""Mutants of a program: every single fault that an operator can plant, and a fair sample of them."""

from __future__ import annotations

import ast
import random
from dataclasses import dataclass
from pathlib import Path

from .operators import OPERATORS
from .text import Text


@dataclass(frozen=True, slots=True)
class Mutant:
    """A program with one fault, which stands on `line`; `before` and `after` are that line."""

    program: Path
    operator: str
    line: int
    before: str
    after: str
    text: str

    def __str__(self) -> str:
        return f"{self.program.name}:{self.line} [{self.operator}] {self.before}  ->  {self.after}"


def mutants(program: Path) -> list[Mutant]:
    """All mutants of a program that parse, each text once."""
    text = Text(program.read_text())
    found: dict[str, Mutant] = {}
    for node in text.nodes:
        for name, operator in OPERATORS.items():
            for edit in operator(text, node):
                mutated = text.edited([edit])
                if text.keeps_lines(edit) and mutated not in found and mutated != text.text and _parses(mutated):
                    line = text.line_of(edit.start)
                    before, after = (each.splitlines()[line - 1].strip() for each in (text.text, mutated))
                    found[mutated] = Mutant(program, name, line, before, after, mutated)
    return list(found.values())


def sample(program: Path, count: int, seed: int) -> list[Mutant]:
    """At most `count` mutants; operators take turns, in an order drawn anew for each program."""
    lottery = random.Random(f"{seed} {program.name}")
    waiting: dict[str, list[Mutant]] = {}
    for mutant in mutants(program):
        waiting.setdefault(mutant.operator, []).append(mutant)
    names = sorted(waiting)
    lottery.shuffle(names)
    for each in waiting.values():
        lottery.shuffle(each)
    chosen: list[Mutant] = []
    while len(chosen) < count and any(waiting.values()):
        chosen += [waiting[name].pop() for name in names if waiting[name]]
    return chosen[:count]


def _parses(text: str) -> bool:
    try:
        ast.parse(text)
    except SyntaxError:
        return False
    return True
