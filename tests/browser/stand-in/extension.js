// What other extensions use of the Python extension: which interpreter is selected.  The marketplace is out of reach.
const vscode = require("vscode");

exports.activate = () => {
  const changed = new vscode.EventEmitter();
  const selected = () => vscode.workspace.getConfiguration("python").get("defaultInterpreterPath");
  vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration("python")) changed.fire({ id: selected(), path: selected(), resource: undefined });
  });
  return {
    ready: Promise.resolve(),
    environments: {
      getActiveEnvironmentPath: () => ({ id: selected(), path: selected() }),
      resolveEnvironment: async ({ path }) => ({ id: path, path, executable: { uri: vscode.Uri.file(path) } }),
      onDidChangeActiveEnvironmentPath: changed.event,
    },
  };
};
