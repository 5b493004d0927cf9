"""The table of what was planted and what was found, as Markdown."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence

from .judging import FOUND, Judgement

REASONS_SHOWN = 25


def recall(judged: Iterable[Judgement]) -> tuple[int, int]:
    """Hits, and mutants that count."""
    verdicts = [each.verdict for each in judged if each.verdict in FOUND]
    return verdicts.count("hit"), len(verdicts)


def figures(judged: Sequence[Judgement], programs: int) -> list[str]:
    """How many were planted, what became of them and how many were found."""
    refused = [each for each in judged if each.fate == "refused"]
    blown_up = [each for each in judged if each.fate == "blown up"]
    fates = Counter(each.fate for each in judged)
    alarms = Counter(each.verdict for each in judged if each.fate == "runs")
    return [
        f"{len(judged)} mutants of {programs} programs: {fates['refused']} refused by the real library, "
        f"{fates['blown up']} silently broadcast, {fates['runs']} run, "
        f"{fates['refuses itself']} refused by an assertion of the program, {fates['timed out']} timed out, "
        f"{fates['other error']} raise what is no matter of shapes or dtypes.",
        "",
        f"- Refused: found at the failing line {_share(refused)}, counting other lines of the traceback {_share(refused, 2)}.",
        f"- Silently broadcast: found at the line {_share(blown_up)}, "
        f"counting where the pairs are put into one number {_share(blown_up, 2)}.",
        f"- False alarms: {alarms['false alarm']} errors and {alarms['warned']} warnings on the {fates['runs']} that run.",
    ]


def table(judged: Sequence[Judgement], programs: int, options: str) -> str:
    lines = [
        "# Recall",
        "",
        "Faults planted into programs that run, one at a time; written by",
        f"`python -m tests.truth.mutants {options} --table docs/recall.md`.  The words are explained in `tests/truth/mutants/judging.py`.",
        "",
        *figures(judged, programs),
        "",
        *_by("library", [each for each in judged if each.verdict in FOUND], _library),
        *_by("fault", [each for each in judged if each.verdict in FOUND], lambda each: each.mutant.operator),
        *_reasons([each for each in judged if each.verdict in FOUND[2:]]),
    ]
    return "\n".join(lines) + "\n"


def details(judged: Iterable[Judgement]) -> str:
    """Every mutant that counts and is no hit, and every alarm on one that runs."""
    lines = []
    for each in judged:
        if each.verdict in ("hit", "quiet"):
            continue
        lines.append(f"{each.verdict}: {each.mutant}")
        lines += [f"    line {each.line}: {each.run.kind}: {' '.join(each.run.message.split())[:300]}"] * bool(
            each.line
        )
        lines += [f"    {shapes}" for _, shapes in each.run.blown_up[:1]] * (each.fate == "blown up")
        lines += [f"    reason: {each.reason}"] * bool(each.reason)
        lines += [f"    said {text}" for text in each.said]
    return "\n".join(lines)


def _library(each: Judgement) -> str:
    name = each.mutant.program.stem.partition("_")[0]
    return name if name in ("keras", "numpy", "tf", "tf1") else "examples"


def _share(judged: Sequence[Judgement], verdicts: int = 1) -> str:
    found = sum(each.verdict in FOUND[:verdicts] for each in judged)
    return f"{found} of {len(judged)} ({found / max(1, len(judged)):.0%})"


def _by(title: str, judged: Sequence[Judgement], key: Callable[[Judgement], str]) -> list[str]:
    counts: dict[str, Counter[str]] = {}
    for each in judged:
        counts.setdefault(key(each), Counter())[each.verdict] += 1
    lines = [f"| {title} | count | {' | '.join(FOUND)} |", "|---|" + "---:|" * (len(FOUND) + 1)]
    for name in sorted(counts):
        numbers = [sum(counts[name].values()), *(counts[name][verdict] for verdict in FOUND)]
        lines.append(f"| {name} | {' | '.join(map(str, numbers))} |")
    return [*lines, ""]


def _reasons(missed: Sequence[Judgement]) -> list[str]:
    counts = Counter(each.reason.replace("|", "or") for each in missed)
    lines = ["| reason of a miss | count |", "|---|---:|"]
    return [*lines, *(f"| {reason} | {count} |" for reason, count in counts.most_common(REASONS_SHOWN))]
