import { describe, expect, it } from 'vitest'
import { bestBackupToText, lossToWords, missedToText } from '#renderer/messages/loss-words'
import type { LedgerLoss } from '#shared/recovery/find-loss'
import { day, mondayMorning } from '#tests/support/builders'
import { chineseFaults, wordFaults } from './plain-words'

const part: LedgerLoss = {
  isAll: false,
  acts: 40,
  from: day('2026-11-20'),
  until: day('2026-11-23'),
  reached: { 'aaaaaaaa.1': 80 },
}
const all: LedgerLoss = { ...part, isAll: true, from: undefined }
const unknown: LedgerLoss = { ...all, acts: 0, until: undefined }

describe('the words of a ledger that is shorter than it was', () => {
  for (const loss of [part, all, unknown])
    it(`say what happened, what is safe and what to do for ${JSON.stringify(loss)}`, () =>
      expect(wordFaults(lossToWords(loss))).toEqual([]))

  it('name how many acts are missing and which days, and never say that the content is there', () => {
    expect(lossToWords(part).what).toContain('至少 40 条操作（2026-11-20 至 2026-11-23）')
    expect(lossToWords(all).what).toContain('至少 40 条操作（到 2026-11-23 为止）')
    for (const loss of [part, all, unknown])
      expect(Object.values(lossToWords(loss)).join('')).not.toMatch(/已保存的内容都在|内容完整/)
    expect(missedToText({ acts: 3, from: '2026-11-20' })).toBe('至少 3 条操作（2026-11-20 起）')
    expect(missedToText({ acts: 0 })).toBe('条数不明')
  })

  it('say what the best backup holds, or that none is known', () => {
    const mark = {
      place: 'own',
      name: 'b.hlbak',
      bytes: 1,
      sha256: '',
      madeAt: mondayMorning,
      reason: 'daily',
      deviceId: 'aaaaaaaa',
      incarnation: 1,
      nth: 412,
      officeName: '青山镇人民政府',
      commits: 412,
      cases: 30,
      openCases: 3,
      tailHash: '',
      standing: 'verified',
    } as const
    const told = bestBackupToText({ mark, held: 12 })
    expect(told).toContain('2026-11-23 09:00')
    expect(told).toContain('缺的操作里有 12 条')
    expect(bestBackupToText({ mark, held: 0 })).not.toContain('缺的')
    expect([told, bestBackupToText(undefined)].flatMap(chineseFaults)).toEqual([])
  })
})
