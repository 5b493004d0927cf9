/** Where the editor comes in and goes out. */

import { commands, type Disposable, type ExtensionContext, languages, window, workspace } from "vscode";
import type { Middleware } from "vscode-languageclient/node";
import { annotate } from "./annotating";
import { answering } from "./configuration";
import { debugInformation } from "./debugging";
import { Documents } from "./documents";
import { openExample } from "./example";
import { explain, Explanations } from "./explaining";
import { installFixes } from "./fixing";
import { onSelected } from "./interpreters";
import { Running } from "./running";
import { SELECTOR } from "./starting";
import { Tracing } from "./tracing";
import { VALIDATE, Validating } from "./validating";
import { Watching } from "./watching";

/** Settings that decide which server runs; the server itself is told of all others. */
const CHOOSING = ["path", "interpreter", "importStrategy"];

let running: Running | undefined;

export function activate(context: ExtensionContext): void {
  const client = window.createOutputChannel("shapeserver", { log: true });
  const server = window.createOutputChannel("shapeserver server", { log: true });
  const tracing = new Tracing(client);
  const logs = { client, server, trace: tracing.channel };
  const middleware: Middleware = {
    workspace: answering(logs.client),
    // A code lens runs the server's command: its report is to be seen.
    executeCommand: (command, given, next) =>
      command === VALIDATE ? validating.run(given) : (next(command, given) as unknown),
    handleWorkDoneProgress: (token, told, next) => {
      if (!validating.takes(token, told)) next(token, told);
    },
  };
  running = new Running(context, logs, middleware);
  const validating = new Validating(running);
  const documents = new Documents(running);
  context.subscriptions.push(client, server, tracing, running, documents, validating, new Watching(running));
  context.subscriptions.push(...listening(running), ...commandsOf(context, running, documents));
  context.subscriptions.push(commands.registerCommand("shapeserver.validateFunction", () => validating.validateHere()));
  void running.start();
  void listenForInterpreters(context, running);
}

export async function deactivate(): Promise<void> {
  await running?.stop();
  running = undefined;
}

function listening(running: Running): Disposable[] {
  return [
    workspace.onDidChangeConfiguration((event) => {
      if (CHOOSING.some((key) => event.affectsConfiguration(`shapeserver.${key}`))) void running.start();
      else if (event.affectsConfiguration("shapeserver")) void running.settingsChanged();
    }),
    workspace.onDidGrantWorkspaceTrust(() => void running.start()),
  ];
}

async function listenForInterpreters(context: ExtensionContext, running: Running): Promise<void> {
  context.subscriptions.push(...(await onSelected(running.logs.client, () => void running.start())));
}

function commandsOf(context: ExtensionContext, running: Running, documents: Documents): Disposable[] {
  const { logs } = running;
  const command = (name: string, run: (...given: unknown[]) => unknown) =>
    commands.registerCommand(`shapeserver.${name}`, run);
  return [
    command("restart", () => running.restart()),
    command("showClientLogs", () => logs.client.show()),
    command("showServerLogs", () => logs.server.show()),
    command("showProblem", () => running.showFailure()),
    command("debugInformation", () => debugInformation(context, running)),
    command("explain", (code) => explain(documents, code)),
    command("showShapes", () => showShapes(documents)),
    command("annotate", () => annotate(running)),
    command("example", openExample),
    command("installFixes", () => installFixes(running)),
    languages.registerCodeActionsProvider(SELECTOR, new Explanations(running), {
      providedCodeActionKinds: [Explanations.kind],
    }),
  ];
}

async function showShapes(documents: Documents): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document?.languageId === "python") await documents.showShapes(document.uri);
  else void window.showInformationMessage("Open a Python file to see its shapes.");
}
