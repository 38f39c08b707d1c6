import { readdir, realpath } from 'node:fs/promises'
import { join } from 'node:path'
import type { RemovablePlace } from './removable-place'

/** Everything under /Volumes but the start-up disk, which stands there as a link to `/`. */
export async function listMacPlaces(volumes = '/Volumes'): Promise<readonly RemovablePlace[]> {
  const names = await readdir(volumes).catch(() => [])
  const places = await Promise.all(
    names.map(async (name) => ({
      path: join(volumes, name),
      label: name,
      target: await realpath(join(volumes, name)).catch(() => '/'),
    })),
  )
  return places.filter(({ target }) => target !== '/').map(({ path, label }) => ({ path, label }))
}
