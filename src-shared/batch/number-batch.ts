import { issuingRight, type NoRightReason, type NumberingFacts } from '../numbering/issuing-right'
import type { LocalDate } from '../prelude/local-date'

/** From what a batch takes the numbers of its papers. */
export interface NumberSource {
  readonly facts: NumberingFacts
  readonly year: number
  /** What is behind the series: given before, or by hand. */
  readonly used: ReadonlySet<number>
  readonly today: LocalDate
}

/** The serials that so many papers are given one after the other; `why` where this PC gives no more, and the rest stay without. */
export function takeSerials(
  { facts, year, used, today }: NumberSource,
  count: number,
): { readonly serials: readonly number[]; readonly why: NoRightReason | undefined } {
  const behind = new Set(used)
  const serials: number[] = []
  while (serials.length < count) {
    const right = issuingRight(facts, year, behind, today)
    if (right.right === 'none') return { serials, why: right.why }
    serials.push(right.next)
    behind.add(right.next)
  }
  return { serials, why: undefined }
}
