import { bytesToHex } from '@noble/hashes/utils.js'
import { backupExtension, parseKeptFileName } from '#shared/backup/backup-name'
import type { BackupShelf } from '#shared/ipc/backup-contract'
import type { ListedFile } from '#shared/ipc/border-schemas'
import type { IpcFailure, IpcRequest, IpcValue } from '#shared/ipc/contract'
import { fail, ok, type Result } from '#shared/prelude/result'
import { hasFile, listNames, readOpfsFile } from './opfs-folder'
import { toStorageFailure } from './storage-error'

/** How bytes get into a file of the folder at hand: one way in the browser's own storage, another in a folder of the disk. */
export type WriteFile = (
  folder: FileSystemDirectoryHandle,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
) => Promise<void>

type OpenFolder = () => Promise<FileSystemDirectoryHandle>

export async function listShelf(open: OpenFolder, shelf: BackupShelf): Promise<Result<IpcValue<'backup.list'>, never>> {
  try {
    const folder = await open()
    const files: ListedFile[] = []
    for (const name of await listNames(folder)) {
      if (!isOfShelf(shelf, name)) continue
      const file = await (await folder.getFileHandle(name)).getFile()
      files.push({ name, bytes: file.size, modifiedAt: file.lastModified })
    }
    return ok({ files })
  } catch (error) {
    toStorageFailure(error)
    return ok({ files: [] })
  }
}

/** Writes a new file and reads it back; one that differs or was not finished is removed again. */
export async function writeShelf(
  open: OpenFolder,
  write: WriteFile,
  request: IpcRequest<'backup.write'>,
): Promise<Result<IpcValue<'backup.write'>, IpcFailure<'backup.write'>>> {
  if (!isOfShelf(request.shelf, request.name)) return fail({ type: 'WriteRefused', code: 'NAME' })
  let written: { readonly folder: FileSystemDirectoryHandle; readonly name: string } | undefined
  try {
    const folder = await open()
    const name = request.shelf === 'backups' ? await findFree(folder, request.name) : request.name
    written = { folder, name }
    await write(folder, name, request.bytes)
    const back = await readOpfsFile(folder, name)
    const [wanted, found] = await Promise.all([hashOf(request.bytes), hashOf(back ?? new Uint8Array(0))])
    if (wanted === found) return ok({ name, sha256: wanted, readBack: true })
    await folder.removeEntry(name)
    return fail({ type: 'ReadBackDiffers' })
  } catch (error) {
    const failure = toStorageFailure(error)
    await written?.folder.removeEntry(written.name).catch(() => undefined)
    if (failure.type === 'StorageFull') return fail({ type: 'DiskFull' })
    return fail(
      failure.code === 'NotFoundError' ? { type: 'DriveRemoved' } : { type: 'WriteRefused', code: failure.code },
    )
  }
}

export async function readShelf(
  open: OpenFolder,
  request: IpcRequest<'backup.read'>,
): Promise<Result<IpcValue<'backup.read'>, IpcFailure<'backup.read'>>> {
  try {
    const folder = await open()
    if (!(await hasFile(folder, request.name))) return fail({ type: 'FileGone' })
    const file = await (await folder.getFileHandle(request.name)).getFile()
    if (file.size > request.maxBytes)
      return fail({ type: 'FileTooLarge', bytes: file.size, maxBytes: request.maxBytes })
    return ok({ bytes: new Uint8Array(await file.arrayBuffer()) })
  } catch (error) {
    const failure = toStorageFailure(error)
    if (failure.type === 'StorageFailed' && failure.code === 'NotFoundError') return fail({ type: 'FileGone' })
    return fail({ type: 'FileUnreadable', code: failure.type === 'StorageFull' ? 'FULL' : failure.code })
  }
}

export async function removeFromShelf(
  open: OpenFolder,
  request: IpcRequest<'backup.remove'>,
): Promise<Result<IpcValue<'backup.remove'>, IpcFailure<'backup.remove'>>> {
  try {
    const folder = await open()
    for (const name of request.names) {
      if (!isOfShelf(request.shelf, name)) return fail({ type: 'WriteRefused', code: 'NAME' })
      if (await hasFile(folder, name)) await folder.removeEntry(name)
    }
    return ok({})
  } catch (error) {
    const failure = toStorageFailure(error)
    return fail({ type: 'WriteRefused', code: failure.type === 'StorageFull' ? 'FULL' : failure.code })
  }
}

/** Only names that this program gives. */
const isOfShelf = (shelf: BackupShelf, name: string): boolean =>
  shelf === 'files' ? parseKeptFileName(name) !== undefined : name.endsWith(backupExtension) && !/[\\/]/.test(name)

async function findFree(folder: FileSystemDirectoryHandle, name: string): Promise<string> {
  const stem = name.slice(0, -backupExtension.length)
  for (let nth = 1; ; nth += 1) {
    const candidate = nth === 1 ? name : `${stem}-${nth}${backupExtension}`
    if (!(await hasFile(folder, candidate))) return candidate
  }
}

const hashOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
