"""Every entry of the ledger fails where it says, under the real library and in the analysis."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from .ledger import Entry, entries


@pytest.mark.parametrize("entry", list(entries()), ids=lambda entry: entry.script.stem)
def test_an_entry_fails_as_it_says(entry: Entry) -> None:
    run = subprocess.run([sys.executable, str(entry.script)], capture_output=True, text=True, check=False)
    assert run.returncode == 1, run.stderr
    assert f'{entry.script.name}", line {entry.line}' in run.stderr
    command = [sys.executable, "-m", "shapeserver", "check", str(entry.script), "--output-format", "json"]
    reported = json.loads(subprocess.run(command, capture_output=True, text=True, check=False).stdout)
    assert [(item["start"]["line"], item["code"]) for item in reported] == [(entry.line, entry.code)]
    assert {report.code for report in entry.reports} == {entry.code}
    assert Path(reported[0]["path"]).name == entry.script.name
