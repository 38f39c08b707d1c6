import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

// A field whose value a render puts back takes the word of an input method apart. What is written into stands in `ui`, once.

const root = join(import.meta.dirname, '..', '..', '..', 'src-renderer')

/** What a PIN is typed into: no input method writes there. */
const pins: ReadonlySet<string> = new Set(['features/first-run/keys-step.tsx'])

/** The start of each element of these names, up to where its attributes are long enough to tell. */
const elements = (source: string, names: string): readonly string[] =>
  [...source.matchAll(new RegExp(`<(?:${names})\\b[^]{0,160}`, 'gu'))].map(([found]) => found)

const isChoice = (element: string): boolean => /^<TextField\b[^]*\sselect\s/u.test(element)

it('nothing is written into a field outside ui', () => {
  expect(isChoice('<TextField\n  select\n  label="状态"')).toBe(true)
  expect(isChoice('<TextField\n  label="状态"\n  value={typed}')).toBe(false)
  const found = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.tsx') && !path.startsWith('ui/') && !pins.has(path))
    .flatMap((path) =>
      elements(readFileSync(join(root, path), 'utf8'), 'TextField|InputBase|OutlinedInput|textarea|input')
        .filter(
          (element) => !isChoice(element) && !/^<input\s+(?:ref=\{\w+\}\s+)?type="(?:hidden|file)"/u.test(element),
        )
        .map((element) => `${path}: ${element.slice(0, 60)}`),
    )
  expect(found).toEqual([])
})
