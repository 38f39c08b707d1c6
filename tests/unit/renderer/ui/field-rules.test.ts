import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..', '..', '..', 'src-renderer')
const sources = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.tsx?$/u.test(name))
  .map((name) => ({
    name: relative(root, join(root, name)).replaceAll('\\', '/'),
    text: readFileSync(join(root, name), 'utf8'),
  }))
const having = (pattern: RegExp): readonly string[] =>
  sources.filter(({ text }) => pattern.test(text)).map(({ name }) => name)

it('no field cuts a text off: there is no maxLength', () => expect(having(/maxlength/iu)).toEqual([]))

it('what is saved of a form is read past the border of text, in one place; only drafts are kept as they are written', () =>
  expect(having(/new FormData\(/u).toSorted()).toEqual(['drafts/read-form.ts', 'ui/read-form.ts']))
