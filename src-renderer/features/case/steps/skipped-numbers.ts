import { parseSerialNumber, serialNumberToText } from '#shared/case/serial-number'
import { foldText } from '#shared/text/fold-text'

/**
 * Said beside a yearly number that leaves numbers out: which, and that the next ones follow it. Numbers are given upwards, so one
 * digit too many would shift a whole year. `next` is the number proposed; undefined where nothing is left out.
 */
export function skippedNumbersToText(text: string, next: string): string | undefined {
  const typed = parseSerialNumber(foldText(text.trim()))
  const proposed = parseSerialNumber(next)
  if (typed === undefined || proposed === undefined || typed.year !== proposed.year) return undefined
  const skipped = typed.serial - proposed.serial
  if (skipped <= 0) return undefined
  const last = serialNumberToText({ ...typed, serial: typed.serial - 1 })
  const numbers = skipped === 1 ? next : `${next} 至 ${last}`
  return `跳过了 ${numbers}，以后接着这个号往下编；不是有意的，请改回 ${next}`
}
