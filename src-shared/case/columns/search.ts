import { toSearchText } from '../../text/search-text'
import { allActs } from '../all-acts'
import { isActName } from '../act'
import type { Case } from '../case'
import { listHandlingTexts } from '../handling-texts'
import { uncoverCaller } from '../private-sheet'
import { uncover } from '../private-text'
import { showText, veilCase } from '../veil'
import { innerColumn } from './column'
import { moving } from './standing'

/** Text to be searched and never drawn: an object, for React draws none. */
export interface HiddenText {
  readonly folded: string
}

/** What of a sheet is masked where it is confidential. */
function maskedTexts({ sheet, values }: Case): string[] {
  const { name, phone, address } = uncoverCaller(sheet)
  return [uncover(sheet.content), uncover(sheet.remark), name, phone, address, ...oldTexts(values)]
}

/** What an old ledger said of the case beyond its fields. */
function oldTexts({ imported }: Case['values']): string[] {
  if (imported === undefined) return []
  const { result, reply, unit, facts } = imported
  return [uncover(result), uncover(reply), uncover(unit), ...facts.map(({ value }) => uncover(value))]
}

/** What a list shows of any case. */
function openTexts(one: Case): string[] {
  const { sheet } = one
  const veil = veilCase(one, false)
  return [
    one.ledgerNumber,
    one.values.imported?.number ?? '',
    ...one.aliases,
    one.feedback?.stubNumber ?? '',
    one.values.archiving?.archiveNumber ?? '',
    sheet.sheetNumber,
    showText(sheet.title, veil),
    showText(sheet.place, veil),
    sheet.category,
  ]
}

const writtenBy = [
  'received',
  'sheet-revised',
  'entered',
  'imported',
  'entry-amended',
  'joined',
  'registered',
  'numbered',
  'fed-back',
  'answered',
  'stub-renumbered',
  'archived',
  ...moving,
] as const

/** What the search box looks through, folded; nothing of a confidential sheet is in it that a list does not show. */
export const searchText = innerColumn({
  read: (one) => toSearchText(one.sheet.confidential ? openTexts(one) : [...openTexts(one), ...maskedTexts(one)]),
  writtenBy,
  indexed: [],
})

/** What else a confidential sheet holds, folded. Searched for those alone who have seen it, and never drawn. */
export const hiddenText = innerColumn({
  read: (one): HiddenText => ({
    folded: one.sheet.confidential
      ? toSearchText([uncover(one.sheet.title), uncover(one.sheet.place), ...maskedTexts(one)])
      : '',
  }),
  writtenBy,
  indexed: [],
})

/** Who has seen a confidential caller, each with a reason on record. */
export const revealedTo = innerColumn({
  read: (one): readonly string[] =>
    one.sheet.confidential
      ? [...new Set(one.entries.filter(({ act }) => act.act === 'revealed').map(({ by }) => by))]
      : [],
  writtenBy: ['received', 'sheet-revised', 'revealed'],
  indexed: [],
})

/**
 * What was written while it was handled, folded: opinions, orders, notes, what callers said, and the reply. Of a confidential case it
 * is searched as `hiddenText` is, for those alone who have seen its caller.
 */
export const handlingText = innerColumn({
  read: (one): HiddenText => ({ folded: toSearchText(listHandlingTexts(one).map(({ text }) => uncover(text))) }),
  writtenBy: Object.keys(allActs).filter(isActName),
  indexed: [],
})
