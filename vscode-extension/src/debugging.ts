/** "Print Debug Information": what a report of a fault should hold, without anything of the user's programs. */

import { env, type ExtensionContext, extensions, version, workspace } from "vscode";
import { settingsOf } from "./configuration";
import { messageOf } from "./failures";
import type { Running } from "./running";

const NEIGHBOURS = ["ms-python.python", "ms-python.vscode-python-envs", "ms-python.vscode-pylance", "astral-sh.ty"];
const PATIENCE = 5000;

export async function debugInformation(context: ExtensionContext, running: Running): Promise<void> {
  const { client, choice, failure, pid } = running;
  const told = client?.sendRequest("shapeserver/about");
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE, `no answer within ${PATIENCE / 1000} s`));
  const manifest = context.extension.packageJSON as { version: string };
  const information = {
    extension: manifest.version,
    editor: `${env.appName} ${version} (${process.platform} ${process.arch})`,
    remote: env.remoteName ?? null,
    trusted: workspace.isTrusted,
    folders: workspace.workspaceFolders?.length ?? 0,
    neighbours: NEIGHBOURS.filter((id) => extensions.getExtension(id) !== undefined),
    choice: choice ?? null,
    process: pid ?? null,
    failure: failure === undefined ? null : messageOf(failure).text,
    settings: settingsOf(),
    server: told === undefined ? "it does not run" : await Promise.race([told, late]),
  };
  running.logs.client.info(`debug information\n${JSON.stringify(information, undefined, 2)}`);
  running.logs.client.show();
}
