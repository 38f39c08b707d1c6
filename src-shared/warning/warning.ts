import type { CaseRow } from '../case/case-row'

/** What is told early, in the order in which it is shown. */
export const warningKindWords = {
  cluster: '相似诉求',
  village: '热点村社',
  category: '上升的类别',
  caller: '反复来电',
  season: '季节性',
} as const
export type WarningKind = keyof typeof warningKindWords
export const warningKinds = [
  'cluster',
  'village',
  'category',
  'caller',
  'season',
] as const satisfies readonly WarningKind[]

export const isWarningKind = (text: string): text is WarningKind => Object.hasOwn(warningKindWords, text)

/** Some cases that together say what none of them says alone. */
export interface Warning {
  readonly kind: WarningKind
  /** What it is of: words that the cases share, a village, a category, a caller who is not confidential. */
  readonly name: string
  /** Its cases, the latest first. */
  readonly ids: readonly string[]
  /** So many there were in the span of the same length before; undefined where that is not compared. */
  readonly before: number | undefined
  /** Of what comes every year at this time, how it was in earlier ones. */
  readonly season?: Season
}

/** How many cases one earlier year had at this time. */
export interface SeasonYear {
  readonly year: number
  readonly cases: number
}

/** What comes at this time of every year. */
export interface Season {
  readonly of: 'category' | 'village'
  /** The latest first. */
  readonly years: readonly SeasonYear[]
  /** What the rest of those years had in as many days, on the average, with one digit. */
  readonly usual: number
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

/** What was done about a warning, as the ledger's log tells it. */
export interface DismissalAct extends Dismissal {
  readonly act: 'warning-put-aside' | 'warning-taken-up'
}

/** What is put aside after these acts, the first first. */
export function foldDismissals(acts: readonly DismissalAct[]): readonly Dismissal[] {
  let aside: readonly Dismissal[] = []
  for (const { act, kind, ids } of acts) {
    const others = aside.filter((one) => !isDismissed({ kind, ids }, [one]))
    aside = act === 'warning-put-aside' ? [...others, { kind, ids }] : others
  }
  return aside
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
