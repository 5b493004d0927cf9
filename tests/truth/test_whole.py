"""The one command that holds everything against the libraries, with small parts in place of the long ones."""

from __future__ import annotations

import pytest

from . import whole
from .docstrings.harvest import LIBRARIES
from .whole import Part, parts, run_all

WRITES = "import sys; print('told'); open(sys.argv[sys.argv.index('--figures') + 1], 'w').write('7 names\\n')"


def test_every_kind_of_truth_is_a_part() -> None:
    modules = [part.command[1] for part in parts(["a.py"], None)]
    assert set(modules) == {"tests.truth.mutants", "tests.truth.compare", "tests.truth.docstrings"}
    assert modules.count("tests.truth.docstrings") == len(LIBRARIES)


def test_parts_leave_what_they_print_and_their_figures() -> None:
    [done] = run_all([Part("one", ("-c", WRITES))], 1)
    assert (done.code, done.printed, done.figures) == (0, "told\n", "7 names\n")


def test_a_part_that_fails_fails_the_whole(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    given = [Part("one", ("-c", WRITES)), Part("two", ("-c", "raise SystemExit(3)"))]
    monkeypatch.setattr(whole, "parts", lambda programs, table: given)
    assert whole.main(["a.py"]) == 1
    summary = capsys.readouterr().out.partition("== Summary\n")[2]
    assert summary == "one:\n  7 names\ntwo:\n  no figures: it ended with 3\n"
