import { createClusterIndex, type CaseCluster } from '../cluster/find-clusters'
import { clustersToWarnings, createSourceReader } from './cluster-rows'
import { rowsWithin, type WarningSpans } from './count-warnings'
import type { Warning, WarningRow } from './warning'

/** The like cases of a span, kept so that one more is placed among them in a moment. */
export interface MatterIndex {
  /** What is told of the span, the greatest first. */
  readonly clusters: readonly Warning[]
  /**
   * The cases with which a case is of one matter, as it would be told with it: of one that stands in the span its cluster, of any other
   * the one where it belongs. The case itself is not among them. Undefined where it is alone.
   */
  readonly matterOf: (row: WarningRow) => Warning | undefined
}

/** Clusters the cases of a span: as long as clustering takes (decision 0064). */
export function createMatterIndex(rows: Iterable<WarningRow>, spans: WarningSpans): MatterIndex {
  const within = rowsWithin(rows, spans.from, spans.to).sort((a, b) => (a.id < b.id ? -1 : 1))
  const byId = new Map(within.map((row) => [row.id, row]))
  const read = createSourceReader(within)
  const index = createClusterIndex(within.map(read))
  const clusterOf = new Map(
    index.clusters.flatMap((cluster) => cluster.ids.map((id): [string, CaseCluster] => [id, cluster])),
  )
  const placed = (row: WarningRow): CaseCluster | undefined => {
    const { cluster } = index.place(read(row), 0)
    return cluster === undefined ? undefined : index.clusters[cluster]
  }
  return {
    clusters: clustersToWarnings(index.clusters, byId),
    matterOf: (row) => {
      const cluster = byId.has(row.id) ? clusterOf.get(row.id) : placed(row)
      if (cluster === undefined) return undefined
      // A cluster that is told by itself is told with one more, wherever that lies; a pair becomes one with it.
      const whole = { ...cluster, ids: [...new Set([...cluster.ids, row.id])] }
      const told =
        clustersToWarnings([cluster], byId)[0] ?? clustersToWarnings([whole], new Map(byId).set(row.id, row))[0]
      return told === undefined ? undefined : { ...told, ids: told.ids.filter((id) => id !== row.id) }
    },
  }
}
