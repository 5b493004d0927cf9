/** The entry in the language status: which server runs, whether it works, what is wrong. */

import { type Command, type Disposable, languages, LanguageStatusSeverity } from "vscode";
import { SELECTOR } from "./starting";

const LOGS: Command = { command: "shapeserver.showServerLogs", title: "Logs" };
const WHY: Command = { command: "shapeserver.showProblem", title: "What to do" };

export class Status implements Disposable {
  readonly #item = languages.createLanguageStatusItem("shapeserver", SELECTOR);
  #running = "";

  constructor() {
    this.#item.name = "shapeserver";
    this.starting();
  }

  starting(): void {
    this.#set("shapeserver: starting", "", LanguageStatusSeverity.Information, LOGS, true);
  }

  /** `told` says which server it is. */
  running(told: string): void {
    this.#running = told;
    this.#set("shapeserver", told, LanguageStatusSeverity.Information, LOGS, false);
  }

  /** While a server runs: what it found in the file that is looked at. */
  analysed(told: string): void {
    this.#item.busy = false;
    this.#item.detail = told ? `${told} · ${this.#running}` : this.#running;
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
