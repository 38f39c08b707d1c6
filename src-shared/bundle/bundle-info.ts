import { z } from 'zod'
import { instantSchema, parseIsoInstant } from '../prelude/instant'
import { ledgerLimits } from '../limits/ledger-limits'
import { fail, ok, type Result } from '../prelude/result'
import { replicaIdSchema } from '../record/commit'
import type { BundleRefused } from './bundle-refused'
import { bundleTypeSchema, streamOf } from './bundle-type'
import { deviceIdSchema, officeCodeSchema, sha256Schema } from './field-schemas'
import { readTag, type TagLines } from './tag-lines'

/** The format this version writes. */
export const bundleFormat = 'hotline-bundle/1.1'
/**
 * The newest `Min-Reader` this version satisfies, and the one it asks for: readers of 1.0 take a stage that they do not know for
 * 待登记, and lose a case or a person over any other such word. From 1.1 on what is unknown is kept and left alone.
 */
export const readerVersion = '1.1'
/** The only suite so far: age with X25519 recipients around an Ed25519 signature. */
export const bundleSuite = 'age-x25519+ed25519'

const streamSchema = z
  .string()
  .regex(/^[a-z]+\/[a-z][a-z0-9-]{1,30}\/[a-z][a-z0-9-]{1,30}(?:\/[a-z0-9]{8,32}\.\d{1,6}(?:\/[a-z0-9]{8,32})?)?$/)
const seqSchema = z.number().int().min(1).max(999_999_999)

/** How far the sender has received one of our streams: everything up to `upTo`, and the numbers in `also` beyond it. */
const ackSchema = z.object({
  stream: streamSchema,
  upTo: z.number().int().min(0).max(999_999_999),
  also: z.array(seqSchema).readonly(),
})
export type Ack = Readonly<z.infer<typeof ackSchema>>

const commitSeqSchema = z.number().int().min(1).max(999_999_999_999)

/** Where a chain of commits ended as the sender knew it: what the receiver may take as acknowledged, and a witness against later rewriting. */
const chainHeadSchema = z.object({ replica: replicaIdSchema, seq: commitSeqSchema, hash: sha256Schema })
export type KnownHead = Readonly<z.infer<typeof chainHeadSchema>>

/** How far the receiver is taken to have come with a chain. */
const chainBaseSchema = z.object({ replica: replicaIdSchema, seq: commitSeqSchema })
export type AssumedBase = Readonly<z.infer<typeof chainBaseSchema>>

/** Most replicas a bundle may speak of: an office has a handful of PCs, each with a few incarnations. */
const maxChains = ledgerLimits.chains

/** What bag-info.txt says of a bundle, apart from format and counts, which are checked where they are read. */
export const bundleInfoSchema = z.object({
  type: bundleTypeSchema,
  /** In lower case: one id has one spelling. */
  bundleId: z.uuid().regex(/^[0-9a-f-]+$/),
  fromOffice: officeCodeSchema,
  fromDevice: deviceIdSchema,
  toOffice: officeCodeSchema,
  stream: streamSchema,
  /** 1, 2, 3 … within the stream. */
  seq: seqSchema,
  /** SHA-256 of the tag manifest of the stream's bundle before this one; '' for the first. */
  prev: z.union([z.literal(''), sha256Schema]),
  acks: z.array(ackSchema).readonly(),
  /** Every chain of the sender's ledger; absent in bundles of programs that kept none. */
  heads: z.array(chainHeadSchema).max(maxChains).readonly().optional(),
  /** For a ledger bundle: the commits up to here are not in it, because the receiver has acknowledged them. */
  base: z.array(chainBaseSchema).max(maxChains).readonly().optional(),
  /** For a ledger bundle: the PC it was counted for. Any PC of the office may take it. */
  toDevice: deviceIdSchema.optional(),
  /** The sending office's withdrawn keys: a serial that only rises, then the key numbers. */
  revoked: z
    .string()
    .regex(/^\d{1,6}(?: [0-9A-F]{16})*$/)
    .optional(),
  createdAt: instantSchema,
  appVersion: z.string().max(60),
})
export type BundleInfo = Readonly<z.infer<typeof bundleInfoSchema>>

