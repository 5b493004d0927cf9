"""Checking files in several processes.

Every process is started anew and has a session of its own.  Results come back in the order of the files, so the output
does not depend on the number of processes.  When the caller stops early (an interrupt), the processes are ended.  The
pool is always waited for: one that ends on its own time races with the interpreter's exit over its closing pipe.
"""

from __future__ import annotations

import multiprocessing
import signal
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool

from .checking import Choice, Outcome, Session, shown_path


def check_in_processes(files: Sequence[str], choice: Choice, processes: int) -> Iterator[Outcome]:
    context = multiprocessing.get_context("spawn")
    executor = ProcessPoolExecutor(processes, context, _start, (choice,))
    try:
        futures = [executor.submit(_check, path) for path in files]
        for path, future in zip(files, futures, strict=True):
            try:
                yield future.result()
            except BrokenProcessPool:
                yield Outcome(path, failure=f"{shown_path(path)}: a process of the analysis died")
    except BaseException:
        for process in multiprocessing.active_children():
            process.terminate()
        raise
    finally:
        executor.shutdown(cancel_futures=True)


_check_here: Callable[[str], Outcome]


def _start(choice: Choice) -> None:
    global _check_here
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _check_here = Session(choice).check


def _check(path: str) -> Outcome:
    return _check_here(path)
