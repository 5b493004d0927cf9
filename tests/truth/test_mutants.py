"""Planted faults: how they are planted, what tells that they count, and a small sample of what is found."""

from __future__ import annotations

import ast
import os
from pathlib import Path

import pytest

from .mutants.judging import FOUND, Judgement, judge, open_project
from .mutants.operators import OPERATORS
from .mutants.planting import mutants, sample
from .mutants.running import Kept, Run, is_about_arrays, open_workers, refuses_itself
from .mutants.table import details, recall
from .mutants.watching import Watcher, blows_up, watched

ROOT = Path(__file__).resolve().parents[2]
ALL = sorted([*ROOT.glob("examples/right/*.py"), *ROOT.glob("tests/truth/programs/*.py")])
SAMPLED = [ROOT / "tests/truth/programs" / f"numpy_{name}.py" for name in ("attention", "kalman", "pca")]
PER_PROGRAM = 6
FLOOR = 0.6
SEED = int(os.environ.get("SHAPESERVER_SEED", "1"))


def test_every_operator_finds_a_place_for_its_fault() -> None:
    planted = {mutant.operator for program in ALL for mutant in mutants(program)}
    assert sorted(planted) == sorted(OPERATORS)


@pytest.mark.parametrize("program", SAMPLED, ids=lambda program: program.stem)
def test_a_mutant_differs_in_one_place_and_keeps_the_lines(program: Path) -> None:
    original = program.read_text().splitlines()
    for mutant in mutants(program):
        lines = mutant.text.splitlines()
        assert len(lines) == len(original)
        assert lines[mutant.line - 1] != original[mutant.line - 1]


def test_a_sample_depends_on_the_seed_alone() -> None:
    first = sample(SAMPLED[0], 5, seed=7)
    assert first == sample(SAMPLED[0], 5, seed=7)
    assert len({mutant.operator for mutant in first}) == 5
    assert first != sample(SAMPLED[0], 5, seed=8)


@pytest.mark.parametrize(
    "left, right, result, expected",
    [
        ((4,), (4, 1), (4, 4), True),
        ((4, 1), (4,), (4, 4), True),
        ((None,), (None, 1), (None, None), True),
        ((4, 1), (1, 4), (4, 4), True),
        ((4, 1), (3,), (4, 3), False),
        ((4,), (3, 4), (3, 4), False),
        ((), (4, 1), (4, 1), False),
        ((1,), (1, 1), (1, 1), False),
        (None, (4, 1), None, False),
    ],
)
def test_a_blow_up_stretches_both_operands_of_one_size(left, right, result, expected) -> None:
    assert blows_up(left, right, result) is expected


@pytest.mark.parametrize("program", ALL, ids=lambda program: program.stem)
def test_a_watched_program_keeps_its_lines(program: Path) -> None:
    text = program.read_text()
    lines = watched(text)
    ast.parse(lines)
    assert lines.count("\n") == text.count("\n")


@pytest.mark.parametrize("source", ["a - b - c", "(a - b)*(c+a)", "np.add(a, b) - np.subtract(a - b, c)", "a < b"])
def test_a_watched_expression_has_its_value(source: str) -> None:
    np = pytest.importorskip("numpy")
    watcher = Watcher()
    names = {"np": np, "a": np.arange(3), "b": np.arange(3)[:, None], "c": np.ones((3, 1))}
    ours = {"__binary__": watcher.binary, "__elementwise__": watcher.elementwise}
    assert (eval(watched(source), names | ours) == eval(source, names)).all()
    assert list(watcher.blown_up) == [1]


def test_an_assertion_of_the_program_is_no_refusal_of_the_library() -> None:
    text = "x = 1\nif x:\n    raise ValueError('no')\ny = x"
    assert refuses_itself(text, Run("raised", "ValueError", "no", (3,)))
    assert not refuses_itself(text, Run("raised", "ValueError", "no", (4,)))


@pytest.mark.parametrize(
    "kind, message, expected",
    [
        ("ValueError", "operands could not be broadcast together with shapes (2,) (3,)", True),
        ("IndexError", "index 3 is out of bounds for axis 0 with size 3", True),
        ("NameError", "name 'y' is not defined", False),
        ("TypeError", "unsupported operand type(s) for @: 'int' and 'float'", False),
        ("ValueError", "could not convert string to float: np.str_('up')", False),
    ],
)
def test_what_is_no_matter_of_shapes_does_not_count(kind: str, message: str, expected: bool) -> None:
    assert is_about_arrays(Run("raised", kind, message, (1,))) is expected


def test_a_kept_run_is_not_repeated(tmp_path: Path) -> None:
    kept = Kept(tmp_path / "runs.jsonl")
    run = Run("raised", "ValueError", "no", (3,), ((2, "(4,) with (4, 1) gave (4, 4)"),))
    kept.keep("key", run)
    assert Kept(tmp_path / "runs.jsonl")["key"] == run
    assert Kept(None)["key"] is None


@pytest.fixture(scope="module")
def judged() -> list[Judgement]:
    found = []
    with open_workers(1) as workers:
        for program in SAMPLED:
            original = workers.run_original(program)
            assert original.outcome == "finished", original
            project = open_project(str(program.parent))
            chosen = sample(program, PER_PROGRAM, SEED)
            runs = workers.run_all(program.name, [mutant.text for mutant in chosen], original)
            for mutant, run in zip(chosen, runs, strict=True):
                found.append(judge(mutant, run, original, project))
    return found


def test_no_error_is_reported_for_a_mutant_that_runs(judged: list[Judgement]) -> None:
    assert details(each for each in judged if each.verdict == "false alarm") == ""


def test_most_faults_are_found_at_their_line(judged: list[Judgement]) -> None:
    hits, count = recall(judged)
    assert count >= PER_PROGRAM, judged
    assert hits >= FLOOR * count, details(each for each in judged if each.verdict in FOUND)
