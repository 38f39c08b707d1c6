import { pinyin } from 'pinyin-pro'
import type { Page } from 'playwright-core'
import { manyAssignments } from '../tests/support/many-assignments'
import { exponentOf } from './measure-figures'
import { openLargeLedger } from './open-large-ledger'

// The search from anywhere as a person meets it: from each key of a word until its results stand in the page, at growing ledgers.

/** What is typed, a key at a time. */
const kinds = ['substring', 'number', 'telephone', 'pinyin initials'] as const
type Kind = (typeof kinds)[number]

/** Of a kind of word: milliseconds of a key, in the middle and of the slowest twentieth. */
interface KeyTimes {
  readonly p50: number
  readonly p95: number
  readonly keys: number
}

export interface SearchMeasured {
  readonly cases: number
  /** From the first key, right after the start, until the whole ledger is looked through. */
  readonly readMs: number
  readonly times: Readonly<Record<Kind, KeyTimes>>
}

/** A frame of a screen of sixty in a second. */
const frameMs = 1000 / 60
/** So many cases are looked for in each way. */
const wanted = 12

/** Pieces of cases all over the ledger, as somebody types them. */
function listWords(cases: number): Readonly<Record<Kind, readonly string[]>> {
  const all = manyAssignments(cases, 7)
  const some = Array.from({ length: wanted }, (_, nth) => all[Math.floor(((nth + 0.5) / wanted) * cases)]).flatMap(
    (one) => one?.sheet ?? [],
  )
  const initials = (text: string): string =>
    pinyin(text, { pattern: 'first', toneType: 'none', type: 'array' })
      .join('')
      .replaceAll(/[^a-z]/gu, '')
  return {
    substring: some.map(({ content }, nth) => content.replaceAll(/\s/gu, '').slice(nth % 12, (nth % 12) + 6)),
    number: some.map(({ sheetNumber }) => sheetNumber),
    telephone: some.map(({ caller }, nth) => caller.phone.replaceAll(/\D/gu, '').slice(nth % 2 === 0 ? 0 : -4)),
    'pinyin initials': some.map(({ title, caller }, nth) => initials(nth % 2 === 0 ? title : caller.name).slice(0, 8)),
  }
}

/** In the page: types each word from its first letter on, and takes the time from each key until its results stand there. */
const typeWords = (page: Page, words: readonly string[]): Promise<readonly number[]> =>
  page.evaluate(async (typed) => {
    const field = document.querySelector('input[role=combobox]')
    const list = document.querySelector('[role=listbox]')
    if (!(field instanceof HTMLInputElement) || list === null) throw new Error('no search')
    const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
    const enter = (text: string): void => {
      write?.call(field, text)
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }
    const stand = (): Promise<void> =>
      new Promise((resolve) => {
        const isThere = (): boolean => list.getAttribute('aria-busy') === 'false'
        const watcher = new MutationObserver(() => {
          if (!isThere()) return
          watcher.disconnect()
          resolve()
        })
        watcher.observe(list, { attributes: true, attributeFilter: ['aria-busy'] })
      })
    const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))
    const times: number[] = []
    for (const word of typed) {
      enter('')
      await pause(60)
      for (let letters = 1; letters <= word.length; letters += 1) {
        const from = performance.now()
        const there = stand()
        enter(word.slice(0, letters))
        await there
        times.push(performance.now() - from)
        // As fast as somebody types who types fast.
        await pause(60)
      }
    }
    return times
  }, words)

const at = (times: readonly number[], part: number): number =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * part))] ?? Number.NaN

/** Measures the search over a ledger of so many cases. */
export async function measureSearch(cases: number): Promise<SearchMeasured> {
  const words = listWords(cases)
  const shell = await openLargeLedger(cases)
  const { page } = shell
  try {
    const from = performance.now()
    await page.keyboard.press('Control+k')
    await page.getByRole('combobox', { name: '搜索', exact: true }).fill('不')
    await page.locator('[role=listbox][aria-busy=false] [role=option]').first().waitFor({ timeout: 120_000 })
    await page.getByText(/台账还在读入/u).waitFor({ state: 'detached', timeout: 600_000 })
    const readMs = performance.now() - from
    // What was read is put in order, and the code that searches is warm as after some minutes at work.
    await page.waitForTimeout(8_000)
    await typeWords(
      page,
      kinds.flatMap((kind) => words[kind].slice(0, 2)),
    )
    const times: Partial<Record<Kind, KeyTimes>> = {}
    for (const kind of kinds) {
      const taken = await typeWords(page, words[kind])
      times[kind] = { p50: at(taken, 0.5), p95: at(taken, 0.95), keys: taken.length }
    }
    const none: KeyTimes = { p50: Number.NaN, p95: Number.NaN, keys: 0 }
    return {
      cases,
      readMs,
      times: {
        substring: times.substring ?? none,
        number: times.number ?? none,
        telephone: times.telephone ?? none,
        'pinyin initials': times['pinyin initials'] ?? none,
      },
    }
  } finally {
    await shell.close()
  }
}

/** Prints each size with the growth of its slow keys against the size before: 1 is in step with the cases. */
export function printSearch(measured: readonly SearchMeasured[]): void {
  for (const [nth, { cases, readMs, times }] of measured.entries()) {
    const before = measured[nth - 1]
    for (const kind of kinds) {
      const { p50, p95, keys } = times[kind]
      const growth =
        before === undefined ? '' : `   exponent ${exponentOf(p95, before.times[kind].p95, cases, before.cases)}`
      const figure = `p50 ${p50.toFixed(1)} p95 ${p95.toFixed(1)} ms (${keys} keys)`
      console.log(
        `${`key to results, ${kind}, ${cases} cases`.padEnd(52)} ${figure.padStart(36)}   aim p95 ≤ ${frameMs.toFixed(1)} ms${growth}`,
      )
    }
    console.log(
      `${`the ledger read for the search, ${cases} cases`.padEnd(52)} ${`${readMs.toFixed(0)} ms`.padStart(36)}   for comparison`,
    )
  }
}
