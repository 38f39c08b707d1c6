import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Drive } from '#shared/ipc/contract'
import { createDriveWatch } from '#main/drives/watch-drives'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const stick = (...bundles: readonly string[]): Drive => ({
  token: 'stick',
  label: 'KINGSTON (E:)',
  freeBytes: 1,
  bundles: bundles.map((name) => ({ token: name, name, bytes: 1, modifiedAt: 1 })),
})

function watch(isWatched: () => boolean) {
  const state = { drives: new Array<Drive>(), looks: 0, changes: 0 }
  const list = async (): Promise<readonly Drive[]> => {
    state.looks += 1
    return state.drives
  }
  const sticks = createDriveWatch(list)
  const stop = sticks.watch({ isWatched, onChange: () => void (state.changes += 1) }, 1_000)
  return { state, sticks, stop }
}

test('tells once when a stick comes, when a bundle appears on it and when it goes', async () => {
  const { state, stop } = watch(() => true)
  await vi.advanceTimersByTimeAsync(2_000)
  expect(state.changes).toBe(0)
  for (const [drives, changes] of [
    [[stick()], 1],
    [[stick('a.hlb')], 2],
    [[stick('a.hlb')], 2],
    [[], 3],
  ] as const) {
    state.drives = [...drives]
    await vi.advanceTimersByTimeAsync(1_000)
    expect(state.changes).toBe(changes)
  }
  stop()
  state.drives = [stick()]
  await vi.advanceTimersByTimeAsync(5_000)
  expect(state.changes).toBe(3)
})

test('does not look while nobody looks at the window', async () => {
  let isWatched = false
  const { state, stop } = watch(() => isWatched)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(state.looks).toBe(0)
  isWatched = true
  await vi.advanceTimersByTimeAsync(1_000)
  expect(state.looks).toBe(1)
  stop()
})

test('goes on looking after one look that is never answered', async () => {
  let looks = 0
  let changes = 0
  const list = (): Promise<readonly Drive[]> => {
    looks += 1
    return looks === 2 ? new Promise(() => undefined) : Promise.resolve(looks === 1 ? [] : [stick()])
  }
  const stop = createDriveWatch(list).watch({ isWatched: () => true, onChange: () => void (changes += 1) }, 1_000)
  await vi.advanceTimersByTimeAsync(2_000)
  expect([looks, changes]).toEqual([2, 0])
  await vi.advanceTimersByTimeAsync(8_000)
  expect(changes).toBe(1)
  stop()
})

test('tells of a stick that was back before the next look, where the window had asked while it was out', async () => {
  const { state, sticks, stop } = watch(() => true)
  state.drives = [stick()]
  await vi.advanceTimersByTimeAsync(1_000)
  expect(state.changes).toBe(0)
  state.drives = []
  expect(await sticks.list()).toEqual([])
  state.drives = [stick()]
  await vi.advanceTimersByTimeAsync(1_000)
  expect(state.changes).toBe(1)
  stop()
})
