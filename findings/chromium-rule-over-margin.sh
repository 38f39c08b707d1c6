#!/usr/bin/env bash
# Chromium 147 sets what stands on a printed page to whole CSS pixels, but not what a margin box of @page draws: a rule that begins in @left-top and
# goes on over the page, both so many millimetres from the same edge, is broken by a quarter of a millimetre. Why it matters here: the double red rules of 信函格式 are
# 170 mm long and reach 7 mm beyond the 版心, where only margin boxes may draw. Guess: both are drawn by one program from one edge and are level.
# Needs Debian's pdftoppm.
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
const print = async (name, top, rule) => {
  await page.setContent(`<!doctype html><style>
@page{size:100mm 80mm;margin:${top} 20mm 10mm;@left-top{content:"";height:100%;width:20mm;background:linear-gradient(#000,#000) 0 ${rule}/100% 3px no-repeat}}
body{margin:0;print-color-adjust:exact}div{position:absolute;left:0;right:0;top:${rule};height:3px;background:#000}</style><div></div>`)
  writeFileSync(`${name}.pdf`, await page.pdf({ preferCSSPageSize: true, printBackground: true }))
}
await print('millimetres', '29mm', '19.28mm')
await print('pixels', '110px', '72px')
await browser.close()
J
node print.js
for name in millimetres pixels; do pdftoppm -r 1200 -gray "$name.pdf" "$name"; done
cat >measure.js <<'J'
import { readFileSync } from 'node:fs'
const dropOf = (name) => {
  const bytes = readFileSync(`${name}-1.pgm`)
  const [head, width] = /^P5\s(\d+)\s(\d+)\s255\s/.exec(bytes.subarray(0, 40).toString('latin1'))
  const firstAt = (mm) => {
    const x = Math.round((mm / 25.4) * 1200)
    for (let y = 0, at = head.length + x; at < bytes.length; y += 1, at += Number(width)) if (bytes[at] < 128) return (y / 1200) * 25.4
    return NaN
  }
  return firstAt(50) - firstAt(10)
}
const [broken, level] = [dropOf('millimetres'), dropOf('pixels')]
console.log(`in millimetres the page's part lies ${broken.toFixed(2)} mm from the margin's, in whole pixels ${level.toFixed(2)} mm`)
process.exit(Math.abs(broken) > 0.1 && Math.abs(level) < 0.05 ? 0 : 1)
J
node measure.js && echo 'as found: @sparticuz/chromium 147.0.0'
