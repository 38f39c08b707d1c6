import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDeviceCard } from '#shared/bundle/device-card'
import { parseKeyFile } from '#shared/bundle/key-file'
import { defaultBundleLimits } from '#shared/bundle/limits'
import { makeBundle, type MadeBundle } from '#shared/bundle/make-bundle'
import type { Assignment } from '#shared/case/sheet'
import { webPorts } from '#shared/codec/web-ports'
import { manyAssignments } from '../many-assignments'
import { bundleIdOf } from '../bundles/drafts'
import { day, mondayMorning } from '../builders'

const samples = join(import.meta.dirname, '..', '..', '..', 'resources', 'samples', 'keys')

/** Made-up cases number their sheets alike; those of a bundle must not meet those of a seeded ledger or of an earlier bundle. */
const numberApart = ({ caseId, sheet }: Assignment, seq: number): Assignment => ({
  caseId,
  sheet: { ...sheet, sheetNumber: `B${seq}-${sheet.sheetNumber}` },
})

/** Where a bundle stands in its stream. */
export interface SamplePosition {
  readonly seq: number
  /** Hash of the bundle before it, '' for the first. */
  readonly prev: string
}

/** An assignment bundle of made-up cases from the sample centre to the sample office, the first of its stream unless told otherwise. */
export async function makeSampleBundle(
  cases: number,
  seed: number,
  { seq, prev }: SamplePosition = { seq: 1, prev: '' },
): Promise<MadeBundle> {
  const keys = parseKeyFile(readFileSync(join(samples, 'centre.keys.json'), 'utf8'))
  const [from, to] = ['centre', 'office'].map((name) =>
    parseDeviceCard(readFileSync(join(samples, `${name}.card.json`), 'utf8')),
  )
  if (!keys.ok || from?.ok !== true || to?.ok !== true) throw new Error('the sample keys do not parse')
  const made = await makeBundle(
    {
      bundleId: bundleIdOf(700_000 + seed),
      fromOffice: from.value.officeCode,
      fromDevice: from.value.deviceId,
      toOffice: to.value.officeCode,
      seq,
      prev,
      acks: [],
      createdAt: mondayMorning,
      appVersion: '0.1.0',
      title: '',
      fromName: from.value.officeName,
      toName: to.value.officeName,
      issuedOn: day('2026-11-23'),
      content: { type: 'assignment', assignments: manyAssignments(cases, seed).map((one) => numberApart(one, seq)) },
      files: [],
    },
    keys.value.minisign,
    [to.value.ageRecipient],
    defaultBundleLimits,
    webPorts,
  )
  if (!made.ok) throw new Error(JSON.stringify(made.failure))
  return made.value
}
