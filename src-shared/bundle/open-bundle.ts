import { z } from 'zod'
import type { YearArrangement } from '../calendar/year-arrangement'
import type { Assignment } from '../case/sheet'
import { fail, ok, type Result } from '../prelude/result'
import type { LoggedCommit } from '../record/commit'
import { bundleInfoSchema, checkFormat, parseBundleInfo, type BundleInfo } from './bundle-info'
import { showName, type BundleRefused } from './bundle-refused'
import { readableTypeSchema } from './bundle-type'
import { tagmanifestFile, signatureFile } from './entry-name'
import type { BundleExpectations } from './expectations'
import { sha256Schema } from './field-schemas'
import { parsePayload, type BundlePayload } from './payload'
import { payloadHeadSchema } from './payload-head'
import { judgeFile } from './file-nature'
import type { BundlePorts, Bytes, SealFault } from './ports'
import { listBagEntries } from './read-archive'
import type { ReplyRecord } from './reply-record'
import type { AnswerRecord, RequestRecord } from './request-record'
import { bundleSignerSchema, chooseSigner, verifySignature, type BundleSigner } from './signer'
import { placeInStream, streamPositionSchema, type StreamPosition } from './stream-position'
import { readTag, type TagLines } from './tag-lines'
import { hashBytes } from './text'
import { readSignedPair, verifyPayloadFiles, verifyTagFiles } from './verify-bag'

/** A bundle whose sender, wholeness, address, place in its stream and every line have been proved. Only `openBundle` makes one. */
export interface VerifiedBundle {
  readonly info: BundleInfo
  readonly signer: BundleSigner
  /** SHA-256 of the tag manifest: the bundle's fingerprint, and `Prev` of the next one. */
  readonly tagmanifest: string
  readonly position: StreamPosition
  readonly payload: BundlePayload
}

/** A verified bundle with its files as they stood in the bag, for unpacking. */
export interface OpenedBundle {
  readonly bundle: VerifiedBundle
  /** Every file by its path inside `bundle/`. */
  readonly bag: ReadonlyMap<string, Bytes>
}

const sealRefusals: { readonly [F in Exclude<SealFault, 'not-sealed'>]: BundleRefused } = {
  'own-key-damaged': { type: 'OwnKeyDamaged' },
  'not-for-us': { type: 'BundleNotForThisPc' },
  damaged: { type: 'BundleDamaged' },
}

/** Opens a bundle and proves everything about it, or names the first thing that is wrong. Changes nothing anywhere. */
export async function openBundle(
  sealed: Bytes,
  expected: BundleExpectations,
  ports: BundlePorts,
): Promise<Result<VerifiedBundle, BundleRefused>> {
  const opened = await openBundleFiles(sealed, expected, ports)
  return opened.ok ? ok(opened.value.bundle) : opened
}

/**
 * As `openBundle`, and hands out the files as well. The order is fixed: nothing but the tag manifest and its signature
 * is unpacked before the signature holds, because anyone who knows our public key can seal a file for us.
 */
export async function openBundleFiles(
  sealed: Bytes,
  expected: BundleExpectations,
  ports: BundlePorts,
): Promise<Result<OpenedBundle, BundleRefused>> {
  const { limits } = expected
  if (sealed.length > limits.sealedBytes)
    return fail({ type: 'BundleTooLarge', bytes: sealed.length, limit: limits.sealedBytes })
  const zip = await ports.seal.open(sealed, expected.identities)
  if (!zip.ok)
    return fail(zip.failure === 'not-sealed' ? { type: 'NotABundle', ...judgeFile(sealed) } : sealRefusals[zip.failure])
  const entries = await listBagEntries(zip.value, limits, ports.archive)
  if (!entries.ok) return entries
  const pair = await readSignedPair(entries.value, limits)
  if (!pair.ok) return pair
  const proved = verifySignature(pair.value.signature, pair.value.tagmanifest, expected.signers)
  if (!proved.ok) return proved
  const tags = await verifyTagFiles(entries.value, pair.value.tagmanifest, limits)
  if (!tags.ok) return tags
  const signer = chooseSigner(proved.value, tags.value.info)
  if (!signer.ok) return signer
  const files = await verifyPayloadFiles(entries.value, tags.value, limits)
  if (!files.ok) return files
  const bag = new Map([
    ...tags.value.files,
    ...files.value,
    [tagmanifestFile, pair.value.tagmanifest],
    [signatureFile, pair.value.signature],
  ])
  const bundle = readVerifiedBag(bag, tags.value.info, signer.value, hashBytes(pair.value.tagmanifest), expected)
  return bundle.ok ? ok({ bundle: bundle.value, bag }) : bundle
}

/** What remains once every byte is proved: is it for us, can we read it, does it follow, and does each line make sense. */
function readVerifiedBag(
  bag: ReadonlyMap<string, Bytes>,
  tags: TagLines,
  signer: BundleSigner,
  tagmanifest: string,
  expected: BundleExpectations,
): Result<VerifiedBundle, BundleRefused> {
  const to = readTag(tags, 'To-Office') ?? ''
  if (expected.me !== null && to !== expected.me) return fail({ type: 'AddressedElsewhere', to: showName(to) })
  const format = checkFormat(tags)
  if (format !== undefined) return fail(format)
  const info = parseBundleInfo(tags)
  if (!info.ok) return info
  const type = readableTypeSchema.safeParse(info.value.type)
  if (!type.success) return fail({ type: 'TypeNotReadable', bundleType: info.value.type })
  if (!expected.accepts.includes(type.data)) return fail({ type: 'TypeNotAccepted', bundleType: type.data })
  const position = placeInStream(info.value, tagmanifest, expected)
  if (!position.ok) return position
  const payload = parsePayload(type.data, bag, expected.limits)
  if (!payload.ok) return payload
  return ok({ info: info.value, signer, tagmanifest, position: position.value, payload: payload.value })
}

const isBytes = (value: unknown): boolean => Object.prototype.toString.call(value) === '[object Uint8Array]'
const isRecord = (value: unknown): boolean => typeof value === 'object' && value !== null

/**
 * A verified bundle on its way back from the worker. Its lines have passed their schemas there, and the worker is this
 * program, so here they are only taken back, not measured again.
 */
export const verifiedBundleSchema: z.ZodType<VerifiedBundle> = z.object({
  info: bundleInfoSchema,
  signer: bundleSignerSchema,
  tagmanifest: sha256Schema,
  position: streamPositionSchema,
  payload: z.object({
    head: payloadHeadSchema,
    content: z.discriminatedUnion('type', [
      z.object({
        type: z.literal('assignment'),
        assignments: z.array(z.custom<Assignment>(isRecord)).readonly(),
        answers: z.array(z.custom<AnswerRecord>(isRecord)).readonly().exactOptional(),
      }),
      z.object({
        type: z.literal('reply'),
        replies: z.array(z.custom<ReplyRecord>(isRecord)).readonly(),
        requests: z.array(z.custom<RequestRecord>(isRecord)).readonly().exactOptional(),
      }),
      z.object({ type: z.literal('ledger'), commits: z.array(z.custom<LoggedCommit>(isRecord)).readonly() }),
      z.object({ type: z.literal('calendar'), arrangements: z.array(z.custom<YearArrangement>(isRecord)).readonly() }),
    ]),
    files: z.array(z.object({ sha256: sha256Schema, bytes: z.custom<Bytes>(isBytes) })).readonly(),
  }),
})
