import { stat } from 'node:fs/promises'
import { basename, delimiter } from 'node:path'
import { listLinuxPlaces } from './linux-places'
import { listMacPlaces } from './mac-places'
import type { RemovablePlace, RemovablePlaces } from './removable-place'
import { createWindowsPlaces } from './windows-places'

/** How this system's removable drives are found. `named`, folders separated as in PATH, is believed instead when given. */
export function createSystemPlaces(named: string | undefined): RemovablePlaces {
  if (named !== undefined && named !== '') return () => listNamedPlaces(named)
  switch (process.platform) {
    case 'win32':
      return createWindowsPlaces()
    case 'darwin':
      return () => listMacPlaces()
    default:
      return () => listLinuxPlaces()
  }
}

async function listNamedPlaces(named: string): Promise<readonly RemovablePlace[]> {
  const folders = named.split(delimiter).filter((folder) => folder !== '')
  const present = await Promise.all(
    folders.map((folder) =>
      stat(folder).then(
        (facts) => facts.isDirectory(),
        () => false,
      ),
    ),
  )
  return folders.filter((_, index) => present[index]).map((path) => ({ path, label: basename(path) }))
}
