import type { z } from 'zod'
import { replyDraftSchema, type ReplyDraft } from '../case/reply-draft'
import { emptyReplyDraft } from '../case/reply-draft'
import { veilReply, type PrivateReply } from '../case/private-reply'
import { roundedField } from '../case/rounds'
import type { HistoryAct } from '../history/replay-history'
import { lastFirst } from '../prelude/last-first'
import type { Instant } from '../prelude/instant'
import type { CommitRef } from '../record/commit'

/** A reply as it stood after it was saved. */
export interface DraftVersion {
  readonly ref: CommitRef
  readonly at: Instant
  /** Who saved it. */
  readonly by: string
  readonly reply: PrivateReply
  /** The fields that this saving changed. */
  readonly changed: readonly (keyof ReplyDraft)[]
}

type Shape = typeof replyDraftSchema.shape
const shapes: ReadonlyMap<string, z.ZodType> = new Map(Object.entries<z.ZodType>(replyDraftSchema.shape))
const isReplyField = (field: string): field is keyof Shape => shapes.has(field)

/**
 * Every state in which a reply of one round was saved, the newest first, from the history of its case (oldest first). A value that cannot be
 * read leaves the field as it was.
 */
export function listDraftVersions(history: readonly HistoryAct[], round: number): readonly DraftVersion[] {
  const versions: DraftVersion[] = []
  let standing: ReplyDraft = emptyReplyDraft
  for (const { ref, at, by, lines } of history) {
    const changed: (keyof ReplyDraft)[] = []
    for (const { change } of lines) {
      if (change.type !== 'field' && change.type !== 'decision') continue
      const { field: named, round: of } = roundedField(change.field)
      const field = named.startsWith('reply.') ? named.slice('reply.'.length) : ''
      if (of !== round || !isReplyField(field)) continue
      const read = replyDraftSchema.safeParse({ ...standing, [field]: change.after })
      if (!read.success) continue
      standing = read.data
      changed.push(field)
    }
    if (changed.length > 0) versions.push({ ref, at, by, reply: veilReply(standing), changed })
  }
  return lastFirst(versions)
}
