"""Runs one program in this process and records the arrays that its names hold.

A *watch* follows one frame of the program's own code.  At each line event the step before it has ended, so the names
that this step binds are looked up and described.  TensorFlow rewrites a `tf.function` into a *generated file*; its
source map leads each line back to the one that the user wrote, so such frames are watched like all others.

Steps: classify the frame's file (own, generated, foreign), watch own and generated ones, write a `Trace` at the end,
whether the program finished, raised or ran out of time.
"""

from __future__ import annotations

import importlib
import inspect
import os
import re
import runpy
import signal
import sys
import threading
import traceback
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from types import FrameType
from typing import Any

from . import describe
from .record import Ending, Record, Trace
from .targets import Definition, Source, Step, Target, read_source

ABSENT = object()
GENERATED = "__autograph_generated_file"
FACTORY = "inner_factory"
MOST_RECORDS = 50_000
Origin = Callable[[int], int | None]


class TimeLimit(BaseException):
    """Raised into the program when its time is over; no `except Exception` of the program may catch it."""


class Recorder:
    """Decides which frames to watch and collects their records, each different one once."""

    def __init__(self, folder: Path) -> None:
        self.folder = str(folder) + os.sep
        self.sources: dict[str, Source | None] = {}
        self.maps: dict[str, dict[int, tuple[str, int]]] = {}
        self.records: dict[Record, None] = {}

    def trace(self, frame: FrameType, event: str, argument: Any) -> Any:
        """The global trace function: sees every call, and lets foreign ones go at once."""
        if frame.f_trace is not None:  # a generator goes on
            return frame.f_trace
        code = frame.f_code
        if self.own_source(code.co_filename) is not None:
            return self.watch(frame, code.co_filename, lambda line: line, is_generated=False)
        if GENERATED in code.co_filename:
            return self.watch_generated(frame)
        return None

    def own_source(self, filename: str) -> Source | None:
        if filename not in self.sources:
            own = filename.startswith(self.folder) and "site-packages" not in filename
            self.sources[filename] = read_source(Path(filename).read_text()) if own else None
        return self.sources[filename]

    def watch_generated(self, frame: FrameType) -> Any:
        lines = self.maps.get(frame.f_code.co_filename)
        if lines is None:  # the file is being loaded, and its source map comes next
            self.keep_source_maps()
            return None
        found = lines.get(frame.f_code.co_firstlineno) or next(iter(lines.values()), None)
        if found is None or self.own_source(found[0]) is None:
            return None
        path = found[0]

        def origin(line: int) -> int | None:
            written_in, written_at = lines.get(line, ("", 0))
            return written_at if written_in == path else None

        return self.watch(frame, path, origin, is_generated=True)

    def watch(self, frame: FrameType, path: str, origin: Origin, is_generated: bool) -> Any:
        code = frame.f_code
        if code.co_name.startswith("<") and code.co_name != "<module>":
            return None
        source = self.own_source(path)
        assert source is not None
        first = origin(code.co_firstlineno)
        definition = None if first is None else source.definition(code.co_name.removeprefix("tf__"), first)
        function = code.co_qualname.rpartition(f"{FACTORY}.<locals>.")[2].replace("tf__", "")
        watch = Watch(self, Scope(path, source, origin, definition, function, is_generated))
        watch.note_parameters(frame)
        return watch

    def keep_source_maps(self) -> None:
        """Makes TensorFlow hand over the source map of each file that it generates."""
        origin_info: Any = importlib.import_module("tensorflow.python.autograph.pyct.origin_info")
        create = origin_info.create_source_map
        if getattr(create, "keeps", None) is self:
            return

        def create_and_keep(nodes: Any, code: str, filepath: str) -> Any:
            found = create(nodes, code, filepath)
            self.maps[filepath] = {at.lineno: (info.loc.filename, info.loc.lineno) for at, info in found.items()}
            return found

        create_and_keep.keeps = self  # type: ignore[attr-defined]
        origin_info.create_source_map = create_and_keep

    def keep(self, record: Record) -> None:
        if len(self.records) < MOST_RECORDS:
            self.records.setdefault(record)

    def places(self, error: BaseException) -> tuple[tuple[str, int], ...]:
        """The user's lines that an error passed through, innermost last.

        TensorFlow drops the frames inside a traced function and names them in the message instead.
        """
        frames = [(frame.filename, frame.lineno or 0) for frame in traceback.extract_tb(error.__traceback__)]
        frames = [self.maps.get(path, {}).get(line, (path, line)) for path, line in frames]
        named = re.findall(r'File "([^"]+)", line (\d+)', str(error))
        frames += [(path, int(line)) for path, line in named]
        return tuple(place for place in frames if self.own_source(place[0]) is not None)


