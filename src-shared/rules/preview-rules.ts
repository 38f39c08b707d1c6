import type { WorkCalendar } from '../calendar/work-calendar'
import type { LocalDate } from '../prelude/local-date'
import type { Receipt } from './count-limit'
import { judgeInner, judgeUpper, type Judgement } from './judgement'
import type { JudgeRequest } from './judge-limit'
import { minutesOfDay } from './moment'
import type { RuledMatter, RuleSet, RuleVocabulary } from './rule-set'

/** An open case as a preview compares it. */
export interface PreviewedCase {
  readonly id: string
  readonly matter: RuledMatter
  readonly received: Receipt
  /** The upper limit as it stands: the sheet's or the rule's, or where an extension or a time of waiting moved it. */
  readonly dueOn: LocalDate
  /** The day to which an extension or a time of waiting moved the limit, '' where none did: no rule takes that back. */
  readonly movedTo: LocalDate | ''
  /** Whether a centre's sheet states the limit: no rule of the office changes that. */
  readonly isStated: boolean
  /** The office's own limit, '' before 交办. */
  readonly innerDueOn: LocalDate | ''
}

/** A limit as it stands, and as the rules would have it. */
export interface LimitChange {
  readonly from: LocalDate
  readonly to: LocalDate
}

export interface PreviewedChange {
  readonly id: string
  readonly upper: LimitChange | undefined
  readonly inner: LimitChange | undefined
  /** The upper limit is the sheet's: it differs from the rule and stays. */
  readonly isStated: boolean
  readonly words: string
  readonly provisional: boolean
}

/** What a rule set would make of the open cases, were they judged by it. Nothing is changed by asking. */
export interface RulesPreview {
  readonly cases: number
  /** Cases of which a limit would be another, the earliest new limit first. */
  readonly changes: readonly PreviewedChange[]
  /** Cases whose sheet states another limit than the rule; the sheet's stands. */
  readonly stated: readonly PreviewedChange[]
  /** Cases for which the set has no rule, or two. */
  readonly unruled: number
}

export interface PreviewGround {
  readonly calendar: WorkCalendar
  readonly vocabulary: RuleVocabulary
}

/** Judges every open case by a set, old limits beside new. */
export function previewRules(set: RuleSet, cases: readonly PreviewedCase[], ground: PreviewGround): RulesPreview {
  const judged = cases.map((one) => previewCase(set, one, ground))
  const changes = judged.flatMap((one) => (one === 'unruled' ? [] : one))
  return {
    cases: cases.length,
    changes: changes.filter(isChange).sort((a, b) => (newest(a) < newest(b) ? -1 : 1)),
    stated: changes.filter(({ upper, isStated }) => upper !== undefined && isStated),
    unruled: judged.filter((one) => one === 'unruled').length,
  }
}

/** Of what the sheet states only the office's own limit can change. */
const isChange = ({ upper, inner, isStated }: PreviewedChange): boolean =>
  inner !== undefined || (upper !== undefined && !isStated)

const newest = ({ upper, inner }: PreviewedChange): string => upper?.to ?? inner?.to ?? ''

function previewCase(set: RuleSet, one: PreviewedCase, ground: PreviewGround): PreviewedChange[] | 'unruled' {
  const request: JudgeRequest = { set, matter: one.matter, received: one.received, ...ground }
  const upper = judgeUpper(request)
  if (!upper.ok && upper.failure.type !== 'LimitStated') return 'unruled'
  const found = upper.ok ? keepMoved(upper.value, one.movedTo) : undefined
  // What stands in the end: the sheet's own limit, or the rule's.
  const standing =
    one.isStated || found === undefined
      ? { on: one.dueOn, minute: minutesOfDay }
      : { on: found.dueOn, minute: found.dueAt }
  const inner = one.innerDueOn === '' ? undefined : judgeInner(request, standing)
  const own = inner?.ok === true ? inner.value : undefined
  return [
    {
      id: one.id,
      upper: toChange(one.dueOn, found),
      inner: one.innerDueOn === '' ? undefined : toChange(one.innerDueOn, own),
      isStated: one.isStated,
      words: found?.words ?? own?.words ?? '',
      provisional: found?.provisional === true || own?.provisional === true,
    },
  ]
}

/** A limit as it would stand: where the rule puts it, or where it was moved to, if that is later. */
const keepMoved = (judged: Judgement, movedTo: LocalDate | ''): Judgement =>
  movedTo > judged.dueOn && movedTo !== '' ? { ...judged, dueOn: movedTo, dueAt: minutesOfDay } : judged

const toChange = (from: LocalDate, judged: Judgement | undefined): LimitChange | undefined =>
  judged === undefined || judged.dueOn === from ? undefined : { from, to: judged.dueOn }
