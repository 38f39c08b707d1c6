import { describe, expect, it } from 'vitest'
import { differText } from '#renderer/ui/differ-text'

const joined = (kinds: readonly string[], before: string, after: string): string =>
  differText(before, after)
    .filter(({ kind }) => kinds.includes(kind))
    .map(({ text }) => text)
    .join('')

describe('the difference of two texts', () => {
  it('names what went and what came, and keeps what stayed', () => {
    expect(differText('路灯半个月不亮，已派人查看。', '路灯半个月不亮，已派电工查看。')).toEqual([
      { kind: 'same', text: '路灯半个月不亮，已派' },
      { kind: 'gone', text: '人' },
      { kind: 'new', text: '电工' },
      { kind: 'same', text: '查看。' },
    ])
  })

  it('shortens what stayed the same to its ends beside a difference', () => {
    const long = '经现场核实情况属实'.repeat(40)
    const same = joined(['same'], `${long}甲${long}`, `${long}乙${long}`)
    expect(same.length).toBeLessThan(40)
    expect(same).toContain('…')
  })

  it('tells two texts with nothing in common as one replaced by the other, and a huge one without holding up', () => {
    expect(differText('甲乙丙丁', '子丑寅卯')).toEqual([
      { kind: 'gone', text: '甲乙丙丁' },
      { kind: 'new', text: '子丑寅卯' },
    ])
    const [a, b] = [
      Array.from({ length: 8000 }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 7919) % 5000))).join(''),
      Array.from({ length: 8000 }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 104_729) % 5000))).join(''),
    ]
    const started = performance.now()
    expect(joined(['gone'], a, b)).toBe(a)
    expect(performance.now() - started).toBeLessThan(3000)
  })
})
