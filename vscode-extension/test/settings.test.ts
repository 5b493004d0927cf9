import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { expand, serverSettings, settingsForServer } from "../src/settings";

const SURROUNDINGS = { home: "/home/me", workspaceFolder: "/work", environment: { TOOLS: "/tools" } };
const DEFAULTS = {
  diagnosticMode: "openFilesOnly",
  inlayHints: { variables: true, parameters: true, returns: true },
  codeLens: true,
  severity: {},
  stubs: [],
  versions: {},
  environment: "",
  validateOnSave: false,
  evaluator: { engine: "jax", device: "cpu", memory: "" },
  logLevel: "info",
};

const read = (values: Record<string, unknown>) => (key: string) => values[key];

test("a window that sends nothing gets the defaults", () => {
  const own = { path: [], interpreter: [], importStrategy: "fromEnvironment" };
  assert.deepEqual(serverSettings(read({}), SURROUNDINGS), own);
  assert.deepEqual(settingsForServer(read({}), SURROUNDINGS), DEFAULTS);
});

test("what is no list of texts is none", () => {
  for (const path of [null, "", {}, [""], [3, null]]) {
    assert.deepEqual(serverSettings(read({ path }), SURROUNDINGS).path, []);
  }
});

test("paths may hold variables", () => {
  const interpreter = ["~/bin/python", "${workspaceFolder}/.venv/bin/python", "${env:TOOLS}/python", "${env:GONE}"];
  assert.deepEqual(serverSettings(read({ interpreter }), SURROUNDINGS).interpreter, [
    "/home/me/bin/python",
    "/work/.venv/bin/python",
    "/tools/python",
  ]);
  assert.equal(expand("~other/x", SURROUNDINGS), "~other/x");
  assert.equal(expand("${userHome}/x", { ...SURROUNDINGS, workspaceFolder: undefined }), "/home/me/x");
});

test("hints are switched off one by one", () => {
  const { inlayHints } = settingsForServer(read({ "inlayHints.parameters": false }), SURROUNDINGS);
  assert.deepEqual(inlayHints, { variables: true, parameters: false, returns: true });
});

test("of a table only what the server understands is sent", () => {
  const given = {
    severity: { "suspicious-broadcast": "error", "matmul-mismatch": "loud", "loss-mismatch": 3 },
    versions: { keras: "2.15", tensorflow: "" },
    diagnosticMode: "everything",
    logLevel: null,
  };
  const sent = settingsForServer(read(given), SURROUNDINGS, "/venv/bin/python");
  assert.deepEqual(sent, {
    ...DEFAULTS,
    severity: { "suspicious-broadcast": "error" },
    versions: { keras: "2.15" },
    environment: "/venv/bin/python",
  });
});

interface Manifest {
  contributes: {
    commands: { command: string }[];
    configuration: { properties: Record<string, { default?: unknown; enum?: string[] }> };
  };
  capabilities: { untrustedWorkspaces: { restrictedConfigurations: string[] } };
}

const manifest = JSON.parse(readFileSync("package.json", "utf-8")) as Manifest;

test("the defaults of the manifest are those of the code", () => {
  const { properties } = manifest.contributes.configuration;
  const byManifest = (key: string) => properties[`shapeserver.${key}`]?.default;
  assert.deepEqual(settingsForServer(byManifest, SURROUNDINGS), DEFAULTS);
  assert.deepEqual(serverSettings(byManifest, SURROUNDINGS), serverSettings(read({}), SURROUNDINGS));
});

test("each choice that the manifest offers is understood", () => {
  for (const [name, { enum: choices }] of Object.entries(manifest.contributes.configuration.properties)) {
    for (const choice of name === "shapeserver.trace.server" ? [] : (choices ?? [])) {
      const given = read({ [name.replace("shapeserver.", "")]: choice });
      const understood = [settingsForServer(given, SURROUNDINGS), serverSettings(given, SURROUNDINGS)];
      assert(JSON.stringify(understood).includes(`"${choice}"`), `${name}: ${choice}`);
    }
  }
});

test("what decides which program runs is restricted until the workspace is trusted", () => {
  const restricted = manifest.capabilities.untrustedWorkspaces.restrictedConfigurations;
  for (const key of ["path", "interpreter", "importStrategy"]) assert(restricted.includes(`shapeserver.${key}`), key);
});

test("every command of the manifest is registered, by a name that the server does not use", () => {
  const source = readFileSync("src/extension.ts", "utf-8");
  for (const { command } of manifest.contributes.commands) {
    assert(source.includes(`ommand("${command.replace("shapeserver.", "")}"`) || source.includes(`ommand("${command}"`), command);
    assert.notEqual(command, "shapeserver.validate");
  }
});
