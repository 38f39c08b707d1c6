import type { LocalDate } from '../prelude/local-date'

const digits = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const
const counting = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九'] as const
const units = ['', '十', '百', '千'] as const

const digitText = (digit: string): string => digits[Number(digit)] ?? digit

/** A counted number as words: 12 十二, 107 一百零七, 1260 一千二百六十. Undefined outside 1–9999 and for fractions. */
export function numberToChinese(value: number): string | undefined {
  if (!Number.isInteger(value) || value < 1 || value > 9999) return undefined
  const places = [...String(value)]
  let words = ''
  let owesZero = false
  places.forEach((place, index) => {
    if (place === '0') {
      owesZero = true
      return
    }
    words += `${owesZero ? '零' : ''}${counting[Number(place)]}${units[places.length - 1 - index]}`
    owesZero = false
  })
  // 十二, not 一十二: the one is spoken only behind a hundred.
  return words.startsWith('一十') ? words.slice(1) : words
}

/** The number that Chinese words between 一 and 九千九百九十九 count, or undefined when they count none. */
export function chineseToNumber(words: string): number | undefined {
  let total = 0
  let digit = 0
  for (const char of words) {
    const unit = ['十', '百', '千'].indexOf(char)
    if (unit >= 0) {
      total += (digit === 0 ? 1 : digit) * 10 ** (unit + 1)
      digit = 0
      continue
    }
    const value = char === '〇' ? 0 : char === '两' ? 2 : counting.findIndex((known) => known === char)
    if (value < 0) return undefined
    digit = value
  }
  const value = total + digit
  // Reading back is the proof: it refuses 十百, 二三 and other heaps of numerals.
  return numberToChinese(value) === words.replaceAll('〇', '零').replace(/^一十/, '十').replaceAll('两', '二')
    ? value
    : undefined
}

/** 二〇二六年三月五日: the day in Chinese numerals, with 〇 (GB/T 15835-2011), never 零, 0 or the letter O. */
export function localDateToChineseNumerals(day: LocalDate): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${[...year].map(digitText).join('')}年${numberToChinese(Number(month))}月${numberToChinese(Number(date))}日`
}