/** BagIt's Payload-Oxum: octets and number of the files under data/. */
export interface PayloadOxum {
  readonly bytes: number
  readonly files: number
}

export const oxumToText = (oxum: PayloadOxum): string => `${oxum.bytes}.${oxum.files}`

const labels: { readonly [K in keyof BundleInfo]-?: string } = {
  type: 'Type',
  bundleId: 'Bundle-Id',
  fromOffice: 'From-Office',
  fromDevice: 'From-Device',
  toOffice: 'To-Office',
  stream: 'Stream',
  seq: 'Seq',
  prev: 'Prev',
  acks: 'Ack',
  heads: 'Head',
  base: 'Base',
  toDevice: 'To-Device',
  revoked: 'Revoked',
  createdAt: 'Created',
  appVersion: 'App-Version',
}

/** The text of bag-info.txt. */
export function renderBagInfo(info: BundleInfo, oxum: PayloadOxum): string {
  const lines: readonly (readonly [string, string])[] = [
    ['Format', bundleFormat],
    ['Min-Reader', readerVersion],
    ['Suite', bundleSuite],
    [labels.type, info.type],
    [labels.bundleId, info.bundleId],
    [labels.fromOffice, info.fromOffice],
    [labels.fromDevice, info.fromDevice],
    [labels.toOffice, info.toOffice],
    ...(info.toDevice === undefined ? [] : [[labels.toDevice, info.toDevice] as const]),
    [labels.stream, info.stream],
    [labels.seq, String(info.seq)],
    [labels.prev, info.prev],
    ...info.acks.map((ack) => [labels.acks, renderAck(ack)] as const),
    ...(info.heads ?? []).map(({ replica, seq, hash }) => [labels.heads, `${replica} ${seq} ${hash}`] as const),
    ...(info.base ?? []).map(({ replica, seq }) => [labels.base, `${replica} ${seq}`] as const),
    ...(info.revoked === undefined ? [] : [[labels.revoked, info.revoked] as const]),
    [labels.createdAt, new Date(info.createdAt).toISOString()],
    [labels.appVersion, info.appVersion],
    ['Payload-Oxum', oxumToText(oxum)],
  ]
  return lines.map(([label, value]) => `${label}: ${value}`.trimEnd() + '\n').join('')
}

const renderAck = (ack: Ack): string =>
  `${ack.stream} ${ack.upTo}${ack.also.length === 0 ? '' : ` + ${ack.also.join(',')}`}`

/** Anything after the numbers is left to later versions. */
function parseAck(text: string): unknown {
  const [, stream, upTo, also] = /^(\S+) (\d{1,9})(?: \+ (\d{1,9}(?:,\d{1,9})*))?(?: .*)?$/.exec(text) ?? []
  return { stream, upTo: Number(upTo), also: also === undefined ? [] : also.split(',').map(Number) }
}

const parseHead = (text: string): unknown => {
  const [, replica, seq, hash] = /^(\S+) (\d{1,12}) (\S+)(?: .*)?$/.exec(text) ?? []
  return { replica, seq: Number(seq), hash }
}

const parseBase = (text: string): unknown => {
  const [, replica, seq] = /^(\S+) (\d{1,12})(?: .*)?$/.exec(text) ?? []
  return { replica, seq: Number(seq) }
}

const parseCount = (text: string | undefined): number | undefined =>
  text !== undefined && /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined

const malformed = (field: string) => fail<BundleRefused>({ type: 'BagInfoMalformed', field })

