import { useEffect, useMemo, useState } from 'react'
import type { CaseRow } from '#shared/case/case-row'
import { clustersToWarnings, rowsToSources } from '#shared/warning/cluster-rows'
import { countWarnings, spansOf } from '#shared/warning/count-warnings'
import type { Warning } from '#shared/warning/warning'
import { clusterInWorker } from '../../cluster-worker/cluster-client'
import { useDesk } from '../../desk/desk'
import { useToday } from '../../desk/use-today'
import { rowStoreOf } from '../../ledger-store/read/row-store'

/** What is told of a span; `clusters` come later than the counts, from outside the window's thread. */
export interface Warnings {
  readonly rows: ReadonlyMap<string, CaseRow>
  readonly counted: readonly Warning[]
  /** Undefined until they are found, `failed` where the worker broke. */
  readonly clusters: readonly Warning[] | 'failed' | undefined
}

/** Acts that follow each other closely are looked at together. */
const restMs = 800

/** The rows of the ledger, as they were when it last came to rest; undefined until they are read. */
function useRestingRows(): ReadonlyMap<string, CaseRow> | undefined {
  const { ledger } = useDesk()
  const [rows, setRows] = useState<ReadonlyMap<string, CaseRow>>()
  useEffect(() => {
    const store = rowStoreOf(ledger.database)
    let timer: number | undefined
    const take = (): void => setRows(new Map(store.rows))
    const tell = (): void => {
      if (!store.isComplete()) return
      window.clearTimeout(timer)
      timer = window.setTimeout(take, restMs)
    }
    if (store.isComplete()) take()
    const unsubscribe = store.subscribe(tell)
    store.fill().catch(() => undefined)
    return () => {
      window.clearTimeout(timer)
      unsubscribe()
    }
  }, [ledger])
  return rows
}

/** What stands out among the cases of the last so many days; undefined until the ledger is read. */
export function useWarnings(days: number): Warnings | undefined {
  const rows = useRestingRows()
  const today = useToday()
  const spans = useMemo(() => spansOf(today, days), [today, days])
  const counted = useMemo(() => (rows === undefined ? [] : countWarnings(rows.values(), spans)), [rows, spans])
  const [found, setFound] = useState<{ readonly of: object; readonly clusters: Warnings['clusters'] }>()
  useEffect(() => {
    if (rows === undefined) return
    let stopped = false
    const clustering = clusterInWorker(rowsToSources(rows.values(), spans))
    void clustering.found.then((answer) => {
      if (stopped) return
      setFound({ of: spans, clusters: answer.ok ? clustersToWarnings(answer.value, rows) : 'failed' })
    })
    return () => {
      stopped = true
      clustering.end()
    }
  }, [rows, spans])
  if (rows === undefined) return undefined
  // Of another span nothing is shown; of the same one what was found before an act stands until it is found anew.
  return { rows, counted, clusters: found?.of === spans ? found.clusters : undefined }
}
