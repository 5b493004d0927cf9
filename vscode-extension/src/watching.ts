/** Follows the file that is looked at: the status says how many problems it has, and is busy while it is analysed. */

import { type Disposable, languages, type TextDocument, window, workspace } from "vscode";
import type { Running } from "./running";
import { SELECTOR } from "./starting";

const PAUSE = 200;
const SLOW = 300;

interface Answer {
  readonly problems: number;
  readonly milliseconds: number;
}

export class Watching implements Disposable {
  readonly #subscriptions: Disposable[];
  #timer: NodeJS.Timeout | undefined;
  #asking = false;

  constructor(private readonly running: Running) {
    const soon = (document: TextDocument | undefined) => {
      if (document !== undefined && document === window.activeTextEditor?.document) this.soon();
    };
    this.#subscriptions = [
      window.onDidChangeActiveTextEditor((editor) => soon(editor?.document)),
      workspace.onDidChangeTextDocument(({ document }) => soon(document)),
      running.onStarted(() => this.soon()),
    ];
  }

  /** Ask once nothing has changed for a moment. */
  soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#ask(), PAUSE);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    for (const item of this.#subscriptions) item.dispose();
  }

  async #ask(): Promise<void> {
    const { client, status } = this.running;
    const document = window.activeTextEditor?.document;
    if (client === undefined || document === undefined || !languages.match(SELECTOR, document)) return;
    if (this.#asking) return this.soon();
    this.#asking = true;
    const slow = setTimeout(() => status.busy(), SLOW);
    try {
      const answer = await client.sendRequest<Answer | null>("shapeserver/status", { uri: document.uri.toString() });
      if (this.running.client === client) status.analysed(answer === null ? "" : textOf(answer));
    } catch {
      // The server has ended meanwhile: whoever keeps it running says so.
    } finally {
      clearTimeout(slow);
      this.#asking = false;
    }
  }
}

function textOf({ problems, milliseconds }: Answer): string {
  const found = problems === 0 ? "no problems" : problems === 1 ? "1 problem" : `${problems} problems`;
  return `${found} in ${Math.max(1, Math.round(milliseconds))} ms`;
}
