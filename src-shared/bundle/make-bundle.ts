import { z } from 'zod'
import { writtenArrangementSchema } from '../calendar/year-arrangement'
import { assignmentSchema } from '../case/sheet'
import { instantToLocalDate } from '../prelude/instant'
import { inOwnWords } from '../prelude/open-choice'
import { fail, ok, type Result } from '../prelude/result'
import { bundleFileName } from './bundle-file-name'
import { bundleInfoSchema, findMisplaced } from './bundle-info'
import { bundleRefusedSchema, type BundleRefused } from './bundle-refused'
import { streamOf } from './bundle-type'
import { attachmentPrefix, extraFileOf, folderPrefix, headFile, linesFileOf } from './entry-name'
import { sha256Schema } from './field-schemas'
import type { BundleLimits } from './limits'
import type { SigningKey } from './minisign'
import { parsePayload } from './payload'
import { payloadHeadSchema, type PayloadHead } from './payload-head'
import type { BundlePorts, Bytes } from './ports'
import { sizeFault } from './read-archive'
import { replyRecordSchema } from './reply-record'
import { answerRecordSchema, requestRecordSchema } from './request-record'
import { composeSignedBag } from './signed-bag'
import { hashBytes, textToUtf8 } from './text'

const bytesSchema = z.custom<Bytes>(
  (value) => Object.prototype.toString.call(value) === '[object Uint8Array]',
  'not bytes',
)

/** Everything a bundle is made from. The stream follows from type and offices, counts and hashes from the content. */
export const bundleDraftSchema = z.object({
  ...bundleInfoSchema.omit({ type: true, stream: true }).shape,
  ...payloadHeadSchema.pick({
    title: true,
    fromName: true,
    toName: true,
    issuedOn: true,
    wants: true,
    filesLeft: true,
    commitsLeft: true,
    goesOn: true,
  }).shape,
  /** The sending PC's part of the stream, where several PCs of an office send: see `streamOf`. */
  via: z.string().optional(),
  content: z.discriminatedUnion('type', [
    z.object({
      type: z.literal('assignment'),
      assignments: z.array(inOwnWords(assignmentSchema)).readonly(),
      answers: z.array(inOwnWords(answerRecordSchema)).readonly().optional(),
    }),
    z.object({
      type: z.literal('reply'),
      replies: z.array(inOwnWords(replyRecordSchema)).readonly(),
      requests: z.array(inOwnWords(requestRecordSchema)).readonly().optional(),
    }),
    /** Commit lines to the letter, each after those it saw. */
    z.object({ type: z.literal('ledger'), lines: z.array(z.string()).readonly() }),
    z.object({ type: z.literal('calendar'), arrangements: z.array(writtenArrangementSchema).readonly() }),
  ]),
  /** The bytes of every attachment and document that the content names by hash, in any order. */
  files: z.array(bytesSchema).readonly(),
})
export type BundleDraft = Readonly<z.infer<typeof bundleDraftSchema>>

export interface MadeBundle {
  readonly bytes: Bytes
  /** SHA-256 of the tag manifest: `Prev` of the stream's next bundle. */
  readonly tagmanifest: string
  readonly stream: string
  readonly fileName: string
}
export const madeBundleSchema: z.ZodType<MadeBundle> = z.object({
  bytes: bytesSchema,
  tagmanifest: sha256Schema,
  stream: z.string(),
  fileName: z.string(),
})

/** Why no bundle was made. */
export const bundleUnmadeSchema = z.discriminatedUnion('type', [
  /** A field of the draft that is not as a bundle needs it. */
  z.strictObject({ type: z.literal('DraftMalformed'), field: z.string() }),
  /** What was made would be refused by its reader, for this reason. */
  z.strictObject({ type: z.literal('WouldBeRefused'), refusal: bundleRefusedSchema }),
  z.strictObject({ type: z.literal('RecipientsMissing') }),
  z.strictObject({ type: z.literal('RecipientMalformed'), recipient: z.string() }),
])
export type BundleUnmade = z.infer<typeof bundleUnmadeSchema>

/**
 * Makes a sealed bundle. The same draft, key and recipients give the same archive; only the seal differs each time.
 * The payload is read back by the reader's own rules before it is signed, so what we make, we could open.
 */
