import { cleanLine } from '../text/clean-text'
import { paperNumberToText, prefixLimit } from './paper-series'

const written = /^(\S.*?)\s*[〔［【（﹝([]\s*(\d{4})\s*年?\s*[〕］】）﹞)\]]\s*第?\s*(\d{1,6})\s*号?$/u

/** Full-width digits as plain ones. */
const plainDigits = (text: string): string =>
  text.replaceAll(/[０-９]/gu, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) - 0xff10 + 0x30))

/**
 * A 发文字号 as GB/T 9704-2012 cl. 7.2.5 has it, from one that was typed: the year in 〔〕, no 第, no leading zeros, 号 at its end
 * (石政函[2026]第012号 → 石政函〔2026〕12号). Undefined where it has no word, no year or no serial.
 */
export function normaliseDocumentNumber(text: string): string | undefined {
  const [, word = '', year = '', serial = ''] = written.exec(plainDigits(cleanLine(text))) ?? []
  const isRead = word !== '' && word.length <= prefixLimit && Number(serial) > 0
  return isRead ? paperNumberToText(word, Number(year), Number(serial)) : undefined
}

/** Whether a number as it is printed has its serial, or room for it. */
export const hasSerial = (number: string): boolean => /〔\d{4}〕\d+号$/u.test(number)
