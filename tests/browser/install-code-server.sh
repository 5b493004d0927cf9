#!/usr/bin/env bash
# Install VS Code's server for browsers into a folder, from npm packages and nothing else:
#
#     tests/browser/install-code-server.sh FOLDER
#
# with Node 24 on the path.  The packages' own install scripts would fetch from elsewhere (browsers, search binaries), so
# none of them runs; of the native modules those are built that the server needs to start.
set -euo pipefail

CODE_SERVER=4.139.1 # is Code 1.139.1
NATIVE=(@vscode/spdlog @vscode/native-watchdog @parcel/watcher node-pty)

mkdir -p "${1:?a folder to install into}"
cd "$1"
quiet=(--no-audit --no-fund --no-update-notifier --ignore-scripts --loglevel=error)

printf '{"private": true}\n' >package.json
npm install "${quiet[@]}" "code-server@$CODE_SERVER"
cd node_modules/code-server/lib/vscode
npm install "${quiet[@]}" --omit=dev
headers=$(node --print 'path.resolve(process.execPath, "..", "..")')
JOBS=max npm_config_nodedir="$headers" npm rebuild --loglevel=error "${NATIVE[@]}"
ln -sf code-linux.sh bin/remote-cli/code-server
ln -sf browser-linux.sh bin/helpers/browser.sh
