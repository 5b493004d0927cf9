/** Reads the editor's configuration, and tells the server what it asks of it. */

import * as os from "node:os";
import { type LogOutputChannel, Uri, workspace } from "vscode";
import type { ConfigurationParams, WorkspaceMiddleware } from "vscode-languageclient/node";
import { selectedInterpreter } from "./interpreters";
import { type Read, settingsForServer, type Surroundings } from "./settings";

/** How to read the settings of a folder of the workspace, and what their variables stand for. */
export function scoped(folder?: Uri): [Read, Surroundings] {
  const settings = workspace.getConfiguration("shapeserver", folder);
  const workspaceFolder = (folder ?? workspace.workspaceFolders?.[0]?.uri)?.fsPath;
  return [(key) => settings.get(key), { home: os.homedir(), workspaceFolder, environment: process.env }];
}

export const settingsOf = (folder?: Uri, environment = ""): Record<string, unknown> =>
  settingsForServer(...scoped(folder), environment);

/** The answer to a server that asks for settings: of each folder its own, with the interpreter selected there. */
export function answering(log: LogOutputChannel): WorkspaceMiddleware {
  return {
    configuration: ({ items }: ConfigurationParams) =>
      Promise.all(
        items.map(async ({ scopeUri }) => {
          const folder = scopeUri === undefined ? undefined : Uri.parse(scopeUri);
          const selected = workspace.isTrusted ? await selectedInterpreter(log, folder) : undefined;
          return settingsOf(folder, selected?.executable);
        }),
      ),
  };
}
