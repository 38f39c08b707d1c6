import { parseLocalDate, type LocalDate } from '#shared/prelude/local-date'

/** What stands in a field of a form, without blanks at its ends. */
export const readText = (form: FormData, name: string): string => {
  const value = form.get(name)
  return typeof value === 'string' ? value.trim() : ''
}

export const readDay = (form: FormData, name: string): LocalDate | undefined => parseLocalDate(readText(form, name))

/** All that is chosen under a name. */
export const readMany = (form: FormData, name: string): readonly string[] =>
  form.getAll(name).flatMap((value) => (typeof value === 'string' ? [value] : []))

/** Points, per cent or percentage points with up to two digits, in hundredths; undefined of anything else. */
export function parseHundredths(text: string): number | undefined {
  const match = /^(\d{1,3})(?:[.．](\d{1,2}))?$/u.exec(
    text
      .normalize('NFKC')
      .replace(/[%分]$/u, '')
      .trim(),
  )
  if (match === null) return undefined
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
}

/** A whole number of cases; undefined of anything else. */
export const parseCases = (text: string): number | undefined =>
  /^\d{1,6}$/u.test(text.normalize('NFKC')) ? Number(text.normalize('NFKC')) : undefined

/** Names as they were written, a line or a comma each, each once. */
export const splitNames = (text: string): readonly string[] => [
  ...new Set(
    text
      .split(/[\n,，、;；]+/u)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  ),
]
