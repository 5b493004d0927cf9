/** One server process and the client that speaks to it. */

import { type ChildProcess, spawn } from "node:child_process";
import type { LogOutputChannel } from "vscode";
import {
  CloseAction,
  ErrorAction,
  LanguageClient,
  type LanguageClientOptions,
  type Middleware,
  RevealOutputChannelOn,
} from "vscode-languageclient/node";
import type { Choice } from "./choosing";
import { lastWords } from "./words";

export const SELECTOR = [
  { scheme: "file", language: "python" },
  { scheme: "untitled", language: "python" },
  { scheme: "vscode-notebook-cell", language: "python" },
];

const KEPT = 4000;
const PATIENCE = 3000;

export interface Logs {
  readonly client: LogOutputChannel;
  readonly server: LogOutputChannel;
  /** Where the conversation between the two is written. */
  readonly trace: LogOutputChannel;
}

/** A client that tells nobody but the log: whoever keeps it running says what is wrong, and what to press. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

export class Server {
  readonly client: LanguageClient;
  /** What the process wrote to stderr last. */
  #written = "";
  #exit = "it ended without a word";
  #endedByOthers = false;
  #process: ChildProcess | undefined;
  #stopping = false;
  #gone: Promise<unknown> = Promise.resolve();

  /** `ended` is called when a server that ran ends without having been asked to. */
  constructor(
    readonly choice: Choice,
    private readonly logs: Logs,
    settings: () => unknown,
    middleware: Middleware,
    private readonly ended: () => void,
  ) {
    const options: LanguageClientOptions = {
      documentSelector: SELECTOR,
      outputChannel: logs.client,
      traceOutputChannel: logs.trace,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationOptions: settings,
      initializationFailedHandler: () => false,
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue, handled: true }),
        closed: () => {
          if (!this.#stopping && this.client.isRunning()) this.ended();
          return { action: CloseAction.DoNotRestart, handled: true };
        },
      },
      stdioOptions: { stdout: () => undefined, stderr: () => undefined },
      markdown: { isTrusted: false },
      middleware,
    };
    this.client = new QuietClient("shapeserver", "shapeserver", () => this.#spawn(), options);
  }

  /** What a process that has ended said last; one that is about to end may still speak. */
  async lastWords(): Promise<string> {
    await Promise.race([this.#gone, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
    return lastWords(this.#written, this.#exit, this.#endedByOthers);
  }

  get pid(): number | undefined {
    return this.#process?.pid;
  }

  start(): Promise<void> {
    return this.client.start();
  }

  /** End the process: as the protocol asks, or, if it does not listen, at once. */
  async stop(): Promise<void> {
    this.#stopping = true;
    try {
      if (this.client.isRunning()) await this.client.stop(PATIENCE);
    } catch (error) {
      this.logs.client.warn(`the server did not end as asked: ${String(error)}`);
    } finally {
      this.#process?.kill("SIGKILL");
      await this.client.dispose().catch(() => undefined);
    }
  }

  async #spawn(): Promise<ChildProcess> {
    const { command, args } = this.choice;
    const env = { ...process.env, PYTHONUNBUFFERED: "1", PYTHONUTF8: "1" };
    const child = spawn(command, args, { env, windowsHide: true, stdio: "pipe" });
    this.#process = child;
    child.stderr.setEncoding("utf-8");
    child.stderr.on("data", (text: string) => {
      this.#written = (this.#written + text).slice(-KEPT);
      this.logs.server.append(text);
    });
    this.#gone = new Promise((resolve) => child.once("close", resolve));
    child.once("exit", (code, signal) => {
      this.#endedByOthers = signal === "SIGKILL" || signal === "SIGTERM";
      this.#exit = signal === null ? `it ended with exit code ${String(code)}` : `it was ended by ${signal}`;
      this.logs.client.info(`process ${String(child.pid)}: ${this.#exit}`);
      this.#process = undefined;
    });
    await new Promise<void>((resolve, reject) => {
      child.once("spawn", resolve);
      child.once("error", reject);
    });
    this.logs.client.info(`process ${String(child.pid)}: ${[command, ...args].join(" ")}`);
    return child;
  }
}
