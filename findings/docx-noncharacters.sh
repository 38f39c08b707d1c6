#!/usr/bin/env bash
# docx 9.15.2 drops U+000B and U+000C from a run (so Word's soft line break in pasted text is gone, and two lines become one
# word), but writes U+FFFE as it is: the part is no XML then, saxes 6.0.0 says "disallowed character", LibreOffice 7.4.7 converts nothing of it.
# Why it matters here: a reply pasted from another program becomes a signed paper. Guess: characters that XML forbids are all
# dropped, or all refused by name. The product folds soft breaks to lines and takes non-characters out before composing.
set -euo pipefail
work=$(mktemp -d); trap 'rm -rf "$work"' EXIT; cd "$work"
echo '{"private":true}' >package.json
npm install --silent --no-audit --no-fund --ignore-scripts docx@9.15.2 fflate@0.8.3 saxes@6.0.0
cat >probe.cjs <<'J'
const { Document, Packer, Paragraph, TextRun } = require('docx')
const { unzipSync, strFromU8 } = require('fflate')
const { SaxesParser } = require('saxes')
const part = async (text) => {
  const paragraph = new Paragraph({ children: [new TextRun(text)] })
  const bytes = await Packer.toBuffer(new Document({ sections: [{ children: [paragraph] }] }))
  return strFromU8(unzipSync(bytes)['word/document.xml'])
}
const judge = (xml) => {
  let said = 'well-formed'
  const parser = new SaxesParser()
  parser.on('error', (error) => (said = error.message.replace(/^[\d:]+ /, '')))
  parser.write(xml).close()
  return said
}
;(async () => {
  const [soft, feed, none] = await Promise.all(['甲\u000b乙', '甲\u000c乙', '甲\ufffe乙'].map(part))
  console.log('U+000B:', /甲乙/.test(soft), judge(soft), '| U+000C:', /甲乙/.test(feed), judge(feed), '| U+FFFE:', judge(none))
  process.exit(/甲乙/.test(soft) && /甲乙/.test(feed) && judge(none) === 'disallowed character.' ? 0 : 1)
})()
J
node probe.cjs && echo "as found: docx 9.15.2, saxes 6.0.0"
