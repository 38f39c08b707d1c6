import { existsSync, mkdirSync } from 'node:fs'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { HostServices } from '#shared/ipc/contract'
import { fail, ok } from '#shared/prelude/result'
import { systemErrorCode } from '../file/system-error'

/** Which of its two folders the program works in. */
export interface DataPlace {
  readonly at: 'own' | 'sample'
  readonly folder: string
}

const markOf = (ownFolder: string): string => join(ownFolder, 'sample-is-open')
const sampleFolderOf = (ownFolder: string): string => join(ownFolder, 'sample')

/**
 * The folder to work in: the office's own, or that of the sample while its mark lies in the own one. The sample has everything
 * of its own below `sample` (ledger, keys, settings, Chromium's databases), so that nothing of the office is touched by it.
 */
export function readPlace(ownFolder: string): DataPlace {
  mkdirSync(ownFolder, { recursive: true, mode: 0o700 })
  if (!existsSync(markOf(ownFolder))) return { at: 'own', folder: ownFolder }
  const folder = sampleFolderOf(ownFolder)
  // Electron refuses a folder that is not there.
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  return { at: 'sample', folder }
}

export interface PlacePorts {
  readonly ownFolder: string
  /** Ends this run and begins another, which reads the place anew. */
  readonly relaunch: () => void
}

/** Goes into the sample beside the office, and back. The program starts anew with it: nothing is open in two places. */
export function createPlaceChange({ ownFolder, relaunch }: PlacePorts): HostServices['place.change'] {
  return async ({ to }) => {
    try {
      if (to === 'sample') await writeFile(markOf(ownFolder), '', { mode: 0o600 })
      else await rm(markOf(ownFolder), { force: true })
    } catch (error) {
      return fail({ type: 'PlaceUnwritable', code: systemErrorCode(error) })
    }
    // After the answer is on its way.
    setImmediate(relaunch)
    return ok({})
  }
}

/** Throws away what a sample that was left had written. What the system holds fast goes at a later start. */
export async function clearLeftSample({ at, folder }: DataPlace): Promise<void> {
  if (at === 'own') await rm(sampleFolderOf(folder), { recursive: true, force: true }).catch(() => undefined)
}
