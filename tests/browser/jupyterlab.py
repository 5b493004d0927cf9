"""JupyterLab with jupyterlab-lsp, as someone sees it who opens a notebook."""

from __future__ import annotations

import contextlib
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from playwright.sync_api import Locator, Page

from .pointing import rest_on
from .programs import free_port, serving

NO_NEWS = {"fetchNews": "false", "checkForUpdates": False}


class JupyterLab:
    """A notebook that is open, its language server connected."""

    def __init__(self, page: Page, address: str, notebook: str):
        self.page = page
        page.goto(f"{address}/lab/tree/{notebook}")
        page.get_by_text("Fully initialized").wait_for()

    def cell(self, number: int) -> Locator:
        """The text of a cell, counted from 0."""
        return self.page.locator(".jp-CodeCell").nth(number).locator(".cm-content")

    def squiggle(self, number: int) -> Locator:
        return self.cell(number).locator(".cm-lintRange-error")

    def rest_on_problem(self, number: int, text: str, told: str) -> None:
        """Rest the mouse on an underlined text of a cell until a tooltip tells something."""
        rest_on(self.page, self.cell(number), text, self.page.locator(".cm-tooltip-lint"), told)

    def rest_on(self, number: int, text: str, told: str) -> None:
        """Rest the mouse on a text of a cell, Control held, until a tooltip tells something."""
        self.page.keyboard.down("Control")
        rest_on(self.page, self.cell(number), text, self.page.locator(".lsp-hover"), told)
        self.page.keyboard.up("Control")

    def write(self, number: int, text: str) -> None:
        """Put another text in place of a cell's."""
        self.cell(number).click()
        self.page.keyboard.press("Control+a")
        self.page.keyboard.insert_text(text)


def notebook(cells: Sequence[str]) -> str:
    """The text of a notebook file with these cells of code."""
    kernel = {"display_name": "Python 3", "language": "python", "name": "python3"}
    return json.dumps(
        {
            "cells": [
                {"cell_type": "code", "execution_count": None, "id": f"c{n}", "metadata": {}, "outputs": [], "source": cell}
                for n, cell in enumerate(cells)
            ],
            "metadata": {"kernelspec": kernel, "language_info": {"name": "python"}},
            "nbformat": 4,
            "nbformat_minor": 5,
        }
    )


@contextlib.contextmanager
def jupyterlab(home: Path, workspace: Path, environment: dict[str, str]) -> Iterator[str]:
    """A JupyterLab for a folder, everything that it keeps below `home`; gives its address."""
    settings = home / "settings" / "@jupyterlab" / "apputils-extension" / "notification.jupyterlab-settings"
    settings.parent.mkdir(parents=True)
    settings.write_text(json.dumps(NO_NEWS))
    folders = {
        "HOME": home,
        "IPYTHONDIR": home / "ipython",
        "JUPYTERLAB_SETTINGS_DIR": home / "settings",
        "JUPYTERLAB_WORKSPACES_DIR": home / "workspaces",
        "JUPYTER_CONFIG_DIR": home / "config",
        "JUPYTER_DATA_DIR": home / "data",
        "JUPYTER_RUNTIME_DIR": home / "runtime",
    }
    port = free_port()
    command = [
        *(sys.executable, "-m", "jupyterlab", "--no-browser", "--allow-root", "--ip=127.0.0.1", f"--port={port}"),
        *("--ServerApp.port_retries=0", f"--ServerApp.root_dir={workspace}", "--IdentityProvider.token="),
        "--LabApp.extension_manager=readonly",
    ]
    address = f"http://127.0.0.1:{port}"
    with serving(command, f"{address}/api", home / "log.txt", {**environment, **{k: str(v) for k, v in folders.items()}}):
        yield address
