import { describe, expect, it } from 'vitest'
import { markDifferences } from '#renderer/ui/mark-differences'

const marked = (text: string, other: string): string =>
  markDifferences(text, other)
    .map((one) => (one.own ? `[${one.text}]` : one.text))
    .join('')

describe('two values side by side', () => {
  it('have marked what only one of them has', () => {
    expect(marked('登记日期：2026-11-25', '登记日期：2026-11-23')).toBe('登记日期：2026-11-2[5]')
    expect(marked('路灯线路短路，已更换', '路灯线路短路')).toBe('路灯线路短路[，已更换]')
    expect(marked('一样', '一样')).toBe('一样')
  })

  it('are not speckled by what they share by chance', () => {
    const speckled = markDifferences('来电人反映家中有7亩地的补贴没有发放', '乙机的摘要')
    expect(speckled).toEqual([{ text: '来电人反映家中有7亩地的补贴没有发放', own: true }])
    expect(marked('甲乙丙共同的一句丁戊己', '子丑寅共同的一句卯辰巳')).toBe('[甲乙丙]共同的一句[丁戊己]')
  })

  it('lose nothing by it', () => {
    const text = '经查，灯头损坏，已于11月23日更换，村民表示满意。'
    expect(
      markDifferences(text, '经查，线路短路，已于11月24日修复。')
        .map((one) => one.text)
        .join(''),
    ).toBe(text)
    expect(markDifferences('', '原来的')).toEqual([])
  })
})
