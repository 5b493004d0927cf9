/** Where the editor comes in and goes out. */

import { commands, type Disposable, type ExtensionContext, window, workspace } from "vscode";
import { answering } from "./configuration";
import { onSelected } from "./interpreters";
import { Running } from "./running";

/** Settings that decide which server runs; the server itself is told of all others. */
const CHOOSING = ["path", "interpreter", "importStrategy"];

let running: Running | undefined;

export function activate(context: ExtensionContext): void {
  const logs = {
    client: window.createOutputChannel("shapeserver", { log: true }),
    server: window.createOutputChannel("shapeserver server", { log: true }),
  };
  running = new Running(context, logs, { workspace: answering(logs.client) });
  context.subscriptions.push(logs.client, logs.server, running, ...listening(running), ...commandsOf(running));
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

function commandsOf(running: Running): Disposable[] {
  const { logs } = running;
  return [
    commands.registerCommand("shapeserver.restart", () => running.restart()),
    commands.registerCommand("shapeserver.showClientLogs", () => logs.client.show()),
    commands.registerCommand("shapeserver.showServerLogs", () => logs.server.show()),
    commands.registerCommand("shapeserver.showProblem", () => running.showFailure()),
  ];
}
