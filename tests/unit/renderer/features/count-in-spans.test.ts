import { describe, expect, it } from 'vitest'
import { takeInSpans } from '#renderer/features/figures/count-in-spans'
import { createFigureCount } from '#shared/figures/count-figures'
import { measures } from '#shared/figures/measures'
import { aFigureRow, june, many } from '#tests/support/figures/figure-rows'

/** Works for so long, as a slow PC would. */
function workFor(ms: number): void {
  const until = performance.now() + ms
  while (performance.now() < until);
}

describe('counting in spans', () => {
  it('counts every row once, as one pass does', async () => {
    const rows = many(1_300)
    const count = createFigureCount(june, [measures['taken-in']])
    expect(await takeInSpans(rows, count.take, () => true)).toBe(true)
    expect(count.figures()).toEqual([{ kind: 'count', counted: 130_000 }])
  })

  it('lets the window have its turn in between', async () => {
    let turns = 0
    const window = setInterval(() => {
      turns += 1
    }, 0)
    const row = aFigureRow()
    await takeInSpans(
      Array.from({ length: 2_500 }, () => row),
      () => workFor(0.05),
      () => true,
    )
    clearInterval(window)
    expect(turns).toBeGreaterThan(2)
  })

  it('gives up what nobody wants any more', async () => {
    let taken = 0
    const row = aFigureRow()
    const isDone = await takeInSpans(
      Array.from({ length: 100_000 }, () => row),
      () => {
        taken += 1
      },
      () => taken < 1_000,
    )
    expect(isDone).toBe(false)
    expect(taken).toBeLessThan(2_000)
  })
})
