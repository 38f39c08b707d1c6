import { basename, dirname, extname, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { backupExtension } from '#shared/backup/backup-name'
import type { HostServices } from '#shared/ipc/contract'
import { ok } from '#shared/prelude/result'
import { findFile } from './create-files'
import type { Tokens } from './tokens'

const bundleExtension = '.hlb'

/**
 * The file that a start was given, as when one is double-clicked: the last argument that ends like a file of ours. Switches are
 * passed over; Linux desktops give some files as addresses. Undefined where there is none.
 */
export function findGivenPath(args: readonly string[], folder: string): string | undefined {
  const path = args.findLast((arg) => !arg.startsWith('-') && isOurs(arg))
  if (path === undefined) return undefined
  return path.startsWith('file:') ? addressToPath(path) : resolve(folder, path)
}

const isOurs = (path: string): boolean => [bundleExtension, backupExtension].includes(extname(path).toLowerCase())

function addressToPath(address: string): string | undefined {
  try {
    return fileURLToPath(address)
  } catch {
    // Node throws for an address on another machine, and for one that is none.
    return undefined
  }
}

export interface GivenFilePorts {
  readonly files: Tokens
  /** Folders from which backups may be read. */
  readonly backupFolders: Tokens
}

/** Files that the system gave the program. The newest waits until the window takes it; the one before is forgotten. */
export interface GivenFiles {
  give(path: string): void
  readonly services: Pick<HostServices, 'file.takeGiven'>
}

/** Keeps what was given for the window, which sees it by token only, and only where it is a plain file. */
export function createGivenFiles(ports: GivenFilePorts): GivenFiles {
  let waiting: string | undefined
  return {
    give: (path) => {
      waiting = path
    },
    services: {
      'file.takeGiven': async () => {
        const path = waiting
        waiting = undefined
        if (path === undefined) return ok({ given: null })
        const file = await findFile(ports.files, path)
        if (file === undefined) return ok({ given: { kind: 'missing', name: basename(path) } })
        if (extname(path).toLowerCase() !== backupExtension) return ok({ given: { kind: 'bundle', file } })
        const { name, bytes, modifiedAt } = file
        const place = ports.backupFolders.tokenOf(dirname(path))
        return ok({ given: { kind: 'backup', place, file: { name, bytes, modifiedAt } } })
      },
    },
  }
}
