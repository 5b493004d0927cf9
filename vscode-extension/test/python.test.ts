import assert from "node:assert/strict";
import { chmodSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { after, test } from "node:test";
import { exists, onPath, PYTHON_NAMES } from "../src/programs";
import { answerOf, isRecent, probe } from "../src/python";

const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "shapeserver-")));
after(() => rmSync(folder, { recursive: true }));

function program(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, `#!/bin/sh\n${text}\n`);
  chmodSync(file, 0o755);
  return file;
}

test("a Python tells what it is", async () => {
  const found = (await Promise.all(PYTHON_NAMES.map((name) => onPath(name)))).find((file) => file !== undefined);
  assert(found !== undefined, "these tests need a Python");
  const python = await probe(found, folder);
  assert(!("problem" in python), JSON.stringify(python));
  assert.equal(python.version.length, 3);
  assert(path.isAbsolute(python.prefix));
});

test("what is no Python is told as what it is", async () => {
  const problem = async (file: string) => {
    const found = await probe(file, folder);
    return "problem" in found ? found.problem : "none";
  };
  const locked = path.join(folder, "locked");
  writeFileSync(locked, "");
  assert.equal(await problem(path.join(folder, "gone")), "there is no such program");
  assert.equal(await problem(locked), "it may not be run");
  assert.equal(await problem(program("chatty", "echo hello")), "it answers what no Python answers");
  assert.equal(await problem(program("broken", "echo first >&2; echo 'cannot load x' >&2; exit 3")), "cannot load x");
});

test("only the last line of an answer counts: an environment may greet", () => {
  assert.deepEqual(answerOf('welcome\n{"version": [3, 12, 0]}\n')?.version, [3, 12, 0]);
  assert.equal(answerOf("welcome"), undefined);
});

test("versions are compared part by part", () => {
  assert(isRecent([3, 11, 0]) && isRecent([3, 14, 2]) && isRecent([4, 0, 0]));
  assert(!isRecent([3, 10, 99]) && !isRecent([2, 12, 0]));
});

test("PATH is searched for programs, in its order, and never in relative folders", async () => {
  const file = program("tool", "");
  writeFileSync(path.join(folder, "text"), "");
  const searched = [".", "bin", "/nowhere", folder].join(path.delimiter);
  assert.equal(await onPath("tool", searched), file);
  assert.equal(await onPath("text", searched), undefined);
  assert.equal(await onPath("tool", "."), undefined);
  assert(await exists(file));
});
