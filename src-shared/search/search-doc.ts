import type { CaseRow } from '../case/case-row'
import { serialNumberToText } from '../case/serial-number'
import { foldText } from '../text/fold-text'

/** What a hit shows of a case: what every list shows of it. */
export interface ShownCase {
  readonly ledgerNumber: string
  readonly sheetNumber: string
  readonly title: string
  readonly callerName: string
  readonly place: string
  readonly category: string
  /** Numbers that it bears or bore besides: former 台账号, stub numbers, 档号. */
  readonly others: readonly string[]
  readonly phones: readonly string[]
  readonly stage: CaseRow['stage']
  readonly calledOn: string
  readonly confidential: boolean
}

/** A case as it is searched. */
export interface SearchDoc {
  readonly id: string
  /** The later it sorts, the nearer to the top: the day of the call and the number. */
  readonly order: string
  /** Folded, a field a line; nothing that a confidential case hides. */
  readonly text: string
  /** What may be typed by its sounds, folded, a field a line. */
  readonly sounded: string
  /** The ids of people and the department whose names find it. */
  readonly named: readonly string[]
  readonly shown: ShownCase
  /** What else is searched of a confidential case, for those who have seen its caller; undefined of all others. */
  readonly hidden: { readonly text: string; readonly sounded: string; readonly seenBy: readonly string[] } | undefined
}

const joinLines = (lines: readonly string[]): string => lines.filter((line) => line !== '').join('\n')

/** Without what stands in another already: a title mostly names its place. */
const withoutRepeated = (texts: readonly string[]): string[] =>
  texts.filter((text, nth) => !texts.some((other, at) => at < nth && other.includes(text)))

/** What of a row may be typed by its sounds, folded, a field a line; and what is hidden of a confidential case, '' of all others. */
export function rowToSounded({ title, callerName, place, villageName, confidential, hiddenText }: CaseRow): {
  readonly open: string
  readonly hidden: string
} {
  return {
    open: foldText(joinLines(withoutRepeated([title, callerName, place, villageName]))),
    hidden: confidential ? foldText(hiddenText.folded.slice(0, mostSounded)) : '',
  }
}

/** A row of the ledger as it is searched. */
export function rowToSearchDoc(row: CaseRow): SearchDoc {
  const { id, ledgerNumber, title, callerName, place, category, confidential, calledOn, ledgerYear, ledgerSerial } = row
  const stub = row.stubSerial === 0 ? [] : [serialNumberToText({ year: row.stubYear, serial: row.stubSerial })]
  const handling = row.handlingText.folded
  const sounds = rowToSounded(row)
  return {
    id,
    order: `${calledOn} ${ledgerYear} ${String(ledgerSerial).padStart(6, '0')}`,
    text: confidential ? row.searchText : joinLines([row.searchText, handling]),
    sounded: sounds.open,
    named: [row.handlerId, row.departmentId, row.chargeId].filter((one) => one !== ''),
    shown: {
      ledgerNumber,
      sheetNumber: row.sheetNumber,
      title,
      callerName,
      place,
      category,
      others: [...row.aliases, ...stub, ...row.stubAliases, row.archiveNumber].filter((one) => one !== ''),
      phones: row.callerPhones,
      stage: row.stage,
      calledOn,
      confidential,
    },
    hidden: confidential
      ? {
          text: joinLines([row.hiddenText.folded, handling]),
          sounded: sounds.hidden,
          seenBy: row.revealedTo,
        }
      : undefined,
  }
}

/** Of what is hidden the whole is typed by its sounds as well: there are few such cases, and their texts are bounded. */
const mostSounded = 4_000
