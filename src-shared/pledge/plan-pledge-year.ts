import type { Person } from '../office/office'
import { ok } from '../prelude/result'
import type { KnownOp } from '../record/commit'
import { seenRefs, type LedgerRecord } from '../record/ledger-record'
import { cleanText } from '../text/clean-text'
import { mayKeepPledges } from './plan-pledge'
import { gradeLimits, pledgeYearKind, recordToPledgeYear, type Grade } from './pledge-year'
import { refuse, refuseText, type Planned } from './refuse-pledge'

/** What an office wants to settle for a year. */
export interface PledgeYearWish {
  readonly year: number
  readonly grades: readonly Grade[]
  readonly ranking: boolean
}

/** The ops that settle it, or why it is refused. The lowest grade begins at 0, and each is below the one before. Pure. */
export function planPledgeYear(
  { year, grades, ranking }: PledgeYearWish,
  record: LedgerRecord | undefined,
  actor: Person,
): Planned {
  if (!mayKeepPledges(actor))
    return refuse(
      'not-yours',
      '您不能改考核办法',
      '责任书的考核办法由登记、督办、审阅、管理职责的人来改。',
      '请在右上角换成有这项职责的人。',
    )
  const cleaned = grades.map((grade) => ({ ...grade, word: cleanText(grade.word).trim() }))
  for (const [nth, { word }] of cleaned.entries()) {
    const refused = refuseText(`word${nth}`, '等次名称', word, gradeLimits.word, true)
    if (refused !== undefined) return refused
  }
  const unordered = cleaned.findIndex(({ from }, nth) => nth > 0 && from >= (cleaned[nth - 1]?.from ?? 0))
  if (unordered !== -1)
    return refuse(
      'unordered',
      '分数线不对',
      '等次从高到低，分数线要一个比一个低。',
      '请核对分数线。',
      `from${unordered}`,
    )
  if (cleaned.length === 0 || cleaned.at(-1)?.from !== 0)
    return refuse(
      'no-lowest',
      '没有最低等次',
      '最低等次的分数线是 0 分。',
      '请核对分数线。',
      `from${cleaned.length - 1}`,
    )
  const now = recordToPledgeYear(year, record)
  const set = (field: string, value: unknown): KnownOp => ({
    op: 'set',
    of: pledgeYearKind,
    id: String(year),
    field,
    value,
    saw: seenRefs(record, field),
  })
  return ok([
    ...(JSON.stringify(now.grades) === JSON.stringify(cleaned) ? [] : [set('grades', cleaned)]),
    ...(now.ranking === ranking ? [] : [set('ranking', ranking)]),
  ])
}
