import '#shared/prelude/zod-setup'
import { findClusters } from '#shared/cluster/find-clusters'
import { serveWindow } from '../worker/worker-end'
import { clusterPartSchema, clusterQuestionSchema } from './cluster-messages'

// Comparing thousands of texts takes as long as it takes: here it holds nobody up.
serveWindow(async (request, ahead) => {
  clusterQuestionSchema.parse(request)
  const sources = ahead.flatMap((part) => clusterPartSchema.parse(part))
  return { answer: findClusters(sources.map((source) => ({ ...source, day: source.day }))) }
})
