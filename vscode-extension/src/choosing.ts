/**
 * Which server runs: a decision and its reason, both for the log.
 *
 * In a workspace that is not trusted, or if the user wants it so, it is the bundled one.  Else the setting
 * `shapeserver.path`, the selected environment, PATH and the bundle are asked, in this order.  The bundled server
 * needs a Python: the setting `shapeserver.interpreter`, the selected environment, or what PATH has.
 */

import type { Failure } from "./failures";
import { isRecent, text, type Probe, type Python } from "./python";
import type { ServerSettings } from "./settings";

/** An interpreter that the user selected, and where. */
export interface Selected {
  readonly executable: string;
  readonly by: string;
}

/** What the decision depends on. */
export interface World {
  readonly settings: ServerSettings;
  readonly trusted: boolean;
  /** The interpreter that the Python extensions have selected. */
  readonly selected: Selected | undefined;
  /** The folder with the bundled server. */
  readonly bundle: string;
  /** The folder for compiled packages that the bundled server may use. */
  readonly site: string;
  /** The names that Python may have on PATH. */
  readonly names: readonly string[];
  exists(path: string): Promise<boolean>;
  onPath(name: string): Promise<string | undefined>;
  probe(executable: string): Promise<Probe>;
}

export type Source = "path" | "environment" | "PATH" | "bundled";

export interface Choice {
  readonly source: Source;
  readonly command: string;
  readonly args: readonly string[];
  readonly reason: string;
  /** The Python that runs it, as far as it is known. */
  readonly python: Python | undefined;
}

export interface Decision {
  readonly result: Choice | Failure;
  /** What was tried, in order. */
  readonly notes: readonly string[];
}

export const isChoice = (result: Choice | Failure): result is Choice => "command" in result;

/** Whether two choices run the same program: if so, nothing has to be restarted. */
export function runTheSame(one: Choice, other: Choice): boolean {
  return JSON.stringify([one.command, one.args]) === JSON.stringify([other.command, other.args]);
}

export async function choose(world: World): Promise<Decision> {
  const notes: string[] = [];
  const { settings, trusted } = world;
  if (!trusted) return { result: await bundled(world, notes, "the workspace is not trusted"), notes };
  if (settings.importStrategy === "useBundled") {
    return { result: await bundled(world, notes, "importStrategy is useBundled"), notes };
  }
  const result =
    (await fromSetting(world, notes)) ??
    (await fromEnvironment(world, notes)) ??
    (await fromPath(world, notes)) ??
    (await bundled(world, notes, "no other server was found"));
  return { result, notes };
}

async function fromSetting(world: World, notes: string[]): Promise<Choice | Failure | undefined> {
  const { path } = world.settings;
  for (const command of path) {
    if (await world.exists(command)) {
      return program("path", command, `${command} is named by shapeserver.path`);
    }
    notes.push(`shapeserver.path: there is no ${command}`);
  }
  return path.length > 0 ? { kind: "path-missing", path } : undefined;
}

async function fromEnvironment(world: World, notes: string[]): Promise<Choice | undefined> {
  for (const { executable, by } of interpreters(world)) {
    const python = await world.probe(executable);
    const refusal = whyNot(python);
    if ("problem" in python || refusal !== undefined) {
      notes.push(`${executable} (${by}): ${refusal}`);
      continue;
    }
    return {
      source: "environment",
      command: executable,
      args: ["-P", "-m", "shapeserver", "lsp"],
      reason: `shapeserver ${python.server} is installed in ${python.prefix} (${by})`,
      python,
    };
  }
  return undefined;
}

/** Why a Python cannot run the server that is installed in it, if so. */
function whyNot(python: Probe): string | undefined {
  if ("problem" in python) return python.problem;
  if (!isRecent(python.version)) return `Python ${text(python.version)} is too old to run the server`;
  if (python.server === null) return "shapeserver is not installed there";
  return python.missing.length > 0 ? `shapeserver lacks ${python.missing.join(", ")} there` : undefined;
}

async function fromPath(world: World, notes: string[]): Promise<Choice | undefined> {
  const command = await world.onPath("shapeserver");
  if (command === undefined) {
    notes.push("PATH has no shapeserver");
    return undefined;
  }
  return program("PATH", command, `${command} is the first on PATH`);
}

const program = (source: Source, command: string, reason: string): Choice => ({
  source,
  command,
  args: ["lsp"],
  reason,
  python: undefined,
});

async function bundled(world: World, notes: string[], why: string): Promise<Choice | Failure> {
  const script = `${world.bundle}/server.py`;
  if (!(await world.exists(`${world.bundle}/libs/shapeserver`))) return { kind: "package-missing", folder: world.bundle };
  const found: Probe[] = [];
  for (const { executable, by } of [...interpreters(world), ...(await common(world))]) {
    const python = await world.probe(executable);
    found.push(python);
    if ("problem" in python || !isRecent(python.version)) {
      notes.push(`${executable} (${by}): ${"problem" in python ? python.problem : `Python ${text(python.version)} is too old`}`);
      continue;
    }
    return {
      source: "bundled",
      command: executable,
      args: ["-P", script, "--site", world.site, "lsp"],
      reason: `${why}: the bundled server runs with Python ${text(python.version)} at ${executable} (${by})`,
      python,
    };
  }
  return failureOf(found, world);
}

function failureOf(found: readonly Probe[], world: World): Failure {
  const old = found.find((python): python is Python => !("problem" in python));
  if (old !== undefined) return { kind: "python-too-old", executable: old.executable, version: old.version };
  const [named] = world.settings.interpreter;
  const broken = found.find((python) => python.executable === named);
  if (broken !== undefined && "problem" in broken) {
    return { kind: "interpreter-broken", executable: broken.executable, problem: broken.problem };
  }
  return { kind: "no-python", tried: [...found.map((python) => python.executable), ...world.names] };
}

/** The interpreters that the user named; one of a workspace that is not trusted may be anything. */
function interpreters({ settings, trusted, selected }: World): Selected[] {
  if (!trusted) return [];
  const named = settings.interpreter.map((executable) => ({ executable, by: "shapeserver.interpreter" }));
  return named.length > 0 || selected === undefined ? named : [selected];
}

async function common(world: World): Promise<Selected[]> {
  const found = await Promise.all(world.names.map((name) => world.onPath(name)));
  return [...new Set(found)].filter((path) => path !== undefined).map((executable) => ({ executable, by: "on PATH" }));
}
