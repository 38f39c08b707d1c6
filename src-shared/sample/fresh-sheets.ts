import { caseIdSchema, type Assignment } from '../case/sheet'
import type { LocalDate } from '../prelude/local-date'
import { chanceOf } from './chance'
import type { SampleDays } from './sample-days'
import { issueSheet } from './schedule'
import type { Story } from './story'

/** When the sheets of a sample bundle are issued, and what the ledger has already. */
export interface FreshGround {
  readonly today: LocalDate
  readonly days: SampleDays
  /** Place of the bundle in the centre's stream: other bundles tell of other cases. */
  readonly seq: number
  /** The numbers of the sheets in the ledger. */
  readonly held: readonly string[]
}

/**
 * The sheets that the centre issues today for stories that nobody has taken in: numbered on from those of the month that the
 * ledger has, each for a case that it has not.
 */
export function issueFresh(stories: readonly Story[], { today, days, seq, held }: FreshGround): readonly Assignment[] {
  const month = today.slice(0, 7).replace('-', '')
  const ofMonth = held.filter((number) => number.startsWith(month) && number.length === month.length + 4)
  const chance = chanceOf(`fresh ${month} ${seq}`)
  let serial = Math.max(0, ...ofMonth.map((number) => Number(number.slice(month.length))).filter(Number.isInteger))
  return stories.flatMap(({ came }, index) => {
    if (came.from !== 'centre') return []
    serial += 2 + chance.below(9)
    const caseId = caseIdSchema.parse(`0193540e-7c00-7000-a000-${String(seq * 100 + index).padStart(12, '0')}`)
    return [{ caseId, sheet: issueSheet(came, today, `${month}${String(serial).padStart(4, '0')}`, days) }]
  })
}
