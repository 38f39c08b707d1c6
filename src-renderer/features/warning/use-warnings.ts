import { useMemo } from 'react'
import { spansOf, type WarningSpans } from '#shared/warning/count-warnings'
import type { Warning } from '#shared/warning/warning'
import type { WarnedCase } from '#shared/warning/watched-row'
import { watchOf, type FoundWarnings, type LedgerWatch } from '../../cluster-worker/cluster-client'
import { useCounted, type Find } from '../../desk/use-counted'
import { useToday } from '../../desk/use-today'

/** What is told of a span; `clusters` come later than the counts. */
export interface Warnings {
  /** The cases that are named. */
  readonly cases: ReadonlyMap<string, WarnedCase>
  readonly counted: readonly Warning[]
  /** Undefined until they are found, `failed` where the worker broke. */
  readonly clusters: readonly Warning[] | 'failed' | undefined
}

/** Acts that follow each other closely are looked at together. */
const restMs = 800

const rest = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, restMs))

/** Found by the worker, once the ledger rests. */
const finding = (which: 'counts' | 'clusters'): Find<WarningSpans, FoundWarnings | 'failed'> => {
  const ask = (watch: LedgerWatch, spans: WarningSpans) => watch[which](spans)
  return async (database, spans, isWanted, isFirst) => {
    if (!isFirst) await rest()
    if (!isWanted()) return undefined
    const found = await ask(watchOf(database), spans)
    return found.ok ? found.value : 'failed'
  }
}
const findCounts = finding('counts')
const findClusters = finding('clusters')

/** What stands out among the cases of the last so many days; undefined until the ledger is read, `failed` where no worker starts. */
export function useWarnings(days: number): Warnings | 'failed' | undefined {
  const today = useToday()
  const spans = useMemo(() => spansOf(today, days), [today, days])
  const counts = useCounted(spans, findCounts)
  const clusters = useCounted(spans, findClusters)
  return useMemo(() => {
    // Of another span nothing is shown; of the same one what was found before an act stands until it is found anew.
    if (counts?.asked !== spans) return undefined
    if (counts.found === 'failed') return 'failed'
    const like = clusters?.asked === spans ? clusters.found : undefined
    const cases = new Map([...counts.found.cases, ...(like === undefined || like === 'failed' ? [] : like.cases)])
    return { cases, counted: counts.found.warnings, clusters: like === 'failed' ? 'failed' : like?.warnings }
  }, [counts, clusters, spans])
}
