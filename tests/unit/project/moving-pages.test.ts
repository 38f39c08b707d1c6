import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..', '..')
const folders = [
  'tests/journey',
  'tests/integration/host',
  'tests/long',
  'tests/support/main-job',
  'tests/support/office-life',
  'tests/support/recovery',
]

/** What Playwright answers as it stands at this moment, without waiting for what the test wants to see. */
const look =
  /(?<!Promise)\.(isVisible|isHidden|isEnabled|isDisabled|isChecked|isEditable|count|textContent|innerText|innerHTML|inputValue|getAttribute|allTextContents|allInnerTexts|all)\(/g
/** What looks again and again. */
const patient = /\b(expect\s*\.poll|readCalm)\(/g
const once = /\/\/ Looked at once: /

/** The places of a source at which a page is looked at once, without a word why. */
function listHastyLooks(source: string): readonly string[] {
  const waited = [...source.matchAll(patient)].map((match) => spanOf(source, match.index + match[0].length))
  return [...source.matchAll(look)]
    .filter(({ index }) => !waited.some(([from, to]) => index >= from && index < to))
    .filter(({ index }) => !isExplained(source, index))
    .map(({ index, 0: text }) => `${source.slice(0, index).split('\n').length}: ${text}`)
}

/** From behind an opening bracket to its closing one. Brackets in texts come in pairs in these files. */
function spanOf(source: string, from: number): readonly [number, number] {
  let depth = 1
  let at = from
  for (; at < source.length && depth > 0; at += 1) depth += source[at] === '(' ? 1 : source[at] === ')' ? -1 : 0
  return [from, at]
}

/** Whether the statement, or one of the four lines above it, says why one look is enough. */
function isExplained(source: string, index: number): boolean {
  const lines = source.slice(0, index).split('\n')
  return lines.slice(-5).some((line) => once.test(line))
}

const listSources = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(root, folder, name))

describe('a page that is still moving', () => {
  it('is waited for by every test that drives the program, or one look is explained', () => {
    const hasty = folders
      .flatMap(listSources)
      // Within the page and its database there is nothing to wait for by these names.
      .flatMap((path) =>
        listHastyLooks(outsidePages(readFileSync(path, 'utf8'))).map((at) => `${relative(root, path)}:${at}`),
      )
    expect(hasty).toEqual([])
  })

  it('is found out where it is looked at once', () => {
    expect(listHastyLooks(`expect(await rows.count()).toBe(4)`)).toEqual(['1: .count('])
    expect(listHastyLooks(`\nconst text = (await log.textContent()) ?? ''\nexpect(text).toContain('a')`)).toHaveLength(
      1,
    )
    expect(listHastyLooks(`await expect.poll(() => rows.filter({ has: a() }).count()).toBe(4)`)).toEqual([])
    expect(listHastyLooks(`await expect.poll(() => 1).toBe(await rows.count())`)).toHaveLength(1)
    expect(listHastyLooks(`// Looked at once: the kill comes now.\nif (await plan.isVisible()) return`)).toEqual([])
  })
})

/** A source without what it has the page evaluate; line numbers stay. */
function outsidePages(source: string): string {
  let kept = source
  for (const match of source.matchAll(/\bpage\.evaluate\(/g)) {
    const [from, to] = spanOf(source, match.index + match[0].length)
    kept = kept.slice(0, from) + source.slice(from, to).replace(/[^\n]/g, ' ') + kept.slice(to)
  }
  return kept
}
