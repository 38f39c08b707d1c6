import { pinyin } from 'pinyin-pro'
import { loadReadings } from '../src-renderer/readings/load-readings'
import { CaseIndex } from '../src-shared/search/case-index'
import { madeUpDocs } from '../tests/support/search/made-up-rows'
import { exponentOf } from './measure-figures'

// The index of the search alone, without a window: what a key costs the worker, for each letter of what is typed. In time of the
// processor, which says the same whatever else the machine does; how long a person waits is measured in the window.

const kinds = ['substring', 'number', 'telephone', 'pinyin initials', 'whole pinyin', 'in no case'] as const
type Kind = (typeof kinds)[number]

export interface IndexMeasured {
  readonly cases: number
  /** Milliseconds of putting all cases in order. */
  readonly settleMs: number
  readonly times: Readonly<Record<Kind, { readonly p50: number; readonly p95: number }>>
}

const letterByLetter = (words: readonly string[]): string[] =>
  words.flatMap((word) => Array.from(word, (_letter, nth) => word.slice(0, nth + 1)))

function listTyped(docs: ReturnType<typeof madeUpDocs>): Readonly<Record<Kind, readonly string[]>> {
  const some = Array.from({ length: 24 }, (_, nth) => docs[Math.floor(((nth + 0.5) / 24) * docs.length)]).flatMap(
    (doc) => doc ?? [],
  )
  const sounds = (text: string, pattern: 'first' | 'pinyin'): string =>
    pinyin(text, { pattern, toneType: 'none', type: 'array', v: true })
      .join('')
      .replaceAll(/[^a-z]/gu, '')
  return {
    substring: letterByLetter(some.map(({ text }, nth) => (text.split('\n')[5] ?? '').slice(nth, nth + 6))),
    number: letterByLetter(some.map(({ shown }) => shown.sheetNumber)),
    telephone: letterByLetter(some.flatMap(({ shown }) => [shown.phones[0] ?? '', (shown.phones[0] ?? '').slice(-4)])),
    'pinyin initials': letterByLetter(
      some.map(({ shown }, nth) =>
        sounds(nth % 2 === 0 ? shown.title.slice(2) : shown.callerName, 'first').slice(0, 8),
      ),
    ),
    'whole pinyin': letterByLetter(some.map(({ shown }) => sounds(shown.callerName, 'pinyin'))),
    'in no case': ['龘龘', '99999999999', 'xqzwv', '龘', 'vvv', '2016-'],
  }
}

/** Measures the index over so many made-up cases, with content of 60 to 240 characters. */
export async function measureSearchIndex(cases: number): Promise<IndexMeasured> {
  const docs = madeUpDocs(cases)
  const index = new CaseIndex(await loadReadings())
  for (const doc of docs) index.put(doc)
  const began = performance.now()
  const steps = index.settle()
  while (steps.next().done !== true);
  const settleMs = performance.now() - began
  const typed = listTyped(docs)
  const look = (one: string): number => {
    const from = process.cpuUsage()
    index.find({ typed: one, actorId: '', named: [], limit: 20 })
    const { user, system } = process.cpuUsage(from)
    return (user + system) / 1000
  }
  for (const kind of kinds) typed[kind].slice(0, 40).forEach(look)
  const timesOf = (kind: Kind) => {
    const times = [0, 1, 2].flatMap(() => typed[kind].map(look)).toSorted((a, b) => a - b)
    const at = (part: number): number => times[Math.floor(times.length * part)] ?? Number.NaN
    return { p50: at(0.5), p95: at(0.95) }
  }
  return {
    cases,
    settleMs,
    times: {
      substring: timesOf('substring'),
      number: timesOf('number'),
      telephone: timesOf('telephone'),
      'pinyin initials': timesOf('pinyin initials'),
      'whole pinyin': timesOf('whole pinyin'),
      'in no case': timesOf('in no case'),
    },
  }
}

/** Prints each size with its growth against the size before: 1 is in step with the cases. */
export function printSearchIndex(measured: readonly IndexMeasured[]): void {
  for (const [nth, { cases, settleMs, times }] of measured.entries()) {
    const before = measured[nth - 1]
    for (const kind of kinds) {
      const { p50, p95 } = times[kind]
      const growth =
        before === undefined ? '' : `   exponent ${exponentOf(p95, before.times[kind].p95, cases, before.cases)}`
      const figure = `p50 ${p50.toFixed(2)} p95 ${p95.toFixed(2)} ms`
      console.log(
        `${`processor time of a key, ${kind}, ${cases} cases`.padEnd(52)} ${figure.padStart(36)}   aim p95 ≤ 10 ms${growth}`,
      )
    }
    console.log(
      `${`cases put in order, ${cases}`.padEnd(52)} ${`${settleMs.toFixed(0)} ms`.padStart(36)}   for comparison`,
    )
  }
}
