"""Runs the examples, judges them and prints what was found."""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from ..compare import LEVELS
from ..record import Record
from ..trace import ENVIRONMENT
from .harvest import LIBRARIES, Example, Library, harvest
from .judging import Judge, Judgement
from .running import Run

MODULES = {
    "numpy": ["numpy", "numpy.ma", "numpy.testing"],
    "tensorflow": ["tensorflow"],
    "keras": ["tensorflow", "keras"],
}
MOST_REASONS = 40


def chosen(library: Library, sample: int | None, seed: int) -> list[Example]:
    """All examples, or as many of them as asked for, drawn by the seed."""
    found = list(harvest(library))
    return found if sample is None else random.Random(seed).sample(found, min(sample, len(found)))


def executed(library: Library, examples: Sequence[Example]) -> list[Run]:
    """The runs of the examples, made by one process for all."""
    with tempfile.TemporaryDirectory() as folder:
        asked, answered = Path(folder) / "examples.json", Path(folder) / "runs.json"
        listed = [(example.place, example.statements) for example in examples]
        asked.write_text(json.dumps({"examples": listed, "modules": MODULES[library.name]}), encoding="utf-8")
        command = [sys.executable, "-m", "tests.truth.docstrings.running", str(asked), str(answered)]
        subprocess.run(command, env={**os.environ, **ENVIRONMENT}, check=True, capture_output=True)
        return [_run(data) for data in json.loads(answered.read_text(encoding="utf-8"))]


def _run(data: dict[str, Any]) -> Run:
    records = []
    for each in data["records"]:
        shape = each.pop("shape")
        records.append(Record(**each, shape=None if shape is None else tuple(shape)))
    raised = tuple((number, error) for number, error in data["raised"])
    return Run(data["place"], data["finished"], raised, tuple(records))


def judged(library: Library, sample: int | None = None, seed: int = 0) -> Iterator[Judgement]:
    examples = chosen(library, sample, seed)
    judge = Judge()
    for example, run in zip(examples, executed(library, examples), strict=True):
        if run.finished:
            yield judge.judge(example, run)


def figures(library: Library, judgements: Sequence[Judgement]) -> str:
    """Two lines of totals."""
    counts = Counter(spot.level for each in judgements for spot in each.report.spots)
    total = sum(counts.values())
    contradictions = sum(len(each.report.contradictions) for each in judgements)
    alarms = sum(len(each.alarms) for each in judgements)
    refused, found = sum(each.refused for each in judgements), sum(each.found for each in judgements)
    levels = ", ".join(f"{level} {counts[level]}" for level in LEVELS)
    apart = sum(len(each.apart) for each in judgements)
    share = counts["known"] / max(total - apart, 1)
    return (
        f"{library.name}: {len(judgements)} examples, {total} names that held arrays: {levels} "
        f"({counts['known'] / max(total, 1):.1%} known; {share:.1%} without the {apart} that only data tell)\n"
        f"  contradictions {contradictions}, false alarms {alarms}, refusals found {found} of {refused}"
    )


def show(library: Library, judgements: Sequence[Judgement], details: bool) -> bool:
    """Print the figures and what they count; whether nothing contradicts the library."""
    contradictions = [(each, spot) for each in judgements for spot in each.report.contradictions]
    alarms = [(each, alarm) for each in judgements for alarm in each.alarms]
    print(figures(library, judgements))
    for each, spot in contradictions:
        print(f"contradiction: {each.example.place}: {spot}")
        _print_program(each)
    for each, alarm in alarms:
        print(f"false alarm: {each.example.place}: {alarm}")
        _print_program(each)
    if details:
        for each in judgements:
            for missed in each.missed:
                print(f"missed: {each.example.place}: {missed}")
    for why, number in Counter(why for each in judgements for why in each.apart).most_common():
        print(f"  {number:5} apart: {why}")
    reasons = Counter(_family(reason) for each in judgements for _, reason in each.reasons)
    for reason, number in reasons.most_common(None if details else MOST_REASONS):
        print(f"  {number:5} {reason}")
    return not contradictions and not alarms


def _family(reason: str) -> str:
    return re.sub(r"`_?\d+`", "`_`", reason)


def _print_program(judgement: Judgement) -> None:
    print("    " + "\n".join(judgement.example.statements).replace("\n", "\n    "))


def main() -> int:
    parser = argparse.ArgumentParser(description="Compare the examples of the libraries' docstrings with their runs.")
    parser.add_argument("--library", choices=[library.name for library in LIBRARIES], action="append")
    parser.add_argument("--sample", type=int, help="examples of each library (default: all)")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--details", action="store_true", help="list every reason and every refusal that was missed")
    parser.add_argument("--figures", type=Path, help="write the totals there")
    options = parser.parse_args()
    asked = [library for library in LIBRARIES if not options.library or library.name in options.library]
    found = {library: list(judged(library, options.sample, options.seed)) for library in asked}
    good = [show(library, judgements, options.details) for library, judgements in found.items()]
    if options.figures:
        totals = (figures(library, judgements) for library, judgements in found.items())
        options.figures.write_text("\n".join(totals) + "\n")
    return 0 if all(good) else 1
