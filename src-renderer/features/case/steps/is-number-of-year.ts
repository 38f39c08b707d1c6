import { parseSerialNumber } from '#shared/case/serial-number'
import { parseProvisional } from '#shared/numbering/provisional-number'
import { foldText } from '#shared/text/fold-text'

/** Whether what stands in a field is a number of that year, official or provisional. */
export function isNumberOfYear(text: string, year: number): boolean {
  const number = foldText(text.trim())
  return (parseSerialNumber(number)?.year ?? parseProvisional(number.toUpperCase())?.year) === year
}
