"""Runs a program under the real libraries, in a process of its own, and gives back its trace.

    python -m tests.truth.trace PROGRAM [--output TRACE.json] [--seconds 300]

The process has no GPU, writes no bytecode, and is killed if it outlives its time by a grace.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from .record import Ending, Trace

ROOM = Path(__file__).resolve().parent
SECONDS = 300
GRACE = 15
ENVIRONMENT = {
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "CUDA_VISIBLE_DEVICES": "-1",
    "KERAS_BACKEND": "tensorflow",
    "MPLBACKEND": "Agg",
    "PYTHONDONTWRITEBYTECODE": "1",
    "PYTHONHASHSEED": "0",
}


def trace_program(program: Path, seconds: int = SECONDS) -> Trace:
    """The trace of a run that lasts at most `seconds`; a run that cannot be stopped gives one without records."""
    program = program.resolve()
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "trace.json"
        command = [sys.executable, "-m", f"{ROOM.name}.recorder", str(program), str(output), str(seconds)]
        try:
            done = subprocess.run(
                command,
                cwd=program.parent,
                env={**os.environ, **ENVIRONMENT, "PYTHONPATH": str(ROOM.parent)},
                stdin=subprocess.DEVNULL,
                capture_output=True,
                timeout=seconds + GRACE,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return Trace(str(program), Ending("timed out"), ())
        if not output.exists():
            return Trace(str(program), Ending("raised", done.stderr.decode(errors="replace")[-2000:]), ())
        return Trace.read(output)


def main() -> int:
    parser = argparse.ArgumentParser(description="Run a program and write down the arrays that its names held.")
    parser.add_argument("program", type=Path)
    parser.add_argument("--output", type=Path, default=Path("trace.json"))
    parser.add_argument("--seconds", type=int, default=SECONDS)
    options = parser.parse_args()
    trace = trace_program(options.program, options.seconds)
    trace.write(options.output)
    print(f"{trace.ending.outcome}: {len(trace.records)} records in {options.output}")
    return 0 if trace.ending.outcome == "finished" else 1


if __name__ == "__main__":
    sys.exit(main())
