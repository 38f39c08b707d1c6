import { join } from 'node:path'
import { officeRoleSchema } from '#shared/bundle/bundle-type'
import { cardFingerprint, deviceCardSchema, renderDeviceCard } from '#shared/bundle/device-card'
import { renderKeyFile } from '#shared/bundle/key-file'
import { renderPublicKeyFile } from '#shared/bundle/minisign'
import { textToUtf8 } from '#shared/bundle/text'
import { keysToCard, makeKeys } from '#shared/codec/make-keys'
import { fail, ok } from '#shared/prelude/result'
import { cleanLine } from '#shared/text/clean-text'
import { makeFolder, writeNewFiles } from './command-files'
import { usageFailure, type CommandIo, type CommandResult } from './command-io'
import { readOptions, requireOption } from './read-options'

const kinds = { out: 'one', name: 'one', role: 'one', office: 'one', 'office-name': 'one' } as const

/** Makes a PC's keys and its card: four files, none of which may exist yet. */
export async function runKeygen(args: readonly string[], io: CommandIo): Promise<CommandResult> {
  const options = readOptions(args, kinds)
  if (!options.ok) return options
  const asked = readAsked((name) => requireOption(options.value, name))
  if (!asked.ok) return asked
  const { out, name, office } = asked.value
  const keys = await makeKeys()
  const card = await keysToCard(keys, office)
  const identity = `# created: ${new Date(io.now()).toISOString()}\n# public key: ${card.ageRecipient}\n${keys.ageIdentity}\n`
  const folder = await makeFolder(out)
  if (!folder.ok) return folder
  const files = [
    { path: join(out, `${name}.age.key`), bytes: textToUtf8(identity), secret: true },
    { path: join(out, `${name}.keys.json`), bytes: textToUtf8(renderKeyFile(keys)), secret: true },
    { path: join(out, `${name}.minisign.pub`), bytes: textToUtf8(renderPublicKeyFile(card.minisignPublicKey)) },
    { path: join(out, `${name}.card.json`), bytes: textToUtf8(renderDeviceCard(card)) },
  ]
  const written = await writeNewFiles(files)
  if (!written.ok) return written
  for (const { path } of files) io.out(path)
  io.out(`名片校验码 ${cardFingerprint(card)}（登记时电话核对）`)
  io.out(`${name}.age.key 和 ${name}.keys.json 是私钥，不要交给任何人。`)
  return ok(undefined)
}

function readAsked(option: (name: string) => CommandResult<string>) {
  const [out, name, role, code, officeName] = [
    option('out'),
    option('name'),
    option('role'),
    option('office'),
    option('office-name'),
  ]
  if (!out.ok) return out
  if (!name.ok) return name
  if (!role.ok) return role
  if (!code.ok) return code
  if (!officeName.ok) return officeName
  if (!/^[A-Za-z0-9][A-Za-z0-9._-]{0,40}$/.test(name.value))
    return fail(usageFailure('--name 只能用英文字母、数字、点、横线和下划线。'))
  const roleRead = officeRoleSchema.safeParse(role.value)
  if (!roleRead.success) return fail(usageFailure('--role 只能是 centre（受理中心）或 unit（承办单位）。'))
  const office = deviceCardSchema
    .pick({ officeCode: true, officeName: true })
    .safeParse({ officeCode: code.value, officeName: cleanLine(officeName.value) })
  if (!office.success)
    return fail(usageFailure('--office 要用小写英文字母开头的单位代码（如 qingshan），--office-name 不能为空。'))
  return ok({ out: out.value, name: name.value, office: { ...office.data, role: roleRead.data } })
}
