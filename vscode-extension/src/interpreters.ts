/**
 * The interpreter that is selected: by the Python Environments extension, else by the Python extension, else the one of
 * an environment that lies in the workspace.  Neither extension is needed.
 */

import * as path from "node:path";
import { PythonEnvironments, EXTENSION_ID as ENVIRONMENTS } from "@vscode/python-environments";
import { PythonExtension, PVSC_EXTENSION_ID as PYTHON } from "@vscode/python-extension";
import { type Disposable, extensions, type LogOutputChannel, type Uri, workspace } from "vscode";
import type { Selected } from "./choosing";
import { exists, WINDOWS } from "./programs";

const INSIDE = WINDOWS ? ["Scripts", "python.exe"] : ["bin", "python"];

/** The interpreter of a folder of the workspace; without one, of the workspace. */
export async function selectedInterpreter(log: LogOutputChannel, folder?: Uri): Promise<Selected | undefined> {
  const scope = folder ?? workspace.workspaceFolders?.[0]?.uri;
  return (
    (await asked(log, ENVIRONMENTS, () => fromEnvironments(scope))) ??
    (await asked(log, PYTHON, () => fromPython(scope))) ??
    (scope === undefined ? undefined : await inFolder(scope))
  );
}

/** Call back when another interpreter is selected. */
export async function onSelected(log: LogOutputChannel, changed: () => void): Promise<Disposable[]> {
  const listening = [
    asked(log, ENVIRONMENTS, async () => (await PythonEnvironments.api()).onDidChangeEnvironment(changed)),
    asked(log, PYTHON, async () => (await PythonExtension.api()).environments.onDidChangeActiveEnvironmentPath(changed)),
  ];
  return (await Promise.all(listening)).filter((item) => item !== undefined);
}

/** What an extension answers; undefined if there is none, or if its interface is another one. */
async function asked<Answer>(
  log: LogOutputChannel,
  extension: string,
  question: () => Promise<Answer | undefined>,
): Promise<Answer | undefined> {
  if (extensions.getExtension(extension) === undefined) return undefined;
  try {
    return await question();
  } catch (error) {
    log.warn(`${extension} could not be asked for the interpreter: ${String(error)}`);
    return undefined;
  }
}

async function fromEnvironments(scope: Uri | undefined): Promise<Selected | undefined> {
  const api = await PythonEnvironments.api();
  const found = await api.getEnvironment(scope);
  const executable = found?.execInfo.run.executable;
  return executable ? { executable, by: "selected in Python Environments" } : undefined;
}

async function fromPython(scope: Uri | undefined): Promise<Selected | undefined> {
  const { environments } = await PythonExtension.api();
  const active = environments.getActiveEnvironmentPath(scope);
  const resolved = await environments.resolveEnvironment(active);
  const executable = resolved?.executable.uri?.fsPath;
  return executable ? { executable, by: "selected in the Python extension" } : undefined;
}

async function inFolder(folder: Uri): Promise<Selected | undefined> {
  for (const name of [".venv", "venv"]) {
    const executable = path.join(folder.fsPath, name, ...INSIDE);
    if (await exists(executable)) return { executable, by: "in the workspace" };
  }
  return undefined;
}
