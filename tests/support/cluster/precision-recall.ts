/** How well the cluster that holds most of a known one matches it. */
export interface Match {
  readonly precision: number
  readonly recall: number
  readonly found: number
}

/** Compares what is known to belong together with the found cluster that holds most of it. */
export function matchCluster(known: readonly string[], clusters: readonly (readonly string[])[]): Match {
  const wanted = new Set(known)
  const held = (cluster: readonly string[]): number => cluster.filter((id) => wanted.has(id)).length
  const best = clusters.reduce<readonly string[]>(
    (most, cluster) =>
      held(cluster) > held(most) || (held(cluster) === held(most) && cluster.length < most.length) ? cluster : most,
    [],
  )
  return {
    precision: best.length === 0 ? 0 : held(best) / best.length,
    recall: held(best) / wanted.size,
    found: best.length,
  }
}
