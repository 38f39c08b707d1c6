import '#shared/prelude/zod-setup'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { renderDeviceCard } from '#shared/bundle/device-card'
import { parseKeyFile, renderKeyFile, type KeyFile } from '#shared/bundle/key-file'
import { defaultBundleLimits } from '#shared/bundle/limits'
import { makeBundle } from '#shared/bundle/make-bundle'
import { assignmentSchema } from '#shared/case/sheet'
import { keysToCard, makeKeys } from '#shared/codec/make-keys'
import { webPorts } from '#shared/codec/web-ports'
import { instantSchema } from '#shared/prelude/instant'
import { localDateSchema } from '#shared/prelude/local-date'

// Makes what the sample ledger ships with: a key set that is published on purpose, and the sample assignment bundle.
// Run once after resources/samples/assignments.json has changed; the outcome is committed.

const samples = fileURLToPath(new URL('../resources/samples/', import.meta.url))
const keysFolder = join(samples, 'keys')
mkdirSync(keysFolder, { recursive: true })

const partySchema = z.looseObject({ code: z.string(), name: z.string() })
const fileSchema = z.looseObject({ from: partySchema, to: partySchema, assignments: z.array(assignmentSchema).min(1) })
const { from, to, assignments } = fileSchema.parse(JSON.parse(readFileSync(join(samples, 'assignments.json'), 'utf8')))

async function keysOf(name: 'office' | 'centre'): Promise<KeyFile> {
  const path = join(keysFolder, `${name}.keys.json`)
  if (!existsSync(path)) writeFileSync(path, renderKeyFile(await makeKeys()))
  const keys = parseKeyFile(readFileSync(path, 'utf8'))
  if (!keys.ok) throw new Error(`${path}: ${keys.failure.field}`)
  return keys.value
}

const [office, centre] = [await keysOf('office'), await keysOf('centre')]
const officeCard = await keysToCard(office, { officeCode: to.code, officeName: to.name, role: 'unit' })
const centreCard = await keysToCard(centre, { officeCode: from.code, officeName: from.name, role: 'centre' })
writeFileSync(join(keysFolder, 'office.card.json'), renderDeviceCard(officeCard))
writeFileSync(join(keysFolder, 'centre.card.json'), renderDeviceCard(centreCard))

const made = await makeBundle(
  {
    bundleId: '0193540e-7c00-7000-8000-000000000001',
    fromOffice: from.code,
    fromDevice: centre.deviceId,
    toOffice: to.code,
    seq: 1,
    prev: '',
    acks: [],
    createdAt: instantSchema.parse(Date.UTC(2026, 10, 23, 0, 30)),
    appVersion: '0.1.0',
    title: '样例交办包',
    fromName: from.name,
    toName: to.name,
    issuedOn: localDateSchema.parse('2026-11-23'),
    content: { type: 'assignment', assignments },
    files: [],
  },
  centre.minisign,
  [officeCard.ageRecipient, centreCard.ageRecipient],
  defaultBundleLimits,
  webPorts,
)
if (!made.ok) throw new Error(JSON.stringify(made.failure))
writeFileSync(join(samples, 'sample-assignment.hlb'), made.value.bytes)
console.log(`sample-assignment.hlb: ${assignments.length} assignments, ${made.value.bytes.length} bytes`)
