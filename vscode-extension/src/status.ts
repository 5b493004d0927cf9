/** The entry in the language status: which server runs, whether it works, what is wrong. */

import { type Command, type Disposable, languages, LanguageStatusSeverity } from "vscode";
import { SELECTOR } from "./starting";

const LOGS: Command = { command: "shapeserver.showServerLogs", title: "Logs" };
const FIXES: Command = { command: "shapeserver.installFixes", title: "Get quick fixes" };
const WHY: Command = { command: "shapeserver.showProblem", title: "What to do" };

export class Status implements Disposable {
  readonly #item = languages.createLanguageStatusItem("shapeserver", SELECTOR);
  #running = "";
  #fixes = true;

  constructor() {
    this.#item.name = "shapeserver";
    this.starting();
  }

  starting(): void {
    this.#set("shapeserver: starting", "", LanguageStatusSeverity.Information, LOGS, true);
  }

  /** `told` says which server it is; without libcst it cannot make quick fixes. */
  running(told: string, fixes: boolean): void {
    this.#fixes = fixes;
    this.#running = fixes ? told : `${told}, no fixes without libcst`;
    this.#set("shapeserver", this.#running, LanguageStatusSeverity.Information, fixes ? LOGS : FIXES, false);
  }

  /** While a server runs: what it found in the file that is looked at; beside a longer text there is no room for it. */
  analysed(told: string): void {
    this.#item.busy = false;
    this.#item.detail = told && this.#fixes ? `${told} · ${this.#running}` : this.#running;
  }

  busy(): void {
    this.#item.busy = true;
  }

  failed(short: string): void {
    this.#set(`shapeserver: ${short}`, "", LanguageStatusSeverity.Error, WHY, false);
  }

  dispose(): void {
    this.#item.dispose();
  }

  #set(text: string, detail: string, severity: LanguageStatusSeverity, command: Command, busy: boolean): void {
    Object.assign(this.#item, { text, detail, severity, command, busy });
  }
}
