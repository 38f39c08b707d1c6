import { parseLocalDate, type LocalDate } from '../prelude/local-date'
import { bundleNameWords } from './bundle-file-name'

/** An office in a file name: by its short name, or in names of older builds by its code. */
export type NamedOffice = { readonly name: string } | { readonly code: string }

/** What the name of a bundle file says. A name proves nothing: it only tells which files are worth opening. */
export type BundleName =
  | {
      readonly type: 'ledger'
      readonly day: LocalDate
      readonly office: NamedOffice
      /** The first four digits of the PCs' ids. */
      readonly from: string
      readonly to: string
      readonly seq: number
      /** Whether it goes on from the one before it. */
      readonly goesOn: boolean
    }
  | {
      readonly type: 'assignment' | 'reply'
      readonly day: LocalDate
      readonly from: NamedOffice
      /** Undefined where the name does not say: a reply goes to the centre. */
      readonly to: NamedOffice | undefined
      readonly seq: number
    }

/** What comes to a name that was taken, and to a copy: `-2`, ` (1)`, `(1)`, ` - 副本`. It is no part of the name. */
const copyMark = String.raw`(?:-\d{1,3}| ?[(（]\d{1,3}[)）]| - 副本(?: ?[(（]\d{1,3}[)）])?)?`

const dayAndEnding = String.raw`-(\d{4}-\d{2}-\d{2})${copyMark}\.hlb$`
const numberAndDay = String.raw`-第(\d{4,9})号${dayAndEnding}`
const ledgerPattern = new RegExp(
  String.raw`^([^-]+)-${bundleNameWords.ledger}-电脑([0-9a-z]{4})给电脑([0-9a-z]{4})-第(\d{4,9})号(续?)${dayAndEnding}`,
  'i',
)
const assignmentPattern = new RegExp(String.raw`^([^-]+)-${bundleNameWords.assignment}-([^-]+)${numberAndDay}`, 'i')
const replyPattern = new RegExp(String.raw`^([^-]+)-${bundleNameWords.reply}${numberAndDay}`, 'i')
/** As builds named bundles before they bore Chinese names. */
const olderPattern = new RegExp(
  String.raw`^(\d{4}-\d{2}-\d{2})_([a-z][a-z0-9-]*)-to-([a-z0-9][a-z0-9-]*)_(ledger|assignment|reply)_(\d{6,9})${copyMark}\.hlb$`,
  'i',
)

/** Reads a file name as `bundleFileName` writes it, or as older builds did. Undefined for any other name. */
export function parseBundleName(name: string): BundleName | undefined {
  const plain = name.normalize('NFC')
  return parseLedgerName(plain) ?? parseSheetName(plain) ?? parseOlderName(plain.toLowerCase())
}

function parseLedgerName(name: string): BundleName | undefined {
  const [, office = '', from = '', to = '', number = '', further = '', dayText = ''] = ledgerPattern.exec(name) ?? []
  const day = parseLocalDate(dayText)
  return day === undefined
    ? undefined
    : {
        type: 'ledger',
        day,
        office: { name: office },
        from: from.toLowerCase(),
        to: to.toLowerCase(),
        seq: Number(number),
        goesOn: further !== '',
      }
}

function parseSheetName(name: string): BundleName | undefined {
  const [, from = '', to = '', number = '', dayText = ''] = assignmentPattern.exec(name) ?? []
  const day = parseLocalDate(dayText)
  if (day !== undefined) return { type: 'assignment', day, from: { name: from }, to: { name: to }, seq: Number(number) }
  const [, sender = '', replyNumber = '', replyDay = ''] = replyPattern.exec(name) ?? []
  const repliedOn = parseLocalDate(replyDay)
  return repliedOn === undefined
    ? undefined
    : { type: 'reply', day: repliedOn, from: { name: sender }, to: undefined, seq: Number(replyNumber) }
}

function parseOlderName(name: string): BundleName | undefined {
  const [, dayText = '', sender = '', to = '', type = '', number = ''] = olderPattern.exec(name) ?? []
  const day = parseLocalDate(dayText)
  if (day === undefined) return undefined
  const seq = Number(number)
  if (type === 'assignment' || type === 'reply') return { type, day, from: { code: sender }, to: { code: to }, seq }
  const dash = sender.lastIndexOf('-')
  return dash < 1
    ? undefined
    : {
        type: 'ledger',
        day,
        office: { code: sender.slice(0, dash) },
        from: sender.slice(dash + 1),
        to,
        seq,
        goesOn: false,
      }
}
