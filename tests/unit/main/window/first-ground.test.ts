import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { readFirstGround } from '#main/window/first-ground'
import { colours, looks } from '#renderer/palettes'

const folder = mkdtempSync(join(tmpdir(), 'first-ground-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('a window begins in the ground of the look that is chosen, and in the light one where none is known', () => {
  const path = join(folder, 'settings.json')
  const groundOf = (text: string): string => {
    writeFileSync(path, text)
    return readFirstGround(path)
  }
  expect(looks.map((look) => groundOf(JSON.stringify({ zoom: 100, look })))).toEqual(
    looks.map((look) => colours[look].ground),
  )
  for (const text of ['{"look":"system"}', '{"look":"toString"}', '{}', '[1]', 'null', '{"lo'])
    expect(groundOf(text)).toBe(colours.light.ground)
  expect(readFirstGround(join(folder, 'nowhere.json'))).toBe(colours.light.ground)
})
