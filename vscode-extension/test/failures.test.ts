import assert from "node:assert/strict";
import { test } from "node:test";
import { type Failure, messageOf, TITLES } from "../src/failures";
import { MOST, Restarts } from "../src/restarting";
import { lastWords } from "../src/words";

const FAILURES: readonly (readonly [Failure, RegExp])[] = [
  [{ kind: "no-python", tried: ["python3", "python"] }, /3\.11 or newer.*python3, python/],
  [{ kind: "python-too-old", executable: "/usr/bin/python3", version: [3, 8, 10] }, /3\.11.*3\.8\.10.*\/usr\/bin\/python3/],
  [{ kind: "interpreter-broken", executable: "/own/python", problem: "it may not be run" }, /\/own\/python: it may not/],
  [{ kind: "path-missing", path: ["/gone"] }, /shapeserver\.path.*\/gone/],
  [{ kind: "package-missing", folder: "/bundled" }, /holds no server \(\/bundled\)/],
  [{ kind: "start-failed", command: "python3", reason: "ImportError: no pygls" }, /did not start: ImportError: no pygls/],
  [{ kind: "crashed", times: 5, minutes: 3, reason: "MemoryError" }, /ended 5 times within 3 minutes.*MemoryError/],
];

test("every failure says what is wrong, and what to press", () => {
  for (const [failure, pattern] of FAILURES) {
    const { text, short, actions } = messageOf(failure);
    assert.match(text, pattern);
    assert(short.length > 0 && short.length < 40, short);
    assert(actions.length > 0 && actions.every((action) => TITLES[action]), failure.kind);
    assert(!/-32\d{3}|undefined|\[object/.test(text), text);
  }
});

test("a missing Python can be got, or another one selected", () => {
  const { actions } = messageOf({ kind: "no-python", tried: [] });
  assert(actions.includes("installPython") && actions.includes("selectInterpreter"));
});

test("a server that ends is started again, but not for ever", () => {
  const restarts = new Restarts();
  const again = Array.from({ length: MOST }, (_, index) => restarts.ended(index * 1000));
  assert.deepEqual(again, [true, true, true, true, false]);
  restarts.forget();
  assert(restarts.ended(MOST * 1000));
});

test("one that ends now and then is always started again", () => {
  const restarts = new Restarts();
  for (let minute = 0; minute < 100; minute += 1) assert(restarts.ended(minute * 60_000));
});

test("the last words of a process are the last line of its traceback", () => {
  assert.equal(lastWords("Traceback:\n  File x\nImportError: no y\n\n", "exit 1"), "ImportError: no y");
  assert.equal(lastWords(" \n", "it ended with exit code 1"), "it ended with exit code 1");
  assert.equal(lastWords("INFO x: ready\n", "it was ended by SIGKILL", true), "it was ended by SIGKILL");
});