/** Reads the fields of bag-info.txt; labels it does not know are ignored. The failure names the first wrong label. */
export function parseBundleInfo(tags: TagLines): Result<BundleInfo, BundleRefused> {
  const read = (field: keyof BundleInfo): string | undefined => readTag(tags, labels[field])
  const parsed = bundleInfoSchema.safeParse({
    type: read('type'),
    bundleId: read('bundleId'),
    fromOffice: read('fromOffice'),
    fromDevice: read('fromDevice'),
    toOffice: read('toOffice'),
    stream: read('stream'),
    seq: parseCount(read('seq')),
    prev: read('prev'),
    acks: (tags.get(labels.acks) ?? []).map(parseAck),
    ...(tags.has(labels.heads) ? { heads: (tags.get(labels.heads) ?? []).map(parseHead) } : {}),
    ...(tags.has(labels.base) ? { base: (tags.get(labels.base) ?? []).map(parseBase) } : {}),
    ...(tags.has(labels.toDevice) ? { toDevice: read('toDevice') } : {}),
    ...(tags.has(labels.revoked) ? { revoked: read('revoked') } : {}),
    createdAt: parseIsoInstant(read('createdAt') ?? ''),
    appVersion: read('appVersion'),
  })
  if (!parsed.success) {
    const wrong = String(parsed.error.issues[0]?.path[0] ?? '')
    return malformed(Object.entries(labels).find(([key]) => key === wrong)?.[1] ?? wrong)
  }
  const info = parsed.data
  const misplaced = findMisplaced(info)
  if (misplaced !== undefined) return malformed(misplaced)
  if ((info.seq === 1) !== (info.prev === '')) return malformed(labels.prev)
  return ok(info)
}

/** The label that does not fit the others: a stream of somebody else's, a ledger for another office, a chain named twice. */
export function findMisplaced({
  type,
  fromOffice,
  toOffice,
  fromDevice,
  toDevice,
  stream,
  heads,
  base,
}: Omit<BundleInfo, 'bundleId' | 'seq' | 'prev' | 'acks' | 'createdAt' | 'appVersion'>): string | undefined {
  const plain = streamOf(type, fromOffice, toOffice)
  const [sender = '', receiver] = stream === plain ? [] : stream.slice(plain.length + 1).split('/')
  const isOwn = stream === plain || (stream.startsWith(`${plain}/`) && sender.startsWith(`${fromDevice}.`))
  if (!isOwn) return labels.stream
  if (namesTwice(heads)) return labels.heads
  if (namesTwice(base)) return labels.base
  if (type !== 'ledger') return receiver === undefined ? undefined : labels.stream
  if (fromOffice !== toOffice) return labels.toOffice
  if (toDevice === undefined || receiver !== toDevice) return labels.toDevice
  return heads === undefined || heads.length === 0 ? labels.heads : undefined
}

const namesTwice = (chains: readonly { readonly replica: string }[] = []): boolean =>
  new Set(chains.map(({ replica }) => replica)).size < chains.length

/** Whether this version may read the bundle at all: refuses a newer one by what it needs, a foreign one or a new type by its name. */
export function checkFormat(tags: TagLines): BundleRefused | undefined {
  const needs = /^(\d{1,3})\.(\d{1,3})$/.exec(readTag(tags, 'Min-Reader') ?? '')
  const [major, minor] = readerVersion.split('.').map(Number)
  const format = readTag(tags, 'Format') ?? ''
  const known = /^hotline-bundle\/\d{1,3}\.\d{1,3}$/.test(format)
  if (!known || needs === null) return { type: 'FormatUnknown', format: format.slice(0, 60) }
  const [neededMajor = 0, neededMinor = 0] = needs.slice(1).map(Number)
  if (neededMajor > (major ?? 0) || (neededMajor === major && neededMinor > (minor ?? 0)))
    return { type: 'ReaderTooOld', needs: needs[0] }
  if (!format.startsWith(`hotline-bundle/${major}.`)) return { type: 'FormatUnknown', format }
  const suite = readTag(tags, 'Suite') ?? ''
  if (suite !== bundleSuite) return { type: 'SuiteUnknown', suite: suite.slice(0, 60) }
  const type = readTag(tags, labels.type)
  return type === undefined || bundleTypeSchema.safeParse(type).success
    ? undefined
    : { type: 'TypeUnknown', name: type.slice(0, 60) }
}
