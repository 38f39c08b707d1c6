import { describe, expect, test } from 'vitest'
import type { RemovablePlace } from '#main/drives/removable-place'
import { createWindowsPlaces, parseWindowsPlaces } from '#main/drives/windows-places'

test('labels a drive by its volume name and letter', () => {
  expect(
    parseWindowsPlaces(
      '[{"DeviceID":"E:","VolumeName":"热线U盘"},{"DeviceID":"F:","VolumeName":null},{"DeviceID":"G:","VolumeName":""}]\r\n',
    ),
  ).toEqual([
    { path: 'E:\\', label: '热线U盘 (E:)' },
    { path: 'F:\\', label: '可移动磁盘 (F:)' },
    { path: 'G:\\', label: '可移动磁盘 (G:)' },
  ])
  expect(parseWindowsPlaces('[]')).toEqual([])
})

test('takes an error message, or names that are no drive letters, for no answer and not for no drives', () => {
  for (const answer of ['', 'Get-CimInstance : 拒绝访问', '[{"DeviceID":"\\\\\\\\server\\\\share"}]'])
    expect(parseWindowsPlaces(answer)).toBeUndefined()
})

const stick: RemovablePlace = { path: 'E:\\', label: '热线U盘 (E:)' }

/** A system whose letters and answers a test sets. */
function play(waitMs = 20) {
  const state = { letters: 'D', asked: 0, answer: async (): Promise<readonly RemovablePlace[] | undefined> => [] }
  const places = createWindowsPlaces(
    {
      presentLetters: async () => state.letters,
      ask: () => {
        state.asked += 1
        return state.answer()
      },
    },
    waitMs,
  )
  return { state, places }
}

describe('drives on Windows', () => {
  test('are asked for once as long as the letters stay', async () => {
    const { state, places } = play()
    for (let look = 0; look < 3; look += 1) expect(await places()).toEqual([])
    expect(state.asked).toBe(1)
    Object.assign(state, { letters: 'DE', answer: async () => [stick] })
    for (let look = 0; look < 3; look += 1) expect(await places()).toEqual([stick])
    expect(state.asked).toBe(2)
  })

  test('are seen again after one answer that was none', async () => {
    const { state, places } = play()
    await places()
    Object.assign(state, { letters: 'DE', answer: async () => undefined })
    expect(await places()).toEqual([])
    state.answer = async () => [stick]
    expect(await places()).toEqual([stick])
  })

  test('are seen at the next look after one answer that was slow, and hold nothing up meanwhile', async () => {
    const { state, places } = play()
    await places()
    let answer = (_places: readonly RemovablePlace[]): void => undefined
    Object.assign(state, { letters: 'DE', answer: () => new Promise((resolve) => (answer = resolve)) })
    expect(await places()).toEqual([])
    expect(await places()).toEqual([])
    expect(state.asked).toBe(2)
    answer([stick])
    expect(await places()).toEqual([stick])
  })

  test('stay known through an answer that fails when another comes, and go with their letter', async () => {
    const { state, places } = play()
    Object.assign(state, { letters: 'DE', answer: async () => [stick] })
    await places()
    Object.assign(state, { letters: 'DEF', answer: async () => undefined })
    expect(await places()).toEqual([stick])
    state.letters = 'D'
    expect(await places()).toEqual([])
  })

  test('are asked for less and less where nothing ever answers', async () => {
    const { state, places } = play()
    state.answer = async () => undefined
    for (let look = 0; look < 100; look += 1) await places()
    expect(state.asked).toBeLessThan(12)
  })
})
