import { foldText } from '#shared/text/fold-text'
import { parseLocalDate, type LocalDate } from '#shared/prelude/local-date'

const separated = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/u
const joined = /^(\d{4})(\d{2})(\d{2})$/u

/** The day that somebody typed: 2026-11-23, 2026/1/5, 2026.1.5, 2026年1月5日, 20260105, in narrow or wide digits; undefined for no day. */
export function parseTypedDay(text: string): LocalDate | undefined {
  const plain = foldText(text)
  const [, year = '', month = '', date = ''] = separated.exec(plain) ?? joined.exec(plain) ?? []
  return parseLocalDate(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`)
}
