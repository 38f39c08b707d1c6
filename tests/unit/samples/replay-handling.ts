import { recordToCase, type Case } from '#shared/case/case'
import { planCaseStep } from '#shared/case/case-steps'
import type { Assignment } from '#shared/case/sheet'
import { instantSchema } from '#shared/prelude/instant'
import { commitSchema, type KnownOp } from '#shared/record/commit'
import { foldCommit } from '#shared/record/fold-commit'
import { emptyRecord, recordKey, type LedgerRecord } from '#shared/record/ledger-record'
import { dayOf, instantOf, sampleAssignments, sampleHandling, sampleOffice, type TakenStep } from './read-samples'

export interface Replay {
  readonly casesById: ReadonlyMap<string, Case>
  /** The steps that the rules of case handling refused, with the refusal. */
  readonly refused: readonly { readonly sheetNumber: string; readonly taken: TakenStep; readonly why: unknown }[]
}

const people = new Map(sampleOffice.people.map((one) => [one.id, one]))
const departments = new Map(sampleOffice.departments.map((one) => [one.id, one]))

/** Takes every sample step in the order of time through the product's own rules, as if the office had lived it. */
export function replayHandling(): Replay {
  let seq = 0
  const records = new Map<string, LedgerRecord>()
  const commit = (at: number, by: string, ops: readonly KnownOp[]): void => {
    seq += 1
    for (const [key, record] of foldCommit(
      records,
      commitSchema.parse({ v: 1, replica: 'sampledesk.1', seq, prev: '', at, by, ops }),
    ))
      records.set(key, record)
  }
  for (const assignment of sampleAssignments) commit(instantSchema.parse(0), 'system', [sheetOp(assignment)])
  const refused: Replay['refused'][number][] = []
  const taken = { ledgerNumber: new Set<string>(), stubNumber: new Set<string>() }
  const all = sampleHandling.flatMap(({ caseId, sheetNumber, steps }) =>
    steps.map((one) => ({ caseId, sheetNumber, one })),
  )
  all.sort((a, b) => instantOf(a.one) - instantOf(b.one))
  for (const { caseId, sheetNumber, one } of all) {
    const record = records.get(recordKey({ of: 'case', id: caseId })) ?? emptyRecord('case', caseId)
    const found = recordToCase(record)
    const actor = people.get(one.by)
    if (found === undefined || actor === undefined) {
      refused.push({ sheetNumber, taken: one, why: found === undefined ? 'no such case' : 'no such person' })
      continue
    }
    const planned = planCaseStep(record, found, one.step, {
      actor,
      people,
      departments,
      isSample: true,
      today: dayOf(one),
      ledgerNumberTaken: (number) => taken.ledgerNumber.has(number),
      stubNumberTaken: (number) => taken.stubNumber.has(number),
    })
    if (!planned.ok) {
      refused.push({ sheetNumber, taken: one, why: planned.failure })
      continue
    }
    if (one.step.step === 'register') taken.ledgerNumber.add(one.step.ledgerNumber)
    if (one.step.step === 'feed-back') taken.stubNumber.add(one.step.stubNumber)
    commit(instantOf(one), one.by, planned.value)
  }
  const cases = [...records.values()].flatMap((record) => recordToCase(record) ?? [])
  return { casesById: new Map(cases.map((one) => [one.id, one])), refused }
}

const sheetOp = ({ caseId, sheet }: Assignment): KnownOp => ({
  op: 'set',
  of: 'case',
  id: caseId,
  field: 'sheet',
  value: sheet,
  saw: [],
})
