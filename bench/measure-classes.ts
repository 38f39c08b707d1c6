import { createClassIndex } from '../src-shared/class-suggestion/class-index'
import { createRandom, inventCases } from '../tests/support/cluster/invented-cases'
import { median } from './median'

// The class suggested for a new case, against one plain search through the same texts for its subject.

const sizes = [1_000, 10_000, 100_000] as const
/** As many as the third level of a real table has. */
const classCount = 517
const asked = 60

const timeOf = (run: () => unknown): number => {
  const from = performance.now()
  run()
  return performance.now() - from
}

interface Growth {
  readonly cases: number
  readonly learned: number
  readonly learnMs: number
  readonly settleMs: number
  readonly suggestMs: number
  readonly longestMs: number
  readonly plainMs: number
}

/** Measures learning and suggesting over made-up cases in as many classes as a real table has. */
export function measureClasses(): readonly Growth[] {
  return sizes.map((cases): Growth => {
    const texts = inventCases(cases, createRandom(cases)).map(({ lead, text }) => ({ lead, text }))
    const classes = Array.from({ length: classCount }, (_, nth) => ({
      path: `类别${nth % 15}/小类${nth}`,
      names: [`类别${nth % 15}`, `小类${nth}`],
      aliases: [],
    }))
    const index = createClassIndex()
    index.setClasses(classes)
    const learnMs = timeOf(() => {
      // As many as the window learns from.
      for (const [nth, { lead, text }] of texts.slice(0, 20_000).entries())
        index.learn({ id: String(nth), path: classes[nth % classCount]?.path ?? '', folded: `${lead}\n${text}` })
    })
    const queries = inventCases(asked, createRandom(7))
    const settleMs = timeOf(() => index.settling().forEach((step) => step()))
    const times = queries.map(({ lead, text }) => timeOf(() => index.suggest({ gist: lead, content: text })))
    const plain = queries.map(({ lead }) => timeOf(() => texts.filter(({ text }) => text.includes(lead))))
    return {
      cases,
      learned: index.learned,
      learnMs,
      settleMs,
      suggestMs: median(times),
      longestMs: Math.max(...times),
      plainMs: median(plain),
    }
  })
}

/** Prints the figures with their aim; the exponent says by which power of the cases the time grows. */
export function printClasses(growth: readonly Growth[]): void {
  console.log(`推荐分类: the class suggested for a new case, ${classCount} classes`)
  growth.forEach(({ cases, learned, learnMs, settleMs, suggestMs, longestMs, plainMs }, nth) => {
    const before = growth[nth - 1]
    const exponent =
      before === undefined
        ? ''
        : ` (exponent ${(Math.log(suggestMs / before.suggestMs) / Math.log(cases / before.cases)).toFixed(2)})`
    console.log(
      `  ${String(cases).padStart(7)} cases, ${learned} learned in ${learnMs.toFixed(0)} + ${settleMs.toFixed(0)} ms: suggested in ${suggestMs.toFixed(2)} ms${exponent}, the longest ${longestMs.toFixed(1)} ms : plain search ${(suggestMs / plainMs).toFixed(2)} (${plainMs.toFixed(2)} ms)   aim ≤ 50 ms`,
    )
  })
}
