import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const renderer = join(import.meta.dirname, '..', '..', '..', 'src-renderer')
const atEdge = /\u3000[ \t]*$|^[ \t]*\u3000/u

it('no ideographic space stands at the edge of a line of a screen, where the compiler would drop it', () => {
  expect(atEdge.test('  {name}\u3000')).toBe(true)
  const found = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.tsx'))
    .flatMap((name) =>
      readFileSync(join(renderer, name), 'utf8')
        .split('\n')
        .flatMap((line, at) => (atEdge.test(line) ? [`${name}:${at + 1}`] : [])),
    )
  expect(found).toEqual([])
})
