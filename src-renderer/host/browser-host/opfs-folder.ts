/** The folder of the browser's own storage in which the program keeps its files. */
export async function openOpfsFolder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory()
  return root.getDirectoryHandle('hotline-ledger', { create: true })
}

/** The names of the files in a folder. */
export async function listNames(folder: FileSystemDirectoryHandle): Promise<string[]> {
  const names: string[] = []
  for await (const [name, handle] of folder.entries()) if (handle.kind === 'file') names.push(name)
  return names
}

/** A name that no file in the folder has: `name-1`, `name-2` … */
export async function findFreeName(folder: FileSystemDirectoryHandle, name: string): Promise<string> {
  for (let nth = 1; ; nth += 1) {
    const candidate = `${name}-${nth}`
    if (!(await hasFile(folder, candidate))) return candidate
  }
}

export async function hasFile(folder: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  try {
    await folder.getFileHandle(name)
    return true
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotFoundError') return false
    throw error
  }
}

/** Gives a file another name; answers when that is done. Rejects where the browser cannot. */
export async function renameOpfsFile(folder: FileSystemDirectoryHandle, from: string, to: string): Promise<void> {
  const handle = await folder.getFileHandle(from)
  if (handle.move === undefined) throw new DOMException('this browser renames no files', 'NotSupportedError')
  await handle.move(to)
}

/** Writes a file whole and returns when the bytes are on the disk. */
export async function writeOpfsFile(
  folder: FileSystemDirectoryHandle,
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<void> {
  const access = await (await folder.getFileHandle(name, { create: true })).createSyncAccessHandle()
  try {
    access.truncate(0)
    let written = 0
    while (written < bytes.length) written += access.write(bytes.subarray(written), { at: written })
    access.flush()
  } finally {
    access.close()
  }
}

/** A file's bytes, or undefined when there is no such file. */
export async function readOpfsFile(
  folder: FileSystemDirectoryHandle,
  name: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (!(await hasFile(folder, name))) return undefined
  const file = await (await folder.getFileHandle(name)).getFile()
  return new Uint8Array(await file.arrayBuffer())
}
