"""The process that runs graphs: `python -m shapeserver.eval.worker`.

It reads one request, a line of JSON, from its standard input, and writes lines of JSON: `{"progress": text, "share":
part of the work, or -1}` while it runs, and at the end `{"report": …}` or `{"error": one line}`.  It ends with its
parent: when the standard input is closed, it is gone.
"""

from __future__ import annotations

import json
import os
import sys
import threading
from typing import Any, TextIO


def main() -> None:
    """One request, one answer."""
    answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
    os.dup2(2, 1)  # what libraries print is no answer
    request = json.loads(sys.stdin.readline())
    _end_with_parent()
    _limit_memory(request["options"])
    try:
        _answer(answers, {"report": _report(request, answers)})
    except Exception as error:
        _answer(answers, {"error": _line(error)})


def _report(request: dict[str, Any], answers: TextIO) -> Any:
    from ..analysis.graph import from_json
    from .options import options_from_json
    from .report import as_json
    from .validation import validate

    def tell(text: str, share: float) -> None:
        _answer(answers, {"progress": text, "share": share})

    options = options_from_json(request["options"])
    if "bundle" in request:
        from .bundle import run

        return as_json(run(request["bundle"], options, tell))
    if "export" in request:
        from .bundle import write

        write(from_json(request["graph"]), options, request["export"])
        return None
    return as_json(validate(from_json(request["graph"]), options, tell))


def _answer(answers: TextIO, data: dict[str, Any]) -> None:
    answers.write(json.dumps(data) + "\n")
    answers.flush()


def _line(error: BaseException) -> str:
    """One line that a person understands; a name of our own exceptions says nothing, one of Python's does."""
    text = (str(error).strip().splitlines() or [""])[0]
    if isinstance(error, MemoryError):
        return "the evaluation needs more memory than it may take"
    own = type(error).__module__.startswith("shapeserver")
    return text if own and text else f"{type(error).__name__}: {text}" if text else type(error).__name__


def _end_with_parent() -> None:
    def watch() -> None:
        sys.stdin.read()
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def _limit_memory(options: dict[str, Any]) -> None:
    """Data only: libraries reserve far more addresses than they use.  A GPU's driver needs them all."""
    if options["device"] == "gpu" or sys.platform == "win32":
        return
    import resource

    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    wanted = int(options["process_memory"])
    resource.setrlimit(resource.RLIMIT_DATA, (wanted if hard < 0 else min(wanted, hard), hard))


if __name__ == "__main__":
    main()
