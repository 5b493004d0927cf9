/**
 * The settings, as the extension uses them and as the server gets them.
 *
 * An array or object setting may arrive empty or not at all, in remote windows for one, so defaults are applied here.
 * Paths may hold `~`, `${workspaceFolder}`, `${userHome}` and `${env:NAME}`.
 */

export type Strategy = "fromEnvironment" | "useBundled";

/** What of the settings decides which server runs. */
export interface ServerSettings {
  readonly path: readonly string[];
  readonly interpreter: readonly string[];
  readonly importStrategy: Strategy;
}

/** The value of a setting below `shapeserver`, whatever the user wrote there. */
export type Read = (key: string) => unknown;

export interface Surroundings {
  readonly home: string;
  readonly workspaceFolder: string | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

export function serverSettings(read: Read, surroundings: Surroundings): ServerSettings {
  const paths = (key: string) => strings(read(key)).map((text) => expand(text, surroundings)).filter(Boolean);
  return {
    path: paths("path"),
    interpreter: paths("interpreter"),
    importStrategy: oneOf(read("importStrategy"), ["fromEnvironment", "useBundled"] as const),
  };
}

const HINTS = ["variables", "parameters", "returns"] as const;
const MODES = ["openFilesOnly", "workspace", "off"] as const;
const LEVELS = ["info", "debug", "warning", "error"] as const;
const ENGINES = ["jax", "numpy", "tensorflow"] as const;
const DEVICES = ["cpu", "gpu"] as const;
const SEVERITIES: readonly unknown[] = ["error", "warning", "information", "hint"];

/** What the server is told when it asks for the section `shapeserver`; `environment` is the selected interpreter. */
export function settingsForServer(read: Read, surroundings: Surroundings, environment = ""): Record<string, unknown> {
  const memory = read("evaluator.memory");
  return {
    diagnosticMode: oneOf(read("diagnosticMode"), MODES),
    inlayHints: Object.fromEntries(HINTS.map((kind) => [kind, read(`inlayHints.${kind}`) !== false])),
    codeLens: read("codeLens") !== false,
    severity: table(read("severity"), (value) => SEVERITIES.includes(value)),
    stubs: strings(read("stubs")).map((text) => expand(text, surroundings)).filter(Boolean),
    versions: table(read("versions"), (value) => value !== ""),
    environment,
    validateOnSave: read("validateOnSave") === true,
    evaluator: {
      engine: oneOf(read("evaluator.engine"), ENGINES),
      device: oneOf(read("evaluator.device"), DEVICES),
      memory: typeof memory === "string" ? memory : "",
    },
    logLevel: oneOf(read("logLevel"), LEVELS),
  };
}

export function expand(text: string, { home, workspaceFolder, environment }: Surroundings): string {
  return text
    .trim()
    .replace(/^~(?=$|[\\/])/, home)
    .replaceAll("${userHome}", home)
    .replaceAll("${workspaceFolder}", workspaceFolder ?? "")
    .replaceAll(/\$\{env:(\w+)\}/g, (_, name: string) => environment[name] ?? "");
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === "string" && item !== "") : [];
}

/** The pairs of a name and a text that hold; the first choice is the default. */
function table(value: unknown, holds: (value: unknown) => boolean): Record<string, string> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return {};
  const pairs = Object.entries(value).filter((pair): pair is [string, string] => typeof pair[1] === "string");
  return Object.fromEntries(pairs.filter((pair) => holds(pair[1])));
}

function oneOf<Choice extends string>(value: unknown, choices: readonly [Choice, ...Choice[]]): Choice {
  return choices.find((choice) => choice === value) ?? choices[0];
}
