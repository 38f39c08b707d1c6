import type { MarkName } from '../../start/ledger-desk'

/** Marks are for whoever put them alone, on this PC: what the office has to know is said by a step. */
export const markWords: { readonly [M in MarkName]: string } = { star: '关注', flag: '要核实', wait: '等回音' }

/** As many cases as one person marks: kept among the settings of this PC, which are written whole. */
export const markedAtMost = 2_000

/** Everybody's marks with these cases marked so, or with no mark. */
export function markCases(
  marks: Readonly<Record<string, MarkName>>,
  ids: readonly string[],
  mark: MarkName | undefined,
): Readonly<Record<string, MarkName>> {
  const next = new Map(Object.entries(marks))
  for (const id of ids)
    if (mark === undefined) next.delete(id)
    else next.set(id, mark)
  return Object.fromEntries(next)
}
