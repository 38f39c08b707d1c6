#!/usr/bin/env bash
# LibreOffice 7.4.7 takes letter spacing (w:spacing) from the last character of each stretch of one script: twenty hanzi drawn in by one point each are
# 19 points narrower, ten hanzi that take turns with ten digits are not narrower at all. Why it matters here: official papers draw each character in
# by a quarter of a point for 28 to a line, so that every number costs half a point there, and a line breaks elsewhere than in print.
# Guess: a character is a character, and both lines become narrower by the same. Needs Debian's soffice and pdftotext.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
echo '{"private":true}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts docx@9.15.2
cat >make.cjs <<'J'
const { writeFileSync } = require('node:fs')
const { Document, Packer, Paragraph, TextRun } = require('docx')
const whole = '一二三四五六七八九十'.repeat(2)
const mixed = [...'一二三四五六七八九十'].map((one, nth) => `${one}${nth}`).join('')
const line = (text, characterSpacing) => new Paragraph({ children: [new TextRun({ text, size: 24, characterSpacing })] })
const lines = [line(whole, 0), line(whole, -20), line(mixed, 0), line(mixed, -20)]
Packer.toBuffer(new Document({ sections: [{ children: lines }] })).then((bytes) => writeFileSync('lines.docx', bytes))
J
node make.cjs
soffice "-env:UserInstallation=file://$work/profile" --headless --convert-to pdf lines.docx >/dev/null 2>&1
soffice --version | cut -d' ' -f1-2
pdftotext -bbox-layout lines.pdf lines.html
cat >measure.cjs <<'J'
const { readFileSync } = require('node:fs')
const rows = new Map()
for (const [, left, top, right] of readFileSync('lines.html', 'utf8').matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)"/g)) {
  const row = rows.get(Math.round(top / 4)) ?? [Infinity, 0]
  rows.set(Math.round(top / 4), [Math.min(row[0], left), Math.max(row[1], right)])
}
const [whole, wholeIn, mixed, mixedIn] = [...rows.values()].map(([left, right]) => right - left)
const [hanzi, turns] = [whole - wholeIn, mixed - mixedIn]
console.log(`20 hanzi narrower by ${hanzi.toFixed(1)} pt, 10 hanzi and 10 digits by turns by ${turns.toFixed(1)} pt`)
process.exit(hanzi > 18 && turns < 2 ? 0 : 1)
J
node measure.cjs && echo "as found: LibreOffice 7.4.7, docx 9.15.2"
