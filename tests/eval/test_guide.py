"""The guide to the evaluator: its program and its commands are run, its tables say what there is."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from shapeserver.cli import main
from shapeserver.eval import engines

GUIDE = (Path(__file__).parents[2] / "docs/evaluating.md").read_text(encoding="utf-8")
PROGRAM = re.search(r"^```python net.py\n(.*?)^```$", GUIDE, re.MULTILINE | re.DOTALL)
COMMANDS = re.findall(r"^\$ shapeserver (.*)$", GUIDE, re.MULTILINE)


def test_the_commands_of_the_guide(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert PROGRAM is not None and len(COMMANDS) == 3
    monkeypatch.chdir(tmp_path)
    Path("net.py").write_text(PROGRAM[1], encoding="utf-8")
    outputs = []
    for command in COMMANDS:
        assert main(command.split()) == 0, command
        outputs.append(capsys.readouterr().out)
    markdown, nothing, report = outputs
    assert "| 12 | numpy.log | float64[1] | float64[1] | agrees |" in markdown
    assert "36 predictions hold at 3 valuations" in markdown
    assert nothing == "" and Path("loss.bundle").stat().st_size > 1000
    found = json.loads(report)
    assert [finding["code"] for finding in found["findings"]] == ["validated"]
    assert "exported for cpu, cuda" in found["notes"]


def test_the_guide_names_every_code_and_engine() -> None:
    codes = {"validated", "contradiction", "nan-at", "dead-gradient", "wrong-gradient", "out-of-memory-at"}
    assert codes == set(re.findall(r"^\| `([a-z-]+)` \|", GUIDE, re.MULTILINE))
    shown = re.search(r"^\| `--engine (\w+)`, `(\w+)`, `(\w+)`", GUIDE, re.MULTILINE)
    assert shown is not None and set(shown.groups()) == set(engines.NAMES)
