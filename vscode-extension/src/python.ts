/** Asks a Python what it is: its version, its environment, and whether it can run the server. */

import { execFile } from "node:child_process";
import { lastWords } from "./words";

export type Version = readonly [number, number, number];

/** The oldest Python that the server runs on. */
export const OLDEST: Version = [3, 11, 0];

export interface Python {
  readonly executable: string;
  readonly version: Version;
  /** The environment's folder, `sys.prefix`. */
  readonly prefix: string;
  /** The server's version if it is installed there. */
  readonly server: string | null;
  /** What the installed server needs and does not find. */
  readonly missing: readonly string[];
  /** What compiled packages are for, `sys.implementation.cache_tag`. */
  readonly tag: string;
}

export type Probe = Python | { readonly executable: string; readonly problem: string };

const PATIENCE = 15_000;
const QUESTION = `
import json, sys
try:
    from importlib.util import find_spec
except ImportError:
    find_spec = lambda name: None
def has(name):
    try:
        return find_spec(name) is not None
    except Exception:
        return False
def server():
    if not has("shapeserver"):
        return None
    try:
        from importlib.metadata import version
        return version("shapeserver")
    except Exception:
        return "of unknown version"
needed = ["pygls", "lsprotocol", "click", "jedi", "sympy", "pathspec"]
print(json.dumps({"version": list(sys.version_info[:3]), "executable": sys.executable, "prefix": sys.prefix,
    "server": server(), "missing": [name for name in needed if not has(name)], "tag": getattr(getattr(sys, "implementation", None), "cache_tag", "")}))
`;

/** Run a Python for a moment.  `folder` is its working directory: modules that lie there are found. */
export function probe(executable: string, folder: string): Promise<Probe> {
  return new Promise((resolve) => {
    const options = { cwd: folder, timeout: PATIENCE, windowsHide: true };
    execFile(executable, ["-c", QUESTION], options, (error, stdout, stderr) => {
      const python = error ? undefined : answerOf(stdout);
      resolve(python ?? { executable, problem: problemOf(error, stderr) });
    });
  });
}

export function answerOf(text: string): Python | undefined {
  try {
    return JSON.parse(text.trim().split("\n").at(-1) ?? "") as Python;
  } catch {
    return undefined;
  }
}

function problemOf(error: (Error & { code?: unknown; killed?: boolean }) | null, stderr: string): string {
  if (error === null) return "it answers what no Python answers";
  if (error.code === "ENOENT") return "there is no such program";
  if (error.code === "EACCES") return "it may not be run";
  if (error.killed) return `it did not answer within ${PATIENCE / 1000} s`;
  return lastWords(stderr, error.message);
}

export function isRecent(version: Version, oldest: Version = OLDEST): boolean {
  const differing = version.findIndex((part, index) => part !== oldest[index]);
  return differing < 0 || (version[differing] ?? 0) > (oldest[differing] ?? 0);
}

export const text = (version: Version): string => version.join(".");
