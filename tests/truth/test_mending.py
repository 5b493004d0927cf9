"""How often a proved quick fix restores a program: what is counted, in a program of five lines and in one of a hundred."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from .mutants.judging import open_project
from .mutants.mending import Mending, fixes, mend, mended, table
from .mutants.planting import Mutant, mutants
from .mutants.running import Workers, open_workers

PROGRAM = """import numpy as np

x = np.ones((5, 4))
w = np.ones((4, 3))
print((x @ w).sum(axis=1))
"""
KALMAN = Path(__file__).parent / "programs/numpy_kalman.py"


@pytest.fixture(scope="module")
def workers() -> Iterator[Workers]:
    with open_workers(1) as found:
        yield found


@pytest.fixture(scope="module")
def found(workers: Workers, tmp_path_factory: pytest.TempPathFactory) -> list[Mending]:
    program = tmp_path_factory.mktemp("mending") / "program.py"
    program.write_text(PROGRAM)
    return list(mend(program, 100, 1, workers))


def test_only_what_the_library_refuses_is_mended(found: list[Mending]) -> None:
    after = {each.mutant.after for each in found}
    assert "x = np.ones((4, 5))" in after
    assert "print((w @ x).sum(axis=1))" in after
    assert "x = np.ones((6, 4))" not in after  # it runs


def test_a_proved_fix_restores_the_program(found: list[Mending]) -> None:
    [swapped] = (each for each in found if each.mutant.after == "print((w @ x).sum(axis=1))")
    assert swapped.titles[0] == "swap the operands"
    assert swapped.ran[0] and swapped.same[0]
    assert not [each.wrong for each in found if each.wrong]


def test_the_table_counts_programs_and_fixes(found: list[Mending]) -> None:
    written = table(found, "--seed 1")
    restored = sum(any(each.ran) for each in found)
    assert f"{len(found)} programs" in written
    assert f"{restored} run again" in written
    assert f"{sum(any(each.same) for each in found)} are as they were" in written
    assert f"Of the {sum(len(each.titles) for each in found)} fixes, so many" in written
    assert "- where they were to mend: 0\n" in written


def test_a_fix_that_leaves_its_statement_failing_is_wrong(found: list[Mending], workers: Workers) -> None:
    """The fix of another program's fault mends nothing: the run shows it."""
    project = open_project(str(found[0].mutant.program.parent))
    [swapped] = (each.mutant for each in found if each.mutant.after == "print((w @ x).sum(axis=1))")
    offered = list(fixes(project, swapped))[:1]
    longer = swapped.text.replace("(4, 3)", "(7, 3)")
    other = Mutant(swapped.program, swapped.operator, swapped.line, swapped.before, swapped.after, longer)
    assert mended(workers.run_original(swapped.program), other, offered, workers, project).wrong


def test_no_fix_is_offered_with_which_the_statement_fails_elsewhere(workers: Workers) -> None:
    """A mask of two columns fits one of the two arrays that the line indexes; the other is still refused."""
    [mutant] = (each for each in mutants(KALMAN) if each.after == "seen = ~np.isnan(zs[:, :1])")
    project = open_project(str(KALMAN.parent))
    offered = list(fixes(project, mutant))
    assert not mended(workers.run_original(KALMAN), mutant, offered, workers, project).wrong
