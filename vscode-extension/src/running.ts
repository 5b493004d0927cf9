/**
 * Keeps one server running: chosen, started, started again when it ends, and changed when the choice changes.
 *
 * Whatever is asked of it happens one after the other, so that there is never more than one process.
 */

import * as path from "node:path";
import { type Disposable, EventEmitter, type ExtensionContext, window, workspace } from "vscode";
import { DidChangeConfigurationNotification, type LanguageClient, type Middleware } from "vscode-languageclient/node";
import { type Choice, choose, isChoice, runTheSame } from "./choosing";
import { type Failure, messageOf } from "./failures";
import { perform } from "./helping";
import { selectedInterpreter } from "./interpreters";
import { exists, onPath, PYTHON_NAMES } from "./programs";
import { probe } from "./python";
import { MINUTES, MOST, Restarts } from "./restarting";
import { scoped, settingsOf } from "./configuration";
import { serverSettings } from "./settings";
import { type Logs, Server } from "./starting";
import { Status } from "./status";

const PAUSE = 500;

export class Running implements Disposable {
  readonly status = new Status();
  #server: Server | undefined;
  #failure: Failure | undefined;
  #fixes = true;
  #restarts = new Restarts();
  #queue: Promise<void> = Promise.resolve();
  #disposed = false;
  readonly #started = new EventEmitter<void>();
  /** A server runs now. */
  readonly onStarted = this.#started.event;

  constructor(
    private readonly context: ExtensionContext,
    readonly logs: Logs,
    private readonly middleware: Middleware,
  ) {}

  /** The client of a server that runs. */
  get client(): LanguageClient | undefined {
    return this.#server?.client.isRunning() ? this.#server.client : undefined;
  }

  get choice(): Choice | undefined {
    return this.#server?.choice;
  }

  get pid(): number | undefined {
    return this.#server?.pid;
  }

  /** Whether the server that runs can make quick fixes. */
  get fixes(): boolean {
    return this.#fixes;
  }

  /** Where compiled packages for the bundled server lie. */
  get site(): string {
    return path.join(this.context.globalStorageUri.fsPath, "site");
  }

  get failure(): Failure | undefined {
    return this.#failure;
  }

  /** Choose a server and start it; one that would be chosen again goes on. */
  start(): Promise<void> {
    return this.#then(() => this.#change(false));
  }

  /** As the user asks: anew, whatever was. */
  restart(): Promise<void> {
    this.#restarts.forget();
    return this.#then(() => this.#change(true));
  }

  /** The server asks for the settings when it is told that they have changed. */
  async settingsChanged(): Promise<void> {
    await this.client?.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  }

  async stop(): Promise<void> {
    this.#disposed = true;
    await this.#then(() => this.#end());
  }

  dispose(): void {
    this.#started.dispose();
    this.status.dispose();
  }

  /** Tell the user what is wrong and what to press. */
  async showFailure(): Promise<void> {
    if (this.#failure !== undefined) await perform(messageOf(this.#failure));
    else if (this.client === undefined) void window.showInformationMessage("The shapeserver process is being started.");
  }

  #then(step: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(step).catch((error: unknown) => this.logs.client.error(String(error)));
    return this.#queue;
  }

  async #change(anew: boolean): Promise<void> {
    if (this.#disposed) return;
    const { result, notes } = await choose(await this.#world());
    for (const note of notes) this.logs.client.info(note);
    if (!isChoice(result)) {
      await this.#end();
      this.#failed(result);
      return;
    }
    if (!anew && this.client !== undefined && this.choice !== undefined && runTheSame(this.choice, result)) {
      this.logs.client.info("the server stays the same");
      await this.settingsChanged();
      return;
    }
    await this.#end();
    this.logs.client.info(`server: ${result.source}, since ${result.reason}`);
    await this.#launch(result);
  }

  async #launch(choice: Choice): Promise<void> {
    this.status.starting();
    const server = new Server(choice, this.logs, () => settingsOf(), this.middleware, () => void this.#ended(server));
    this.#server = server;
    try {
      await server.start();
    } catch (error) {
      this.logs.client.error(`the server did not start: ${String(error)}`);
      const reason = await server.lastWords();
      await this.#end();
      this.#failed({ kind: "start-failed", command: choice.command, reason });
      return;
    }
    this.#failure = undefined;
    this.#fixes = await canFix(server.client);
    this.status.running(toldOf(choice, server.client.initializeResult?.serverInfo?.version), this.#fixes);
    this.#started.fire();
  }

  /** A server has ended by itself. */
  async #ended(server: Server): Promise<void> {
    if (server !== this.#server || this.#disposed) return;
    const again = this.#restarts.ended(Date.now());
    await this.#then(async () => {
      const reason = await server.lastWords();
      this.logs.client.warn(`the server has ended: ${reason}`);
      await this.#end();
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
      if (again) await this.#change(true);
      else this.#failed({ kind: "crashed", times: MOST, minutes: MINUTES, reason });
    });
  }

  async #end(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    await server?.stop();
  }

  #failed(failure: Failure): void {
    this.#failure = failure;
    const message = messageOf(failure);
    this.logs.client.error(message.text);
    this.status.failed(message.short);
    void this.showFailure();
  }

  async #world() {
    const bundle = path.join(this.context.extensionPath, "bundled");
    return {
      settings: serverSettings(...scoped()),
      trusted: workspace.isTrusted,
      selected: await selectedInterpreter(this.logs.client),
      bundle,
      site: this.site,
      names: PYTHON_NAMES,
      exists,
      onPath: (name: string) => onPath(name),
      probe: (executable: string) => probe(executable, bundle),
    };
  }
}


const WHERE = { path: "from shapeserver.path", environment: "of the environment", PATH: "on PATH", bundled: "bundled" };

const toldOf = (choice: Choice, version = ""): string => `${version} ${WHERE[choice.source]}`.trim();

/** An older server does not say, and has them. */
async function canFix(client: LanguageClient): Promise<boolean> {
  const about = await client.sendRequest<{ fixes?: boolean }>("shapeserver/about").catch(() => ({ fixes: true }));
  return about.fixes !== false;
}
