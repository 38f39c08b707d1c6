import { expect } from 'vitest'
import { channelNames } from '#shared/ipc/channel-names'
import { chooseSeed } from '../bundles/seeded-random'
import { recordCalls } from './run-recorder'

/** Calls every channel of the built main process at random: each call has an answer of the contract, none was unexpected, and it still runs. Answers how many were made. */
export async function proveCalls(perChannel: number): Promise<number> {
  const seed = chooseSeed()
  console.log(`seed ${seed}`)
  const outcomes = await recordCalls(seed, perChannel)
  for (const { channel, answers } of outcomes) console.log(`${channel}: ${JSON.stringify(answers)}`)
  expect(outcomes.map(({ channel }) => channel)).toEqual([...channelNames])
  expect(
    outcomes.filter(({ wrong }) => wrong.length > 0).map(({ channel, wrong }) => ({ channel, wrong })),
    `seed ${seed}`,
  ).toEqual([])
  for (const { channel, calls, answers } of outcomes) {
    expect(calls).toBe(perChannel)
    // Else the calls would prove nothing: some have to get through to the service, and some to be refused before it.
    expect(Object.keys(answers).length, channel).toBeGreaterThan(1)
  }
  return outcomes.reduce((sum, { calls }) => sum + calls, 0)
}
