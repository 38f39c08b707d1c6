import { expect, test } from 'vitest'
import { composePayload } from '#renderer/ledger-store/journal/compose-payload'
import { payloadToBytes } from '#shared/journal/journal-frame'
import { manyCommits } from '#tests/support/merge/many-commits'

const commits = manyCommits(4_001, 20)

test.each([0, 1, 1_999, 2_000, 2_001, 4_000])(
  'an act and %i that came with it make the same lines, whether composed at once or in spans',
  async (count) => {
    const own = commits[count]
    if (own === undefined) throw new Error('no commit')
    let breaths = 0
    const payload = await composePayload(commits.slice(0, count), [own], async () => void (breaths += 1))
    const text =
      typeof payload === 'string' ? payload : new TextDecoder('utf-8', { fatal: true }).decode(payloadToBytes(payload))
    // Not by `toBe`: megabytes of difference would be printed.
    expect(
      text ===
        commits
          .slice(0, count + 1)
          .map(({ line }) => `${line}\n`)
          .join(''),
    ).toBe(true)
    expect(typeof payload).toBe(count < 2_000 ? 'string' : 'object')
    expect(breaths, 'the window gets a turn behind every span').toBe(count < 2_000 ? 0 : Math.floor(count / 2_000))
  },
)

test('few long lines are as many spans as many short ones', async () => {
  const long = manyCommits(3, 1).map((one) => ({ ...one, line: JSON.stringify('灯'.repeat(3_000_000)) }))
  const payload = await composePayload([], long, async () => undefined)
  expect(typeof payload === 'string' ? 1 : payload.length).toBe(3)
})
