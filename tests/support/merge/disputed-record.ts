import { planResolution, type ResolutionChoice, type ResolutionSurroundings } from '#shared/merge/plan-resolution'
import { roles } from '#shared/office/office'
import { commitRefSchema, type CommitRef, type KnownOp } from '#shared/record/commit'
import { emptyRecord, type Head, type LedgerRecord } from '#shared/record/ledger-record'
import { listConflicts, type Conflict } from '#shared/record/list-conflicts'
import { aPerson, aSheet, instant, staffOfFive } from '#tests/support/builders'

export const ref = (text: string): CommitRef => commitRefSchema.parse(text)
export const [a, b, base] = [ref('pca00000.1:2'), ref('pcb00000.1:1'), ref('pca00000.1:1')]
export const head = (one: CommitRef, value: unknown, at = 1): Head => ({ ref: one, at: instant(at), by: 'p', value })
export const boss = aPerson('boss', [...roles])
export const around = {
  actor: boss,
  people: new Map([boss, ...staffOfFive].map((person) => [person.id, person])),
  ledgerNumberTaken: () => false,
}

/** A record whose `field` two PCs wrote; a case comes with a sheet and what else `fields` gives it. */
export function disputed(
  of: string,
  field: string,
  sides: readonly [unknown, unknown],
  fields: Readonly<Record<string, unknown>> = {},
): LedgerRecord {
  const whole = Object.entries({ ...(of === 'case' ? { sheet: aSheet() } : {}), ...fields }).map(
    ([name, value]): [string, Head[]] => [name, [head(base, value)]],
  )
  return {
    ...emptyRecord(of, 'x'),
    registers: { ...Object.fromEntries(whole), [field]: [head(a, sides[0]), head(b, sides[1], 2)] },
    commits: [base, a, b],
  }
}
export const conflictOf = (record: LedgerRecord): Conflict => {
  const [conflict] = listConflicts(record)
  if (conflict === undefined) throw new Error('no conflict')
  return conflict
}
export const decide = (record: LedgerRecord, choice: ResolutionChoice, change: Partial<ResolutionSurroundings> = {}) =>
  planResolution(record, conflictOf(record), choice, { ...around, ...change })
export const opsOf = (record: LedgerRecord, choice: ResolutionChoice): readonly KnownOp[] => {
  const planned = decide(record, choice)
  if (!planned.ok) throw new Error(planned.failure.type)
  return planned.value
}

const dated = { on: '2026-11-23' }
export const written: { readonly [field: string]: unknown } = {
  registration: { registeredOn: '2026-11-23', summary: '摘要', key: false },
  submission: { leaderId: 'deputy', opinion: '' },
  instruction: { leaderId: 'deputy', text: '', instructedOn: '2026-11-23' },
  assignment: {
    departmentId: 'd2',
    assistingDepartmentIds: [],
    handlerId: 'handler',
    dueOn: '2026-11-26',
    requirement: '',
  },
  approval: { reviewerId: 'secretary', comment: '', ...dated },
  feedback: { stubNumber: '2026-001', method: 'both', ...dated },
}
