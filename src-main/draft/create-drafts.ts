import { lstat, mkdir, readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { maxDraftLength } from '#shared/draft/draft'
import type { HostServices } from '#shared/ipc/contract'
import { fail, ok } from '#shared/prelude/result'
import { createTurns } from '#shared/prelude/turns'
import { setAside } from '../file/set-aside'
import { systemErrorCode } from '../file/system-error'
import type { WriteDisk } from '../file/write-disk'
import { toWriteFailure } from '../file/write-failure'
import { writePart } from '../file/write-part'

export interface Drafts extends Pick<HostServices, 'draft.list' | 'draft.write' | 'draft.remove'> {
  /** Settles when nothing more is being written, or waits to be. */
  idle(): Promise<void>
}

const fileName = /^([0-9a-f]{64})\.json$/
const leftOver = /^[0-9a-f]{64}\.json\.part$/
/** A character takes four bytes at most. */
const maxFileBytes = 4 * maxDraftLength
const ownerOnly = { folder: 0o700, file: 0o600 }

/**
 * What was written and not yet saved, one file each beside the journal, readable for this account alone. A file is replaced
 * whole or not at all; a damaged one gets a name of its own and costs no other.
 */
export function createDrafts(folder: string, disk: WriteDisk): Drafts {
  const inTurn = createTurns()
  const pathOf = (id: string): string => join(folder, `${id}.json`)
  const readOne = async (id: string): Promise<string | 'damaged' | 'unreadable'> => {
    const path = pathOf(id)
    try {
      const found = await lstat(path)
      // A pipe or a link in a draft's place would hold the reading up, or lead elsewhere.
      if (!found.isFile() || found.size > maxFileBytes) return 'unreadable'
      const text = decodeJson(await readFile(path))
      if (text !== undefined) return text
      await setAside(path, disk)
      return 'damaged'
    } catch (error) {
      systemErrorCode(error)
      return 'unreadable'
    }
  }
  return {
    idle: () => inTurn(async () => undefined),
    'draft.list': () =>
      inTurn(async () => {
        const names = await namesIn(folder)
        if (typeof names === 'string') return fail({ type: 'FileUnreadable', code: names })
        // What a crash left of a writing; the draft that it was to replace still stands.
        for (const name of names.filter((one) => leftOver.test(one))) await disk.remove(join(folder, name))
        const drafts: { id: string; text: string }[] = []
        const trouble = { setAside: 0, unreadable: 0 }
        for (const id of names.flatMap((name) => fileName.exec(name)?.[1] ?? [])) {
          const read = await readOne(id)
          if (read === 'damaged') trouble.setAside += 1
          else if (read === 'unreadable') trouble.unreadable += 1
          else drafts.push({ id, text: read })
        }
        return ok({ drafts, ...trouble })
      }),
    'draft.write': ({ id, text }) =>
      inTurn(async () => {
        const path = pathOf(id)
        try {
          await mkdir(dirname(path), { recursive: true, mode: ownerOnly.folder })
        } catch (error) {
          return fail(await toWriteFailure(disk, path, error))
        }
        const written = await writePart(disk, path, new TextEncoder().encode(text), ownerOnly.file)
        return written.ok ? ok({}) : written
      }),
    'draft.remove': ({ id }) =>
      inTurn(async () => {
        const path = pathOf(id)
        try {
          if (!(await disk.exists(path))) return ok({})
          await disk.remove(path)
          if (await disk.exists(path)) return fail({ type: 'WriteRefused', code: 'STILL_THERE' })
          await disk.syncFolder(folder)
          return ok({})
        } catch (error) {
          return fail(await toWriteFailure(disk, path, error))
        }
      }),
  }
}

/** The names in the folder, none where there is no folder yet; or the system's code where it cannot be read. */
async function namesIn(folder: string): Promise<readonly string[] | string> {
  try {
    return await readdir(folder)
  } catch (error) {
    const code = systemErrorCode(error)
    return code === 'ENOENT' ? [] : code
  }
}

/** The bytes as the JSON text they are; undefined for half a character as for half a text. */
function decodeJson(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    JSON.parse(text)
    return text
  } catch {
    return undefined
  }
}