@dataclass(frozen=True, slots=True)
class Scope:
    """Where a frame's code was written.  `origin` gives the written line of a line that runs, if there is one."""

    path: str
    source: Source
    origin: Origin
    definition: Definition | None
    function: str
    is_generated: bool


class Watch:
    """Follows one frame: the local trace function."""

    def __init__(self, recorder: Recorder, scope: Scope) -> None:
        self.recorder = recorder
        self.scope = scope
        self.step: Step | None = None
        self.before: dict[str, object] = {}
        self.failed = False

    def __call__(self, frame: FrameType, event: str, argument: Any) -> Any:
        if event == "line":
            line = self.scope.origin(frame.f_lineno)
            self.begin(frame, None if line is None else self.scope.source.steps.get(line))
        elif event == "exception":
            self.failed = True
        elif event == "return":
            self.end(frame, finished=True)
            self.note_return(frame, argument)
        return self

    def begin(self, frame: FrameType, step: Step | None) -> None:
        self.end(frame, finished=step is not self.step)
        self.step, self.failed = step, False
        if step is not None and step.targets:
            values = frame.f_locals
            self.before = {target.name: values.get(target.name, ABSENT) for target in step.targets}

    def end(self, frame: FrameType, finished: bool) -> None:
        """Notes what the step has bound; a step of several lines is not finished at each of them."""
        step = self.step
        if step is None or not step.targets:
            return
        bound_all = finished and step.certain and not self.failed
        values = frame.f_locals
        for target in step.targets:
            if target.owner:
                if bound_all:
                    self.note_attribute(target, values.get(target.owner))
            elif self.may_note(step):
                value = values.get(target.name, ABSENT)
                if value is not ABSENT and (bound_all or value is not self.before[target.name]):
                    self.note(target, value, "variable")

    def may_note(self, step: Step) -> bool:
        """A generated loop header runs the whole loop, so what it leaves behind is not what it bound."""
        return step.certain or not self.scope.is_generated or self.scope.definition is None

    def note_parameters(self, frame: FrameType) -> None:
        if self.scope.definition is not None:
            values = frame.f_locals
            for target in self.scope.definition.parameters:
                if target.name in values:
                    self.note(target, values[target.name], "parameter")

    def note_return(self, frame: FrameType, value: object) -> None:
        definition = self.scope.definition
        generates = frame.f_code.co_flags & inspect.CO_GENERATOR
        if definition is None or generates or value is None:
            return
        line = self.scope.origin(frame.f_lineno)
        if line not in definition.returns:
            line = max(definition.returns, default=definition.line)
        self.note(Target("return", line), value, "return")

    def note_attribute(self, target: Target, owner: object) -> None:
        try:
            value = getattr(owner, target.name.partition(".")[2])
        except Exception:  # an attribute of a foreign class may raise anything
            return
        self.note(target, value, "variable", optional=True)

    def note(self, target: Target, value: object, kind: str, optional: bool = False) -> None:
        found = describe.array(value)
        if found is not None:
            self.keep(target, target.name, found, kind, optional)
            return
        for name, element in describe.elements(target.name, value):
            self.keep(target, name, element, kind, optional=True)

    def keep(self, target: Target, name: str, array: describe.Array, kind: str, optional: bool) -> None:
        scope = self.scope
        definition = 0 if scope.definition is None else scope.definition.line
        place = (scope.path, target.line, scope.function, definition)
        self.recorder.keep(Record(*place, name, kind, array.shape, array.dtype, array.kind, optional))


def run(program: Path, seconds: int) -> Trace:
    """Runs the program as `python program` would, in its own folder, watched."""
    recorder = Recorder(program.parent)
    sys.argv = [str(program)]
    tests = str(Path(__file__).parent.parent)
    sys.path[:] = [str(program.parent), *(path for path in sys.path[1:] if path != tests)]
    signal.signal(signal.SIGALRM, _stop)
    signal.alarm(seconds)
    threading.settrace(recorder.trace)
    sys.settrace(recorder.trace)
    ending = Ending("finished")
    try:
        runpy.run_path(str(program), run_name="__main__")
    except SystemExit:
        pass
    except TimeLimit:
        ending = Ending("timed out")
    except BaseException as error:
        sys.settrace(None)
        ending = Ending("raised", f"{type(error).__name__}: {error}", recorder.places(error))
    finally:
        sys.settrace(None)
        signal.alarm(0)
    return Trace(str(program), ending, tuple(recorder.records))


def main(program: str, output: str, seconds: str) -> None:
    run(Path(program), int(seconds)).write(Path(output))


def _stop(number: int, frame: FrameType | None) -> None:
    raise TimeLimit


if __name__ == "__main__":
    main(*sys.argv[1:])
