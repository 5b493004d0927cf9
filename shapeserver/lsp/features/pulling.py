"""The requests of an editor that pulls diagnostics.

One for a document is answered when its newest text is analysed.  One for the workspace is answered when there is
something that the editor does not have: it asks again after each answer, and would do so every second.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from lsprotocol import types

if TYPE_CHECKING:
    from ..board import Report
    from ..server import Server

OPTIONS = types.DiagnosticOptions(
    inter_file_dependencies=True, workspace_diagnostics=True, identifier="shapeserver", work_done_progress=True
)
DocumentReport = types.RelatedFullDocumentDiagnosticReport | types.RelatedUnchangedDocumentDiagnosticReport


async def pull_document(ls: Server, params: types.DocumentDiagnosticParams) -> DocumentReport:
    uri = params.text_document.uri
    await ls.session.newest(uri)
    report = ls.session.board.take(uri)
    if report is None:
        return types.RelatedFullDocumentDiagnosticReport([])
    if report.id == params.previous_result_id:
        return types.RelatedUnchangedDocumentDiagnosticReport(report.id)
    return types.RelatedFullDocumentDiagnosticReport(list(report.problems), result_id=report.id)


async def pull_workspace(ls: Server, params: types.WorkspaceDiagnosticParams) -> types.WorkspaceDiagnosticReport:
    session, token = ls.session, params.partial_result_token
    known = {item.uri: item.value for item in params.previous_result_ids}
    while True:
        opened = frozenset(document.uri for document in session.documents.values())
        found = list(session.board.others(known, opened))
        items = [_full(uri, report) for uri, report in found]
        if items and token is None:
            return types.WorkspaceDiagnosticReport(items)
        if items and token is not None:
            ls.progress(types.ProgressParams(token, types.WorkspaceDiagnosticReportPartialResult(items)))
            known.update((uri, report.id) for uri, report in found)
        await session.board.change()


def _full(uri: str, report: Report) -> types.WorkspaceFullDocumentDiagnosticReport:
    problems = list(report.problems)
    return types.WorkspaceFullDocumentDiagnosticReport(uri, problems, version=report.version, result_id=report.id)


HANDLERS: dict[str, Callable[..., Any]] = {
    types.TEXT_DOCUMENT_DIAGNOSTIC: pull_document,
    types.WORKSPACE_DIAGNOSTIC: pull_workspace,
}
