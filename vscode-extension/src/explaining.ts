/** "Explain": the page of the problem under the cursor, as a command and in the light bulb; how to get fixes, too. */

import {
  CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type CodeActionProvider,
  type Diagnostic,
  languages,
  type Range,
  type TextDocument,
  type TextEditor,
  window,
} from "vscode";
import type { Documents } from "./documents";
import type { Running } from "./running";

/** The code of one of our problems. */
export function codeOf({ source, code }: Pick<Diagnostic, "source" | "code">): string | undefined {
  if (source !== "shapeserver") return undefined;
  const value = typeof code === "object" ? code.value : code;
  return typeof value === "string" ? value : undefined;
}

/** Offers the pages of the problems that a selection touches. */
export class Explanations implements CodeActionProvider {
  static readonly kind = CodeActionKind.QuickFix;

  constructor(private readonly running: Running) {}

  provideCodeActions(_document: TextDocument, _range: Range, context: CodeActionContext): CodeAction[] {
    const codes = new Set(context.diagnostics.map(codeOf).filter((code) => code !== undefined));
    const pages = [...codes].map((code) => {
      const action = new CodeAction(`Explain ${code}`, Explanations.kind);
      action.diagnostics = context.diagnostics.filter((item) => codeOf(item) === code);
      action.command = { command: "shapeserver.explain", title: action.title, arguments: [code] };
      return action;
    });
    return pages.length === 0 || this.running.fixes ? pages : [...pages, gettingFixes()];
  }
}

function gettingFixes(): CodeAction {
  const action = new CodeAction("Get quick fixes: install libcst…", Explanations.kind);
  action.command = { command: "shapeserver.installFixes", title: action.title };
  return action;
}

/** Show the page of a code; without one, of the problem at the cursor, or of one that the user picks. */
export async function explain(documents: Documents, code: unknown): Promise<void> {
  const chosen = typeof code === "string" ? code : await pick(window.activeTextEditor);
  if (chosen !== undefined) await documents.showPage(chosen);
}

async function pick(editor: TextEditor | undefined): Promise<string | undefined> {
  const problems = editor === undefined ? [] : languages.getDiagnostics(editor.document.uri);
  const ours = problems.filter((item) => codeOf(item) !== undefined);
  const here = ours.filter((item) => editor?.selection.intersection(item.range) !== undefined);
  const codes = [...new Set((here.length > 0 ? here : ours).map(codeOf).filter((code) => code !== undefined))];
  if (codes.length === 0) {
    void window.showInformationMessage("This file has no problem of shapeserver's.");
    return undefined;
  }
  return codes.length === 1 ? codes[0] : window.showQuickPick(codes, { placeHolder: "The problem to explain" });
}
