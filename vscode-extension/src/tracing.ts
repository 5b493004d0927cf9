/**
 * The conversation with the server, in the client's log.
 *
 * The language client writes it where a channel's level is "trace", which is set in a menu of the output panel.  The
 * setting `shapeserver.trace.server`, which other servers have too, shall be enough: this channel has the level that the
 * setting asks for, and passes on what it is given.
 */

import { type Disposable, EventEmitter, LogLevel, type LogOutputChannel, workspace } from "vscode";

export class Tracing implements Disposable {
  readonly channel: LogOutputChannel;
  readonly #changed = new EventEmitter<LogLevel>();
  readonly #listening = workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration("shapeserver.trace")) this.#changed.fire(wanted());
  });

  constructor(log: LogOutputChannel) {
    const own: Partial<LogOutputChannel> = {
      onDidChangeLogLevel: this.#changed.event,
      trace: (message: string, ...more: unknown[]) => log.info(message, ...more),
    };
    this.channel = new Proxy(log, {
      get: (target, key: keyof LogOutputChannel) => {
        if (key === "logLevel") return wanted();
        if (key in own) return own[key];
        const value = Reflect.get(target, key) as unknown;
        return typeof value === "function" ? (value.bind(target) as unknown) : value;
      },
    });
  }

  dispose(): void {
    this.#listening.dispose();
    this.#changed.dispose();
  }
}

const wanted = (): LogLevel =>
  workspace.getConfiguration("shapeserver").get<string>("trace.server") === "off" ? LogLevel.Info : LogLevel.Trace;
