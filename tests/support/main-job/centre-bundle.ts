import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDeviceCard } from '#shared/bundle/device-card'
import { parseKeyFile } from '#shared/bundle/key-file'
import { defaultBundleLimits } from '#shared/bundle/limits'
import { makeBundle, type BundleDraft } from '#shared/bundle/make-bundle'
import type { Bytes } from '#shared/bundle/ports'
import type { WrittenArrangement } from '#shared/calendar/year-arrangement'
import type { Assignment } from '#shared/case/sheet'
import { webPorts } from '#shared/codec/web-ports'
import { bundleIdOf } from '../bundles/drafts'
import { day, mondayMorning } from '../builders'

const samples = join(import.meta.dirname, '..', '..', '..', 'resources', 'samples', 'keys')

/** A bundle of the sample's centre for its office, as a clerk gets it on a stick. */
export const makeCentreBundle = (
  n: number,
  assignments: readonly Assignment[],
  files: readonly Bytes[] = [],
): Promise<Bytes> => seal(n, { type: 'assignment', assignments: [...assignments] }, files)

/** A calendar bundle of the sample's centre for its office. */
export const makeCentreCalendar = (n: number, arrangements: readonly WrittenArrangement[]): Promise<Bytes> =>
  seal(n, { type: 'calendar', arrangements }, [])

async function seal(n: number, content: BundleDraft['content'], files: readonly Bytes[]): Promise<Bytes> {
  const keys = parseKeyFile(readFileSync(join(samples, 'centre.keys.json'), 'utf8'))
  const [from, to] = ['centre', 'office'].map((name) =>
    parseDeviceCard(readFileSync(join(samples, `${name}.card.json`), 'utf8')),
  )
  if (!keys.ok || from?.ok !== true || to?.ok !== true) throw new Error('the sample keys do not parse')
  const made = await makeBundle(
    {
      bundleId: bundleIdOf(n),
      fromOffice: from.value.officeCode,
      fromDevice: from.value.deviceId,
      toOffice: to.value.officeCode,
      seq: 1,
      prev: '',
      acks: [],
      createdAt: mondayMorning,
      appVersion: '0.1.0',
      title: '',
      fromName: from.value.officeName,
      toName: to.value.officeName,
      issuedOn: day('2026-11-23'),
      content,
      files: [...files],
    },
    keys.value.minisign,
    [to.value.ageRecipient],
    defaultBundleLimits,
    webPorts,
  )
  if (!made.ok) throw new Error(JSON.stringify(made.failure))
  return made.value.bytes
}
