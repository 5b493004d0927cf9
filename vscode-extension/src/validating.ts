/** "Validate Function": asks the server to run a function's graph, and shows its report in a panel. */

import {
  CancellationError,
  commands,
  type Disposable,
  type Progress,
  ProgressLocation,
  Range,
  type TextEditor,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
} from "vscode";
import {
  CodeLensRequest,
  type Command,
  ExecuteCommandRequest,
  type LanguageClient,
  LSPErrorCodes,
  type ProgressToken,
  ResponseError,
  type WorkDoneProgressBegin,
  type WorkDoneProgressEnd,
  type WorkDoneProgressReport,
} from "vscode-languageclient/node";
import { type Place, type Report, reportOf } from "./report";
import type { Running } from "./running";
import { pageOf } from "./table";

/** The server's own command. */
export const VALIDATE = "shapeserver.validate";
const BESIDE = { viewColumn: ViewColumn.Beside, preserveFocus: true };
/** What the tokens of its progress begin with. */
const TOKENS = "shapeserver-validate";
const GO = "shapeserver.goTo";

export class Validating implements Disposable {
  #panel: WebviewPanel | undefined;
  #progress: Progress<{ message: string }> | undefined;
  readonly #going = commands.registerCommand(GO, goTo);

  constructor(private readonly running: Running) {}

  /** The function at the cursor. */
  async validateHere(): Promise<void> {
    const { client } = this.running;
    if (client === undefined) return this.running.showFailure();
    const editor = window.activeTextEditor;
    if (!isOffered(client)) return refuse(client);
    if (editor?.document.languageId !== "python") return;
    const command = await lensAt(client, editor);
    if (command === undefined) {
      void window.showInformationMessage("There is no function or model here that can be validated.");
      return;
    }
    await this.run(command.arguments ?? []);
  }

  /** Run the server's command, and show what comes of it. */
  async run(given: readonly unknown[]): Promise<void> {
    const { client } = this.running;
    if (client === undefined) return this.running.showFailure();
    const report = reportOf(await this.#ask(client, given));
    if (report === undefined) return;
    if (typeof report !== "string") return this.#show(report);
    const pressed = await window.showErrorMessage(`Not validated: ${report}`, "Show Server Logs");
    if (pressed !== undefined) await commands.executeCommand("shapeserver.showServerLogs");
  }

  /** Whether this is the progress of a validation that is shown already, where it can be cancelled. */
  takes(token: ProgressToken, told: WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd): boolean {
    if (this.#progress === undefined || !String(token).startsWith(TOKENS)) return false;
    if (told.message !== undefined) this.#progress.report({ message: told.message });
    return true;
  }

  dispose(): void {
    this.#panel?.dispose();
    this.#going.dispose();
  }

  /** The result; undefined if the user has cancelled. */
  #ask(client: LanguageClient, given: readonly unknown[]): Thenable<unknown> {
    const options = { location: ProgressLocation.Notification, title: "Validating", cancellable: true };
    return window.withProgress(options, async (progress, token) => {
      this.#progress = progress;
      try {
        const params = { command: VALIDATE, arguments: [...given] as never[] };
        return (await client.sendRequest(ExecuteCommandRequest.type, params, token)) as unknown;
      } catch (error) {
        return token.isCancellationRequested || isCancellation(error) ? undefined : { error: messageOf(error) };
      } finally {
        this.#progress = undefined;
      }
    });
  }

  #show(report: Report): void {
    if (this.#panel === undefined) {
      const options = { enableScripts: false, enableCommandUris: [GO], localResourceRoots: [] };
      this.#panel = window.createWebviewPanel("shapeserver.validation", "", BESIDE, options);
      this.#panel.onDidDispose(() => (this.#panel = undefined));
    }
    this.#panel.title = `Validation of ${report.name}`;
    this.#panel.webview.html = pageOf(report, linkTo);
    this.#panel.reveal(undefined, true);
  }
}

const isOffered = (client: LanguageClient): boolean =>
  client.initializeResult?.capabilities.executeCommandProvider?.commands.includes(VALIDATE) ?? false;

function refuse(client: LanguageClient): void {
  const version = client.initializeResult?.serverInfo?.version ?? "";
  void window.showInformationMessage(`The server that runs, shapeserver ${version}, cannot validate functions.`);
}

/** The command of the lens that is nearest above the cursor, else of the first one. */
async function lensAt(client: LanguageClient, { document, selection }: TextEditor): Promise<Command | undefined> {
  const textDocument = client.code2ProtocolConverter.asTextDocumentIdentifier(document);
  const lenses = (await client.sendRequest(CodeLensRequest.type, { textDocument })) ?? [];
  const ours = lenses.filter(({ command }) => command?.command === VALIDATE);
  const above = ours.filter(({ range }) => range.start.line <= selection.active.line);
  const nearest = above.sort((one, other) => other.range.start.line - one.range.start.line)[0];
  return (nearest ?? ours[0])?.command;
}

const linkTo = (place: Place): string => `command:${GO}?${encodeURIComponent(JSON.stringify([place]))}`;

async function goTo([file, line, column]: Place): Promise<void> {
  const selection = new Range(line - 1, column, line - 1, column);
  await window.showTextDocument(Uri.file(file), { viewColumn: ViewColumn.One, selection });
}

const isCancellation = (error: unknown): boolean =>
  error instanceof CancellationError ||
  (error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled);

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
