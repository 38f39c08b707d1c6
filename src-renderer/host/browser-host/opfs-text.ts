import { z } from 'zod'
import { bytesToHex } from '@noble/hashes/utils.js'
import { sha256 } from '@noble/hashes/sha2.js'
import type { IpcFailure, IpcValue } from '#shared/ipc/contract'
import { fail, ok, type Result } from '#shared/prelude/result'
import { findFreeName, hasFile, openOpfsFolder, readOpfsFile, renameOpfsFile, writeOpfsFile } from './opfs-folder'
import { toStorageFailure } from './storage-error'

/** A text in the browser's own storage that is replaced whole. */
export interface OpfsText {
  write(text: string): Promise<Result<Record<never, never>, IpcFailure<'keys.write'>>>
  /** The text, '' when none was ever written; refuses a damaged one. */
  read(): Promise<Result<{ readonly text: string }, { readonly code: string }>>
  /** The same, but of a damaged text what there is of it, as the desktop's files answer: its reader says what it cannot use. */
  readAsFound(): Promise<Result<{ readonly text: string }, { readonly code: string }>>
  /** The text, '' when there is none; a damaged one is kept under another name at once, one that will not be read when the next is written. */
  readOrSetAside(): Promise<Result<IpcValue<'settings.read'>, never>>
}

const sealedSchema = z.strictObject({ sha256: z.string(), text: z.string() })

/**
 * This storage cannot rename, so a text is written twice, each time with its hash: first as `name.next`, then as `name`.
 * Whenever power fails, one of the two is whole.
 */
export function createOpfsText(name: string): OpfsText {
  const nextName = `${name}.next`
  let isUnread = false
  // Perhaps it can be read the next time: it gets another name only when something else is to be written.
  const keepUnread = async (folder: FileSystemDirectoryHandle): Promise<void> => {
    if (isUnread && (await hasFile(folder, name)))
      await renameOpfsFile(folder, name, await findFreeName(folder, `${name}.damaged`))
    isUnread = false
  }
  return {
    write: async (text) => {
      try {
        const folder = await openOpfsFolder()
        await keepUnread(folder)
        const bytes = seal(text)
        await writeOpfsFile(folder, nextName, bytes)
        await writeOpfsFile(folder, name, bytes)
        const back = unseal(await readOpfsFile(folder, name))
        if (back !== text) return fail({ type: 'ReadBackDiffers' })
        await folder.removeEntry(nextName)
        return ok({})
      } catch (error) {
        const failure = toStorageFailure(error)
        return fail(
          failure.type === 'StorageFull' ? { type: 'DiskFull' } : { type: 'WriteRefused', code: failure.code },
        )
      }
    },
    read: () =>
      guarded(async () => {
        const found = await readEither(await openOpfsFolder(), [nextName, name])
        return found === 'damaged' ? fail({ code: 'DAMAGED' }) : ok({ text: found.text })
      }),
    readAsFound: () =>
      guarded(async () => {
        const folder = await openOpfsFolder()
        const found = await readEither(folder, [nextName, name])
        return ok({ text: found === 'damaged' ? decode(await readOpfsFile(folder, name)) : found.text })
      }),
    readOrSetAside: async () => {
      try {
        const folder = await openOpfsFolder()
        const found = await readEither(folder, [nextName, name])
        isUnread = false
        if (found !== 'damaged') return ok({ text: found.text, trouble: 'none' })
        await setAside(folder, name)
        return ok({ text: '', trouble: 'set-aside' })
      } catch (error) {
        toStorageFailure(error)
        isUnread = true
        return ok({ text: '', trouble: 'unreadable' })
      }
    },
  }
}

async function guarded<T>(
  task: () => Promise<Result<T, { readonly code: string }>>,
): Promise<Result<T, { readonly code: string }>> {
  try {
    return await task()
  } catch (error) {
    const failure = toStorageFailure(error)
    return fail({ code: failure.type === 'StorageFull' ? 'FULL' : failure.code })
  }
}

const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)

/** The first of the files that is whole; '' when none is there at all. */
async function readEither(
  folder: FileSystemDirectoryHandle,
  names: readonly string[],
): Promise<{ readonly text: string } | 'damaged'> {
  let isAnyThere = false
  for (const name of names) {
    const bytes = await readOpfsFile(folder, name)
    if (bytes === undefined) continue
    isAnyThere = true
    const text = unseal(bytes)
    if (text !== undefined) return { text }
  }
  return isAnyThere ? 'damaged' : { text: '' }
}

async function setAside(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  const bytes = await readOpfsFile(folder, name)
  if (bytes === undefined) return
  await writeOpfsFile(folder, await findFreeName(folder, `${name}.damaged`), bytes)
  await folder.removeEntry(name)
}

const hashOf = (text: string): string => bytesToHex(sha256(new TextEncoder().encode(text)))

const seal = (text: string): Uint8Array<ArrayBuffer> =>
  new TextEncoder().encode(JSON.stringify({ sha256: hashOf(text), text }))

function unseal(bytes: Uint8Array | undefined): string | undefined {
  const parsed = sealedSchema.safeParse(readJson(decode(bytes)))
  return parsed.success && parsed.data.sha256 === hashOf(parsed.data.text) ? parsed.data.text : undefined
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
