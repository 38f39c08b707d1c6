#!/usr/bin/env node
// Stands for fpm, which Debian lacks: lays out what a Linux package would install, and notes what it was told, in FPM_LAID_OUT.
import { cpSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const args = process.argv.slice(2)
const after = (name) => args[args.indexOf(name) + 1]
const home = join(process.env.FPM_LAID_OUT, after('-t'))
for (const arg of args) {
  const [, from, to] = /^(.+?)=(\/(?:opt|usr)\/.+)$/.exec(arg) ?? []
  if (from === undefined) continue
  mkdirSync(dirname(join(home, to)), { recursive: true })
  cpSync(from, join(home, to), { recursive: true })
}
mkdirSync(home, { recursive: true })
cpSync(after('--after-install'), join(home, 'after-install'))
writeFileSync(join(home, 'told.json'), JSON.stringify(args))
writeFileSync(after('--package'), '')
