import { basename, dirname, join } from 'node:path'
import type { DeviceCard } from '#shared/bundle/device-card'
import { defaultBundleLimits } from '#shared/bundle/limits'
import { makeBundle, type BundleDraft, type MadeBundle } from '#shared/bundle/make-bundle'
import type { KeyFile } from '#shared/bundle/key-file'
import { unmadeToWords } from '#shared/bundle/refusal-words'
import { hashBytes } from '#shared/bundle/text'
import { webPorts } from '#shared/codec/web-ports'
import { instantToLocalDate } from '#shared/prelude/instant'
import { parseStrictJson } from '#shared/prelude/parse-json'
import { fail, ok } from '#shared/prelude/result'
import { cleanJson, findUnreadableInJson } from '#shared/text/clean-json'
import { bundleJobSchema, type BundleJob } from './bundle-job'
import { isFolder, readFolder, readText, writeNewFiles } from './command-files'
import { commandFailure, usageFailure, type CommandIo, type CommandResult } from './command-io'
import { readCard, readKeys } from './read-keys'
import { readOptions, requireOption, type CommandOptions } from './read-options'

const kinds = { json: 'one', signer: 'one', to: 'many', out: 'one', files: 'one', seq: 'one', prev: 'one' } as const

/** Makes a bundle from JSON, signed with a key file, sealed for the cards given. */
export async function runMake(args: readonly string[], io: CommandIo): Promise<CommandResult> {
  const options = readOptions(args, kinds)
  if (!options.ok) return options
  const out = requireOption(options.value, 'out')
  if (!out.ok) return out
  const inputs = await readInputs(options.value, io)
  if (!inputs.ok) return inputs
  const draft = await composeDraft(options.value, inputs.value, io)
  if (!draft.ok) return draft
  const recipients = inputs.value.cards.map((card) => card.ageRecipient)
  const made = await makeBundle(draft.value, inputs.value.keys.minisign, recipients, defaultBundleLimits, webPorts)
  if (!made.ok) {
    const { what, todo } = unmadeToWords(made.failure)
    return fail({ ...commandFailure(made.failure.type, what, todo), detail: made.failure })
  }
  return writeBundle(made.value, out.value, io)
}

async function writeBundle(made: MadeBundle, out: string, io: CommandIo): Promise<CommandResult> {
  const path = (await isFolder(out)) ? join(out, made.fileName) : out
  const written = await writeNewFiles([{ path, bytes: made.bytes }])
  if (!written.ok) return written
  io.out(path)
  io.out(`序列 ${made.stream}`)
  io.out(`下一个包的 --prev ${made.tagmanifest}`)
  return ok(undefined)
}

interface MakeInputs {
  readonly job: BundleJob
  readonly keys: KeyFile
  /** The sender's card where it lies beside the key file. */
  readonly ownCard: DeviceCard | undefined
  readonly cards: readonly DeviceCard[]
}

async function readInputs(options: CommandOptions, io: CommandIo): Promise<CommandResult<MakeInputs>> {
  const jsonPath = requireOption(options, 'json')
  if (!jsonPath.ok) return jsonPath
  const keysPath = requireOption(options, 'signer')
  if (!keysPath.ok) return keysPath
  const job = await readJob(jsonPath.value, io)
  if (!job.ok) return job
  const keys = await readKeys(keysPath.value)
  if (!keys.ok) return keys
  const cards: DeviceCard[] = []
  for (const path of options.all('to')) {
    const card = await readCard(path)
    if (!card.ok) return card
    cards.push(card.value)
  }
  if (cards.length === 0) return fail(usageFailure('缺少参数 --to：至少要有一张收件名片。'))
  const ownCard = await readCard(
    join(dirname(keysPath.value), basename(keysPath.value).replace(/\.keys\.json$/, '.card.json')),
  )
  return ok({ job: job.value, keys: keys.value, cards, ownCard: ownCard.ok ? ownCard.value : undefined })
}

/** The job past the border of text. What no standard explains is told, with its place: each reader sees something else there. */
async function readJob(path: string, io: CommandIo): Promise<CommandResult<BundleJob>> {
  const text = await readText(path)
  if (!text.ok) return text
  const malformed = (field: string) =>
    fail(commandFailure('JobMalformed', `文件 ${path} 不符合规定，有误的项：${field}。`))
  const json = parseStrictJson(text.value)
  if (!json.ok) return malformed(json.failure)
  const job = bundleJobSchema.safeParse(cleanJson(json.value))
  if (job.success) {
    for (const { path: field, found } of findUnreadableInJson(job.data))
      io.err(`注意：${field} 里有认不出的字符 ${found.code}（“${found.before}”之后），对方看到的是方框。`)
    return ok(job.data)
  }
  const [issue] = job.error.issues
  const inner =
    issue?.code === 'invalid_union' ? issue.errors.flat().find((one) => one.code !== 'unrecognized_keys') : issue
  return malformed(inner?.path.join('.') ?? '')
}

async function composeDraft(
  options: CommandOptions,
  inputs: MakeInputs,
  io: CommandIo,
): Promise<CommandResult<BundleDraft>> {
  const { job, keys, ownCard, cards } = inputs
  const [firstCard] = cards
  const from =
    job.from ?? (ownCard === undefined ? undefined : { office: ownCard.officeCode, name: ownCard.officeName })
  const to =
    job.to ?? (firstCard === undefined ? undefined : { office: firstCard.officeCode, name: firstCard.officeName })
  if (from === undefined || to === undefined)
    return fail(usageFailure('不知道发送单位：请在 JSON 中写 from，或把名片放在密钥文件旁边。'))
  const seq = Number(options.one('seq') ?? '1')
  const files = await readReferredFiles(options.one('files'), job)
  if (!files.ok) return files
  const createdAt = io.now()
  return ok({
    bundleId: job.bundleId ?? io.newId(),
    fromOffice: from.office,
    fromDevice: keys.deviceId,
    toOffice: to.office,
    seq,
    prev: options.one('prev') ?? '',
    acks: job.acks,
    createdAt,
    appVersion: io.appVersion,
    title: job.title,
    fromName: from.name,
    toName: to.name,
    issuedOn: job.issuedOn ?? instantToLocalDate(createdAt),
    content:
      'assignments' in job
        ? { type: 'assignment', assignments: job.assignments }
        : { type: 'reply', replies: job.replies },
    files: files.value,
  })
}

/** Of the folder's files those that the lines name by hash. */
async function readReferredFiles(
  folder: string | undefined,
  job: BundleJob,
): Promise<CommandResult<BundleDraft['files']>> {
  if (folder === undefined) return ok([])
  const found = await readFolder(folder)
  if (!found.ok) return found
  const attachments =
    'assignments' in job
      ? job.assignments.flatMap((one) => one.sheet.attachments)
      : job.replies.flatMap((one) => one.document ?? [])
  const named = new Set(attachments.map((attachment) => attachment.sha256))
  return ok(found.value.filter((bytes) => named.has(hashBytes(bytes))))
}
