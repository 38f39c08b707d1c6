import { loadSample, type LoadedSample } from '#renderer/start/load-sample'
import type { Sample } from '#renderer/ledger-store/commit/commit-sample'
import { parseLocalDate } from '#shared/prelude/local-date'
import type { SampleKind } from '#shared/sample/sample-kinds'

/** A made-up office as it is laid down on a day. */
export const shippedSample = async (kind: SampleKind = 'township', today = '2026-11-29'): Promise<Sample> =>
  (await loadShipped(kind, today)).sample

/** The same with the published keys. */
export async function loadShipped(kind: SampleKind, today: string): Promise<LoadedSample> {
  const day = parseLocalDate(today)
  const loaded = day === undefined ? undefined : await loadSample(kind, day)
  if (loaded?.ok !== true || loaded.value === undefined) throw new Error('the keys of the sample have not been made')
  return loaded.value
}

/** The same office with a few of its cases: enough to break off and go on. */
export const shortened = (sample: Sample, cases: number): Sample => ({
  ...sample,
  office: { ...sample.office, stories: sample.office.stories.slice(0, cases), dossiers: [] },
})
