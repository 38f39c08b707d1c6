import { useEffect, useMemo, useRef, useState } from 'react'
import { spansOf } from '#shared/warning/count-warnings'
import type { Warning, WarningRow } from '#shared/warning/warning'
import type { WarnedCase } from '#shared/warning/watched-row'
import { watchOf } from '../cluster-worker/cluster-client'
import { useCounted, type Find } from './use-counted'
import { useDesk } from './desk'
import { useToday } from './use-today'

/** The cases with which one is of one matter. */
export interface SameMatter {
  readonly matter: Warning
  /** By id, as lines show them. */
  readonly cases: ReadonlyMap<string, WarnedCase>
}

/** As far back as like cases are one matter. */
const daysBack = 365

interface AskedMatter {
  readonly of: string | WarningRow
  readonly spans: ReturnType<typeof spansOf>
}

const find: Find<AskedMatter, SameMatter | 'alone'> = async (database, { of, spans }, isWanted) => {
  const found = await watchOf(database).matterOf(of, spans)
  if (!found.ok || !isWanted()) return undefined
  const { matter, cases } = found.value
  return matter === undefined ? 'alone' : { matter, cases }
}

/** Who only passes by a case, and acts that follow each other closely, ask for nothing. */
const passingMs = 1_200

const findAtRest: typeof find = async (database, asked, isWanted, isFirst) => {
  await new Promise((resolve) => setTimeout(resolve, passingMs))
  return isWanted() ? find(database, asked, isWanted, isFirst) : undefined
}

/** The cases of the last year with which a case of the ledger is of one matter; undefined where it is alone, and until it is found. */
export function useMatterOfCase(caseId: string): SameMatter | undefined {
  const today = useToday()
  const asked = useMemo(() => ({ of: caseId, spans: spansOf(today, daysBack) }), [caseId, today])
  const found = useCounted(asked, findAtRest)
  return found?.asked.of !== caseId || found.found === 'alone' ? undefined : found.found
}

/** A text of less than this names no matter yet. */
const leastText = 8
/** Keys that follow each other closely are looked at together. */
const restMs = 700

/** What is being written down, of what it is told. */
export interface WrittenMatter {
  readonly title: string
  /** Folded as a row's text is. */
  readonly searchText: string
  readonly place: string
  readonly villageName: string
}

/** The same of a case that is being written down, asked anew as it is written. */
export function useMatterOfText(): {
  readonly found: SameMatter | undefined
  readonly ask: (written: WrittenMatter) => void
} {
  const { ledger } = useDesk()
  const today = useToday()
  const [found, setFound] = useState<SameMatter>()
  const timer = useRef<number>(undefined)
  const newest = useRef('')
  useEffect(() => () => window.clearTimeout(timer.current), [])
  return {
    found,
    ask: (written) => {
      const of = JSON.stringify(written)
      if (of === newest.current) return
      newest.current = of
      window.clearTimeout(timer.current)
      if (written.searchText.length < leastText) return setFound(undefined)
      const row: WarningRow = {
        ...written,
        id: 'being-written',
        stage: 'registered',
        calledOn: today,
        category: '',
        callerPhones: [],
        callerName: '',
      }
      timer.current = window.setTimeout(() => {
        void find(
          ledger.database,
          { of: row, spans: spansOf(today, daysBack) },
          () => newest.current === of,
          true,
        ).then((one) => {
          if (one !== undefined) setFound(one === 'alone' ? undefined : one)
        })
      }, restMs)
    },
  }
}
