import { mkdir, readdir, stat, unlink } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { backupExtension, parseKeptFileName } from '#shared/backup/backup-name'
import type { BackupShelf } from '#shared/ipc/backup-contract'
import type { ListedFile } from '#shared/ipc/border-schemas'
import type { HostServices, IpcFailure, IpcRequest, IpcValue } from '#shared/ipc/contract'
import { fail, ok, type Result } from '#shared/prelude/result'
import { readOutside } from '../file/create-files'
import { toSafeFileName } from '#shared/text/file-name'
import { systemErrorCode } from '../file/system-error'
import type { Tokens } from '../file/tokens'
import { isReachable, type WriteDisk } from '../file/write-disk'
import { toWriteFailure, type WriteFailure } from '../file/write-failure'
import { writeNewFile } from '../file/write-new-file'
import { writePart } from '../file/write-part'
import type { BackupPlaces } from './backup-places'

/** The system's dialogs that backups need. Undefined when the user cancelled. */
export interface BackupDialogs {
  chooseFolder(): Promise<string | undefined>
  chooseBackup(): Promise<string | undefined>
}

export interface BackupPorts {
  readonly places: BackupPlaces
  /** Folders in which the user found a backup by dialog: read from, never written to. */
  readonly found: Tokens
  readonly dialogs: BackupDialogs
  readonly disk: WriteDisk
}

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

const filesFolder = '附件'

/** Keeping backups in folders: the window names places by tokens and files by names, of which only those of our kinds pass. */
export function createBackups(ports: BackupPorts): BackupServices {
  const { places, found } = ports
  const readable = (token: string): string | undefined => places.folderOf(token) ?? found.pathOf(token)
  // What a person pointed at in the system's dialog is read whatever its name: sticks and mails rename files.
  const pointedAt = new Set<string>()
  return {
    'backup.places': async () => ok({ places: [...(await places.list())] }),
    'backup.choosePlace': async () => {
      const chosen = await ports.dialogs.chooseFolder()
      if (chosen === undefined) return ok({ chosen: false })
      const remembered = await places.remember(chosen)
      return remembered.ok ? ok({ chosen: true }) : remembered
    },
    'backup.forgetPlace': async () => {
      const forgotten = await places.forget()
      return forgotten.ok ? ok({}) : forgotten
    },
    'backup.openFile': async () => {
      const path = await ports.dialogs.chooseBackup()
      const file = path === undefined ? undefined : await describeFile(dirname(path), basename(path))
      if (path !== undefined) pointedAt.add(join(dirname(path), basename(path)))
      return ok({
        found: path === undefined || file === undefined ? null : { place: found.tokenOf(dirname(path)), file },
      })
    },
    'backup.list': async ({ place, shelf }) => {
      const folder = readable(place)
      return ok({ files: folder === undefined ? [] : [...(await listShelf(shelfFolder(folder, shelf), shelf))] })
    },
    'backup.write': (request) => writeBackupFile(ports.disk, places.folderOf(request.place), request),
    'backup.read': (request) => readBackupFile(readable(request.place), request, pointedAt),
    'backup.remove': (request) => removeBackupFiles(ports.disk, places.folderOf(request.place), request),
  }
}

const shelfFolder = (folder: string, shelf: BackupShelf): string =>
  shelf === 'backups' ? folder : join(folder, filesFolder)

/** Whether a name is one that this program gives: no folder in it, and the shelf's own ending. */
const isOfShelf = (shelf: BackupShelf, name: string): boolean =>
  shelf === 'files'
    ? parseKeptFileName(name) !== undefined
    : name.endsWith(backupExtension) && !name.startsWith('.') && basename(name) === name && !name.includes('\\')

async function listShelf(folder: string, shelf: BackupShelf): Promise<readonly ListedFile[]> {
  const names = await readdir(folder).catch(() => [])
  const files = await Promise.all(
    names.filter((name) => isOfShelf(shelf, name)).map((name) => describeFile(folder, name)),
  )
  return files.filter((file) => file !== undefined)
}

async function describeFile(folder: string, name: string): Promise<ListedFile | undefined> {
  const facts = await stat(join(folder, name)).catch(() => undefined)
  return facts?.isFile() === true ? { name, bytes: facts.size, modifiedAt: Math.round(facts.mtimeMs) } : undefined
}

async function writeBackupFile(
  disk: WriteDisk,
  place: string | undefined,
  request: IpcRequest<'backup.write'>,
): Promise<Result<IpcValue<'backup.write'>, WriteFailure>> {
  if (place === undefined) return fail({ type: 'DriveRemoved' })
  const name = toSafeFileName(request.name)
  if (!isOfShelf(request.shelf, name)) return fail({ type: 'WriteRefused', code: 'NAME' })
  const folder = shelfFolder(place, request.shelf)
  try {
    // Only below a place that is there: a stick pulled out must not become a folder of the empty mount point.
    if (!(await isReachable(disk, dirname(place)))) return fail({ type: 'DriveRemoved' })
    await mkdir(folder, { recursive: true })
  } catch (error) {
    return fail(await toWriteFailure(disk, folder, error))
  }
  const written =
    request.shelf === 'backups'
      ? await writeNewFile(disk, folder, name, request.bytes)
      : await writePart(disk, join(folder, name), request.bytes)
  return written.ok ? ok({ name: basename(written.value.path), sha256: written.value.sha256, readBack: true }) : written
}

async function readBackupFile(
  place: string | undefined,
  request: IpcRequest<'backup.read'>,
  pointedAt: ReadonlySet<string>,
): Promise<Result<IpcValue<'backup.read'>, IpcFailure<'backup.read'>>> {
  if (place === undefined) return fail({ type: 'FileGone' })
  const path = join(shelfFolder(place, request.shelf), request.name)
  if (!isOfShelf(request.shelf, request.name) && !pointedAt.has(path)) return fail({ type: 'FileGone' })
  const read = await readOutside(path, request.maxBytes)
  return read.ok ? ok({ bytes: read.value }) : read
}

async function removeBackupFiles(
  disk: WriteDisk,
  place: string | undefined,
  request: IpcRequest<'backup.remove'>,
): Promise<Result<IpcValue<'backup.remove'>, WriteFailure>> {
  if (place === undefined) return fail({ type: 'DriveRemoved' })
  const folder = shelfFolder(place, request.shelf)
  for (const name of request.names) {
    if (!isOfShelf(request.shelf, name)) return fail({ type: 'WriteRefused', code: 'NAME' })
    try {
      await unlink(join(folder, name))
    } catch (error) {
      if (systemErrorCode(error) !== 'ENOENT') return fail(await toWriteFailure(disk, join(folder, name), error))
    }
  }
  return ok({})
}
