import { readAct, type Act } from '#shared/case/act'
import { dossierKind, recordToDossier, type Dossier } from '#shared/dossier/dossier'
import type { SampleKind } from '#shared/sample/sample-kinds'
import type { SampleOffice } from '#shared/sample/sample-office'
import { playOffice, type PlayedOffice } from '#tests/support/office-year/play-office'
import { shippedSample } from '#tests/support/shipped-sample'

export interface Year extends Pick<PlayedOffice, 'played' | 'cases' | 'rows'> {
  readonly office: SampleOffice
  readonly acts: readonly Act[]
  readonly dossiers: readonly Dossier[]
}

/** A made-up office's year as its acts alone make it, laid down on a day. */
export async function playYear(kind: SampleKind, today: string): Promise<Year> {
  const sample = await shippedSample(kind, today)
  const { played, records, cases, rows } = await playOffice(sample)
  const acts = played.acts.flatMap(({ ops }) =>
    ops.flatMap((op) => (op.op === 'append' && op.field === 'acts' ? [readAct(op.value) ?? []].flat() : [])),
  )
  const dossiers = [...records.values()].flatMap((record) =>
    record.of === dossierKind ? (recordToDossier(record) ?? []) : [],
  )
  return { office: sample.office, played, cases, rows, acts, dossiers }
}
