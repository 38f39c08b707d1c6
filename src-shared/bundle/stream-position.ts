import { z } from 'zod'
import { fail, ok, type Result } from '../prelude/result'
import type { BundleExpectations } from './expectations'
import type { BundleInfo } from './bundle-info'
import type { BundleRefused } from './bundle-refused'

/** Where a bundle stands in its stream. */
export const streamPositionSchema = z.discriminatedUnion('at', [
  z.object({ at: z.literal('next') }),
  /** Taken in before, with the same content. */
  z.object({ at: z.literal('repeat') }),
  /** Bundles `from` to `to` of the stream have not been seen. */
  z.object({ at: z.literal('gap'), from: z.number(), to: z.number() }),
  /** A ledger bundle that others have overtaken, or that was numbered like another: its commits tell what is new in it. */
  z.object({ at: z.literal('late') }),
])
export type StreamPosition = Readonly<z.infer<typeof streamPositionSchema>>

/**
 * Places a bundle in its stream. A gap is reported, not refused: what has not been acknowledged rides in every later
 * bundle. A second history of the same numbers and an old number under a new id are refused, except between the PCs of
 * an office: there each commit proves its own place, and a cloned PC is found out by its commits rather than turned away
 * with them.
 */
export function placeInStream(
  info: BundleInfo,
  tagmanifest: string,
  known: Pick<BundleExpectations, 'streams' | 'importedBundles'>,
): Result<StreamPosition, BundleRefused> {
  const { stream, seq } = info
  const forked = fail<BundleRefused>({ type: 'StreamForked', stream, seq })
  const imported = known.importedBundles[info.bundleId]
  if (imported !== undefined) return imported === tagmanifest ? ok({ at: 'repeat' }) : forked
  const head = known.streams[stream]
  const lastSeq = head?.seq ?? 0
  if (head !== undefined && head.bundleId === info.bundleId)
    return head.tagmanifest === tagmanifest ? ok({ at: 'repeat' }) : forked
  const isLedger = info.type === 'ledger'
  if (isLedger && (seq <= lastSeq || (seq === lastSeq + 1 && info.prev !== (head?.tagmanifest ?? ''))))
    return ok({ at: 'late' })
  if (seq === lastSeq) return forked
  if (seq < lastSeq) return fail({ type: 'BundleReplayed', stream, seq, known: lastSeq })
  if (seq > lastSeq + 1) return ok({ at: 'gap', from: lastSeq + 1, to: seq - 1 })
  return info.prev === (head?.tagmanifest ?? '') ? ok({ at: 'next' }) : forked
}
