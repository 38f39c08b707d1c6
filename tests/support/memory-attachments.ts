import type { AttachmentStore } from '#renderer/desk/attachment-store'
import type { Bytes } from '#shared/bundle/ports'
import { hashBytes } from '#shared/bundle/text'
import { fail, ok } from '#shared/prelude/result'

/** Attachments kept in memory, with room for so many files. */
export function memoryAttachments(room = Number.POSITIVE_INFINITY): {
  readonly store: AttachmentStore
  readonly held: Map<string, Bytes>
} {
  const held = new Map<string, Bytes>()
  return {
    held,
    store: {
      put: async ({ sha256, bytes }) => {
        if (held.size >= room) return fail({ type: 'DiskFull' })
        held.set(sha256, bytes)
        return ok({})
      },
      read: async (sha256) => {
        const bytes = held.get(sha256)
        if (bytes === undefined) return fail({ type: 'AttachmentMissing' })
        return hashBytes(bytes) === sha256 ? ok({ bytes }) : fail({ type: 'AttachmentDamaged' })
      },
      list: async () => ok({ files: [...held.keys()] }),
    },
  }
}
