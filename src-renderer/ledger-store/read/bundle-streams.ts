import { z } from 'zod'
import type { Ack } from '#shared/bundle/bundle-info'
import { streamHeadSchema, type StreamHead } from '#shared/bundle/expectations'
import type { InboxReceipt, OutboxEntry } from './read-bundles'

/** What the reader of the next bundle has to know of those before it. */
export interface StreamsTakenIn {
  readonly streams: Readonly<Record<string, StreamHead>>
  /** Tag manifest by bundle id. */
  readonly importedBundles: Readonly<Record<string, string>>
}

/** Where each incoming stream stands by the receipts of what was imported. */
export function inboxToStreams(inbox: readonly InboxReceipt[]): StreamsTakenIn {
  const bundles = inbox.filter(isOfABundle)
  const streams: Record<string, StreamHead> = {}
  for (const receipt of bundles) {
    const head = streamHeadSchema.safeParse(receipt)
    if (head.success && head.data.seq > (streams[receipt.stream]?.seq ?? 0)) streams[receipt.stream] = head.data
  }
  return {
    streams,
    importedBundles: Object.fromEntries(bundles.map((receipt) => [receipt.bundleId, receipt.tagmanifest])),
  }
}

/** What we acknowledge to `office` in the next bundle to it: how far each of its streams has come in, and what came beyond a gap. */
export function inboxToAcks(inbox: readonly InboxReceipt[], office: string): Ack[] {
  const seqsByStream = new Map<string, Set<number>>()
  for (const { stream, seq, fromOffice } of inbox.filter(isOfABundle)) {
    if (fromOffice === office) seqsByStream.set(stream, (seqsByStream.get(stream) ?? new Set()).add(seq))
  }
  return [...seqsByStream].map(([stream, seqs]) => {
    let upTo = 0
    while (seqs.has(upTo + 1)) upTo += 1
    return { stream, upTo, also: [...seqs].filter((seq) => seq > upTo).toSorted((a, b) => a - b) }
  })
}

/** The stream of receipts that the sample ledger lays down for a past in which there were no bundles. */
export const sampleStream = (fromOffice: string, toOffice: string): string => `sample/${fromOffice}/${toOffice}`

const isOfABundle = ({ stream }: InboxReceipt): boolean => !stream.startsWith('sample/')

const ackListSchema = z.array(z.looseObject({ stream: z.string(), upTo: z.number(), also: z.array(z.number()) }))

/** Whether an imported bundle of the other side said that it has received this one of ours. */
export function isAcknowledged(
  sent: Pick<OutboxEntry, 'stream' | 'seq' | 'toOffice'>,
  inbox: readonly InboxReceipt[],
): boolean {
  return inbox.some((receipt) => {
    if (receipt.fromOffice !== sent.toOffice) return false
    const acks = ackListSchema.safeParse(receipt['acks']).data ?? []
    return acks.some((ack) => ack.stream === sent.stream && (sent.seq <= ack.upTo || ack.also.includes(sent.seq)))
  })
}

/** The place of the next bundle in one of our own streams. `prev` is '' for the first. */
export function nextInStream(
  outbox: readonly OutboxEntry[],
  stream: string,
): { readonly seq: number; readonly prev: string } {
  const last = outbox
    .filter((entry) => entry.stream === stream)
    .reduce<OutboxEntry | undefined>(
      (best, entry) => (best === undefined || entry.seq > best.seq ? entry : best),
      undefined,
    )
  return last === undefined ? { seq: 1, prev: '' } : { seq: last.seq + 1, prev: last.tagmanifest }
}
