import { basename } from 'node:path'
import type { BundleRefused } from '#shared/bundle/bundle-refused'
import type { BundleExpectations, TrustedSigner } from '#shared/bundle/expectations'
import { oddBundleEnding } from '#shared/bundle/odd-bundle-name'
import { officeCodeSchema } from '#shared/bundle/field-schemas'
import { defaultBundleLimits } from '#shared/bundle/limits'
import { openBundleFiles, type OpenedBundle } from '#shared/bundle/open-bundle'
import { refusalToWords } from '#shared/bundle/refusal-words'
import { webPorts } from '#shared/codec/web-ports'
import { fail, ok } from '#shared/prelude/result'
import { readBytes, readSize } from './command-files'
import { usageFailure, type CommandResult } from './command-io'
import { readIdentities, readSigners } from './read-keys'
import { requireWord, type CommandOptions } from './read-options'

/** The options by which `verify` and `open` learn whom to trust. */
export const openingKinds = { identity: 'many', signer: 'many', me: 'one' } as const

/** Reads the bundle that a command names and proves it with the keys given. A refusal keeps its own name. */
export async function openFile(options: CommandOptions): Promise<CommandResult<OpenedBundle>> {
  const path = requireWord(options, '交换包文件')
  if (!path.ok) return path
  const expected = await readExpectations(options)
  if (!expected.ok) return expected
  const limit = defaultBundleLimits.sealedBytes
  const bytes = await readSize(path.value)
  if (!bytes.ok) return bytes
  if (bytes.value > limit) return refuse({ type: 'BundleTooLarge', bytes: bytes.value, limit })
  const sealed = await readBytes(path.value, limit)
  if (!sealed.ok) return sealed
  const opened = await openBundleFiles(sealed.value, expected.value, webPorts)
  return opened.ok ? opened : refuse(opened.failure)
}

/** What is to be said of a bundle whose name was altered on its way; undefined for a name as bundles have it. */
export function oddNameLine(options: CommandOptions): string | undefined {
  const path = requireWord(options, '交换包文件')
  const ending = path.ok ? oddBundleEnding(basename(path.value)) : undefined
  return ending === undefined ? undefined : `文件名后面多了“${ending}”，内容是交换包；转存时请保持以 .hlb 结尾。`
}

function refuse(refusal: BundleRefused): CommandResult<never> {
  const { title, what, safe, todo } = refusalToWords(refusal)
  return fail({ exitCode: 1, name: refusal.type, lines: [`${title}：${what}`, safe, todo], detail: refusal })
}

async function readExpectations(options: CommandOptions): Promise<CommandResult<BundleExpectations>> {
  const identities: string[] = []
  for (const path of options.all('identity')) {
    const read = await readIdentities(path)
    if (!read.ok) return read
    identities.push(...read.value)
  }
  const signers: TrustedSigner[] = []
  for (const path of options.all('signer')) {
    const read = await readSigners(path)
    if (!read.ok) return read
    signers.push(...read.value)
  }
  if (identities.length === 0 || signers.length === 0)
    return fail(usageFailure('需要至少一个 --identity（私钥）和一个 --signer（签名公钥或名片）。'))
  const me = options.one('me') ?? null
  if (me !== null && !officeCodeSchema.safeParse(me).success)
    return fail(usageFailure('--me 要用单位代码，如 qingshan。'))
  return ok({
    identities,
    signers,
    me,
    accepts: ['assignment', 'reply'],
    streams: {},
    importedBundles: {},
    limits: defaultBundleLimits,
  })
}
