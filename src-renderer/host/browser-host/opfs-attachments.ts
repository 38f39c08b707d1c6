import { bytesToHex } from '@noble/hashes/utils.js'
import type { IpcFailure, IpcRequest, IpcValue } from '#shared/ipc/contract'
import { fail, ok, type Result } from '#shared/prelude/result'
import { openOpfsFolder, readOpfsFile, writeOpfsFile } from './opfs-folder'
import { toStorageFailure } from './storage-error'

/**
 * Keeps a file under the SHA-256 of its bytes. This storage cannot rename: a write that was cut off leaves bytes that do
 * not match their name, which reading refuses and putting once more replaces.
 */
export async function putOpfsAttachment({
  sha256,
  bytes,
}: IpcRequest<'attachment.put'>): Promise<Result<IpcValue<'attachment.put'>, IpcFailure<'attachment.put'>>> {
  if ((await hashOf(bytes)) !== sha256) return fail({ type: 'AttachmentDiffers' })
  try {
    const folder = await openFilesFolder()
    if (await isSound(folder, sha256)) return ok({})
    await writeOpfsFile(folder, sha256, bytes)
    if (await isSound(folder, sha256)) return ok({})
    await folder.removeEntry(sha256)
    return fail({ type: 'ReadBackDiffers' })
  } catch (error) {
    const failure = toStorageFailure(error)
    return fail(failure.type === 'StorageFull' ? { type: 'DiskFull' } : { type: 'WriteRefused', code: failure.code })
  }
}

/** A kept file, whole; bytes that no longer match their name are refused. */
export async function readOpfsAttachment({
  sha256,
}: IpcRequest<'attachment.read'>): Promise<Result<IpcValue<'attachment.read'>, IpcFailure<'attachment.read'>>> {
  try {
    const bytes = await readOpfsFile(await openFilesFolder(), sha256)
    if (bytes === undefined) return fail({ type: 'AttachmentMissing' })
    return (await hashOf(bytes)) === sha256 ? ok({ bytes }) : fail({ type: 'AttachmentDamaged' })
  } catch (error) {
    const failure = toStorageFailure(error)
    return fail({ type: 'FileUnreadable', code: failure.type === 'StorageFull' ? 'FULL' : failure.code })
  }
}

/** The names of all kept files. */
export async function listOpfsAttachments(): Promise<
  Result<IpcValue<'attachment.list'>, IpcFailure<'attachment.list'>>
> {
  try {
    const files: string[] = []
    for await (const name of (await openFilesFolder()).keys()) if (/^[0-9a-f]{64}$/.test(name)) files.push(name)
    return ok({ files })
  } catch (error) {
    const failure = toStorageFailure(error)
    return fail({ type: 'FileUnreadable', code: failure.type === 'StorageFull' ? 'FULL' : failure.code })
  }
}

const openFilesFolder = async (): Promise<FileSystemDirectoryHandle> =>
  (await openOpfsFolder()).getDirectoryHandle('files', { create: true })

async function isSound(folder: FileSystemDirectoryHandle, sha256: string): Promise<boolean> {
  const bytes = await readOpfsFile(folder, sha256)
  return bytes !== undefined && (await hashOf(bytes)) === sha256
}

/** The browser's own hash: attachments are megabytes. */
const hashOf = async (bytes: Uint8Array<ArrayBuffer>): Promise<string> =>
  bytesToHex(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)))
