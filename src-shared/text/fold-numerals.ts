const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

/** Hanzi numerals that number a part of an address: 三组, 十二号, 二〇六室; not those of a name (十里铺, 百色). */
export const numberingNumerals =
  /[〇零一二两三四五六七八九十百千]+(?=(?:村民小|生产|小)?[组队]|[号栋幢座楼层室户弄巷#]|单元|门牌)/gu

/** Hanzi numerals in digits: 十二 → 12, 一百零三 → 103, 二〇六 → 206. */
export function hanziToDigits(numerals: string): string {
  const chars = [...numerals]
  if (chars.every((char) => char in digits)) return chars.map((char) => digits[char]).join('')
  let sum = 0
  let digit = 0
  for (const char of chars) {
    const power = powers[char]
    if (power === undefined) digit = digits[char] ?? 0
    else {
      sum += (digit === 0 ? 1 : digit) * power
      digit = 0
    }
  }
  return String(sum + digit)
}
