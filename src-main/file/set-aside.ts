import { renamePatiently, type WriteDisk } from './write-disk'

/** Gives a file that cannot be used a name of its own, `.damaged-1`, `.damaged-2` …, so that nothing writes over it. */
export async function setAside(path: string, disk: WriteDisk): Promise<void> {
  let nth = 1
  while (await disk.exists(`${path}.damaged-${nth}`)) nth += 1
  await renamePatiently(disk, path, `${path}.damaged-${nth}`)
}
