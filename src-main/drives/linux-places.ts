import { readFile, readlink } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { RemovablePlace } from './removable-place'

/** Where the facts come from: `/proc/mounts` and `/sys/class/block`, or a test's copies of them. */
export interface LinuxMountSources {
  readonly mountsFile: string
  readonly blockFolder: string
}

const systemSources: LinuxMountSources = { mountsFile: '/proc/mounts', blockFolder: '/sys/class/block' }

interface Mount {
  readonly device: string
  readonly path: string
  readonly type: string
}

/** Desktops mount sticks under /media or /run/media; administrators, by hand, anywhere: those count if the device is removable or on USB. */
export async function listLinuxPlaces(sources: LinuxMountSources = systemSources): Promise<readonly RemovablePlace[]> {
  const mounts = parseMounts(await readFile(sources.mountsFile, 'utf8').catch(() => ''))
  const places: RemovablePlace[] = []
  for (const mount of mounts) {
    if (!mount.device.startsWith('/dev/') || notSticks.has(mount.type)) continue
    const isUserMount = /^\/(run\/)?media\//.test(mount.path)
    if (isUserMount || (await isRemovable(mount.device, sources.blockFolder)))
      places.push({ path: mount.path, label: basename(mount.path) })
  }
  return places
}

const notSticks = new Set(['squashfs', 'iso9660', 'udf', 'swap'])

/** `/proc/mounts` writes blanks and the like in octal. */
export function parseMounts(text: string): readonly Mount[] {
  return text.split('\n').flatMap((line) => {
    const [device = '', path = '', type = ''] = line.split(' ').map(decodeOctal)
    return path === '' ? [] : [{ device, path, type }]
  })
}

// The kernel escapes single bytes only, and of those only blank, tab, line feed and backslash: a Chinese label comes as it is.
const decodeOctal = (field: string): string =>
  field.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(parseInt(octal, 8)))

async function isRemovable(device: string, blockFolder: string): Promise<boolean> {
  const name = basename(device)
  const target = await readlink(join(blockFolder, name)).catch(() => '')
  if (target === '') return false
  if (target.includes('/usb')) return true
  // A partition's folder lies in its disk's, and only the disk says whether it is removable.
  // `..` is left for the kernel to follow, through the link.
  const flags = await Promise.all(
    ['removable', '../removable'].map((flag) => readFile(`${blockFolder}/${name}/${flag}`, 'utf8').catch(() => '')),
  )
  return flags.some((flag) => flag.trim() === '1')
}
