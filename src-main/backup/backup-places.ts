import { mkdir, readFile, stat, statfs } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { backupFolderName } from '#shared/backup/backup-name'
import type { BackupPlace } from '#shared/ipc/backup-contract'
import { fail, ok, type Result } from '#shared/prelude/result'
import type { RemovablePlaces } from '../drives/removable-place'
import { systemErrorCode } from '../file/system-error'
import type { Tokens } from '../file/tokens'
import type { WriteDisk } from '../file/write-disk'
import { toWriteFailure, type WriteFailure } from '../file/write-failure'
import { writePart } from '../file/write-part'

export interface BackupPlacePorts {
  /** This PC's own backups. */
  readonly ownFolder: string
  /** Where the path of the second disk's folder is remembered. The window never sees it as anything but words. */
  readonly memory: string
  readonly drives: RemovablePlaces
  readonly tokens: Tokens
  readonly disk: WriteDisk
}

/** Where backups can be kept, as the file system has it. */
export interface BackupPlaces {
  list(): Promise<readonly BackupPlace[]>
  /** The folder behind a token that was given out for keeping backups; undefined for any other. */
  folderOf(token: string): string | undefined
  remember(chosen: string): Promise<Result<undefined, WriteFailure>>
  forget(): Promise<Result<undefined, WriteFailure>>
}

export function createBackupPlaces(ports: BackupPlacePorts): BackupPlaces {
  const describe = async (kind: BackupPlace['kind'], folder: string, label: string): Promise<BackupPlace> => {
    const base = dirname(folder)
    const space = await statfs(base).catch(() => undefined)
    return {
      token: ports.tokens.tokenOf(folder),
      kind,
      label,
      state: space === undefined ? 'missing' : 'ready',
      sameDisk: kind !== 'own' && space !== undefined && (await isSameDisk(base, dirname(ports.ownFolder))),
      freeBytes: space === undefined ? null : space.bavail * space.bsize,
    }
  }
  return {
    list: async () => {
      const [second, sticks] = await Promise.all([readMemory(ports.memory), ports.drives()])
      const own = await describe('own', ports.ownFolder, '本机')
      const folder = second === undefined ? [] : [await describe('folder', second, second)]
      const plugged = await Promise.all(
        sticks.map((stick) => describe('stick', join(stick.path, backupFolderName), stick.label)),
      )
      return [
        own,
        ...folder,
        ...plugged.map((one) => ({ ...one, sameDisk: false })).filter((one) => one.state === 'ready'),
      ]
    },
    folderOf: (token) => ports.tokens.pathOf(token),
    remember: async (chosen) => {
      const folder = basename(chosen) === backupFolderName ? chosen : join(chosen, backupFolderName)
      try {
        await mkdir(folder, { recursive: true })
      } catch (error) {
        return fail(await toWriteFailure(ports.disk, folder, error))
      }
      return writeMemory(ports, folder)
    },
    forget: () => writeMemory(ports, undefined),
  }
}

/** Two partitions of one disk cannot be told apart from two disks; the same partition can. */
async function isSameDisk(a: string, b: string): Promise<boolean> {
  const [left, right] = await Promise.all(
    [a, b].map((path) =>
      stat(path).then(
        (facts) => facts.dev,
        () => undefined,
      ),
    ),
  )
  return left !== undefined && left === right
}

async function readMemory(path: string): Promise<string | undefined> {
  try {
    const text = (await readFile(path, 'utf8')).trim()
    return text === '' ? undefined : text
  } catch (error) {
    systemErrorCode(error)
    return undefined
  }
}

async function writeMemory(
  { memory, disk }: BackupPlacePorts,
  folder: string | undefined,
): Promise<Result<undefined, WriteFailure>> {
  try {
    await mkdir(dirname(memory), { recursive: true })
  } catch (error) {
    return fail(await toWriteFailure(disk, memory, error))
  }
  const written = await writePart(disk, memory, new TextEncoder().encode(folder === undefined ? '' : `${folder}\n`))
  return written.ok ? ok(undefined) : written
}
