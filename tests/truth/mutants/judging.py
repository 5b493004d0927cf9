"""What shapeserver says of a mutant, held against what the real libraries made of it.

A mutant *counts* if the real run refuses it, or blows something up silently that the program itself does not.
- *hit*: something is reported at the failing line (where the error was raised, or the blow-up happened).
- *chain*: not there, but at another line that the error passed through, with the failing line as a related place, at a
  line of a blow-up before the failure, or, of a blow-up, where the pairs that it made are put into one number.
- *near*: something is reported elsewhere.     - *miss*: nothing is.
An error reported for a mutant that runs is a *false alarm*.
"""

from __future__ import annotations

import ast
from dataclasses import dataclass

from shapeserver.analysis.names import Resolver
from shapeserver.analysis.project import Project
from shapeserver.analysis.report import Diagnostic
from shapeserver.analysis.summary import Summary
from shapeserver.stubs import load_catalogue

from .planting import Mutant
from .running import Run, is_about_arrays, refuses_itself

FOUND = ("hit", "chain", "near", "miss")
SERIOUS = ("error", "warning")


@dataclass(frozen=True, slots=True)
class Judgement:
    """fate: "refused", "blown up", "runs", "timed out", "refuses itself", "other error" (not of shapes and dtypes).

    verdict: one of FOUND for a mutant that counts; for one that runs "false alarm", "warned" or "quiet".
    reason: of what counts and is no hit, what was not known.
    said: what shapeserver reported.
    """

    mutant: Mutant
    run: Run
    fate: str
    verdict: str
    line: int
    said: tuple[str, ...] = ()
    reason: str = ""


def open_project(root: str) -> Project:
    return Project(load_catalogue(()), Resolver(root))


def judge(mutant: Mutant, run: Run, original: Run, project: Project) -> Judgement:
    summary = check(project, mutant)
    said = [item for item in summary.diagnostics if item.severity in SERIOUS]
    texts = tuple(f"{item.place.start[0] + 1}: {item.severity} [{item.code}] {item.message}" for item in said)
    fate, lines = fate_of(mutant, run, original)
    if fate not in ("refused", "blown up"):
        return Judgement(mutant, run, fate, _alarm(fate, said), 0, texts)
    verdict = _verdict(said, lines, fate)
    line = lines[-1] if lines else 0
    reason = "" if verdict in ("hit", "chain") else unknown_at(summary, mutant.text, line) or _unsaid(mutant, run, line)
    return Judgement(mutant, run, fate, verdict, line, texts, reason)


def check(project: Project, mutant: Mutant) -> Summary:
    path = str(mutant.program)
    project.update(path, mutant.text)
    return project.check(path)


def fate_of(mutant: Mutant, run: Run, original: Run) -> tuple[str, tuple[int, ...]]:
    """What became of a mutant, and the lines that tell of it, the failing one last."""
    known = {line for line, _ in original.blown_up}
    new = tuple(line for line, _ in run.blown_up if line not in known)
    if run.outcome == "raised":
        if refuses_itself(mutant.text, run):
            return "refuses itself", ()
        return ("refused", new + run.lines) if is_about_arrays(run) else ("other error", ())
    if run.outcome == "finished" or new:
        return ("blown up", (new[0],)) if new else ("runs", ())
    return "timed out", ()


def _alarm(fate: str, said: list[Diagnostic]) -> str:
    if fate != "runs" or not said:
        return "quiet"
    return "false alarm" if any(item.severity == "error" for item in said) else "warned"


def _verdict(said: list[Diagnostic], lines: tuple[int, ...], fate: str) -> str:
    if any(_covers(item, lines[-1:]) for item in said):
        return "hit"
    related = [place.place for item in said for place in item.related]
    if any(_covers(item, lines) for item in said) or any(place.start[0] + 1 in lines[-1:] for place in related):
        return "chain"
    if fate == "blown up" and any(item.code == "suspicious-broadcast" for item in said):
        return "chain"
    return "near" if said else "miss"


def _covers(item: Diagnostic, lines: tuple[int, ...]) -> bool:
    first, last = item.place.start[0] + 1, item.place.end[0] + 1
    return any(first <= line <= last for line in lines)


def unknown_at(summary: Summary, text: str, line: int) -> str:
    """Why a name in the failing statement is unknown, "" if all are known."""
    for node in _expressions(text, line):
        if isinstance(node, ast.Name | ast.Attribute) and isinstance(node.ctx, ast.Load):
            found = summary.hover(node.lineno - 1, (node.end_col_offset or 1) - 1)
            if found is not None and found.reason:
                return found.reason
    return ""


def _unsaid(mutant: Mutant, run: Run, line: int) -> str:
    """The operation that failed while everything was known."""
    for node in _expressions(mutant.text, line):
        if isinstance(node, ast.Call):
            return f"known, but `{ast.unparse(node.func)[-40:]}` says nothing ({run.kind or 'silent'})"
    return f"known, but an operator says nothing ({run.kind or 'silent'})"


def _expressions(text: str, line: int) -> list[ast.expr]:
    """The expressions of the innermost statement that begins on or before a line and holds it."""
    around = [
        node
        for node in ast.walk(ast.parse(text))
        if isinstance(node, ast.stmt) and node.lineno <= line <= (node.end_lineno or 0)
    ]
    if not around:
        return []
    inner = max(around, key=lambda node: node.lineno)
    return [node for node in ast.walk(inner) if isinstance(node, ast.expr) and node.lineno <= line]
