import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { helpArticles } from '#renderer/features/help/help-articles'
import { helpPictures } from '#renderer/features/help/help-pictures'
import { chineseFaults } from '../messages/plain-words'

const folder = join(import.meta.dirname, '..', '..', '..', '..', 'src-renderer', 'features', 'help', 'pictures')
const figures = helpArticles.flatMap(({ body }) =>
  body.flatMap((block) => (typeof block === 'object' && 'picture' in block ? [block] : [])),
)

it('every picture that the manual may name has its file and its place, and there is no other', () => {
  const files = readdirSync(folder).toSorted()
  expect(files).toEqual(helpPictures.map((name) => `${name}.webp`).toSorted())
  expect([...new Set(figures.map(({ picture }) => picture))].toSorted()).toEqual([...helpPictures].toSorted())
})

it('every picture is told in words, for who cannot see it', () => {
  for (const { shows } of figures) expect(chineseFaults(shows)).toEqual([])
})

it('the pictures are small: 1.5 MB at most, and none of more than 200 KB', () => {
  const sizes = readdirSync(folder).map((file) => statSync(join(folder, file)).size)
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(1_500_000)
  expect(Math.max(...sizes)).toBeLessThan(200_000)
})
