import { readOwnEntry, type Case } from '../case/case'
import type { StepSurroundings } from '../case/case-step'
import type { OwnEntry } from '../case/own-entry'
import { writerFor } from '../case/record-writer'
import { mergeOpened } from '../prelude/merge-opened'
import { canonicalJson } from '../prelude/canonical-json'
import { fail, ok, type Result } from '../prelude/result'
import type { KnownOp } from '../record/commit'
import type { LedgerRecord } from '../record/ledger-record'
import type { EntryRefused } from './entry-refused'
import { refuseEntry, refuseWriter, writeJudgement } from './plan-enter'

/** The fields in which two entries differ. */
export const compareEntries = (before: OwnEntry, after: OwnEntry): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (field) => canonicalJson(before[field]) !== canonicalJson(after[field]),
  )

/** What of an entry its limit is judged by, and the limit itself. */
const rulesTouched: readonly string[] = ['calledOn', 'calledAt', 'demand', 'urgency', 'channel', 'dueOn']

/** What a form of 更正登记 brings. */
export interface Amendment {
  readonly entry: OwnEntry
  readonly reason: string
  /** What stood there when the form was opened, where it may have been changed since. */
  readonly opened?: OwnEntry
}

/**
 * Changes what the office wrote down: misheard, mistyped, or told more fully since. With a reason, and what stood there before
 * stays in the history. A case of the centre's alone has nothing to change: its sheet is the centre's.
 */
export function planAmend(
  record: LedgerRecord,
  one: Case,
  { entry: written, reason, opened }: Amendment,
  around: StepSurroundings,
): Result<KnownOp[], EntryRefused> {
  const before = readOwnEntry(record)
  if (before === undefined) return fail({ type: 'EntryNotOurs' })
  if (one.voids.length > 0) return fail({ type: 'CaseVoided' })
  if (one.newer.length > 0) return fail({ type: 'CaseNewer', parts: one.newer })
  const { merged: entry, clashes } = mergeOpened(opened ?? before, before, written)
  if (clashes.length > 0) return fail({ type: 'EntryChangedMeanwhile', fields: clashes })
  const refused = refuseWriter(around) ?? refuseEntry(entry, around.today)
  if (refused !== undefined) return refused
  // What a newer program wrote beside the fields of this one stays.
  const after: OwnEntry = { ...before, ...entry }
  const fields = compareEntries(before, after)
  if (fields.length === 0) return fail({ type: 'EntryUnchanged' })
  if (reason.trim() === '') return fail({ type: 'FieldMissing', label: '理由' })
  const registeredOn = one.registration?.registeredOn
  if (registeredOn !== undefined && registeredOn < after.calledOn)
    return fail({ type: 'RegisteredBeforeCall', registeredOn, calledOn: after.calledOn })
  const write = writerFor(record)
  // By the version that the case keeps: `around.rules` is that one.
  const judged = rulesTouched.some((field) => fields.includes(field)) ? writeJudgement(after, write, around) : []
  return ok([write.set('entry', after), ...judged, write.act({ act: 'entry-amended', fields, reason: reason.trim() })])
}