export async function makeBundle(
  draft: BundleDraft,
  signer: SigningKey,
  recipients: readonly string[],
  limits: BundleLimits,
  ports: BundlePorts,
): Promise<Result<MadeBundle, BundleUnmade>> {
  if (recipients.length === 0) return fail({ type: 'RecipientsMissing' })
  const composed = composeDraft(draft, signer, limits)
  if (!composed.ok) return composed
  const { info, bag } = composed.value
  const paths = [...bag.files.keys()].sort((a, b) => (a < b ? -1 : 1))
  const unfit = findUnfit(bag.files, limits)
  if (unfit !== undefined) return fail({ type: 'WouldBeRefused', refusal: unfit })
  const zip = await ports.archive.pack(
    paths.map((path) => ({ name: folderPrefix + path, bytes: bag.files.get(path) ?? new Uint8Array(0) })),
  )
  const sealed = await ports.seal.seal(zip, recipients)
  if (!sealed.ok) return fail({ type: 'RecipientMalformed', recipient: sealed.failure })
  const bytes = sealed.value
  if (bytes.length > limits.sealedBytes) {
    return fail({
      type: 'WouldBeRefused',
      refusal: { type: 'BundleTooLarge', bytes: bytes.length, limit: limits.sealedBytes },
    })
  }
  return ok({
    bytes,
    tagmanifest: bag.tagmanifest,
    stream: info.stream,
    fileName: bundleFileName(instantToLocalDate(info.createdAt), info, draft),
  })
}

/** What its reader would refuse of the archive: entries are stored, so that each is as large unpacked as packed. */
function findUnfit(files: ReadonlyMap<string, Bytes>, limits: BundleLimits): BundleRefused | undefined {
  if (files.size > limits.entries) return { type: 'ArchiveRefused', reason: 'too-many-entries', name: '' }
  const large = [...files].find(([path, { length }]) => !path.startsWith('data/') && length > limits.tagFileBytes)
  if (large !== undefined) return { type: 'ArchiveRefused', reason: 'entry-too-large', name: large[0] }
  const entries = [...files.values()].map(({ length }) => ({ declaredBytes: length, packedBytes: length }))
  const fault = sizeFault(entries, Number.POSITIVE_INFINITY, limits)
  return fault === undefined || fault.ok ? undefined : fault.failure
}

function composeDraft(draft: BundleDraft, signer: SigningKey, limits: BundleLimits) {
  const type = draft.content.type
  const info = bundleInfoSchema.safeParse({
    ...draft,
    type,
    stream: streamOf(type, draft.fromOffice, draft.toOffice, draft.via),
  })
  if (!info.success)
    return fail<BundleUnmade>({ type: 'DraftMalformed', field: info.error.issues[0]?.path.join('.') ?? '' })
  const misplaced = findMisplaced(info.data)
  if (misplaced !== undefined) return fail<BundleUnmade>({ type: 'DraftMalformed', field: misplaced })
  if ((draft.seq === 1) !== (draft.prev === '')) return fail<BundleUnmade>({ type: 'DraftMalformed', field: 'prev' })
  const payload = composePayload(draft)
  const read = parsePayload(type, payload, limits)
  if (!read.ok) return fail<BundleUnmade>({ type: 'WouldBeRefused', refusal: read.failure })
  return ok({ info: info.data, bag: composeSignedBag(info.data, payload, signer) })
}

/** The files under `data/`: each line's JSON exactly as its value stands, lines in the order given. */
function composePayload(draft: BundleDraft): ReadonlyMap<string, Bytes> {
  const { content, title, fromName, toName, issuedOn } = draft
  const lines = listLines(content)
  const files = content.type === 'ledger' ? composeLedgerHead(draft) : {}
  const extra = listExtraLines(content)
  const extraFile = extraFileOf[content.type]
  const head: PayloadHead = { type: content.type, count: lines.length, title, fromName, toName, issuedOn, ...files }
  return new Map([
    [headFile, textToUtf8(`${JSON.stringify(head, null, 2)}\n`)],
    [linesFileOf[content.type], linesToBytes(lines)],
    ...(extraFile === undefined || extra.length === 0 ? [] : [[extraFile, linesToBytes(extra)] as const]),
    ...draft.files.map((bytes): [string, Bytes] => [attachmentPrefix + hashBytes(bytes), bytes]),
  ])
}

const linesToBytes = (lines: readonly string[]): Bytes => textToUtf8(lines.map((line) => `${line}\n`).join(''))

/** Requests or answers, a line each; a bundle without any has no such file, as older programs write it. */
function listExtraLines(content: BundleDraft['content']): readonly string[] {
  const values: readonly unknown[] =
    (content.type === 'reply' ? content.requests : content.type === 'assignment' ? content.answers : undefined) ?? []
  return values.map((value) => JSON.stringify(value))
}

const composeLedgerHead = ({ wants = [], filesLeft = 0, commitsLeft = 0, goesOn = false }: BundleDraft) => ({
  wants,
  filesLeft,
  // Left out where there is nothing to say, as older programs do.
  ...(commitsLeft === 0 ? {} : { commitsLeft }),
  ...(goesOn ? { goesOn } : {}),
})

function listLines(content: BundleDraft['content']): readonly string[] {
  if (content.type === 'ledger') return content.lines
  const values: readonly unknown[] =
    content.type === 'assignment'
      ? content.assignments
      : content.type === 'calendar'
        ? content.arrangements
        : content.replies
  return values.map((value) => JSON.stringify(value))
}
