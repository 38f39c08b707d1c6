import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const program = join(import.meta.dirname, '..', '..', '..', 'support', 'figures', 'print-figures.ts')

/** What is counted under a time zone and a language, as another process tells it. */
const tellUnder = (TZ: string, LANG: string): string =>
  execFileSync(process.execPath, ['--import', 'tsx', program], {
    encoding: 'utf8',
    maxBuffer: 64_000_000,
    env: { ...process.env, TZ, LANG, LC_ALL: LANG },
  })

it('is the same under any time zone and language: figures, lists, reports and seasons', () => {
  const here = tellUnder('Asia/Shanghai', 'zh_CN.UTF-8')
  // Long enough to have told something.
  expect(here.length).toBeGreaterThan(50_000)
  const digest = (text: string): string => createHash('sha256').update(text).digest('hex')
  for (const [zone, language] of [
    // The farthest from each other, and a language whose small i is another letter. Days change on this one's 29 March.
    ['Pacific/Kiritimati', 'tr_TR.UTF-8'],
    ['Europe/Berlin', 'C'],
  ] as const)
    expect([zone, digest(tellUnder(zone, language))]).toEqual([zone, digest(here)])
}, 120_000)
