import { describe, expect, it } from 'vitest'
import { keptSeeds } from '#tests/support/merge/kept-seeds'
import { runRestored } from '#tests/support/merge/restored-schedule'
import { runSeeds } from '#tests/support/merge/run-seeds'

describe('PCs that are set back, copied and replaced among others', () => {
  it('lose nothing, use no number twice, raise the alarm for every clone, and agree where none was: 800 schedules', () => {
    let [forked, alarmed, restores, clones, resets] = [0, 0, 0, 0, 0]
    expect(() =>
      runSeeds('restored', keptSeeds.restored, 800, (seed) => {
        const run = runRestored(seed)
        if (run.forked) forked += 1
        if (run.forked && run.alarms > 0) alarmed += 1
        restores += run.restores
        clones += run.clones
        resets += run.resets
      }),
    ).not.toThrow()
    console.log(
      `${restores} restores, ${clones} clones, ${resets} resets; ${forked} runs forked, alarm in ${alarmed} of them`,
    )
    expect(Math.min(restores, clones, resets, forked)).toBeGreaterThan(80)
    expect(alarmed).toBe(forked)
  }, 900_000)
})
