import type { LedgerRecord } from '../record/ledger-record'
import { answerField } from './fields/answer'
import { replyOutcomeField } from './fields/reply'
import type { CaseEntry } from './read-entries'

/**
 * The record of a round as it is read where no 现场答复 stands in it: one that was taken back, or was given in another round, says
 * nothing of how the case was answered, nor did its writer draft a reply by it. What it wrote stays in the log and in the timeline.
 */
export function withoutFallenAnswers(record: LedgerRecord, own: readonly CaseEntry[]): LedgerRecord {
  const answers = own.filter(({ act }) => act.act === 'answered')
  if (answers.some(({ takenBack, isStanding }) => !takenBack && isStanding)) return record
  const fallen = new Set(answers.map(({ ref }) => ref))
  const { [answerField.field]: _answer, ...registers } = record.registers
  const outcomes = registers[replyOutcomeField.field]
  return {
    ...record,
    registers:
      fallen.size === 0 || outcomes === undefined
        ? registers
        : { ...registers, [replyOutcomeField.field]: outcomes.filter(({ ref }) => !fallen.has(ref)) },
  }
}
