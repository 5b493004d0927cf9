/** Programs on this machine: whether a file is there, and where PATH leads. */

import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import * as path from "node:path";

export const WINDOWS = process.platform === "win32";

/** What Python may be called on PATH. */
export const PYTHON_NAMES: readonly string[] = WINDOWS ? ["python", "python3"] : ["python3", "python"];

export const exists = (file: string): Promise<boolean> => access(file).then(() => true, () => false);

/** The first program of a name on PATH.  Relative folders are left out: they may lead into the workspace. */
export async function onPath(name: string, searched = process.env.PATH ?? ""): Promise<string | undefined> {
  const endings = WINDOWS ? [".exe", ".cmd", ".bat"] : [""];
  for (const folder of searched.split(path.delimiter).filter((folder) => path.isAbsolute(folder))) {
    for (const ending of endings) {
      const file = path.join(folder, name + ending);
      if (await isProgram(file)) return file;
    }
  }
  return undefined;
}

async function isProgram(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
}
