import assert from "node:assert/strict";
import { test } from "node:test";
import { type Check, type Report, reportOf, verdictOf } from "../src/report";
import { bytes, pageOf, seconds, shape } from "../src/table";

const CHECK: Check = {
  node: "n0",
  at: "result",
  operation: "numpy.matmul",
  line: 3,
  valuation: [["batch", 7]],
  predicted: [7, 10],
  predicted_dtype: "float32",
  actual: [7, 10],
  actual_dtype: "float32",
  agreed: true,
  finite: true,
  extremes: [-1.5, 2],
};
const REPORT: Report = {
  name: "scores",
  file: "/work/a.py",
  engine: "jax",
  device: "cpu",
  valuations: [[["batch", 1]], [["batch", 7]]],
  checks: [CHECK],
  findings: [],
  gradients: [],
  costs: [],
  formulas: [],
  largest: null,
  unevaluated: [],
  notes: [],
  seconds: 1.25,
};

const page = (changes: Partial<Report>) => pageOf({ ...REPORT, ...changes }, ([file, line]) => `go:${file}:${line}`);

test("a report in a result, and why there is none", () => {
  assert.equal(reportOf(REPORT), REPORT);
  assert.equal(reportOf({ report: REPORT }), REPORT);
  assert.equal(reportOf({ error: "jax is not installed" }), "jax is not installed");
  for (const nothing of [null, undefined]) assert.equal(reportOf(nothing), undefined);
  for (const other of [{}, "", 3, { report: null }]) assert.equal(reportOf(other), "the server gave no report");
});

test("the verdict counts", () => {
  assert.equal(verdictOf(REPORT), "1 prediction agreed at 2 valuations");
  const findings = [{ code: "contradiction", message: "", place: null }];
  assert.equal(verdictOf({ ...REPORT, findings, valuations: [[]] }), "1 of 2 predictions contradicted at 1 valuation");
  assert.equal(verdictOf({ ...REPORT, checks: [] }), "nothing could be compared");
});

test("each array stands with its line, what was predicted and what it was", () => {
  const row = page({}).split("\n").find((line) => line.includes("numpy.matmul"));
  assert.equal(
    row,
    '<tr><td class="number"><a href="go:/work/a.py:3">3</a></td><td>numpy.matmul</td>' +
      '<td>f32[7, 10]</td><td>f32[7, 10]</td><td class="good">✓</td><td>-1.500 to 2</td></tr></table>',
  );
});

test("each valuation has a table of its own", () => {
  const checks = [CHECK, { ...CHECK, valuation: [["batch", 1]] as const }, CHECK];
  const titles = [...page({ checks }).matchAll(/<h2>(.*?)<\/h2>/g)].map(([, title]) => title);
  assert.deepEqual(titles, ["Arrays where batch = 7", "Arrays where batch = 1"]);
});

test("what is wrong stands out: a contradiction, where numbers cease to be finite, a dead parameter", () => {
  const text = page({
    checks: [{ ...CHECK, actual: [7, 11], agreed: false, finite: false }],
    findings: [
      { code: "nan-at", message: "log of 0", place: ["/work/a.py", 5, 4] },
      { code: "validated", message: "fine", place: null },
    ],
    gradients: [
      { parameter: "bias", shape: [10], norm: 0, state: "unreached", error: null },
      { parameter: "kernel", shape: [4, 10], norm: null, state: "exploding", error: 0.5 },
    ],
  });
  assert.match(text, /✗ contradicts/);
  assert.match(text, /not finite/);
  assert.match(text, /go:\/work\/a\.py:5">5<\/a><\/td><td class="bad">nan-at<\/td><td>log of 0/);
  assert.match(text, /<td>bias<\/td><td>\[10\]<\/td><td>0<\/td><td class="bad">unreached/);
  assert.match(text, /<td>kernel<\/td><td>\[4, 10\]<\/td><td>not finite<\/td><td class="bad">exploding<\/td><td>0.5000/);
  assert(!text.includes("validated<"));
});

test("memory and time, and what fits", () => {
  const cost = { valuation: CHECK.valuation, flops: 2_500_000, arguments: 4096, outputs: 1024, temporaries: 0, aliases: 1024 };
  const text = page({
    costs: [{ ...cost, compile_seconds: 0.5, run_seconds: 0.00012 }],
    formulas: [{ quantity: "memory", text: "40*batch + 4", exact: true }],
    largest: ["batch", 900, 24 * 1024 ** 3],
  });
  assert.match(text, /<td>4.00 KiB<\/td><td>2.500e\+6<\/td><td>0.500 s<\/td><td>0.120 ms/);
  assert.match(text, /memory = 40\*batch \+ 4/);
  assert.match(text, /The largest batch that fits 24.0 GiB is 900\./);
});

test("what is empty is left out, and nothing of the program becomes markup", () => {
  const text = page({ name: "<script>", unevaluated: [["a&b", 'of "x"', 0]] });
  assert(!text.includes("<script>") && text.includes("&lt;script&gt;"));
  assert.match(text, /a&amp;b<\/td><td>of &quot;x&quot;/);
  assert(!text.includes("Gradients") && !text.includes("Memory and time"));
});

test("quantities are written for people", () => {
  assert.deepEqual([0, 1023, 1024, 1536 * 1024, 25 * 1024 ** 3].map(bytes), ["0 B", "1023 B", "1.00 KiB", "1.50 MiB", "25.0 GiB"]);
  assert.deepEqual([null, 0.00123, 2.5].map(seconds), ["", "1.23 ms", "2.50 s"]);
  assert.equal(shape([null, 3], null), "?[?, 3]");
  assert.deepEqual(["bool", "uint8", "complex64", "bfloat16"].map((kind) => shape([], kind)), ["bool[]", "u8[]", "c64[]", "bfloat16[]"]);
  assert.equal(shape(null, "float32"), "");
});
