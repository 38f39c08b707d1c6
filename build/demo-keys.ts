import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { deviceCardSchema, renderDeviceCard, type DeviceCard } from '#shared/bundle/device-card'
import { renderKeyFile, type KeyFile } from '#shared/bundle/key-file'
import { parsePublicKey, publicKeyToText, renderPublicKeyFile } from '#shared/bundle/minisign'
import { keysToCard, makeKeys } from '#shared/codec/make-keys'
import { qingshanEntries } from '../tests/support/main-job/first-run'

/** The two parties' keys of a demonstration. They are made for it and protect nothing. */
export interface DemoKeys {
  readonly office: KeyFile
  readonly officeCard: DeviceCard
  readonly centre: KeyFile
  /** What the program trusts as the centre; with a given signer its key is that signer's, not `centre`'s. */
  readonly centreCard: DeviceCard
  /** `office.age.key office.minisign.pub centre.age.key centre.minisign.pub`, in the formats of age and minisign. */
  writeTo(folder: string): void
  /** The files that the program imports at its first run. */
  writeForProgram(folder: string): void
}

const office = { officeCode: qingshanEntries.code, officeName: qingshanEntries.name, role: 'unit' } as const
const centreOffice = { officeCode: 'hotline-centre', officeName: '市长公开电话受理中心', role: 'centre' } as const

export async function makeDemoKeys(): Promise<DemoKeys> {
  const [officeKeys, centreKeys] = [await makeKeys(), await makeKeys()]
  return assemble(officeKeys, centreKeys, await keysToCard(centreKeys, centreOffice))
}

/** With a given bundle: the identity that opens it, and the signer it has to come from. */
export async function readGivenKeys(identityFile: string, signerFile: string): Promise<DemoKeys> {
  const identity = readFileSync(identityFile, 'utf8')
    .split(/\r?\n/)
    .find((line) => line.startsWith('AGE-SECRET-KEY-1'))
  const signer = parsePublicKey(readFileSync(signerFile, 'utf8'))
  if (identity === undefined) throw new Error(`${identityFile} 不是 age 私钥文件`)
  if (signer === undefined) throw new Error(`${signerFile} 不是 minisign 公钥文件`)
  const [officeKeys, centreKeys] = [{ ...(await makeKeys()), ageIdentity: identity.trim() }, await makeKeys()]
  const card = await keysToCard(centreKeys, centreOffice)
  return assemble(
    officeKeys,
    centreKeys,
    deviceCardSchema.parse({ ...card, minisignPublicKey: publicKeyToText(signer) }),
  )
}

const identityFile = (keys: KeyFile, card: DeviceCard): string =>
  `# public key: ${card.ageRecipient}\n${keys.ageIdentity}\n`

async function assemble(officeKeys: KeyFile, centreKeys: KeyFile, centreCard: DeviceCard): Promise<DemoKeys> {
  const officeCard = await keysToCard(officeKeys, office)
  return {
    office: officeKeys,
    officeCard,
    centre: centreKeys,
    centreCard,
    writeTo: (folder) => {
      mkdirSync(folder, { recursive: true })
      writeFileSync(join(folder, 'office.age.key'), identityFile(officeKeys, officeCard), { mode: 0o600 })
      writeFileSync(join(folder, 'office.minisign.pub'), renderPublicKeyFile(officeCard.minisignPublicKey))
      writeFileSync(join(folder, 'centre.age.key'), identityFile(centreKeys, centreCard), { mode: 0o600 })
      writeFileSync(join(folder, 'centre.minisign.pub'), renderPublicKeyFile(centreCard.minisignPublicKey))
    },
    writeForProgram: (folder) => {
      writeFileSync(join(folder, 'office.keys.json'), renderKeyFile(officeKeys), { mode: 0o600 })
      writeFileSync(join(folder, 'centre.card.json'), renderDeviceCard(centreCard))
    },
  }
}
