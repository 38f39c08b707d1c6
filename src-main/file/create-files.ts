import { mkdir, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { FileKind, FoundFile, HostServices, IpcFailure, IpcRequest, IpcValue } from '#shared/ipc/contract'
import { fail, ok, type Result } from '#shared/prelude/result'
import { toSafeFileName } from '#shared/text/file-name'
import { openPlain } from './open-plain'
import { outsideTurn } from './outside-turns'
import { readWhole } from './read-whole'
import { systemErrorCode } from './system-error'
import type { Tokens } from './tokens'
import { isReachable, type WriteDisk } from './write-disk'
import { toWriteFailure } from './write-failure'
import { writeNewFile } from './write-new-file'

/** The system's file dialogs. Undefined when the user cancelled. */
export interface FileDialogs {
  chooseToOpen(kind: FileKind): Promise<string | undefined>
  chooseToSave(kind: FileKind, name: string): Promise<string | undefined>
}

export interface FilePorts {
  readonly dialogs: FileDialogs
  readonly disk: WriteDisk
  readonly files: Tokens
  readonly drives: Tokens
}

/** The folder on a stick in which bundles are left. */
export const driveFolderName = '市长热线'

type FileServices = Pick<HostServices, 'file.open' | 'file.read' | 'file.save'>

/** Opening, reading and saving files for the window, which names them by tokens only. */
export function createFiles(ports: FilePorts): FileServices {
  return {
    'file.open': async ({ kind }) => {
      const path = await ports.dialogs.chooseToOpen(kind)
      if (path === undefined) return ok({ file: null })
      return ok({ file: (await findFile(ports.files, path)) ?? null })
    },
    'file.read': ({ token, maxBytes }) => readFoundFile(ports.files.pathOf(token), maxBytes),
    'file.save': (request) => saveFile(ports, request),
  }
}

const lookMs = 10_000

/** A file with its size and age, or undefined when it is not there, does not answer or is no plain file. */
export async function findFile(files: Tokens, path: string): Promise<FoundFile | undefined> {
  try {
    const facts = await outsideTurn(() => stat(path), lookMs)
    if (!facts.isFile()) return undefined
    return {
      token: files.tokenOf(path),
      name: basename(path),
      bytes: facts.size,
      modifiedAt: Math.round(facts.mtimeMs),
    }
  } catch (error) {
    systemErrorCode(error)
    return undefined
  }
}

async function readFoundFile(
  path: string | undefined,
  maxBytes: number,
): Promise<Result<IpcValue<'file.read'>, IpcFailure<'file.read'>>> {
  if (path === undefined) return fail({ type: 'FileGone' })
  const read = await readOutside(path, maxBytes)
  return read.ok ? ok({ name: basename(path), bytes: read.value }) : read
}

/** The bytes of a plain file outside the data folder, all of them or none. */
export async function readOutside(
  path: string,
  maxBytes: number,
): Promise<Result<Uint8Array<ArrayBuffer>, IpcFailure<'file.read'>>> {
  try {
    return await outsideTurn(async () => {
      const file = await openPlain(path)
      if (file === undefined) return fail({ type: 'FileUnreadable', code: 'EINVAL' } as const)
      try {
        const { size } = await file.stat()
        if (size > maxBytes) return fail({ type: 'FileTooLarge', bytes: size, maxBytes } as const)
        return ok(await readWhole(file, 0, size))
      } finally {
        await file.close()
      }
    }, readMs)
  } catch (error) {
    const code = systemErrorCode(error)
    return fail(
      code === 'ENOENT' || code === 'ENODEV' || code === 'ENXIO'
        ? { type: 'FileGone' }
        : { type: 'FileUnreadable', code },
    )
  }
}

/** Longest that a file may take to come: 72 MB at the 0.5 MB/s of the slowest sticks, and some room. */
const readMs = 180_000

async function saveFile(
  ports: FilePorts,
  request: IpcRequest<'file.save'>,
): Promise<Result<IpcValue<'file.save'>, IpcFailure<'file.save'>>> {
  const place =
    request.drive === null
      ? await chooseFolder(ports, request)
      : await openDriveFolder(ports, request.drive, request.name)
  if (!place.ok) return place
  if (place.value === undefined) return ok({ saved: null })
  const written = await writeNewFile(ports.disk, place.value.folder, place.value.name, request.bytes)
  if (!written.ok) return written
  const { path, sha256 } = written.value
  return ok({ saved: { name: basename(path), place: dirname(path), sha256, readBack: true } })
}

interface SavePlace {
  readonly folder: string
  readonly name: string
}

async function chooseFolder(
  ports: FilePorts,
  request: IpcRequest<'file.save'>,
): Promise<Result<SavePlace | undefined, never>> {
  const path = await ports.dialogs.chooseToSave(request.kind, toSafeFileName(request.name))
  return ok(path === undefined ? undefined : { folder: dirname(path), name: basename(path) })
}

async function openDriveFolder(
  ports: FilePorts,
  token: string,
  name: string,
): Promise<Result<SavePlace, IpcFailure<'file.save'>>> {
  const drive = ports.drives.pathOf(token)
  if (drive === undefined || !(await isReachable(ports.disk, drive))) return fail({ type: 'DriveRemoved' })
  const folder = join(drive, driveFolderName)
  try {
    await mkdir(folder, { recursive: true })
    return ok({ folder, name })
  } catch (error) {
    return fail(await toWriteFailure(ports.disk, folder, error))
  }
}
