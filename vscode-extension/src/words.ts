/** What a process that has ended said last, for people: a traceback's last line tells most. */
export function lastWords(stderr: string, exit: string): string {
  const lines = stderr.trim().split(/\r?\n/).filter((line) => line.trim() !== "");
  return lines.at(-1)?.trim() ?? exit;
}
