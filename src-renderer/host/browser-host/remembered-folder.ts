const databaseName = 'hotline-ledger-host'
const storeName = 'handles'
const folderKey = 'backup-folder'

/** The folder on the disk that the user gave this page once. Browsers keep such a handle in a database and nowhere else. */
export async function readRememberedFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  const found = await withStore('readonly', (store) => store.get(folderKey))
  return found instanceof FileSystemDirectoryHandle ? found : undefined
}

export async function rememberFolder(folder: FileSystemDirectoryHandle | undefined): Promise<void> {
  await withStore('readwrite', (store) => {
    if (folder === undefined) store.delete(folderKey)
    else store.put(folder, folderKey)
    return store.get(folderKey)
  })
}

function withStore(mode: IDBTransactionMode, ask: (store: IDBObjectStore) => IDBRequest): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(databaseName, 1)
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(storeName))
    opening.addEventListener('error', () => reject(opening.error ?? new Error('the host database did not open')))
    opening.addEventListener('success', () => {
      const transaction = opening.result.transaction(storeName, mode)
      let result: unknown
      const request = ask(transaction.objectStore(storeName))
      request.addEventListener('success', () => {
        result = request.result
      })
      transaction.addEventListener('complete', () => {
        opening.result.close()
        resolve(result)
      })
      transaction.addEventListener('error', () => reject(transaction.error ?? new Error('the host database failed')))
    })
  })
}
