import { openOpfsFolder, writeOpfsFile } from './opfs-folder'
import { listShelf, readShelf, removeFromShelf, writeShelf } from './shelf-in-folder'
import type { StoreServices } from './store-messages'

const openBackups = async (): Promise<FileSystemDirectoryHandle> =>
  (await openOpfsFolder()).getDirectoryHandle('backups', { create: true })

/** The ring of backups in the browser's own storage. It goes when the browser's data is cleared: a second place is asked for. */
export const opfsBackups: Pick<StoreServices, 'backup.list' | 'backup.write' | 'backup.read' | 'backup.remove'> = {
  'backup.list': ({ shelf }) => listShelf(openBackups, shelf),
  'backup.write': (request) => writeShelf(openBackups, writeOpfsFile, request),
  'backup.read': (request) => readShelf(openBackups, request),
  'backup.remove': (request) => removeFromShelf(openBackups, request),
}
