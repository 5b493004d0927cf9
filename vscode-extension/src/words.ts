/**
 * What a process that has ended said last, for people: a traceback's last line tells most. One that others ended had no
 * last words; what it wrote before is of its ordinary life.
 */
export function lastWords(stderr: string, exit: string, endedByOthers = false): string {
  if (endedByOthers) return exit;
  const lines = stderr.trim().split(/\r?\n/).filter((line) => line.trim() !== "");
  return lines.at(-1)?.trim() ?? exit;
}
