import assert from "node:assert/strict";
import { test } from "node:test";
import { choose, isChoice, runTheSame, type Choice, type World } from "../src/choosing";
import type { Failure } from "../src/failures";
import type { Probe, Python, Version } from "../src/python";

const BUNDLE = "/extension/bundled";
const SELECTED = { executable: "/project/.venv/bin/python", by: "selected in the Python extension" };

function python(executable: string, changes: Partial<Python> = {}): Python {
  const version: Version = [3, 12, 1];
  return { executable, version, prefix: "/prefix", server: null, missing: [], tag: "cpython-312", ...changes };
}

/** A machine with Python 3.12 on PATH, the extension's bundle, and nothing else. */
function world(changes: Partial<World> = {}, pythons: readonly Probe[] = [python("/usr/bin/python3")]): World {
  return {
    settings: { path: [], interpreter: [], importStrategy: "fromEnvironment" },
    trusted: true,
    selected: undefined,
    bundle: BUNDLE,
    site: "/storage/site",
    names: ["python3", "python"],
    exists: (path) => Promise.resolve(path.startsWith(BUNDLE)),
    onPath: (name) => Promise.resolve(name === "python3" ? "/usr/bin/python3" : undefined),
    probe: (executable) =>
      Promise.resolve(
        pythons.find((item) => item.executable === executable) ?? { executable, problem: "there is no such program" },
      ),
    ...changes,
  };
}

async function chosen(given: World): Promise<Choice> {
  const { result } = await choose(given);
  assert(isChoice(result), JSON.stringify(result));
  return result;
}

async function failing(given: World): Promise<Failure> {
  const { result } = await choose(given);
  assert(!isChoice(result), JSON.stringify(result));
  return result;
}

const settings = (changes: Partial<World["settings"]>) => ({ ...world().settings, ...changes });
const installed = python(SELECTED.executable, { server: "0.1.0" });
const everywhere = (name: string) => Promise.resolve(`/usr/bin/${name}`);

test("with nothing installed the bundled server runs with Python on PATH", async () => {
  const choice = await chosen(world());
  assert.equal(choice.source, "bundled");
  assert.equal(choice.command, "/usr/bin/python3");
  assert.deepEqual(choice.args, ["-P", `${BUNDLE}/server.py`, "--site", "/storage/site", "lsp"]);
  assert.match(choice.reason, /no other server was found.*3\.12\.1.*on PATH/);
});

test("the server of the selected environment comes before PATH and the bundle", async () => {
  const choice = await chosen(world({ selected: SELECTED, onPath: everywhere }, [installed]));
  assert.deepEqual([choice.source, choice.command], ["environment", SELECTED.executable]);
  assert.deepEqual(choice.args, ["-P", "-m", "shapeserver", "lsp"]);
  assert.match(choice.reason, /0\.1\.0.*selected in the Python extension/);
});

test("an environment without the server leaves the choice to PATH", async () => {
  const given = world({ selected: SELECTED, onPath: everywhere }, [python(SELECTED.executable)]);
  const { result, notes } = await choose(given);
  assert(isChoice(result));
  assert.deepEqual([result.source, result.command], ["PATH", "/usr/bin/shapeserver"]);
  assert.deepEqual(notes, [`${SELECTED.executable} (${SELECTED.by}): shapeserver is not installed there`]);
});

test("a server that lacks its packages is not chosen, and the log says why", async () => {
  const broken = python(SELECTED.executable, { server: "0.1.0", missing: ["pygls", "jedi"] });
  const { result, notes } = await choose(world({ selected: SELECTED }, [broken]));
  assert(isChoice(result));
  assert.deepEqual([result.source, result.command], ["bundled", SELECTED.executable]);
  assert.match(notes[0] ?? "", /lacks pygls, jedi/);
});

