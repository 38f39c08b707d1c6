import type { Sample } from '#renderer/ledger-store/commit/commit-sample'
import { recordToCase, type Case } from '#shared/case/case'
import { caseToRow, type CaseRow } from '#shared/case/case-row'
import { commitSchema, replicaIdSchema } from '#shared/record/commit'
import { foldCommit } from '#shared/record/fold-commit'
import type { LedgerRecord } from '#shared/record/ledger-record'
import { playSample, type PlayedSample } from '#shared/sample/play-sample'
import { yearBefore } from '#shared/sample/sample-days'
import { absencesToCovers } from '#shared/sample/sample-office'

/** A made-up office's time as its acts alone make it. */
export interface PlayedOffice {
  readonly played: PlayedSample
  readonly records: ReadonlyMap<string, LedgerRecord>
  readonly cases: readonly Case[]
  readonly rows: readonly CaseRow[]
}

/** Plays a sample in memory and folds its acts as a ledger would. */
export async function playOffice({ office, rules, calendar, today }: Sample): Promise<PlayedOffice> {
  const days = yearBefore(today, calendar)
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
  for (const [index, { by, at, ops }] of played.acts.entries()) {
    const commit = commitSchema.parse({ v: 1, replica: 'sampledesk.1', seq: index + 1, prev: '', at, by, ops })
    for (const [key, record] of foldCommit(records, commit)) records.set(key, record)
  }
  const cases = [...records.values()].flatMap((record) => (record.of === 'case' ? (recordToCase(record) ?? []) : []))
  return { played, records, cases, rows: cases.map(caseToRow) }
}
