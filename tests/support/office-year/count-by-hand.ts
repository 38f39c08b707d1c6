import type { Case } from '#shared/case/case'

/** What a clerk with a pencil gets out of the cases themselves, in cases. */
export interface HandCount {
  readonly carriedIn: number
  readonly takenIn: number
  readonly closed: number
  readonly inHand: number
  readonly overdue: number
  /** Limits that ended in the span, and of these what was answered by its limit; without what is not to count. */
  readonly due: number
  readonly inTime: number
  /** By 内容分类, of what was taken in. */
  readonly classes: ReadonlyMap<string, number>
}

const notToCount = ['exclusion', 'beyond-duty', 'unreasonable']

interface Plain {
  readonly came: string
  readonly answered: string
  /** Answered, or over without an answer; '' while neither. */
  readonly ended: string
  readonly due: string
  readonly counts: boolean
  readonly owes: boolean
  readonly category: string
}

/** The few facts that counting by hand needs; nothing of what was struck out or merged into another. */
function toPlain(one: Case): readonly Plain[] {
  if (one.voids.length > 0 || one.ending?.how === 'merged') return []
  const answered = one.feedback?.on ?? ''
  return [
    {
      came: one.sheet.issuedOn,
      answered,
      ended: answered === '' ? (one.ending?.on ?? '') : answered,
      due: one.dueOn,
      counts: !one.sides.some(({ side, state }) => state === 'granted' && notToCount.includes(side)),
      owes: one.ending === undefined,
      category: one.sheet.category.split('/')[0] ?? '',
    },
  ]
}

/** Counts a span's figures by hand, without any of the program's measures. Both days are in it. */
export function countByHand(cases: readonly Case[], from: string, to: string): HandCount {
  const plain = cases.flatMap(toPlain)
  const within = (day: string): boolean => day !== '' && from <= day && day <= to
  const count = (holds: (one: Plain) => boolean): number => plain.filter(holds).length
  const isInHand = ({ came, ended }: Plain): boolean => came <= to && (ended === '' || ended > to)
  const isDue = ({ due, counts, owes }: Plain): boolean => within(due) && counts && owes
  const classes = new Map<string, number>()
  for (const { category } of plain.filter(({ came }) => within(came)))
    classes.set(category, (classes.get(category) ?? 0) + 1)
  return {
    carriedIn: count(({ came, ended }) => came < from && (ended === '' || ended >= from)),
    takenIn: count(({ came }) => within(came)),
    closed: count(({ answered }) => within(answered)),
    inHand: count(isInHand),
    overdue: count((one) => isInHand(one) && one.due < to),
    due: count(isDue),
    inTime: count((one) => isDue(one) && one.answered !== '' && one.answered <= one.due),
    classes,
  }
}

/** A share in per cent as reports print it: rounded half up, two digits at most and no closing zeros. */
export function percentByHand(counted: number, of: number): string {
  const hundredths = Math.floor((counted * 20_000 + of) / (of * 2))
  const [whole, rest] = [Math.floor(hundredths / 100), String(hundredths % 100).padStart(2, '0')]
  return rest === '00' ? `${whole}%` : `${whole}.${rest.replace(/0$/u, '')}%`
}
