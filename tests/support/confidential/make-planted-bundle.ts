import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDeviceCard } from '#shared/bundle/device-card'
import { parseKeyFile } from '#shared/bundle/key-file'
import { defaultBundleLimits } from '#shared/bundle/limits'
import { makeBundle } from '#shared/bundle/make-bundle'
import type { Bytes } from '#shared/bundle/ports'
import { webPorts } from '#shared/codec/web-ports'
import { day, mondayMorning } from '../builders'
import { bundleIdOf } from '../bundles/drafts'
import { naming, plantedAssignment } from './planted-caller'
import { serialOf } from './seed-planted'

const samples = join(import.meta.dirname, '..', '..', '..', 'resources', 'samples', 'keys')

/** From the sample centre: a new confidential sheet, and another issue of one that stands, which names its caller otherwise. */
export async function makePlantedBundle(): Promise<Bytes> {
  const keys = parseKeyFile(readFileSync(join(samples, 'centre.keys.json'), 'utf8'))
  const [from, to] = ['centre', 'office'].map((name) =>
    parseDeviceCard(readFileSync(join(samples, `${name}.card.json`), 'utf8')),
  )
  if (!keys.ok || from?.ok !== true || to?.ok !== true) throw new Error('the sample keys do not parse')
  const revised = plantedAssignment(serialOf('handling'), {
    revision: 2,
    content: naming('来电人补充：路灯已一个月不亮'),
    remark: naming('请尽快办理'),
    attachments: [],
  })
  const made = await makeBundle(
    {
      bundleId: bundleIdOf(700_000),
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
      content: { type: 'assignment', assignments: [plantedAssignment(90, { attachments: [] }), revised] },
      files: [],
    },
    keys.value.minisign,
    [to.value.ageRecipient],
    defaultBundleLimits,
    webPorts,
  )
  if (!made.ok) throw new Error(JSON.stringify(made.failure))
  return made.value.bytes
}
