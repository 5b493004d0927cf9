"""The protocol as the specification has it, where pygls differs.

Each override says what pygls does without it.  Messages go: bytes, `structure_message`, `handle_message`, handler;
the life of a connection goes: fresh, initialized, shut down.
"""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass
from typing import Any

from lsprotocol import types
from pygls.exceptions import (
    JsonRpcException,
    JsonRpcInvalidParams,
    JsonRpcInvalidRequest,
    JsonRpcParseError,
    JsonRpcServerNotInitialized,
)
from pygls.protocol import LanguageServerProtocol, lsp_method

logger = logging.getLogger(__name__)

OWN_DOCUMENTS = (
    types.TEXT_DOCUMENT_DID_OPEN,
    types.TEXT_DOCUMENT_DID_CHANGE,
    types.TEXT_DOCUMENT_DID_CLOSE,
    types.NOTEBOOK_DOCUMENT_DID_OPEN,
    types.NOTEBOOK_DOCUMENT_DID_CHANGE,
    types.NOTEBOOK_DOCUMENT_DID_CLOSE,
)


@dataclass(frozen=True, slots=True)
class MalformedRequest:
    """A request whose parameters do not have the form that its method asks for."""

    id: int | str
    method: str
    reason: str


class Protocol(LanguageServerProtocol):
    exit_code = 1

    def _register_builtin_features(self) -> None:
        """pygls keeps the texts itself, and splits their lines at form feeds, NEL and U+2028."""
        super()._register_builtin_features()  # type: ignore[no-untyped-call]
        for method in OWN_DOCUMENTS:
            del self.fm.builtin_features[method]

    def structure_message(self, data: dict[str, Any]) -> Any:
        """pygls answers nothing to a request that it cannot structure, nor to an unknown one without params."""
        method = data.get("method")
        if isinstance(method, str) and "jsonrpc" in data and self.get_message_type(method) is None:
            data.setdefault("params", None)
        try:
            return super().structure_message(data)
        except JsonRpcException as error:
            if method is None or "id" not in data:
                raise
            return MalformedRequest(data["id"], str(method), _deepest_message(error))

    def handle_message(self, message: Any) -> None:
        """pygls has no life cycle: it serves requests before initialize and a second initialize, and answers none after
        shutdown."""
        error = self._refusal(message)
        if error is None:
            super().handle_message(message)
        elif hasattr(message, "id") or not hasattr(message, "method"):
            self._send_error(getattr(message, "id", None), error)

    @lsp_method(types.EXIT)
    def lsp_exit(self, *args: Any) -> None:  # type: ignore[override]
        """pygls loses the exit code, because its transports swallow SystemExit; the server returns this one."""
        self.exit_code = 0 if self._shutdown else 1
        raise SystemExit(self.exit_code)

    def _handle_cancel_notification(self, msg_id: int | str) -> None:
        """pygls warns of a cancel that crosses its answer, which every editor sends now and then."""
        if msg_id in self._request_futures:
            super()._handle_cancel_notification(msg_id)

    def report_unreadable(self, error: Exception) -> None:
        """pygls answers nothing to a body that is no JSON."""
        if isinstance(error, json.JSONDecodeError | UnicodeDecodeError):
            self._send_error(None, JsonRpcParseError(f"Parse Error: {error}"))

    def _send_error(self, id: int | str | None, error: JsonRpcException) -> None:
        self._send_data(types.ResponseErrorMessage(id=id, error=error.to_response_error()))

    def _refusal(self, message: Any) -> JsonRpcException | None:
        if not isinstance(message, MalformedRequest) and not hasattr(message, "jsonrpc"):
            return JsonRpcInvalidRequest("Invalid Request: a message is one JSON object with the member jsonrpc")
        method = getattr(message, "method", None)
        if method is None or method == types.EXIT:
            return None
        if self._shutdown:
            return JsonRpcInvalidRequest("Invalid Request: the server is shut down")
        fresh = self._workspace is None
        if fresh and method != types.INITIALIZE:
            return JsonRpcServerNotInitialized("the first request must be initialize")
        if not fresh and method == types.INITIALIZE:
            return JsonRpcInvalidRequest("Invalid Request: the server is initialized already")
        if isinstance(message, MalformedRequest):
            return JsonRpcInvalidParams(f"Invalid Params: {message.method}: {message.reason}")
        return None


def _deepest_message(error: BaseException) -> str:
    """The innermost cause, such as a missing member: structuring errors are groups in groups."""
    cause: BaseException = error.__cause__ or error
    while isinstance(cause, BaseExceptionGroup):
        cause = cause.exceptions[0]
    return f"{type(cause).__name__}: {cause}"
