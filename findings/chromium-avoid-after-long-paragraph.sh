#!/usr/bin/env bash
# Chromium 147 prints what has `break-before: avoid` and `break-inside: avoid` on a page by itself where the paragraph before it began on an earlier page
# and fills the page before; where that paragraph began on the page before, its last line comes along as asked. Why it matters here: a signature must not stand
# alone, and some answers are one paragraph of three pages. Guess: the rule holds wherever the paragraph began, since a line can always be taken along.
# Needs Debian's pdftotext.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
echo '{"private":true,"type":"module"}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts playwright-core@1.65.1 @sparticuz/chromium@147.0.0
cat >print.js <<'J'
import chromium from '@sparticuz/chromium'
import { writeFileSync } from 'node:fs'
import { chromium as playwright } from 'playwright-core'
const browser = await playwright.launch({
  executablePath: await chromium.executablePath(),
  args: chromium.args.filter((arg) => arg !== '--single-process'),
})
console.log(`Chromium ${browser.version()}`)
const page = await browser.newPage()
// Ten lines of 20 px a page: a paragraph of one page, after ten lines of its own or as the end of a longer one, then the signature.
const line = (nth) => `line${nth}<br>`
const lines = (from, count) => Array.from({ length: count }, (_, nth) => line(from + nth)).join('')
for (const [name, text] of [
  ['parted', `<p>${lines(1, 10)}</p><p>${lines(11, 10)}</p>`],
  ['long', `<p>${lines(1, 20)}</p>`],
]) {
  await page.setContent(`<!doctype html><style>@page{size:200px 240px;margin:20px}body,p{margin:0;font:12px/20px sans-serif;orphans:1;widows:1}
div{break-before:avoid;break-inside:avoid}</style>${text}<div>signed<br>today</div>`)
  writeFileSync(`${name}.pdf`, await page.pdf({ preferCSSPageSize: true }))
}
await browser.close()
J
node print.js
lastPage() { pdftotext -layout "$1.pdf" - | awk 'BEGIN{RS="\f"} NF{last=$0} END{print last}' | xargs; }
echo "after a paragraph of its page: $(lastPage parted)"
echo "after one from an earlier page: $(lastPage long)"
[ "$(lastPage parted)" = 'line20 signed today' ] && [ "$(lastPage long)" = 'signed today' ] && echo 'as found: @sparticuz/chromium 147.0.0'
