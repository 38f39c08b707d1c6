#!/usr/bin/env bash
# electron-builder 26.17.0 given an unpacked Electron by `electronDist` leaves that folder's `resources/default_app.asar`
# and `version` in the packed program; it tidies only after a download of its own.
# Why it matters here: the binary cannot be fetched on offline build machines, so the folder way is the way, and a
# leftover default application beside app.asar is what a fuse is meant to forbid. Guess: both ways pack the same files.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
mkdir -p app dist/resources
echo '{"name":"probe","version":"1.0.0","main":"index.js","description":"probe","author":"probe"}' >app/package.json
echo '' >app/index.js
printf '#!/bin/sh\n' >dist/electron; chmod +x dist/electron; echo 45.5.0 >dist/version
echo '{"private":true}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts electron-builder@26.17.0 @electron/asar@3.4.1
(cd app && ../node_modules/.bin/asar pack . ../dist/resources/default_app.asar)
cat >app/electron-builder.json <<J
{"appId":"probe","electronVersion":"45.5.0","electronDist":"$work/dist","directories":{"output":"$work/out"},"npmRebuild":false,"linux":{"target":"dir"}}
J
(cd app && ../node_modules/.bin/electron-builder --linux --dir --x64 -c electron-builder.json >"$work/log" 2>&1) || { tail -5 "$work/log"; exit 1; }
echo "electron-builder 26.17.0"; ls "$work/out/linux-unpacked" "$work/out/linux-unpacked/resources"
[ -e "$work/out/linux-unpacked/resources/default_app.asar" ] && [ -e "$work/out/linux-unpacked/version" ] && echo "as found: both were left in the package"
