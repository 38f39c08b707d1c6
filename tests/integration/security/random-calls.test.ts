import { beforeAll, expect, test } from 'vitest'
import { channelNames } from '#shared/ipc/channel-names'
import { ensureBuilt } from '#tests/support/browser/ensure-built'
import { proveCalls } from '#tests/support/electron-recorder/prove-calls'

const perChannel = 30

beforeAll(ensureBuilt)

test(`${perChannel} random calls on each channel are all answered by the contract, and crash nothing`, async () => {
  expect(await proveCalls(perChannel)).toBe(perChannel * channelNames.length)
})
