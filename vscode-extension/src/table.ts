/** A report as a page: what was found, each array as predicted and as it was, gradients, memory and time. */

import { type Check, type Dims, memoryOf, type Place, type Report, type Valuation, verdictOf } from "./report";

const MOST = 1000;
const STYLE = `
body { padding: 0 1.5em 2em; }
h1 { font-size: 1.4em; } h2 { font-size: 1.1em; margin-top: 1.8em; }
table { border-collapse: collapse; font-family: var(--vscode-editor-font-family); font-size: 0.95em; }
th, td { padding: 0.2em 0.8em; text-align: left; white-space: nowrap; border-bottom: 1px solid var(--vscode-editorWidget-border); }
td:last-child { white-space: normal; }
td.number { text-align: right; }
.bad { color: var(--vscode-errorForeground); } .good { color: var(--vscode-charts-green); }
.quiet { color: var(--vscode-descriptionForeground); }
`;

const SECURITY = "default-src 'none'; style-src 'unsafe-inline'";

type At = (line: number) => Cell;
type Cell = string | { readonly html: string; readonly kind?: string };

/** A whole page.  `link` gives the address that leads to a place of the program. */
export function pageOf(report: Report, link: (place: Place) => string): string {
  const at: At = (line) =>
    line > 0 ? { html: `<a href="${escaped(link([report.file, line, 0]))}">${line}</a>`, kind: "number" } : "";
  const missing = report.unevaluated.map(([name, reason, line]) => [at(line), name, reason]);
  const made = `${report.engine} on ${report.device}, ${seconds(report.seconds)}`;
  return `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${SECURITY}"><style>${STYLE}</style></head><body>
<h1>${escaped(report.name)}</h1>
<p>${escaped(verdictOf(report))}. <span class="quiet">${escaped(made)}</span></p>
${section("Findings", ["line", "code", ""], findings(report, at))}
${arrays(report, at)}
${section("Gradients", ["parameter", "shape", "norm", "", "against finite differences"], gradients(report))}
${section("Memory and time", ["lengths", "memory", "operations", "compiling", "running"], costs(report))}
${list([...formulas(report), ...report.notes])}
${section("Not evaluated", ["line", "operation", "why"], missing)}
</body></html>`;
}

/** A table for each valuation. */
function arrays({ checks }: Report, at: At): string {
  const heads = ["line", "operation", "predicted", "actual", "", "values"];
  const groups = new Map<string, Cell[][]>();
  for (const check of checks.slice(0, MOST)) {
    const lengths = valuation(check.valuation);
    groups.set(lengths, [...(groups.get(lengths) ?? []), arrayRow(check, at)]);
  }
  const tables = [...groups].map(([lengths, rows]) => section(lengths ? `Arrays where ${lengths}` : "Arrays", heads, rows));
  const more = checks.length > MOST ? `<p class="quiet">and ${checks.length - MOST} more</p>` : "";
  return tables.join("\n") + more;
}

/** As hints write it: f32[batch, 64]. */
export function shape(dims: Dims | null, dtype: string | null): string {
  const kind = (dtype ?? "?").replace(/^(float|int|uint|complex)(?=\d)/, (name) => name.slice(0, 1));
  return dims === null ? "" : `${kind}[${dims.map((dim) => dim ?? "?").join(", ")}]`;
}

export const valuation = (lengths: Valuation): string => lengths.map(([name, length]) => `${name} = ${length}`).join(", ");

export function bytes(count: number): string {
  const units = ["B", "KiB", "MiB", "GiB", "TiB"];
  const power = count < 1024 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(count) / 10));
  const value = count / 1024 ** power;
  return `${power === 0 ? value : value.toPrecision(value < 1000 ? 3 : 4)} ${units[power] ?? ""}`;
}

export function seconds(count: number | null): string {
  if (count === null) return "";
  return count < 0.1 ? `${(1000 * count).toPrecision(3)} ms` : `${count.toPrecision(3)} s`;
}

function findings({ findings: found }: Report, at: At): Cell[][] {
  return found
    .filter(({ code }) => code !== "validated")
    .map(({ code, message, place }) => [at(place?.[1] ?? 0), { html: escaped(code), kind: "bad" }, message]);
}

function arrayRow(check: Check, at: At): Cell[] {
  const { agreed, finite, extremes } = check;
  const mark: Cell =
    agreed === null ? "" : agreed ? { html: "✓", kind: "good" } : { html: "✗ contradicts", kind: "bad" };
  const values: Cell = !finite
    ? { html: "not finite", kind: "bad" }
    : extremes === null ? "" : `${number(extremes[0])} to ${number(extremes[1])}`;
  const predicted = shape(check.predicted, check.predicted_dtype);
  const actual = shape(check.actual, check.actual_dtype);
  return [at(check.line), check.operation, predicted, actual, mark, values];
}

function gradients({ gradients: found }: Report): Cell[][] {
  return found.map(({ parameter, shape: dims, norm, state, error }) => [
    parameter,
    `[${dims.join(", ")}]`,
    number(norm),
    state === "reached" ? { html: "✓", kind: "good" } : { html: escaped(state), kind: "bad" },
    error === null ? "" : number(error),
  ]);
}

function costs({ costs: found }: Report): Cell[][] {
  return found.map((cost) => [
    valuation(cost.valuation),
    bytes(memoryOf(cost)),
    number(cost.flops),
    seconds(cost.compile_seconds),
    seconds(cost.run_seconds),
  ]);
}

function formulas({ formulas: found, largest }: Report): string[] {
  const told = found.map(({ quantity, text, exact }) => `${quantity} ${exact ? "=" : "≈"} ${text}`);
  return largest === null ? told : [...told, `The largest ${largest[0]} that fits ${bytes(largest[2])} is ${largest[1]}.`];
}

function number(value: number | null): string {
  if (value === null) return "not finite";
  return Number.isInteger(value) && Math.abs(value) < 1e6 ? String(value) : value.toPrecision(4);
}

function section(title: string, heads: readonly string[], rows: readonly (readonly Cell[])[]): string {
  if (rows.length === 0) return "";
  const head = heads.map((text) => `<th>${escaped(text)}</th>`).join("");
  const body = rows.map((row) => `<tr>${row.map(cell).join("")}</tr>`).join("\n");
  return `<h2>${escaped(title)}</h2><table><tr>${head}</tr>\n${body}</table>`;
}

const cell = (content: Cell): string =>
  typeof content === "string" ? `<td>${escaped(content)}</td>` : `<td class="${content.kind ?? ""}">${content.html}</td>`;

const list = (items: readonly string[]): string =>
  items.length === 0 ? "" : `<ul>${items.map((item) => `<li>${escaped(item)}</li>`).join("")}</ul>`;

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
