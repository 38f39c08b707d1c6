import { binGroups, type BinEntry, type BinGroup } from '#shared/bin/bin-entry'
import type { Names } from '#shared/case/names'
import { openVeil, showText } from '#shared/case/veil'
import { instantToMinuteText } from '#shared/prelude/instant'
import { foldText } from '#shared/text/fold-text'
import { holdsWord, toSearchWords } from '#shared/text/search-text'
import { casesTold, type Bin } from '../../ledger-store/read/read-bin'
import { binGroupWords } from '../../messages/bin-words'
import { thingsToText } from '../../messages/undo-words'

/** A line of 回收站 in words. A confidential caller is struck out. */
export interface BinLine {
  readonly entry: BinEntry
  readonly group: string
  readonly title: string
  /** The cases that it is of, by which they are opened; of many the first few. */
  readonly cases: readonly { readonly id: string; readonly text: string }[]
  /** How many more there are. */
  readonly moreCases: number
  readonly person: string
  readonly time: string
  readonly reason: string
  /** What it is searched by. */
  readonly folded: string
}

/** What is shown of 回收站. */
export interface BinFilter {
  readonly group: BinGroup | ''
  readonly words: string
}

/** 回收站 line by line. */
export function binToLines({ entries, cases }: Bin, names: Names): readonly BinLine[] {
  return entries.map((entry) => {
    const known = entry.caseIds.slice(0, casesTold).flatMap((id) => cases.get(id) ?? [])
    const about = known.map(({ row: { id, ledgerNumber, sheetNumber, title } }) => ({
      id,
      text: `${ledgerNumber === '' ? sheetNumber : ledgerNumber}　${title}`.trim(),
    }))
    // What was written about a case that is not here cannot be masked, and is left out.
    const isMasked = known.length === Math.min(entry.caseIds.length, casesTold)
    const veil = known.find((one) => one.veil.hidden)?.veil ?? openVeil
    const line = {
      group: binGroupWords[entry.group],
      title: titleOf(entry),
      person: entry.by === 'system' ? '系统' : names.person(entry.by),
      time: instantToMinuteText(entry.at),
      reason: isMasked ? showText(entry.reason, veil) : '',
    }
    const texts = [...Object.values(line), ...about.map(({ text }) => text)]
    return {
      entry,
      ...line,
      cases: about,
      moreCases: entry.caseIds.length - about.length,
      folded: foldText(texts.join('\n')),
    }
  })
}

function titleOf({ group, name, things }: BinEntry): string {
  if (group === 'undone') return thingsToText(things)
  return name === '' ? '整件' : name
}

/** The lines that a filter leaves. */
export function filterLines(lines: readonly BinLine[], { group, words }: BinFilter): readonly BinLine[] {
  const wanted = toSearchWords(words)
  return lines.filter(
    ({ entry, folded }) => (group === '' || entry.group === group) && wanted.every((word) => holdsWord(folded, word)),
  )
}

/** The kinds that lie there, each with how many. */
export function countGroups(lines: readonly BinLine[]): readonly (readonly [group: BinGroup, count: number])[] {
  return binGroups.flatMap((group) => {
    const count = lines.filter(({ entry }) => entry.group === group).length
    return count === 0 ? [] : [[group, count] as const]
  })
}
