/**
 * Texts that the server writes and Markdown's preview shows: the page of a code, the shape report of a file.
 *
 * A report is written anew when its file has been analysed again, as long as it is open.
 */

import { commands, type Disposable, EventEmitter, type TextDocumentContentProvider, Uri, window, workspace } from "vscode";
import type { Running } from "./running";

const SCHEME = "shapeserver";
const PAUSE = 300;

type Kind = "page" | "shapes";

/** The address of a text: `about` is a code or the URI of a file. */
const addressOf = (kind: Kind, about: string, name: string): Uri =>
  Uri.from({ scheme: SCHEME, authority: kind, path: `/${name}.md`, query: about });

export class Documents implements TextDocumentContentProvider, Disposable {
  readonly #changed = new EventEmitter<Uri>();
  readonly #subscriptions: Disposable[];
  readonly onDidChange = this.#changed.event;

  constructor(private readonly running: Running) {
    const timers = new Map<string, NodeJS.Timeout>();
    this.#subscriptions = [
      workspace.registerTextDocumentContentProvider(SCHEME, this),
      workspace.onDidChangeTextDocument(({ document }) => {
        const about = document.uri.toString();
        clearTimeout(timers.get(about));
        timers.set(about, setTimeout(() => this.#renew(about), PAUSE));
      }),
    ];
  }

  showPage(code: string): Promise<void> {
    return this.#show("page", code, code);
  }

  showShapes(file: Uri): Promise<void> {
    return this.#show("shapes", file.toString(), `Shapes of ${file.path.split("/").at(-1) ?? ""}`);
  }

  async provideTextDocumentContent(address: Uri): Promise<string> {
    const kind = address.authority as Kind;
    const params = kind === "page" ? { code: address.query } : { uri: address.query };
    const client = this.running.client;
    if (client === undefined) return "The server does not run.";
    const found = await client.sendRequest<{ markdown: string } | null>(`shapeserver/${kind}`, params);
    return found?.markdown ?? (kind === "page" ? `There is no page about \`${address.query}\`.` : "The file is not open.");
  }

  dispose(): void {
    for (const item of [this.#changed, ...this.#subscriptions]) item.dispose();
  }

  async #show(kind: Kind, about: string, name: string): Promise<void> {
    if (this.running.client === undefined) return this.running.showFailure();
    const address = addressOf(kind, about, name);
    this.#changed.fire(address);
    const looking = window.activeTextEditor;
    try {
      await commands.executeCommand("markdown.showPreviewToSide", address);
      if (looking !== undefined) await window.showTextDocument(looking.document, looking.viewColumn);
    } catch {
      // The editor's own Markdown extension may be switched off.
      await window.showTextDocument(address, { preview: true });
    }
  }

  #renew(about: string): void {
    for (const { uri } of workspace.textDocuments) {
      if (uri.scheme === SCHEME && uri.authority === "shapes" && uri.query === about) this.#changed.fire(uri);
    }
  }
}
