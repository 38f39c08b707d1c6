import { readOwnEntry, type Case } from '../case/case'
import type { StepSurroundings } from '../case/case-step'
import { entryLimits } from '../case/own-entry'
import { writerFor } from '../case/record-writer'
import { standingJudgement } from '../case/standing-judgement'
import { fail, ok, type Result } from '../prelude/result'
import type { KnownOp } from '../record/commit'
import type { LedgerRecord } from '../record/ledger-record'
import type { EntryRefused } from './entry-refused'
import { refuseWriter } from './plan-enter'
import { judgeEntry } from './suggest-limit'

/**
 * Counts the provisional limit of an own entry (日历未定) anew, by the version that the case was judged by, once the year's arrangement
 * is there. An act of a person: what stood before stays in the history. `around.rules` is the version that the case keeps.
 */
export function planRejudge(
  record: LedgerRecord,
  one: Case,
  around: StepSurroundings,
): Result<KnownOp[], EntryRefused> {
  const before = readOwnEntry(record)
  if (before === undefined) return fail({ type: 'EntryNotOurs' })
  if (one.voids.length > 0) return fail({ type: 'CaseVoided' })
  if (one.newer.length > 0) return fail({ type: 'CaseNewer', parts: one.newer })
  const refused = refuseWriter(around)
  if (refused !== undefined) return refused
  const kept = standingJudgement(one)
  if (kept?.provisional !== true) return fail({ type: 'RejudgingRefused', why: 'settled' })
  const { rules, calendar } = around
  if (rules === undefined || rules.id !== kept.ruleSet || rules.version !== kept.version)
    return fail({ type: 'RejudgingRefused', why: 'rules' })
  const judged = calendar === undefined ? undefined : judgeEntry(before, rules, calendar)
  if (judged?.ok !== true) return fail({ type: 'RejudgingRefused', why: 'rules' })
  if (judged.value.provisional) return fail({ type: 'RejudgingRefused', why: 'calendar' })
  const { dueOn, words } = judged.value
  const isMoved = dueOn !== before.dueOn
  const write = writerFor(record)
  return ok([
    ...(isMoved ? [write.set('entry', { ...before, dueOn, dueRule: words.slice(0, entryLimits.dueRule) })] : []),
    write.set('judged', judged.value),
    write.act({
      act: 'entry-amended',
      fields: isMoved ? ['dueOn'] : [],
      reason: isMoved ? '放假安排已录入，按原来的规则重算时限' : '放假安排已录入，按原来的规则重算，时限不变',
    }),
  ])
}
