import { describe, expect, it } from 'vitest'
import { clipToWidth } from '#shared/paper/clip-to-width'
import { textWidth } from '#shared/paper/text-width'
import { barChartHeight, renderBarChart, type PaperBars } from '#shared/paper/render-bar-chart'

const bars: PaperBars = {
  title: '2026年11月受理（按村社）',
  names: { now: '2026年11月', before: '上期' },
  bars: [
    { words: '石桥村', now: 8, before: 4, nowWords: '8', beforeWords: '4' },
    { words: '<李家村>', now: undefined, before: 0, nowWords: '—', beforeWords: '0' },
  ],
  note: '',
  most: 8,
}

/** The bars by their fills, with their lengths. */
const lengthsOf = (svg: string, fill: string): readonly number[] =>
  [...svg.matchAll(/<rect x="140" y="\d+" width="([\d.]+)" height="1[13]" fill="([^"]*)"/gu)]
    .filter(([, , of]) => of === fill)
    .map(([, length]) => Number(length))

describe('a chart on paper', () => {
  const svg = renderBarChart(bars, 900)

  it('has bars by their values within its width, and a gap with its dash where there is nothing to divide', () => {
    const [whole] = lengthsOf(svg, '#3F4A5A').slice(-1)
    expect(lengthsOf(svg, 'url(#hatch)').slice(-2)).toEqual([(whole ?? 0) / 2, 0])
    expect(140 + (whole ?? 0)).toBeLessThan(900)
    expect(svg).toContain('>—</text>')
  })

  it('tells its bars apart without colour, each with its number in words', () => {
    expect(svg).toContain('<pattern id="hatch"')
    for (const words of ['2026年11月', '上期', '8', '4', '石桥村']) expect(svg).toContain(`>${words}</text>`)
  })

  it('sets its second name behind the first, however long that is', () => {
    const now = '2026年第四季度（截至 2026-11-30）'
    const long = renderBarChart({ ...bars, names: { now, before: '上期' } }, 900)
    const at = (words: string) => Number(new RegExp(`<text x="([\\d.]+)"[^>]*>${words}</text>`, 'u').exec(long)?.[1])
    expect(at('上期') - 24).toBeGreaterThan(at(now) + textWidth(now) * 12)
  })

  it('is markup of its own whatever a village is called', () => {
    expect(svg).toContain('&lt;李家村&gt;')
    expect(svg).not.toContain('<李家村>')
  })

  it('is as high as its parts need', () => {
    expect(svg).toContain(`height="${barChartHeight(2)}"`)
    expect(barChartHeight(12)).toBeLessThan(520)
  })
})

it('a name that is too long is cut with a mark, by its width', () => {
  expect(clipToWidth('社会事务办公室（民政）', 8)).toBe('社会事务办公室…')
  expect(clipToWidth('abcdefgh石桥村', 8)).toBe('abcdefgh石桥村')
  expect(clipToWidth('石桥村', 3)).toBe('石桥村')
})
