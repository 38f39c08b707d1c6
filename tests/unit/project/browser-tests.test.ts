import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { browserTestPrefixes } from '../../../build/browser-tests'

const root = join(import.meta.dirname, '..', '..', '..')
const startsBrowser = /import[^;']*\b(launchTestBrowser|launchPersistent|launchElectronOnChromium|launchBrowserShell)\b/

it('tests that start a browser are run on every Chromium', () => {
  const starting = readdirSync(join(root, 'tests'), { recursive: true, encoding: 'utf8' })
    .map((name) => `tests/${name.replaceAll('\\', '/')}`)
    .filter((name) => name.endsWith('.test.ts'))
    .filter((name) => startsBrowser.test(readFileSync(join(root, name), 'utf8')))
  const apart = [...browserTestPrefixes, 'tests/journey/', 'tests/long/']
  expect(starting.length).toBeGreaterThan(10)
  expect(starting.filter((name) => !apart.some((prefix) => name.startsWith(prefix)))).toEqual([])
})
