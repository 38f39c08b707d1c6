import type { CaseRow } from '../case/case-row'

/** What is told early, in the order in which it is shown. */
export const warningKindWords = {
  cluster: '相似诉求',
  village: '热点村社',
  category: '上升的类别',
  caller: '反复来电',
} as const
export type WarningKind = keyof typeof warningKindWords
export const warningKinds = ['cluster', 'village', 'category', 'caller'] as const satisfies readonly WarningKind[]

/** Some cases that together say what none of them says alone. */
export interface Warning {
  readonly kind: WarningKind
  /** What it is of: words that the cases share, a village, a category, a caller who is not confidential. */
  readonly name: string
  /** Its cases, the latest first. */
  readonly ids: readonly string[]
  /** So many there were in the span of the same length before; undefined where that is not compared. */
  readonly before: number | undefined
}

/** What of a row is looked at. Rows hold nothing of a confidential caller. */
export type WarningRow = Pick<
  CaseRow,
  | 'id'
  | 'stage'
  | 'calledOn'
  | 'title'
  | 'place'
  | 'category'
  | 'villageName'
  | 'callerPhones'
  | 'callerName'
  | 'searchText'
>

/** What somebody has looked at and put aside. */
export interface Dismissal {
  readonly kind: WarningKind
  readonly ids: readonly string[]
}

/** So many new cases bring a warning back that was put aside: three, or half of what was known. */
const bringsBack = (known: number): number => Math.max(3, Math.ceil(known / 2))

/** Whether a warning was put aside, and has not grown since by so much that it has to be looked at again. */
export function isDismissed({ kind, ids }: Pick<Warning, 'kind' | 'ids'>, dismissals: readonly Dismissal[]): boolean {
  return dismissals.some((dismissal) => {
    if (dismissal.kind !== kind) return false
    const known = new Set(dismissal.ids)
    const fresh = ids.filter((id) => !known.has(id)).length
    return fresh < ids.length && fresh < bringsBack(known.size)
  })
}
