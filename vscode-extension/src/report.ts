/** The server's report on a validation, as it comes, and what is said of it in a few words. */

export type Valuation = readonly (readonly [string, number])[];
export type Dims = readonly (number | null)[];
export type Place = readonly [file: string, line: number, column: number];

export interface Check {
  readonly node: string;
  readonly at: string;
  readonly operation: string;
  readonly line: number;
  readonly valuation: Valuation;
  readonly predicted: Dims | null;
  readonly predicted_dtype: string | null;
  readonly actual: Dims | null;
  readonly actual_dtype: string | null;
  readonly agreed: boolean | null;
  readonly finite: boolean;
  /** The lowest and highest number; null where none is finite. */
  readonly extremes: readonly [number | null, number | null] | null;
}

export interface Report {
  readonly name: string;
  readonly file: string;
  readonly engine: string;
  readonly device: string;
  readonly valuations: readonly Valuation[];
  readonly checks: readonly Check[];
  readonly findings: readonly { code: string; message: string; place: Place | null }[];
  readonly gradients: readonly { parameter: string; shape: Dims; norm: number | null; state: string; error: number | null }[];
  readonly costs: readonly Cost[];
  readonly formulas: readonly { quantity: string; text: string; exact: boolean }[];
  readonly largest: readonly [symbol: string, length: number, bytes: number] | null;
  readonly unevaluated: readonly (readonly [operation: string, reason: string, line: number])[];
  readonly notes: readonly string[];
  readonly seconds: number;
}

export interface Cost {
  readonly valuation: Valuation;
  readonly flops: number;
  readonly arguments: number;
  readonly outputs: number;
  readonly temporaries: number;
  readonly aliases: number;
  readonly compile_seconds: number;
  readonly run_seconds: number | null;
}

/** The report in a command's result; a text says why there is none, nothing that the user was told already. */
export function reportOf(result: unknown): Report | string | undefined {
  if (result === null || result === undefined) return undefined;
  const found = isTable(result) && isTable(result.report) ? result.report : result;
  if (isTable(found) && Array.isArray(found.checks) && Array.isArray(found.findings)) return found as unknown as Report;
  const error = isTable(result) ? result.error : result;
  return typeof error === "string" && error !== "" ? error : "the server gave no report";
}

const isTable = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

export const memoryOf = (cost: Cost): number => cost.arguments + cost.outputs + cost.temporaries - cost.aliases;

/** In one sentence. */
export function verdictOf(report: Report): string {
  const refuted = report.findings.filter(({ code }) => code === "contradiction").length;
  const agreed = report.checks.filter((check) => check.agreed === true).length;
  const times = `${report.valuations.length} ${report.valuations.length === 1 ? "valuation" : "valuations"}`;
  if (refuted > 0) return `${refuted} of ${agreed + refuted} predictions contradicted at ${times}`;
  if (agreed === 0) return "nothing could be compared";
  return `${agreed} ${agreed === 1 ? "prediction" : "predictions"} agreed at ${times}`;
}
