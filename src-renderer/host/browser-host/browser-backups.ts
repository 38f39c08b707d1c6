import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { backupExtension, backupFolderName } from '#shared/backup/backup-name'
import type { BackupPlace, BackupShelf } from '#shared/ipc/backup-contract'
import type { HostServices, IpcRequest } from '#shared/ipc/contract'
import { fail, ok } from '#shared/prelude/result'
import { chooseFile } from './choose-file'
import { readRememberedFolder, rememberFolder } from './remembered-folder'
import { listShelf, readShelf, removeFromShelf, writeShelf, type WriteFile } from './shelf-in-folder'
import type { StoreClient } from './store-client'

type BackupServices = Pick<
  HostServices,
  | 'backup.places'
  | 'backup.choosePlace'
  | 'backup.forgetPlace'
  | 'backup.openFile'
  | 'backup.list'
  | 'backup.write'
  | 'backup.read'
  | 'backup.remove'
>

const own = 'own'
const folder = 'folder'
const download = 'download'

const placeOf = (
  token: string,
  kind: BackupPlace['kind'],
  label: string,
  state: BackupPlace['state'],
): BackupPlace => ({ token, kind, label, state, sameDisk: false, freeBytes: null })

const canChooseFolder = (): boolean => window.showDirectoryPicker !== undefined

/** Backups in the browser's own storage, and off it in a folder of the disk where the browser lets the page in, else as downloads. */
export function createBrowserBackups(store: StoreClient): BackupServices {
  const chosenFiles = new Map<string, File>()
  return {
    'backup.places': async () => {
      const places = [placeOf(own, 'own', '本机浏览器', 'ready')]
      const remembered = canChooseFolder() ? await readRememberedFolder() : undefined
      if (remembered !== undefined)
        places.push(placeOf(folder, 'folder', remembered.name, (await isLetIn(remembered)) ? 'ready' : 'asks'))
      if (!canChooseFolder()) places.push(placeOf(download, 'download', '浏览器的下载文件夹', 'ready'))
      return ok({ places })
    },
    'backup.choosePlace': chooseFolder,
    'backup.forgetPlace': async () => {
      await rememberFolder(undefined)
      return ok({})
    },
    'backup.openFile': async () => {
      const file = await chooseFile(backupExtension)
      if (file === undefined) return ok({ found: null })
      const place = `chosen-${chosenFiles.size + 1}`
      chosenFiles.set(place, file)
      return ok({ found: { place, file: { name: file.name, bytes: file.size, modifiedAt: file.lastModified } } })
    },
    'backup.list': (request) =>
      request.place === own
        ? store.ask('backup.list', request)
        : request.place === folder
          ? listShelf(() => openShelf(request.shelf), request.shelf)
          : Promise.resolve(ok({ files: [] })),
    'backup.write': (request) => {
      if (request.place === own) return store.ask('backup.write', request)
      return request.place === folder
        ? writeShelf(() => openShelf(request.shelf), writeDiskFile, request)
        : Promise.resolve(saveAsDownload(request))
    },
    'backup.read': async (request) => {
      if (request.place === own) return store.ask('backup.read', request)
      if (request.place === folder) return readShelf(() => openShelf(request.shelf), request)
      const file = chosenFiles.get(request.place)
      if (file === undefined || request.shelf !== 'backups' || file.name !== request.name)
        return fail({ type: 'FileGone' })
      if (file.size > request.maxBytes)
        return fail({ type: 'FileTooLarge', bytes: file.size, maxBytes: request.maxBytes })
      return ok({ bytes: new Uint8Array(await file.arrayBuffer()) })
    },
    'backup.remove': (request) => {
      if (request.place === own) return store.ask('backup.remove', request)
      return request.place === folder
        ? removeFromShelf(() => openShelf(request.shelf), request)
        : Promise.resolve(fail({ type: 'WriteRefused', code: 'ONLY_READ' }))
    },
  }
}

async function chooseFolder(): ReturnType<BackupServices['backup.choosePlace']> {
  if (window.showDirectoryPicker === undefined) return fail({ type: 'WriteRefused', code: 'ONLY_IN_DESKTOP' })
  try {
    const chosen = await window.showDirectoryPicker({ id: 'backup', mode: 'readwrite' })
    await rememberFolder(chosen)
    return ok({ chosen: true })
  } catch (error) {
    if (!(error instanceof DOMException)) throw error
    return error.name === 'AbortError' ? ok({ chosen: false }) : fail({ type: 'WriteRefused', code: error.name })
  }
}

/** The browser forgets its permission when it is closed, and asks again only where somebody has just clicked. */
const isLetIn = async (handle: FileSystemDirectoryHandle): Promise<boolean> =>
  ((await handle.queryPermission?.({ mode: 'readwrite' })) ?? 'granted') === 'granted'

async function openShelf(shelf: BackupShelf): Promise<FileSystemDirectoryHandle> {
  const chosen = await readRememberedFolder()
  if (chosen === undefined) throw new DOMException('no folder was chosen', 'NotFoundError')
  if (!(await isLetIn(chosen)) && (await chosen.requestPermission?.({ mode: 'readwrite' })) !== 'granted')
    throw new DOMException('not let in', 'NotAllowedError')
  const backups =
    chosen.name === backupFolderName ? chosen : await chosen.getDirectoryHandle(backupFolderName, { create: true })
  return shelf === 'backups' ? backups : backups.getDirectoryHandle('附件', { create: true })
}

/** The browser writes beside the file and puts it in place when it is closed. */
const writeDiskFile: WriteFile = async (place, name, bytes) => {
  const writable = await (await place.getFileHandle(name, { create: true })).createWritable()
  await writable.write(bytes)
  await writable.close()
}

const downloadKeptMs = 60_000

/** A download cannot be read back: the answer says so, and such a backup is never called proved. */
function saveAsDownload(request: IpcRequest<'backup.write'>) {
  if (request.shelf !== 'backups') return fail({ type: 'WriteRefused', code: 'ONLY_IN_DESKTOP' } as const)
  const url = URL.createObjectURL(new Blob([request.bytes], { type: 'application/octet-stream' }))
  const link = document.createElement('a')
  link.href = url
  link.download = request.name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), downloadKeptMs)
  return ok({ name: request.name, sha256: bytesToHex(sha256(request.bytes)), readBack: false })
}
