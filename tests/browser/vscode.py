"""VS Code as someone sees it who opens a folder: what is on the page, and what hands and mouse can do there."""

from __future__ import annotations

import re
from pathlib import Path

from playwright.sync_api import Locator, Page, expect
from playwright.sync_api import TimeoutError as NotSeen

from .pointing import middle, rest_on

SHORT_WAITS = (5_000, 15_000)  # milliseconds, before the page's own patience
TOOLTIP = ".monaco-hover:not(.hidden) .monaco-hover-content"


class Code:
    """A window with a folder."""

    def __init__(self, page: Page, address: str, folder: Path):
        self.page = page
        page.goto(f"{address}/?folder={folder}")
        self._ready()

    # hands

    def reload(self) -> None:
        with self.page.expect_navigation():
            self.command("Developer: Reload Window")
        self._ready()

    def clear(self) -> None:
        """Close all files."""
        self.command("View: Close All Editor Groups")

    def _ready(self) -> None:
        self.page.locator(".explorer-folders-view").wait_for()

    def press(self, keys: str) -> None:
        self.page.keyboard.press(keys)

    def write(self, text: str) -> None:
        self.page.keyboard.insert_text(text)

    def open(self, name: str) -> None:
        """A file of the folder, by its name."""
        self._pick("Control+p", name, name)
        self.page.locator(".editor-group-container.active .tab.active").filter(has_text=name).wait_for()

    def command(self, title: str) -> None:
        self._pick("F1", f">{title}", title)

    def put_cursor(self, line: str, text: str) -> None:
        """Click into the middle of a text of a line."""
        self.page.mouse.click(*middle(self.line(line), text))

    def replace(self, line: str, text: str) -> None:
        """Write another text in place of a line's."""
        self.put_cursor(line, line)
        for keys in ("Home", "Shift+End"):
            self.press(keys)
        self.write(text)

    def ask_for_fixes(self) -> None:
        """Press the light bulb where the cursor is."""
        self.bulb.click()
        self.offers.first.wait_for()

    def switch(self, setting: str) -> None:
        """Press the check box of a setting."""
        self.command("Preferences: Open Settings (UI)")
        settings = self.page.locator(".settings-editor")
        settings.locator(".suggest-input-container").click()
        self.write(setting)
        settings.get_by_role("checkbox", name=setting).click()
        settings.locator(".setting-item-bool .is-configured").wait_for()
        self.press("Escape")
        settings.wait_for(state="hidden")

    def settle(self) -> None:
        """Wait until the editor has asked for what is to be shown."""
        self.page.wait_for_timeout(1_500)

    def open_notebook(self, name: str) -> Notebook:
        self.open(name)
        return Notebook(self)

    def _pick(self, keys: str, text: str, row: str) -> None:
        """A list that was opened before the editor was ready lacks what is for its language: it is opened again."""
        wanted = self.page.locator(".quick-input-list .monaco-list-row").filter(has_text=row).first
        for patience in (*SHORT_WAITS, None):
            self.press(keys)
            self.page.locator(".quick-input-widget input[type=text]").fill(text)
            try:
                wanted.click(timeout=patience)
                return
            except NotSeen:
                if patience is None:
                    raise
                self.press("Escape")

    # what is seen

    @property
    def editor(self) -> Locator:
        return self.page.locator(".editor-group-container.active .monaco-editor").first

    def picture(self, height: float) -> bytes:
        """The upper part of where the editors are."""
        box = self.page.locator(".part.editor").bounding_box()
        assert box is not None
        return self.page.screenshot(clip={**box, "height": height}, animations="disabled")

    def line(self, text: str) -> Locator:
        """The line of the editor that has a text; hints are part of what it shows."""
        return self.editor.locator(".view-line").filter(has_text=text).first

    @property
    def squiggles(self) -> Locator:
        return self.editor.locator(".squiggly-error")

    @property
    def lenses(self) -> Locator:
        return self.editor.locator(".codelens-decoration")

    @property
    def bulb(self) -> Locator:
        return self.page.locator("[class*=codicon-light-bulb], [class*=codicon-lightbulb], [class*=codicon-gutter-lightbulb]").first

    @property
    def offers(self) -> Locator:
        return self.page.locator(".action-widget .monaco-list-row")

    @property
    def problems(self) -> Locator:
        """The rows of the problems panel."""
        return self.page.locator(".markers-panel .monaco-list-row")

    @property
    def messages(self) -> Locator:
        return self.page.locator(".notification-toast")

    @property
    def status(self) -> Locator:
        """The language status item; what it tells is its label."""
        return self.page.locator("[id='status.languageStatus']")

    def rest_on(self, line: str, text: str, told: str) -> None:
        """Rest the mouse on a text of a line until a tooltip tells something."""
        rest_on(self.page, self.line(line), text, self.page.locator(TOOLTIP), told)

    @property
    def preview(self) -> Locator:
        """The text that Markdown's preview shows."""
        return self._webview("vscode.markdown-language-features")

    @property
    def panel(self) -> Locator:
        """What the extension shows in a panel of its own."""
        return self._webview("shapeserver.shapeserver")

    def _webview(self, extension: str) -> Locator:
        frame = self.page.locator(f"iframe.webview.ready[src*='extensionId={extension}']").locator("visible=true")
        return frame.content_frame.frame_locator("#active-frame").locator("body")

    def expect_status(self, text: str) -> None:
        expect(self.status).to_have_attribute("aria-label", re.compile(re.escape(text)))


class Notebook:
    """The notebook that is open."""

    def __init__(self, code: Code):
        self.page = code.page
        self.body = code.page.locator(".notebookOverlay")
        self.body.locator(".cell .monaco-editor").first.wait_for()

    def cell(self, number: int) -> Locator:
        """A cell of code, counted from 0."""
        return self.body.locator(".monaco-list-row.code-cell-row").nth(number)

    def squiggles(self, number: int) -> Locator:
        return self.cell(number).locator(".squiggly-error")

    def line(self, number: int, text: str) -> Locator:
        return self.cell(number).locator(".view-line").filter(has_text=text).first

    def rest_on(self, number: int, text: str, told: str) -> None:
        rest_on(self.page, self.line(number, text), text, self.page.locator(TOOLTIP), told)

    def replace_line(self, number: int, line: str, text: str) -> None:
        """Write another text in place of a line of a cell."""
        self.page.mouse.click(*middle(self.line(number, line), line))
        for keys in ("Home", "Shift+End"):
            self.page.keyboard.press(keys)
        self.page.keyboard.insert_text(text)
