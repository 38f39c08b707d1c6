import '#shared/prelude/zod-setup'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { renderDeviceCard } from '#shared/bundle/device-card'
import { parseKeyFile, renderKeyFile, type KeyFile } from '#shared/bundle/key-file'
import { keysToCard, makeKeys } from '#shared/codec/make-keys'

// Makes what the sample ledger ships with: a key set that is published on purpose. Keys that stand there are kept; the outcome is
// committed.

const samples = fileURLToPath(new URL('../resources/samples/', import.meta.url))
const keysFolder = join(samples, 'keys')
mkdirSync(keysFolder, { recursive: true })

const partySchema = z.looseObject({ code: z.string(), name: z.string() })
const fileSchema = z.looseObject({ from: partySchema, to: partySchema })
const { from, to } = fileSchema.parse(JSON.parse(readFileSync(join(samples, 'assignments.json'), 'utf8')))

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
