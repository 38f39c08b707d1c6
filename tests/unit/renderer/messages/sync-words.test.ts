import { describe, expect, it } from 'vitest'
import {
  composePcNames,
  dueToWords,
  gapsToWords,
  heardToWords,
  isClockAhead,
  ownNameWords,
  positionToWords,
  standingWords,
  syncFailureToWords,
  syncRefusalToWords,
  syncSendToWords,
} from '#renderer/messages/sync-words'
import { day, instant } from '#tests/support/builders'
import { deviceCardSchema } from '#shared/bundle/device-card'
import { keysToCard, makeKeys } from '#shared/codec/make-keys'
import { chineseFaults, wordFaults } from './plain-words'

const anEnrolled = async (name: string) => {
  const card = deviceCardSchema.parse(
    await keysToCard(await makeKeys(), { officeCode: 'qingshan', officeName: '青山镇人民政府', role: 'unit' }),
  )
  return { card, name }
}

describe('words of the exchange between PCs', () => {
  it('name a PC as the office does, and by its number where it has no name', async () => {
    const [named, nameless] = [await anEnrolled('一楼登记室'), await anEnrolled(' ')]
    const nameOf = composePcNames([named, nameless], 'ownown11')
    expect([
      nameOf(`${named.card.deviceId}.3`),
      nameOf(nameless.card.deviceId),
      nameOf('ownown11.2'),
      nameOf('abcdef0123'),
    ]).toEqual(['一楼登记室', `${nameless.card.deviceId.slice(0, 4)} 号电脑`, '本机', 'abcd 号电脑'])
  })

  it('say from whom which commits are waited for', () => {
    const nameOf = (device: string) => ({ b: 'B 机', c: 'C 机' })[device.slice(0, 1)] ?? ''
    expect(gapsToWords([{ replica: 'b.1', from: 118, to: 121 }], nameOf)).toBe('等待来自“B 机”的第 118–121 条')
    expect(
      gapsToWords(
        [
          { replica: 'b.1', from: 3, to: 3 },
          { replica: 'c.1', from: 1, to: 2 },
        ],
        nameOf,
      ),
    ).toBe('等待来自“B 机”的第 3 条、“C 机”的第 1–2 条')
    expect(gapsToWords([], nameOf)).toBeUndefined()
  })

  it('count the days to the next exchange', () => {
    const due = (daysLeft: number) => dueToWords({ dueOn: day('2026-11-23'), daysLeft, light: 'open' })
    expect([due(-3), due(0), due(1), due(5)]).toEqual(['逾期 3 天', '今天到期', '明天到期', '还有 5 天'])
  })

  it('say how long ago another PC was last heard of', () => {
    const heard = (on: string) => heardToWords(day(on), day('2026-11-25'))
    expect([
      heard('2026-11-16'),
      heard('2026-11-24'),
      heard('2026-11-25'),
      heard('2026-12-02'),
      heardToWords(undefined, day('2026-11-25')),
    ]).toEqual(['9 天前', '昨天', '今天', '时间不明', '还没有'])
  })

  it('call a clock wrong only when it is more than a day ahead', () => {
    const now = instant(1_790_000_000_000)
    expect([isClockAhead(now + 86_400_000, now), isClockAhead(now + 86_400_001, now), isClockAhead(0, now)]).toEqual([
      false,
      true,
      false,
    ])
  })

  it('are Chinese sentences', () => {
    const failures = [
      syncFailureToWords({ type: 'ChainBroken', replica: 'a.1', seq: 1 }),
      syncFailureToWords({ type: 'LedgerChanged' }),
      syncFailureToWords({ type: 'OwnNameUsedElsewhere', count: 2 }),
      syncFailureToWords({ type: 'SyncFileNotKept', cause: { type: 'DiskFull' } }),
      syncRefusalToWords({ type: 'BundleDamaged' }),
      ownNameWords(1),
      syncSendToWords({ at: 'make', failure: { type: 'RecipientsMissing' } }),
      syncSendToWords({ at: 'write', failure: { type: 'DriveRemoved' } }),
      syncSendToWords({ at: 'record', failure: { type: 'DiskFull' }, fileName: '青山镇-同步-第0001号.hlb' }),
    ]
    expect(failures.flatMap(wordFaults)).toEqual([])
    const places = ([{ at: 'repeat' }, { at: 'late' }, { at: 'gap', from: 3, to: 5 }] as const).map(
      (position) => positionToWords(position) ?? '',
    )
    expect([...Object.values(standingWords), ...places].flatMap(chineseFaults)).toEqual([])
    expect(positionToWords({ at: 'next' })).toBeUndefined()
  })
})
