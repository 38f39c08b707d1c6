import { readAct, type Act } from '#shared/case/act'
import { recordToCase, type Case } from '#shared/case/case'
import { caseToRow, type CaseRow } from '#shared/case/case-row'
import { dossierKind, recordToDossier, type Dossier } from '#shared/dossier/dossier'
import { instantSchema } from '#shared/prelude/instant'
import { commitSchema, replicaIdSchema } from '#shared/record/commit'
import { foldCommit } from '#shared/record/fold-commit'
import type { LedgerRecord } from '#shared/record/ledger-record'
import { playSample, type PlayedSample } from '#shared/sample/play-sample'
import { yearBefore } from '#shared/sample/sample-days'
import type { SampleKind } from '#shared/sample/sample-kinds'
import { absencesToCovers, type SampleOffice } from '#shared/sample/sample-office'
import { shippedSample } from '#tests/support/shipped-sample'

export interface Year {
  readonly office: SampleOffice
  readonly played: PlayedSample
  readonly cases: readonly Case[]
  readonly rows: readonly CaseRow[]
  readonly acts: readonly Act[]
  readonly dossiers: readonly Dossier[]
}

/** A made-up office's year as its acts alone make it, laid down on a day. */
export async function playYear(kind: SampleKind, today: string): Promise<Year> {
  const { office, rules, calendar, today: day } = await shippedSample(kind, today)
  const days = yearBefore(day, calendar)
  const played = await playSample(
    {
      office,
      covers: absencesToCovers(office.absences, days),
      rules,
      days,
      replica: replicaIdSchema.parse('sampledesk.1'),
      firstSeq: 1,
      stream: 'sample/test',
    },
    () => Promise.resolve(),
    () => undefined,
  )
  const records = new Map<string, LedgerRecord>()
  const acts: Act[] = []
  for (const [index, { by, at, ops }] of played.acts.entries()) {
    const commit = { v: 1, replica: 'sampledesk.1', seq: index + 1, prev: '', at: instantSchema.parse(at), by, ops }
    for (const [key, record] of foldCommit(records, commitSchema.parse(commit))) records.set(key, record)
    for (const op of ops) if (op.op === 'append' && op.field === 'acts') acts.push(...[readAct(op.value) ?? []].flat())
  }
  const cases = [...records.values()].flatMap((record) => (record.of === 'case' ? (recordToCase(record) ?? []) : []))
  const dossiers = [...records.values()].flatMap((record) =>
    record.of === dossierKind ? (recordToDossier(record) ?? []) : [],
  )
  return { office, played, cases, rows: cases.map(caseToRow), acts, dossiers }
}
