import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, test } from 'vitest'
import { loadLate } from '#renderer/prelude/load-late'

test('a part that comes is handed over', async () => {
  expect(await loadLate(async () => 'the part')).toEqual({ ok: true, value: 'the part' })
})

test('a part that cannot be fetched is a failure with a name, in the words of every browser', async () => {
  const said = [
    'Failed to fetch dynamically imported module: http://127.0.0.1:5180/assets/render-docx-abc.js',
    'error loading dynamically imported module: http://127.0.0.1:5180/assets/sample-files-abc.js',
    'Importing a module script failed, error loading',
    'Unable to preload CSS for /assets/a.css',
  ]
  for (const message of said)
    expect(await loadLate(() => Promise.reject(new TypeError(message))), message).toEqual({
      ok: false,
      failure: { type: 'CodeNotThere' },
    })
})

test('a part that could not be fetched is asked for under a new address when it is wanted again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'late-part-'))
  const file = pathToFileURL(join(folder, 'part.js')).href
  const lostForGood = (): Promise<never> =>
    Promise.reject(new TypeError(`Failed to fetch dynamically imported module: ${file}`))
  expect(await loadLate(lostForGood)).toEqual({ ok: false, failure: { type: 'CodeNotThere' } })
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }')
  writeFileSync(join(folder, 'part.js'), 'export const part = 1')
  const again = await loadLate(lostForGood)
  rmSync(folder, { recursive: true })
  expect(again.ok).toBe(true)
})

test('what is wrong within a part that came is a defect, and thrown', async () => {
  await expect(loadLate(() => Promise.reject(new TypeError('x is not a function')))).rejects.toThrow(
    'x is not a function',
  )
})
