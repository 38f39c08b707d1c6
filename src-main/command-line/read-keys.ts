import { parseDeviceCard, type DeviceCard } from '#shared/bundle/device-card'
import type { TrustedSigner } from '#shared/bundle/expectations'
import { ageIdentitySchema } from '#shared/bundle/field-schemas'
import { parseKeyFile, type KeyFile } from '#shared/bundle/key-file'
import { parsePublicKey, publicKeyToText } from '#shared/bundle/minisign'
import { fail, ok } from '#shared/prelude/result'
import { readText } from './command-files'
import { commandFailure, type CommandResult } from './command-io'

/** The identities of an age key file (comments and blank lines allowed) or of a `.keys.json`. */
export async function readIdentities(path: string): Promise<CommandResult<readonly string[]>> {
  const text = await readText(path)
  if (!text.ok) return text
  const keys = parseKeyFile(text.value)
  if (keys.ok) return ok([keys.value.ageIdentity])
  const lines = text.value
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
  const sound = lines.length > 0 && lines.every((line) => ageIdentitySchema.safeParse(line).success)
  return sound ? ok(lines) : fail(commandFailure('IdentityMalformed', `文件 ${path} 不是 age 私钥文件。`))
}

/** Who may have signed: the office on a card, or for a bare minisign key any office in either role. */
export async function readSigners(path: string): Promise<CommandResult<readonly TrustedSigner[]>> {
  const text = await readText(path)
  if (!text.ok) return text
  const card = parseDeviceCard(text.value)
  if (card.ok) {
    const { officeCode, officeName, role, minisignPublicKey } = card.value
    return ok([{ officeCode, officeName, role, publicKey: minisignPublicKey }])
  }
  const key = parsePublicKey(text.value)
  if (key === undefined)
    return fail(commandFailure('SignerMalformed', `文件 ${path} 不是 minisign 公钥文件，也不是名片。`))
  const anyOffice = { officeCode: null, officeName: `密钥 ${key.keyId}`, publicKey: publicKeyToText(key) }
  return ok([
    { ...anyOffice, role: 'centre' },
    { ...anyOffice, role: 'unit' },
  ])
}

export async function readKeys(path: string): Promise<CommandResult<KeyFile>> {
  const text = await readText(path)
  if (!text.ok) return text
  const keys = parseKeyFile(text.value)
  return keys.ok
    ? keys
    : fail(
        commandFailure(
          'KeyFileMalformed',
          `文件 ${path} 不是密钥文件（*.keys.json），有误的项：${keys.failure.field}。`,
        ),
      )
}

export async function readCard(path: string): Promise<CommandResult<DeviceCard>> {
  const text = await readText(path)
  if (!text.ok) return text
  const card = parseDeviceCard(text.value)
  return card.ok
    ? card
    : fail(commandFailure('CardMalformed', `文件 ${path} 不是名片（*.card.json），有误的项：${card.failure.field}。`))
}
