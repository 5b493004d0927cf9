"""Random edits over several open files with requests, cancels and settings in flight.

    python -m tests.soak [--edits N] [--files N] [--seed S]

Every request must be answered.  At the end what was typed is taken back until every file is a program again, because
a broken one remembers its last good text; then the problems must be those that a fresh server finds in the same texts.
The server's memory, by the mean over the second half, must stay within a tenth of that over the first: the files are of
one size all the time, and from early on as broken as later.  Exits with 1 if one of these fails.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from statistics import mean
from typing import Any

from ..lsp.client import Process, at, running
from .typist import Change, Typist

ROOT = Path(__file__).parents[2]
PROGRAMS = sorted([*(ROOT / "tests" / "truth" / "programs").glob("*.py"), *(ROOT / "examples" / "broken").glob("*.py")])
CAPABILITIES = {"textDocument": {"publishDiagnostics": {"relatedInformation": True}, "inlayHint": {}, "hover": {}}}
ROUND = 1000  # edits from one look at the memory to the next
MOST_GROWTH = 1.1
CANCELLED = -32800
REQUESTS = ("hover", "inlayHint", "codeLens", "codeAction", "documentHighlight", "completion", "signatureHelp")


@dataclass
class Open:
    uri: str
    typist: Typist
    version: int = 1


@dataclass
class Soak:
    """asked: the requests without an answer, with whether they were cancelled."""

    client: Process
    choice: random.Random
    files: list[Open]
    asked: dict[int, bool] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)

    def edit(self) -> None:
        file = self.choice.choice(self.files)
        self.change(file, file.typist.type())
        self.count("edits")

    def mend(self) -> None:
        """Take back what was typed until all files are programs."""
        for file in self.files:
            while not file.typist.is_program:
                self.change(file, file.typist.undo())

    def change(self, file: Open, change: Change) -> None:
        file.version += 1
        self.client.change(file.uri, file.version, at(*change))

    def request(self) -> None:
        file, method = self.choice.choice(self.files), self.choice.choice(REQUESTS)
        line = self.choice.randrange(file.typist.lines)
        position = {"line": line, "character": self.choice.randrange(40)}
        span = {"start": {"line": max(0, line - 20), "character": 0}, "end": {"line": line + 20, "character": 0}}
        params: dict[str, Any] = {"textDocument": {"uri": file.uri}, "position": position}
        if method in ("inlayHint", "codeAction"):
            params = {"textDocument": {"uri": file.uri}, "range": span}
        if method == "codeAction":
            params |= {"range": {"start": position, "end": position}, "context": {"diagnostics": []}}
        if method == "codeLens":
            del params["position"]
        id = self.client.ask(f"textDocument/{method}", **params)
        self.asked[id] = self.choice.random() < 0.3
        if self.asked[id]:
            self.client.notify("$/cancelRequest", id=id)
        self.count("requests")

    def configure(self) -> None:
        hints = {kind: self.choice.random() < 0.8 for kind in ("variables", "parameters", "returns")}
        settings = {"inlayHints": hints, "codeLens": self.choice.random() < 0.8}
        self.client.notify("workspace/didChangeConfiguration", settings={"shapeserver": settings})
        self.count("settings")

    def settle(self) -> None:
        """Wait for all answers; a wrong one is an error that no cancel explains."""
        for file in self.files:
            self.client.analysed(file.uri)
        for id, cancelled in list(self.asked.items()):
            answer = self.found(id)
            code = answer.get("error", {}).get("code")
            if code is not None and not (cancelled and code == CANCELLED):
                raise AssertionError(f"a request failed: {answer}")
            del self.asked[id]

    def found(self, id: int) -> dict[str, Any]:
        return self.client.answers.pop(id) if id in self.client.answers else self.client.answer(id)

    def count(self, what: str) -> None:
        self.counts[what] = self.counts.get(what, 0) + 1


class Keeping(Process):
    """A client that keeps the answers which come while it waits for another."""

    patience = 600.0

    def __init__(self) -> None:
        self.answers: dict[int, dict[str, Any]] = {}
        super().__init__()

    def receive(self) -> dict[str, Any]:
        message = super().receive()
        if "method" not in message:
            self.answers[message["id"]] = message
        return message


def memory(process: Process) -> int:
    """The server's resident memory in MiB."""
    text = Path(f"/proc/{process.process.pid}/status").read_text(encoding="utf-8")
    return next(int(line.split()[1]) // 1024 for line in text.splitlines() if line.startswith("VmRSS"))


def problems(client: Process, files: list[Open]) -> list[str]:
    """The problems of each file as the server last published them, without the places that dims came from."""
    for file in files:
        client.analysed(file.uri)
    shown = [client.publications(file.uri)[-1]["diagnostics"] for file in files]
    return [
        json.dumps([[item[key] for key in ("range", "code", "message", "severity")] for item in found])
        for found in shown
    ]


def soak(edits: int, count: int, seed: int) -> int:
    choice = random.Random(seed)
    chosen = choice.sample(PROGRAMS, count)
    files = [Open(f"file:///soak/{path.name}", Typist(path.read_text(encoding="utf-8"), choice)) for path in chosen]
    client, sizes, started = Keeping(), [], time.monotonic()
    try:
        client.initialize(capabilities=CAPABILITIES)
        run = Soak(client, choice, files)
        for file in files:
            client.open(file.uri, file.typist.text)
        for number in range(1, edits + 1):
            run.edit()
            if choice.random() < 0.4:
                run.request()
            if choice.random() < 0.01:
                run.configure()
            if number % 50 == 0:
                run.settle()
            if number % ROUND == 0:
                sizes.append(memory(client))
                print(f"{number} edits, {sizes[-1]} MiB, {time.monotonic() - started:.0f} s", flush=True)
        run.settle()
        run.mend()
        last = problems(client, files)
        ended = client.end()
    finally:
        client.process.kill()
    return verdict(run.counts, last, fresh(files), sizes, ended)


def fresh(files: list[Open]) -> list[str]:
    with running() as client:
        client.initialize(capabilities=CAPABILITIES)
        for file in files:
            client.open(file.uri, file.typist.text)
        return problems(client, files)


def verdict(counts: dict[str, int], last: list[str], cold: list[str], sizes: list[int], ended: int) -> int:
    different = sum(one != other for one, other in zip(last, cold, strict=True))
    half = len(sizes) // 2
    growth = mean(sizes[half:]) / mean(sizes[:half]) if half else 1.0
    told = ", ".join(f"{count:,} {what}" for what, count in counts.items())
    print(f"{told}: all answered; {different} of {len(last)} files differ from a fresh server's; exit code {ended}")
    print(f"memory of the second half over that of the first: {growth:.3f}")
    return 1 if different or growth > MOST_GROWTH or ended else 0


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--edits", type=int, default=20_000)
    parser.add_argument("--files", type=int, default=10)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    return soak(options.edits, options.files, options.seed)


if __name__ == "__main__":
    sys.exit(main())
