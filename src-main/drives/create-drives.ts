import { readdir, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { looksLikeBundle } from '#shared/bundle/odd-bundle-name'
import type { Drive, FoundFile } from '#shared/ipc/contract'
import { driveFolderName, findFile } from '../file/create-files'
import { outsideTurn } from '../file/outside-turns'
import type { Tokens } from '../file/tokens'
import type { RemovablePlace, RemovablePlaces } from './removable-place'
import { within } from './within'

export interface DrivePorts {
  readonly places: RemovablePlaces
  readonly files: Tokens
  readonly drives: Tokens
}

const driveMs = 5_000

/** Lists the drives now plugged in, each with the bundles in its top folder and in 市长热线/, newest first. */
export async function listDrives(ports: DrivePorts): Promise<readonly Drive[]> {
  const places = await ports.places()
  // A drive that does not answer in time is left out of this look and seen again at the next.
  const drives = await Promise.all(places.map((place) => within(driveMs, describeDrive(ports, place), undefined)))
  return drives.filter((drive) => drive !== undefined)
}

async function describeDrive(ports: DrivePorts, place: RemovablePlace): Promise<Drive | undefined> {
  const space = await outsideTurn(() => statfs(place.path), driveMs).catch(() => undefined)
  // Pulled out between being listed and being looked at.
  if (space === undefined) return undefined
  const found = await Promise.all(
    [place.path, join(place.path, driveFolderName)].map((folder) => findBundles(ports.files, folder)),
  )
  return {
    token: ports.drives.tokenOf(place.path),
    label: place.label,
    freeBytes: space.bavail * space.bsize,
    bundles: found.flat().sort((a, b) => b.modifiedAt - a.modifiedAt || a.name.localeCompare(b.name)),
  }
}

async function findBundles(files: Tokens, folder: string): Promise<readonly FoundFile[]> {
  const names = await outsideTurn(() => readdir(folder), driveMs).catch(() => [])
  // macOS leaves `._name.hlb` beside every file it writes to a stick.
  const bundleNames = names.filter((name) => looksLikeBundle(name) && !name.startsWith('.'))
  const found = await Promise.all(bundleNames.map((name) => findFile(files, join(folder, name))))
  return found.filter((file) => file !== undefined)
}
