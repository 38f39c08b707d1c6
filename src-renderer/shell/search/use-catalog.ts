import { useEffect, useMemo, useState } from 'react'
import { useDesk } from '../../desk/desk'
import { searchOf } from '../../search-worker/search-client'
import { listOwnEntries, readCatalog, type CatalogDoors, type CatalogEntry } from './read-catalog'

/** What can be found beside cases, by kind and key; the search is told of it once it has been read. */
export interface Catalog {
  readonly entries: readonly CatalogEntry[]
  readonly entryOf: (kind: string, key: string) => CatalogEntry | undefined
}

/** Reads what can be found beside cases as the search is opened, and tells once the search knows it. Both are the same for as long as it is open. */
export function useCatalog(doors: CatalogDoors, known: () => void): Catalog {
  const { ledger } = useDesk()
  const { database } = ledger
  const [entries, setEntries] = useState(() => listOwnEntries(doors))
  useEffect(() => {
    let wanted = true
    const take = async (): Promise<void> => {
      const read = await readCatalog(database, doors)
      if (!wanted) return
      setEntries(read)
      await searchOf(database).takeCatalog(read.map(({ item }) => item))
      if (wanted) known()
    }
    take().catch(() => undefined)
    return () => {
      wanted = false
    }
  }, [database, doors, known])
  return useMemo(() => {
    const byKey = new Map(entries.map((entry) => [`${entry.item.kind} ${entry.item.key}`, entry]))
    return { entries, entryOf: (kind, key) => byKey.get(`${kind} ${key}`) }
  }, [entries])
}
