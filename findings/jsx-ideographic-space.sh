#!/usr/bin/env bash
# An ideographic space (U+3000) before the end of a line of JSX text: oxc 0.158.0, esbuild 0.28.2 and TypeScript 5.9.3 drop it like a
# blank of the indentation; Babel 7.29.13, SWC 1.16.22 and Sucrase 3.35.1 keep it, as the older reading of JSX (blank and tab) has it.
# Why it matters here: U+3000 is what Chinese screens put between a name and a count, and "待收 3 条" ran into the mark after it.
# Guess: it is text, and stays, in all of them. The product writes {'　'}, and a test forbids the bare one at a line's edge.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
echo '{"private":true}' >package.json
npm install --silent --no-audit --no-fund oxc-transform@0.158.0 esbuild@0.28.2 typescript@5.9.3 @babel/core@7.29.13 \
  @babel/preset-react@7.29.7 sucrase@3.35.1 @swc/core@1.16.22
cat >probe.cjs <<'J'
const source = 'const x = (\n  <b>\n    {name}\u3000\n    <i>3</i>\n  </b>\n)\n'
const compiled = {
  oxc: require('oxc-transform').transformSync('a.jsx', source).code,
  esbuild: require('esbuild').transformSync(source, { loader: 'jsx', charset: 'utf8' }).code,
  typescript: require('typescript').transpileModule(source, { compilerOptions: { jsx: 2 }, fileName: 'a.jsx' }).outputText,
  babel: require('@babel/core').transformSync(source, { presets: ['@babel/preset-react'], configFile: false }).code,
  swc: require('@swc/core').transformSync(source, { jsc: { parser: { syntax: 'ecmascript', jsx: true } } }).code,
  sucrase: require('sucrase').transform(source, { transforms: ['jsx'] }).code,
}
const found = Object.entries(compiled).map(([name, code]) => name + ' ' + (/\u3000|\\u3000/.test(code) ? 'keeps' : 'drops'))
console.log(found.join(', '))
process.exit(found.join() === 'oxc drops,esbuild drops,typescript drops,babel keeps,swc keeps,sucrase keeps' ? 0 : 1)
J
node probe.cjs && echo "as found"
