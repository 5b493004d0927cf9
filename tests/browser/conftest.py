"""One browser for all tests; nothing that it or the servers behind the pages ask for leaves the machine."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Generator, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

from .trap import Trap

REPOSITORY = Path(__file__).parents[2]
EXTENSION = REPOSITORY / "dist" / "shapeserver.vsix"
SHOTS = REPOSITORY / "artifacts" / "browser"
PATIENCE = 60_000.0  # milliseconds
SIZE = {"width": 1200, "height": 760}
QUIET = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update"),
)


def keep(picture: bytes, name: str) -> None:
    SHOTS.mkdir(parents=True, exist_ok=True)
    SHOTS.joinpath(f"{name}.png").write_bytes(picture)


@pytest.fixture(scope="session")
def trap() -> Iterator[Trap]:
    """Where the servers' requests to the world end."""
    with Trap() as found:
        yield found


@pytest.fixture(scope="session")
def outside() -> Iterator[Trap]:
    """Where the browser's requests to the world end."""
    with Trap() as found:
        yield found


@pytest.fixture(scope="session")
def browser(outside: Trap) -> Iterator[Browser]:
    path = shutil.which("chromium")
    assert path, "Chromium is not installed: apt install chromium"
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as playwright:
        proxy = {"server": outside.address, "bypass": "127.0.0.1"}
        browser = playwright.chromium.launch(executable_path=path, args=QUIET, proxy=proxy)
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=SIZE)
    context.set_default_timeout(PATIENCE)
    context.set_default_navigation_timeout(PATIENCE)
    yield context.new_page()
    context.close()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item: pytest.Function) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Keep a picture of what a test saw that failed."""
    report = yield
    page = item.funcargs.get("page")
    if report.failed and isinstance(page, Page):
        keep(page.screenshot(), f"failed-{item.name}")
    return report


@pytest.fixture(scope="session")
def extension() -> Path:
    assert EXTENSION.is_file(), "the extension is not built: make extension"
    return EXTENSION


@pytest.fixture(scope="session")
def shoot() -> Callable[[Page, str], None]:
    """Keeps a picture of a page, to be looked at."""
    return lambda page, name: keep(page.screenshot(animations="disabled"), name)
