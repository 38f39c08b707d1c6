import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

// Long work says how far it is. What runs to and fro says only that nobody knows.

const root = join(import.meta.dirname, '..', '..', '..')
const renderer = join(root, 'src-renderer')
const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.tsx'))
const sourceOf = (path: string): string => readFileSync(join(renderer, path), 'utf8')

it('one bar draws progress, and it is told how much is done', () => {
  expect(files.filter((path) => sourceOf(path).includes('LinearProgress'))).toEqual(['ui/share-bar.tsx'])
  expect(sourceOf('ui/share-bar.tsx')).toContain('variant="determinate"')
  // A spinner stands in the top bar alone, with words and a share beside it.
  expect(files.filter((path) => sourceOf(path).includes('CircularProgress'))).toEqual(['shell/saved-mark.tsx'])
})

it('the table of long works names the file that draws each, and every file that draws one', () => {
  const table = readFileSync(join(root, 'docs', 'long-works.md'), 'utf8')
  const named = new Set([...table.matchAll(/`(src-renderer\/)?([\w/-]+\.tsx)`/gu)].map(([, , path]) => path))
  const drawing = files.filter(
    (path) => !path.startsWith('ui/') && /<(?:ShareBar|StepBar|WorkBar|ListSaving)\b/u.test(sourceOf(path)),
  )
  expect(drawing.filter((path) => !named.has(path))).toEqual([])
  expect([...named].filter((path) => path === undefined || !files.includes(path))).toEqual([])
})
