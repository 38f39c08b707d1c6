import type { HostServices } from '#shared/ipc/contract'
import { fail, ok } from '#shared/prelude/result'
import { createTurns } from '#shared/prelude/turns'
import { listNames, openOpfsFolder } from './opfs-folder'
import { createOpfsText } from './opfs-text'
import { toStorageFailure } from './storage-error'

// A writing that was broken off may have left only its first half, `.next`.
const fileName = /^draft-([0-9a-f]{64})\.json(?:\.next)?$/
const nameOf = (id: string): string => `draft-${id}.json`

// Each call opens the same files: one after another.
const inTurn = createTurns()

/** What was written and not yet saved, in the browser's own storage, one text each, flushed when it is answered. */
export const opfsDrafts: Pick<HostServices, 'draft.list' | 'draft.write' | 'draft.remove'> = {
  'draft.list': () =>
    inTurn(async () => {
      try {
        const folder = await openOpfsFolder()
        const names = await listNames(folder)
        const ids = new Set(names.flatMap((name) => fileName.exec(name)?.[1] ?? []))
        const drafts: { id: string; text: string }[] = []
        const trouble = { setAside: 0, unreadable: 0 }
        for (const id of ids) {
          const read = await createOpfsText(nameOf(id)).readOrSetAside()
          if (!read.ok || read.value.trouble === 'unreadable') trouble.unreadable += 1
          else if (read.value.trouble === 'none') drafts.push({ id, text: read.value.text })
          else if (names.includes(nameOf(id))) trouble.setAside += 1
          // A first writing that never reached its end was never answered.
          else await folder.removeEntry(`${nameOf(id)}.next`)
        }
        return ok({ drafts, ...trouble })
      } catch (error) {
        const failure = toStorageFailure(error)
        return fail({ type: 'FileUnreadable', code: failure.type === 'StorageFull' ? 'FULL' : failure.code })
      }
    }),
  'draft.write': ({ id, text }) => inTurn(() => createOpfsText(nameOf(id)).write(text)),
  'draft.remove': ({ id }) =>
    inTurn(async () => {
      try {
        const folder = await openOpfsFolder()
        const names = await listNames(folder)
        for (const name of [`${nameOf(id)}.next`, nameOf(id)].filter((one) => names.includes(one)))
          await folder.removeEntry(name)
        return ok({})
      } catch (error) {
        const failure = toStorageFailure(error)
        return fail(
          failure.type === 'StorageFull' ? { type: 'DiskFull' } : { type: 'WriteRefused', code: failure.code },
        )
      }
    }),
}
