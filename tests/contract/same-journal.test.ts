import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'

// Neither shell may import from the other, so the journal's rules stand in both. They must not drift apart.
test('both shells keep the journal by the same rules, word for word', async () => {
  const browser = join('src-renderer', 'host', 'browser-host', 'journal')
  const names = await readdir(browser)
  expect(names.length).toBeGreaterThan(0)
  for (const name of names) expect(await readFile(join(browser, name), 'utf8'), `${name}`).toBe(await readFile(join('src-main', 'journal', name), 'utf8'))
})
