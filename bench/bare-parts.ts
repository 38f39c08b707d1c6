import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Page } from 'playwright-core'
import { median } from './median'

// What a saved step cannot do without, done bare: the yardstick of `measure-desk`.

/** Milliseconds of appending `bytes` to a file beside `folder` and flushing it to the disk: the middle of some. */
export function measureBareAppend(folder: string, bytes: number, rounds = 31): number {
  const place = mkdtempSync(join(dirname(folder), 'bare-'))
  const file = openSync(join(place, 'append'), 'a')
  const line = Buffer.alloc(bytes, 'x')
  const times: number[] = []
  try {
    for (let round = 0; round < rounds; round += 1) {
      const from = performance.now()
      writeSync(file, line)
      fsyncSync(file)
      times.push(performance.now() - from)
    }
  } finally {
    closeSync(file)
    rmSync(place, { recursive: true, force: true })
  }
  return median(times)
}

/**
 * Milliseconds of writing the rows of the newest commits into another database of the same tables and indexes, a
 * transaction each with strict durability and IndexedDB's own calls: what every step writes, and nothing but that.
 */
export async function measureBareStep(page: Page, rounds = 31): Promise<number> {
  const times = await page.evaluate(async (wanted) => {
    const settle = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result))
        request.addEventListener('error', () => reject(new Error(request.error?.name ?? 'unknown')))
      })
    const source = await settle(indexedDB.open('hotline-ledger'))
    const names = ['commits', 'records', 'cases', 'state']
    const from = source.transaction(names)
    const stores = names.map((name) => {
      const store = from.objectStore(name)
      const indexes = [...store.indexNames].map((index) => store.index(index))
      return {
        name,
        keyPath: store.keyPath,
        indexes: indexes.map(({ name: index, keyPath, multiEntry }) => ({ index, keyPath, multiEntry })),
      }
    })
    const rows = await Promise.all(names.map((name) => settle(from.objectStore(name).getAll(null, wanted))))
    source.close()
    const opening = indexedDB.open('bare-steps')
    opening.addEventListener('upgradeneeded', () => {
      for (const { name, keyPath, indexes } of stores) {
        const store = opening.result.createObjectStore(name, { keyPath })
        for (const { index, keyPath: path, multiEntry } of indexes) store.createIndex(index, path, { multiEntry })
      }
    })
    const bare = await settle(opening)
    const measured: number[] = []
    for (let round = 0; round < wanted; round += 1) {
      const started = performance.now()
      const write = bare.transaction(names, 'readwrite', { durability: 'strict' })
      const done = new Promise((resolve) => write.addEventListener('complete', resolve))
      for (const [at, name] of names.entries()) {
        const row: unknown = rows[at]?.[Math.min(round, (rows[at]?.length ?? 1) - 1)]
        write.objectStore(name).put(row)
      }
      await done
      measured.push(performance.now() - started)
    }
    bare.close()
    indexedDB.deleteDatabase('bare-steps')
    return measured
  }, rounds)
  return median(times)
}
