"""Requests beside the protocol, for editors that show more: pages of codes, reports of shapes, the server itself.

`shapeserver/status` `{"uri"}` answers once the newest text of that document is analysed, and says how long that took
and what had to run again.  `shapeserver/page` `{"code"}` and `shapeserver/shapes` `{"uri"}` answer with
`{"markdown"}`, or null if there is no such page or document.  `shapeserver/about` says what runs, for a report of a
fault.
"""

from __future__ import annotations

import os
import platform
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from pygls.exceptions import JsonRpcInvalidParams

from ... import __version__
from ...pages import page_of
from .. import listing

if TYPE_CHECKING:
    from ...analysis.report import Place
    from ..documents import Document
    from ..server import Server

STATUS = "shapeserver/status"
PAGE = "shapeserver/page"
SHAPES = "shapeserver/shapes"
ABOUT = "shapeserver/about"


async def tell_status(ls: Server, params: Any) -> dict[str, Any] | None:
    analysis = await ls.session.newest(_text(params, "uri", STATUS))
    if analysis is None:
        return None
    return {
        "version": analysis.document.version,
        "problems": sum(map(len, analysis.problems.values())),
        "milliseconds": analysis.milliseconds,
        "recomputed": list(analysis.summary.recomputed) if analysis.summary else None,
    }


async def tell_page(ls: Server, params: Any) -> dict[str, str] | None:
    from ...analysis.problem import CODES

    code = _text(params, "code", PAGE)
    page = page_of(code) if code in CODES else None
    return {"markdown": page.read_text(encoding="utf-8")} if page else None


async def tell_shapes(ls: Server, params: Any) -> dict[str, str] | None:
    uri = _text(params, "uri", SHAPES)
    document = ls.session.document(uri)
    found = await ls.session.ask(uri, listing.seek)
    if document is None or found is None:
        return None
    return {"markdown": listing.as_markdown(found, lambda place: _where(document, place))}


async def tell_about(ls: Server, params: Any) -> dict[str, Any]:
    from ...analysis.fixes import can_fix

    session = ls.session
    return {
        "version": __version__,
        "package": os.path.dirname(sys.modules["shapeserver"].__file__ or ""),
        "python": platform.python_version(),
        "interpreter": sys.executable,
        "platform": platform.platform(),
        "process": os.getpid(),
        "encoding": session.client.encoding,
        "fixes": can_fix(),
        "folders": list(session.folders),
        "documents": len(session.documents),
        "roots": await session.roots(),
    }


def _text(params: Any, name: str, method: str) -> str:
    value = getattr(params, name, None)
    if not isinstance(value, str):
        raise JsonRpcInvalidParams(f"Invalid Params: {method} needs a {name}")
    return value


def _where(document: Document, place: Place) -> str:
    """The line; in a notebook the cell and its line."""
    uri, first = document.part(place.start[0])
    line, number = place.start[0] - first + 1, document.number(uri)
    return str(line) if number is None else f"cell {number}, {line}"


HANDLERS: dict[str, Callable[..., Any]] = {
    STATUS: tell_status,
    PAGE: tell_page,
    SHAPES: tell_shapes,
    ABOUT: tell_about,
}
OPTIONS: dict[str, Any] = {}
