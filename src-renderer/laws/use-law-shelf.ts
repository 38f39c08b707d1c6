import { useEffect, useMemo, useState } from 'react'
import { recordsToShelf, type LawOnShelf, type ShippedLaw } from '#shared/law/law-shelf'
import { LawIndex } from '#shared/law/find-articles'
import { readNothing, toLetters, type ReadChar } from '#shared/search/readings'
import { useLedgerRead } from '../desk/use-ledger-read'
import { lawKinds, readLawRecords } from '../ledger-store/read/read-laws'
import { loadReadings } from '../readings/load-readings'
import { loadShippedLaws } from './shipped-laws'

/** The laws of the office and of the program; undefined until they are read. */
export function useLawShelf(): readonly LawOnShelf[] | undefined {
  const records = useLedgerRead(readLawRecords, lawKinds)
  const [shipped, setShipped] = useState<readonly ShippedLaw[]>()
  useEffect(() => {
    let wanted = true
    void loadShippedLaws().then((laws) => {
      if (wanted) setShipped(laws)
    })
    return () => {
      wanted = false
    }
  }, [])
  return useMemo(
    () => (records === undefined || shipped === undefined ? undefined : recordsToShelf(records, shipped)),
    [records, shipped],
  )
}

/** The library made ready to be searched; the sounds of hanzi are loaded when somebody first types letters. */
export function useLawIndex(shelf: readonly LawOnShelf[] | undefined, query: string): LawIndex | undefined {
  const [readChar, setReadChar] = useState<ReadChar>(() => readNothing)
  const isSpelt = query.split(/\s+/u).some((word) => toLetters(word.toLowerCase().replace(/\d+$/u, '')) !== undefined)
  useEffect(() => {
    if (!isSpelt || readChar !== readNothing) return
    let wanted = true
    void loadReadings().then((read) => {
      if (wanted) setReadChar(() => read)
    })
    return () => {
      wanted = false
    }
  }, [isSpelt, readChar])
  return useMemo(() => (shelf === undefined ? undefined : new LawIndex(shelf, readChar)), [shelf, readChar])
}
