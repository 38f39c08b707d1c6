import { escapeHtml } from '../text/escape-html'
import { clipToWidth } from './clip-to-width'
import { textWidth } from './text-width'

/** Bars for paper and picture, as plain data; a value that is not there is a gap. */
export interface PaperBars {
  readonly title: string
  /** What the two bars of a part are of. */
  readonly names: { readonly now: string; readonly before: string }
  readonly bars: readonly {
    readonly words: string
    readonly now: number | undefined
    readonly before: number | undefined
    readonly nowWords: string
    readonly beforeWords: string
  }[]
  /** What is not drawn, in words; '' where all is. */
  readonly note: string
  /** The value of a bar that takes the whole width. */
  readonly most: number
}

const [partHeight, head, namesWidth, numbersWidth] = [34, 64, 140, 76]

/** How high a chart of so many parts is, in the units of its width. */
export const barChartHeight = (parts: number): number => head + parts * partHeight + 12

const label = (x: number, y: number, size: number, anchor: string, words: string): string =>
  `<text x="${x}" y="${y}" font-size="${size}" text-anchor="${anchor}" fill="#000">${escapeHtml(words)}</text>`

/**
 * A chart of horizontal bars at a given width: what the screen draws, in black and grey, with patterns and numbers in words. The same
 * drawing goes on paper and into a picture; a chart of the screen is not measured anew for either.
 */
export function renderBarChart({ title, names, bars, note, most }: PaperBars, width: number): string {
  const room = width - namesWidth - numbersWidth
  const lengthOf = (value: number): string => ((Math.max(0, value) / Math.max(most, 1)) * room).toFixed(1)
  const bar = (at: number, height: number, value: number | undefined, words: string, fill: string): string =>
    value === undefined
      ? label(namesWidth + 6, at + height - 2, 12, 'start', words)
      : `<rect x="${namesWidth}" y="${at}" width="${lengthOf(value)}" height="${height}" fill="${fill}" stroke="#000" stroke-width="0.6"/>` +
        label(namesWidth + Number(lengthOf(value)) + 5, at + height - 1, 12, 'start', words)
  const parts = bars
    .map(({ words, now, before, nowWords, beforeWords }, nth) => {
      const top = head + nth * partHeight
      return (
        label(namesWidth - 8, top + 18, 14, 'end', clipToWidth(words, 9)) +
        bar(top + 2, 13, now, nowWords, '#3F4A5A') +
        bar(top + 17, 11, before, beforeWords, 'url(#hatch)')
      )
    })
    .join('\n')
  const height = barChartHeight(bars.length)
  const legend = (x: number, fill: string, words: string): string =>
    `<rect x="${x}" y="40" width="18" height="11" fill="${fill}" stroke="#000" stroke-width="0.6"/>${label(x + 24, 50, 12, 'start', words)}`
  // A name with its days is longer than a month; digits are up to a tenth wider than their half square.
  const beforeAt = namesWidth + Math.max(180, 24 + Math.ceil(textWidth(names.now) * 12 * 1.1) + 24)
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" ` +
    `font-family="'Microsoft YaHei','Noto Sans CJK SC','Source Han Sans SC',sans-serif">` +
    `<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">` +
    `<rect width="6" height="6" fill="#fff"/><line x1="0" y1="0" x2="0" y2="6" stroke="#000" stroke-width="1.6"/></pattern></defs>` +
    `<rect width="${width}" height="${height}" fill="#fff"/>` +
    label(width / 2, 24, 17, 'middle', title) +
    legend(namesWidth, '#3F4A5A', names.now) +
    legend(beforeAt, 'url(#hatch)', names.before) +
    label(width - 8, 50, 12, 'end', note) +
    `<line x1="${namesWidth}" y1="${head - 2}" x2="${namesWidth}" y2="${height - 8}" stroke="#000" stroke-width="0.8"/>` +
    `${parts}</svg>`
  )
}
