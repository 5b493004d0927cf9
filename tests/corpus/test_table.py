"""The table of the corpus keeps what it is not given anew."""

from __future__ import annotations

from .table import Row, update


def test_rows_replace_those_of_their_package_and_the_total_follows() -> None:
    first = update("", [Row("one 1.0", (1,) * 8), Row("two 2.0", (1500,) * 8)])
    text = update(f"Figures.\n\n{first}\n\nEnd.\n", [Row("one 1.1", (2,) * 8), Row("new 0.1", (3,) * 8)])
    assert text.startswith("Figures.\n\n| package | files |") and text.endswith("|\n\nEnd.\n")
    lines = [line for line in text.splitlines() if line.startswith("|")]
    assert [line.split("|")[1].strip() for line in lines[2:]] == ["new 0.1", "one 1.1", "two 2.0", "all packages"]
    assert lines[4].split("|")[2].strip() == "1,500"
    assert lines[5].split("|")[-2].strip() == "1,505"
