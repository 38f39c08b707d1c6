import { recordToCase, type Case } from '#shared/case/case'
import type { CaseStep, StepSurroundings } from '#shared/case/case-step'
import type { StepRefused } from '#shared/case/step-refused'
import type { LocalDate } from '#shared/prelude/local-date'
import { planCaseStep } from '#shared/case/case-steps'
import type { Sheet } from '#shared/case/sheet'
import type { Instant } from '#shared/prelude/instant'
import type { KnownOp } from '#shared/record/commit'
import { emptyRecord, type LedgerRecord } from '#shared/record/ledger-record'
import { foldCommit } from '#shared/record/fold-commit'
import { aCaseId, aSheet, day, mondayMorning, replica, staffOfFive, twoDepartments, wholeWay } from './builders'

export const staffById = new Map(staffOfFive.map((person) => [person.id, person]))
export const departmentsById = new Map(twoDepartments.map((department) => [department.id, department]))

/** How a built case came to be: its sheet, what was done to it, and the moment of everything. */
export interface CaseStory {
  readonly sheet?: Partial<Sheet>
  readonly from?: string
  readonly steps?: readonly { readonly by: string; readonly step: CaseStep }[]
  readonly at?: Instant
}

/** The steps of the whole way up to and with the named one. */
export const wholeWayThrough = (last: CaseStep['step']): readonly { readonly by: string; readonly step: CaseStep }[] =>
  wholeWay.slice(0, wholeWay.findIndex(({ step }) => step.step === last) + 1)

/** A case received by bundle and taken through `steps` by the product's own rules. */
export const aCase = (story: CaseStory = {}): Case => read(aCaseRecord(story))

/** Why the case refuses one step more; undefined when it is taken. */
export function refusalOf(
  story: CaseStory,
  by: string,
  step: CaseStep,
  today: LocalDate = day('2026-11-23'),
): StepRefused | undefined {
  const record = aCaseRecord(story)
  const planned = planCaseStep(record, read(record), step, surroundingsOf(by, today))
  return planned.ok ? undefined : planned.failure
}

/** What steps are decided on in tests: the office of five, nobody else's numbers. */
export function surroundingsOf(by: string, today: LocalDate = day('2026-11-23')): StepSurroundings {
  const actor = staffById.get(by)
  if (actor === undefined) throw new Error(`nobody called ${by}`)
  return {
    actor,
    today,
    people: staffById,
    departments: departmentsById,
    ledgerNumberTaken: () => false,
    stubNumberTaken: () => false,
  }
}

/** The record of such a case. */
export function aCaseRecord({
  sheet = {},
  from = '云江市市长公开电话受理中心',
  steps = [],
  at = mondayMorning,
}: CaseStory = {}): LedgerRecord {
  const id = aCaseId(1)
  let seq = 0
  const fold = (record: LedgerRecord, by: string, ops: readonly KnownOp[]): LedgerRecord => {
    seq += 1
    return (
      foldCommit(new Map([[`case/${id}`, record]]), {
        v: 1,
        replica: replica('builder'),
        seq,
        prev: '',
        at,
        by,
        ops: [...ops],
      }).get(`case/${id}`) ?? record
    )
  }
  const target = { of: 'case', id }
  const issued = aSheet(sheet)
  let record = fold(emptyRecord('case', id), 'clerk', [
    { op: 'set', ...target, field: 'sheet', value: issued, saw: [] },
    {
      op: 'append',
      ...target,
      field: 'acts',
      value: { act: 'received', bundleId: 'b1', sheetNumber: issued.sheetNumber, from },
    },
  ])
  for (const { by, step } of steps) {
    const planned = planCaseStep(record, read(record), step, surroundingsOf(by))
    if (!planned.ok) throw new Error(`${step.step}: ${planned.failure.type}`)
    record = fold(record, by, planned.value)
  }
  return record
}

function read(record: LedgerRecord): Case {
  const one = recordToCase(record)
  if (one === undefined) throw new Error('no case')
  return one
}
