"""Where a text stands on a page: editors cut lines into pieces, and some write NBSP for spaces."""

from __future__ import annotations

import contextlib

from playwright.sync_api import Locator, Page, TimeoutError

TRIES = 6
A_MOMENT = 4_000.0  # milliseconds
MIDDLE_OF_TEXT = """(element, text) => {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const pieces = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) pieces.push(node);
    const whole = pieces.map(node => node.data).join("").replaceAll("\\u00a0", " ");
    const at = whole.indexOf(text);
    if (at < 0) throw new Error(`there is no ${text} in ${whole}`);
    const place = offset => {
        for (const node of pieces) {
            if (offset <= node.length) return [node, offset];
            offset -= node.length;
        }
    };
    const range = document.createRange();
    range.setStart(...place(at));
    range.setEnd(...place(at + text.length));
    const box = range.getBoundingClientRect();
    return [box.x + box.width / 2, box.y + box.height / 2];
}"""


def middle(element: Locator, text: str) -> tuple[float, float]:
    """The point of the page that the middle of a text within an element is at, now."""
    x, y = element.evaluate(MIDDLE_OF_TEXT, text)
    return x, y


def rest_on(page: Page, element: Locator, text: str, shown: Locator, told: str) -> None:
    """Rest the mouse on a text until a tooltip tells something; try again, as a hand does, if it does not."""
    for _ in range(TRIES):
        page.mouse.move(1, 1)
        shown.wait_for(state="hidden", timeout=A_MOMENT)
        x, y = middle(element, text)
        page.mouse.move(x - 2, y)
        page.mouse.move(x, y)
        with contextlib.suppress(TimeoutError):
            shown.filter(has_text=told).wait_for(timeout=A_MOMENT)
            return
    raise AssertionError(f"what is shown for {text!r} does not tell {told!r}: {shown.all_inner_texts()}")
