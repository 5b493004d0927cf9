/**
 * Quick fixes need libcst, which is compiled and so not in the bundle.  If the user wants it, pip fetches it into the
 * extension's own storage; no environment is touched.
 */

import { execFile } from "node:child_process";
import * as path from "node:path";
import { promisify } from "node:util";
import { commands, env, ProgressLocation, window } from "vscode";
import type { Python } from "./python";
import type { Running } from "./running";
import { lastWords } from "./words";

const INSTALL = "Install";
const PATIENCE = 300_000;
const OPTIONS = ["--disable-pip-version-check", "--quiet", "--no-input", "--only-binary=:all:", "--upgrade"];

export async function installFixes(running: Running): Promise<void> {
  const { choice, fixes, site } = running;
  if (choice === undefined) return running.showFailure();
  if (fixes) return void window.showInformationMessage("Quick fixes are on: libcst is installed.");
  if (choice.source !== "bundled" || choice.python === undefined) return advise(choice.command);
  const detail = "pip downloads it from PyPI into the extension's own folder. Your environments stay as they are.";
  const question = "Install libcst, which quick fixes need?";
  if ((await window.showInformationMessage(question, { modal: true, detail }, INSTALL)) !== INSTALL) return;
  const problem = await installed(choice.python, site);
  if (problem === undefined) return running.restart();
  running.logs.client.error(`libcst was not installed: ${problem}`);
  const pressed = await window.showErrorMessage(`libcst was not installed: ${problem}`, "Show Client Logs");
  if (pressed !== undefined) await commands.executeCommand("shapeserver.showClientLogs");
}

/** A server that is not ours has an environment that is not ours either. */
async function advise(command: string): Promise<void> {
  const told = `Quick fixes need libcst, and the environment of ${command} does not have it.`;
  const line = "python -m pip install libcst";
  if ((await window.showInformationMessage(told, `Copy "${line}"`)) !== undefined) await env.clipboard.writeText(line);
}

/** Fetch libcst for a Python; what went wrong, if something did. */
async function installed(python: Python, site: string): Promise<string | undefined> {
  const target = path.join(site, python.tag);
  const words = ["-m", "pip", "install", ...OPTIONS, "--target", target, "libcst"];
  const options = { location: ProgressLocation.Notification, title: "Installing libcst" };
  return window.withProgress(options, async () => {
    try {
      await promisify(execFile)(python.executable, words, { timeout: PATIENCE, windowsHide: true });
      return undefined;
    } catch (error) {
      const { stderr, message } = error as Error & { stderr?: string };
      return lastWords(stderr ?? "", message);
    }
  });
}
