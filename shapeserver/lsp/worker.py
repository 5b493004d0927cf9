"""The one thread that analyses, so that the editor always gets an answer at once.

Vocabulary.  A *check* of a path brings its analysis up to the newest text; a *question* about a path needs that
analysis.  Each has a *flag*; once it is set, a check is out of date, and a question that takes long should let the
newer check go first and ask again.

Steps.  The newest edit goes first: it raises the flag of the running check, which is queued again if it was another
path's.  A path waits in the queue once, however often it was edited.  A question runs as soon as its path is not
queued. The thread is a daemon and holds nothing that must be closed: the process can exit in the middle of a check.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

Flag = Callable[[], bool]
STACK_BYTES = 16 * 1024 * 1024
logger = logging.getLogger(__name__)


class Worker:
    def __init__(self, check: Callable[[str, Flag], None]):
        self._check = check
        self._condition = threading.Condition()
        self._queue: list[str] = []
        self._questions: list[tuple[str, Callable[[Flag], object]]] = []
        self._postponed: list[Callable[[Flag], object]] = []
        self._running: tuple[str | None, threading.Event] | None = None

    def start(self) -> None:
        """Some systems give threads a small stack, and the analysis follows the nesting of the program."""
        before = threading.stack_size(STACK_BYTES)
        threading.Thread(target=self._work, name="analysis", daemon=True).start()
        threading.stack_size(before)

    def check_now(self, path: str) -> None:
        """The path has a newer text: drop what runs and check it."""
        with self._condition:
            if self._running is not None:
                self._interrupt(self._running)
            self._move_to_front(path)
            self._condition.notify()

    def check_later(self, path: str) -> None:
        """Something that the path may depend on has changed: check it when nothing more urgent waits."""
        with self._condition:
            if path not in self._queue:
                self._queue.append(path)
            self._condition.notify()

    def ask(self, path: str, question: Callable[[Flag], object]) -> None:
        """Run the question on the thread once the path is up to date; its flag is set when an edit comes first."""
        with self._condition:
            if path in self._queue:
                self._move_to_front(path)
            self._questions.append((path, question))
            self._condition.notify()

    def ask_again(self, question: Callable[[Flag], object]) -> None:
        """Run a question that gave way to a check, once nothing waits."""
        with self._condition:
            self._postponed.append(question)
            self._condition.notify()

    def forget(self, path: str) -> None:
        """The path is closed: no check of it is wanted any more."""
        with self._condition:
            if path in self._queue:
                self._queue.remove(path)
            if self._running is not None and self._running[0] == path:
                self._running[1].set()

    def _interrupt(self, running: tuple[str | None, threading.Event]) -> None:
        path, flag = running
        flag.set()
        if path is not None:
            self._move_to_front(path)

    def _move_to_front(self, path: str) -> None:
        if path in self._queue:
            self._queue.remove(path)
        self._queue.insert(0, path)

    def _work(self) -> None:
        while True:
            job = self._next()
            try:
                job()
            except Exception:
                logger.exception("a job of the analysis thread failed")
            finally:
                with self._condition:
                    self._running = None

    def _next(self) -> Callable[[], object]:
        with self._condition:
            while True:
                for index, (path, question) in enumerate(self._questions):
                    if path not in self._queue:
                        del self._questions[index]
                        return self._begin_question(question)
                if self._queue:
                    return self._begin(self._queue.pop(0))
                if self._postponed:
                    return self._begin_question(self._postponed.pop(0))
                self._condition.wait()

    def _begin_question(self, question: Callable[[Flag], object]) -> Callable[[], object]:
        flag = threading.Event()
        self._running = (None, flag)
        return lambda: question(flag.is_set)

    def _begin(self, path: str) -> Callable[[], None]:
        flag = threading.Event()
        self._running = (path, flag)
        return lambda: self._check(path, flag.is_set)
