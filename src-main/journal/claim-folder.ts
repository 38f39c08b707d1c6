import { createHash } from 'node:crypto'
import { realpath, unlink } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fail, ok, type Result } from '#shared/prelude/result'
import { systemErrorCode } from '../file/system-error'

/** Holds a folder against other processes until released, or until this process ends in whatever way. */
export interface FolderClaim {
  release(): Promise<void>
}

/**
 * Claims a folder for this process alone. The claim is a listening socket (a named pipe on Windows): the system lets it
 * go when the process dies, so that no leftover of a crash ever keeps a clerk out, as a lock file with a process number
 * in it can.
 */
export async function claimFolder(
  folder: string,
): Promise<Result<FolderClaim, { readonly type: 'InUse' } | { readonly type: 'Failed'; readonly code: string }>> {
  try {
    const place = claimPlace(await realpath(folder))
    const server = (await tryListen(place)) ?? ((await isAlive(place)) ? undefined : await takeOver(place))
    if (server === undefined) return fail({ type: 'InUse' })
    // The claim alone shall not keep the program running.
    server.unref()
    return ok({ release: () => new Promise((resolve) => server.close(() => resolve())) })
  } catch (error) {
    return fail({ type: 'Failed', code: systemErrorCode(error) })
  }
}

function claimPlace(folder: string): string {
  const name = `hotline-ledger-${createHash('sha256').update(folder).digest('hex').slice(0, 24)}`
  // A socket in the folder itself could be too long a path, or on a file system without sockets.
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`)
}

async function takeOver(place: string): Promise<Server | undefined> {
  await unlink(place).catch(() => undefined)
  return tryListen(place)
}

function tryListen(place: string): Promise<Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = createServer((connection) => connection.destroy())
    server.once('error', (error) =>
      'code' in error && error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    )
    server.listen(place, () => resolve(server))
  })
}

function isAlive(place: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = connect(place)
    probe.once('connect', () => {
      probe.destroy()
      resolve(true)
    })
    probe.once('error', () => resolve(false))
  })
}
