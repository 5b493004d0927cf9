/** "Insert Inferred Annotation": writes the shape of the line's name down, as the server proposes it. */

import { window, workspace } from "vscode";
import { CodeActionKind, type CodeAction, CodeActionRequest } from "vscode-languageclient/node";
import type { Running } from "./running";

export async function annotate(running: Running): Promise<void> {
  const { client } = running;
  const editor = window.activeTextEditor;
  if (client === undefined) return running.showFailure();
  if (editor?.document.languageId !== "python") return;
  const found = await client.sendRequest(CodeActionRequest.type, {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(editor.document),
    range: client.code2ProtocolConverter.asRange(editor.selection),
    context: { diagnostics: [], only: [CodeActionKind.RefactorRewrite] },
  });
  const written = found?.find((item): item is CodeAction => "edit" in item);
  if (written === undefined) {
    const why = "this line does not bind one name whose shape is known in full";
    void window.showInformationMessage(`Nothing to write down: ${why}.`);
    return;
  }
  const { edit } = await client.protocol2CodeConverter.asCodeAction(written);
  if (edit !== undefined) await workspace.applyEdit(edit);
}
