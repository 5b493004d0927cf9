/** Shows what is wrong, and does what the user presses. */

import { commands, env, extensions, Uri, window } from "vscode";
import { type Action, type Message, TITLES } from "./failures";

export async function perform(message: Message): Promise<void> {
  const titles = message.actions.map((action) => TITLES[action]);
  const pressed = await window.showErrorMessage(message.text, ...titles);
  const action = message.actions.find((action) => TITLES[action] === pressed);
  if (action !== undefined) await DOING[action]();
}

const DOING: Readonly<Record<Action, () => Thenable<unknown>>> = {
  installPython: () => env.openExternal(Uri.parse("https://www.python.org/downloads/")),
  selectInterpreter,
  openSettings: () => commands.executeCommand("workbench.action.openSettings", "shapeserver"),
  restart: () => commands.executeCommand("shapeserver.restart"),
  clientLogs: () => commands.executeCommand("shapeserver.showClientLogs"),
  serverLogs: () => commands.executeCommand("shapeserver.showServerLogs"),
};

/** In the Python extension, else in our own setting. */
function selectInterpreter(): Thenable<unknown> {
  return extensions.getExtension("ms-python.python") !== undefined
    ? commands.executeCommand("python.setInterpreter")
    : commands.executeCommand("workbench.action.openSettings", "shapeserver.interpreter");
}