test("programs of an old environment are checked by a newer Python", async () => {
  const old = python(SELECTED.executable, { version: [3, 9, 2], server: "0.1.0" });
  const { result, notes } = await choose(world({ selected: SELECTED }, [old, python("/usr/bin/python3")]));
  assert(isChoice(result));
  assert.deepEqual([result.source, result.command], ["bundled", "/usr/bin/python3"]);
  assert.match(notes.join("\n"), /3\.9\.2 is too old/);
});

test("shapeserver.path comes first, and of it the first program that exists", async () => {
  const exists = (path: string) => Promise.resolve(path === "/opt/shapeserver");
  const given = { settings: settings({ path: ["/gone", "/opt/shapeserver"] }), selected: SELECTED, exists };
  const { result, notes } = await choose(world(given, [installed]));
  assert(isChoice(result));
  assert.deepEqual([result.source, result.command, result.args], ["path", "/opt/shapeserver", ["lsp"]]);
  assert.deepEqual(notes, ["shapeserver.path: there is no /gone"]);
});

test("a shapeserver.path that leads nowhere is said, not passed over", async () => {
  const failure = await failing(world({ settings: settings({ path: ["/gone"] }) }));
  assert.deepEqual(failure, { kind: "path-missing", path: ["/gone"] });
});

test("useBundled takes the bundle and the selected interpreter", async () => {
  const given = { settings: settings({ importStrategy: "useBundled" }), selected: SELECTED };
  const choice = await chosen(world(given, [installed]));
  assert.deepEqual([choice.source, choice.command], ["bundled", SELECTED.executable]);
});

test("shapeserver.interpreter comes before the selected one", async () => {
  const given = { settings: settings({ interpreter: ["/own/python"] }), selected: SELECTED };
  const own = python("/own/python", { server: "0.2.0" });
  assert.equal((await chosen(world(given, [installed, own]))).command, "/own/python");
});

test("nothing of a workspace that is not trusted is run", async () => {
  const asked: string[] = [];
  const given = world({
    trusted: false,
    settings: settings({ path: ["/workspace/evil"], interpreter: ["/workspace/evil-python"] }),
    selected: SELECTED,
    exists: () => Promise.resolve(true),
  });
  const probe = (executable: string) => {
    asked.push(executable);
    return given.probe(executable);
  };
  const choice = await chosen({ ...given, probe });
  assert.deepEqual([choice.source, choice.command], ["bundled", "/usr/bin/python3"]);
  assert.deepEqual(asked, ["/usr/bin/python3"]);
});

test("a machine without Python", async () => {
  const failure = await failing(world({ onPath: () => Promise.resolve(undefined) }, []));
  assert.deepEqual(failure, { kind: "no-python", tried: ["python3", "python"] });
});

test("a machine with an old Python only", async () => {
  const failure = await failing(world({}, [python("/usr/bin/python3", { version: [3, 8, 10] })]));
  assert.deepEqual(failure, { kind: "python-too-old", executable: "/usr/bin/python3", version: [3, 8, 10] });
});

test("an interpreter in the settings that cannot be run, and no other", async () => {
  const given = { settings: settings({ interpreter: ["/own/python"] }), onPath: () => Promise.resolve(undefined) };
  const failure = await failing(world(given, [{ executable: "/own/python", problem: "it may not be run" }]));
  assert.deepEqual(failure, { kind: "interpreter-broken", executable: "/own/python", problem: "it may not be run" });
});

test("an extension without its bundle", async () => {
  const failure = await failing(world({ exists: () => Promise.resolve(false) }));
  assert.deepEqual(failure, { kind: "package-missing", folder: BUNDLE });
});

test("another reason for the same program is no reason to start it again", async () => {
  const choice = await chosen(world());
  assert(runTheSame(choice, { ...choice, reason: "another", source: "PATH" }));
  assert(!runTheSame(choice, { ...choice, command: "/usr/bin/python3.13" }));
  assert(!runTheSame(choice, { ...choice, args: ["lsp"] }));
});
