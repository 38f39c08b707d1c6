import { recordToCase, type Case } from '#shared/case/case'
import { ownEntrySchema, type OwnEntry } from '#shared/case/own-entry'
import type { StepSurroundings } from '#shared/case/case-step'
import { planEnter, type EnterWish } from '#shared/entry/plan-enter'
import type { KnownOp } from '#shared/record/commit'
import { foldCommit } from '#shared/record/fold-commit'
import { emptyRecord, type LedgerRecord } from '#shared/record/ledger-record'
import { aCaseId, day, mondayMorning, replica } from '../builders'
import { surroundingsOf } from '../case-builders'

/** What a clerk wrote down of a caller. */
export function anEntry(change: Partial<OwnEntry> = {}): OwnEntry {
  return ownEntrySchema.parse({
    channel: 'phone',
    calledOn: '2026-11-23',
    calledAt: '08:40',
    caller: { name: '孙秀英', phone: '13800000009', address: '石桥村三组' },
    gender: 'female',
    idNumber: '',
    peopleCount: 1,
    speaker: '',
    gist: '石桥村主路路灯不亮',
    content: '孙秀英反映石桥村主路路灯已有半月不亮，夜里走路不安全，希望尽快修好。',
    demand: 'help',
    urgency: 'normal',
    category: '乡村建设/路灯',
    place: '石桥村主路',
    village: '石桥村',
    confidential: false,
    answerBy: 'phone',
    answerNote: '',
    superiorNumber: '',
    classification: 'own',
    matter: '',
    dueOn: '2026-11-30',
    dueRule: '5 个工作日',
    remark: '',
    attachments: [],
    ...change,
  })
}

/** The wish to register it as 2026-001 today. */
export const aWish = (change: Partial<EnterWish> = {}): EnterWish => ({
  caseId: aCaseId(7),
  entry: anEntry(),
  ledgerNumber: '2026-001',
  registeredOn: day('2026-11-23'),
  key: false,
  ...change,
})

/** A record after some commits of one PC. */
export function foldAll(id: string, acts: readonly (readonly KnownOp[])[], pc = 'builder', from = 0): LedgerRecord {
  return acts.reduce((record, ops, index) => foldOne(record, ops, pc, from + index + 1), emptyRecord('case', id))
}

/** A record after one commit more. */
export function foldOne(record: LedgerRecord, ops: readonly KnownOp[], pc: string, seq: number): LedgerRecord {
  const commit = {
    v: 1 as const,
    replica: replica(pc),
    seq,
    prev: '' as const,
    at: mondayMorning,
    by: 'clerk',
    ops: [...ops],
  }
  const key = `case/${record.id}`
  return foldCommit(new Map([[key, record]]), commit).get(key) ?? record
}

/** A case written down by the product's own rules. */
export function anEnteredRecord(
  change: Partial<EnterWish> = {},
  around: StepSurroundings = surroundingsOf('clerk'),
): LedgerRecord {
  const wish = aWish(change)
  const planned = planEnter(wish, around)
  if (!planned.ok) throw new Error(planned.failure.type)
  return foldAll(wish.caseId, [planned.value])
}

/** The record read as a case. */
export function readBack(record: LedgerRecord): Case {
  const one = recordToCase(record)
  if (one === undefined) throw new Error('no case')
  return one
}
