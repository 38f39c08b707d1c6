import type { ClusterSource } from '#shared/cluster/corpus'
import type { CaseCluster } from '#shared/cluster/find-clusters'
import type { Result } from '#shared/prelude/result'
import { createWorkerClient, type WorkerBroken } from '../worker/worker-client'
import { clusterAnswerSchema } from './cluster-messages'

/** Cases a message: handing over more would hold the window up. */
const casesAPart = 300

/** A clustering that is under way. */
export interface Clustering {
  readonly found: Promise<Result<readonly CaseCluster[], WorkerBroken>>
  /** Gives it up: what it found is not told any more. */
  end(): void
}

/** Clusters cases in a worker of its own, which ends with the answer. */
export function clusterInWorker(sources: readonly ClusterSource[]): Clustering {
  const client = createWorkerClient(
    () => new Worker(new URL('./cluster-worker.ts', import.meta.url), { type: 'module', name: 'clusters' }),
  )
  const found = client
    .ask<readonly CaseCluster[]>({
      request: { kind: 'find-clusters' },
      ahead: partsOf(sources),
      read: (answer) => clusterAnswerSchema.safeParse(answer).data,
    })
    .finally(() => client.end())
  return { found, end: () => client.end() }
}

function* partsOf(sources: readonly ClusterSource[]): Iterable<readonly ClusterSource[]> {
  for (let at = 0; at < sources.length; at += casesAPart) yield sources.slice(at, at + casesAPart)
}
