/** Why there is no server, and what to press: the texts that a user sees. */

import { OLDEST, text, type Version } from "./python";

const NEEDED = OLDEST.slice(0, 2).join(".");

export type Failure =
  | { readonly kind: "no-python"; readonly tried: readonly string[] }
  | { readonly kind: "python-too-old"; readonly executable: string; readonly version: Version }
  | { readonly kind: "interpreter-broken"; readonly executable: string; readonly problem: string }
  | { readonly kind: "path-missing"; readonly path: readonly string[] }
  | { readonly kind: "package-missing"; readonly folder: string }
  | { readonly kind: "start-failed"; readonly command: string; readonly reason: string }
  | { readonly kind: "crashed"; readonly times: number; readonly minutes: number; readonly reason: string };

export type Action = "installPython" | "selectInterpreter" | "openSettings" | "restart" | "clientLogs" | "serverLogs";

export const TITLES: Readonly<Record<Action, string>> = {
  installPython: "Get Python",
  selectInterpreter: "Select Interpreter",
  openSettings: "Open Settings",
  restart: "Restart Server",
  clientLogs: "Show Client Logs",
  serverLogs: "Show Server Logs",
};

export interface Message {
  readonly text: string;
  /** In a few words, for the status item. */
  readonly short: string;
  readonly actions: readonly Action[];
}

export function messageOf(failure: Failure): Message {
  switch (failure.kind) {
    case "no-python":
      return {
        short: "no Python found",
        text: `shapeserver needs Python ${NEEDED} or newer to run, and found none (tried: ${failure.tried.join(", ")}).`,
        actions: ["selectInterpreter", "installPython", "clientLogs"],
      };
    case "python-too-old":
      return {
        short: `Python ${text(failure.version)} is too old`,
        text:
          `shapeserver needs Python ${NEEDED} or newer to run, and found only ${text(failure.version)} ` +
          `(${failure.executable}). Programs for older versions are checked all the same.`,
        actions: ["selectInterpreter", "installPython", "clientLogs"],
      };
    case "interpreter-broken":
      return {
        short: "the interpreter cannot be run",
        text: `shapeserver cannot run the interpreter ${failure.executable}: ${failure.problem}.`,
        actions: ["selectInterpreter", "openSettings", "clientLogs"],
      };
    case "path-missing":
      return {
        short: "shapeserver.path leads nowhere",
        text: `The setting shapeserver.path names no program that exists: ${failure.path.join(", ")}.`,
        actions: ["openSettings", "clientLogs"],
      };
    case "package-missing":
      return {
        short: "the server is missing",
        text:
          `This copy of the extension holds no server (${failure.folder}), and none is installed in the environment. ` +
          "Reinstall the extension, or install the Python package shapeserver.",
        actions: ["selectInterpreter", "clientLogs"],
      };
    case "start-failed":
      return {
        short: "the server did not start",
        text: `The shapeserver process did not start: ${failure.reason}`,
        actions: ["restart", "serverLogs", "selectInterpreter"],
      };
    case "crashed":
      return {
        short: `the server ended ${failure.times} times`,
        text:
          `The shapeserver process ended ${failure.times} times within ${failure.minutes} minutes and is not ` +
          `started again. Last words: ${failure.reason}`,
        actions: ["restart", "serverLogs"],
      };
  }
}
