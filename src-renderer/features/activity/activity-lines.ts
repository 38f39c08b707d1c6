import type { Names } from '#shared/case/names'
import type { PrivateText } from '#shared/case/private-text'
import { openVeil, showText } from '#shared/case/veil'
import { instantToMinuteText } from '#shared/prelude/instant'
import type { ActivityEntry } from '#shared/history/activity-event'
import type { ActivityCase } from '../../ledger-store/read/read-activity'
import { activityKindWords, activityPerson, activityToText } from './activity-words'
import { replicaToPcName, type PcNames } from '../../messages/pc-words'

/** A line of the log in words, for the table, for paper and for a file. A confidential caller is struck out. */
export interface ActivityLine {
  readonly key: string
  readonly time: string
  readonly person: string
  readonly pc: string
  readonly replica: string
  readonly kind: string
  readonly title: string
  readonly detail: string
  readonly caseId: string
  /** The case's number and title, '' where the line concerns none. */
  readonly caseText: string
}

/** What was written about a case that is not here cannot be masked, and is left out. */
function detailOf({ caseId }: ActivityEntry, detail: PrivateText, about: ActivityCase | undefined): string {
  return caseId === '' || about !== undefined ? showText(detail, about?.veil ?? openVeil) : ''
}

export function entryToLine(
  entry: ActivityEntry,
  cases: ReadonlyMap<string, ActivityCase>,
  names: Names,
  pcs: PcNames,
): ActivityLine {
  const about = cases.get(entry.caseId)
  const { title, detail } = activityToText(entry.event, names, pcs)
  const row = about?.row
  return {
    key: `${entry.ref}/${entry.index}`,
    time: instantToMinuteText(entry.at),
    person: activityPerson(entry, names),
    pc: replicaToPcName(entry.replica, pcs),
    replica: entry.ref,
    kind: activityKindWords[entry.kind],
    title,
    detail: detailOf(entry, detail, about),
    caseId: row?.id ?? '',
    caseText: row === undefined ? '' : `${row.ledgerNumber === '' ? row.sheetNumber : row.ledgerNumber}　${row.title}`,
  }
}
