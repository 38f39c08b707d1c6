import { activityKinds, type ActivityKind } from '#shared/case/activity-kind'
import { holdsAny, type Person, type Role } from '#shared/office/office'
import { toInstant, type Instant } from '#shared/prelude/instant'
import { localDateToDayNumber, parseLocalDate } from '#shared/prelude/local-date'
import type { ActivityQuery } from '../../ledger-store/read/read-activity'
import { activityKindWords } from './activity-words'

/** What the person asks of the log, as typed and chosen. */
export interface ActivityFilter {
  readonly personId: string
  readonly device: string
  readonly kind: ActivityKind | ''
  /** A 台账号 or 承办单号. */
  readonly caseNumber: string
  /** `YYYY-MM-DD`, '' for no limit. */
  readonly fromDay: string
  readonly untilDay: string
}

export const wholeLog: ActivityFilter = {
  personId: '',
  device: '',
  kind: '',
  caseNumber: '',
  fromDay: '',
  untilDay: '',
}

/** Who may read everybody's acts; the others read their own. */
export const logReaders: readonly Role[] = ['admin', 'supervisor', 'reviewer']

export const mayReadAll = (actor: Person): boolean => holdsAny(actor, logReaders)

const dayMs = 86_400_000
/** Days begin at midnight in China. */
const midnightMs = 8 * 3_600_000

const dayToInstant = (text: string, days: number): Instant | undefined => {
  const day = parseLocalDate(text)
  return day === undefined ? undefined : toInstant((localDateToDayNumber(day) + days) * dayMs - midnightMs)
}

/** The filter as the database is asked; `caseId` is the case that bears the number, '' when none was asked for. */
export function filterToQuery(filter: ActivityFilter, caseId: string, onlyBy: string): ActivityQuery {
  const end = dayToInstant(filter.untilDay, 1)
  return {
    by: onlyBy === '' ? filter.personId : onlyBy,
    device: filter.device,
    kind: filter.kind,
    caseId,
    from: dayToInstant(filter.fromDay, 0),
    until: end === undefined ? undefined : toInstant(end - 1),
  }
}

/** What was asked for, in words for paper and for the record of printing. */
export function filterToText(
  filter: ActivityFilter,
  personName: (id: string) => string,
  pcName: (device: string) => string,
): string {
  const { personId, device, kind, caseNumber, fromDay, untilDay } = filter
  const span =
    fromDay === '' && untilDay === ''
      ? '全部日期'
      : `${fromDay === '' ? '开始' : fromDay} 至 ${untilDay === '' ? '现在' : untilDay}`
  const parts = [
    span,
    personId === '' ? '' : `人员：${personName(personId)}`,
    device === '' ? '' : `电脑：${pcName(device)}`,
    kind === '' ? '' : `类别：${activityKindWords[kind]}`,
    caseNumber === '' ? '' : `案件：${caseNumber}`,
  ]
  return parts.filter((part) => part !== '').join('；')
}

export const toKind = (text: string): ActivityKind | '' => activityKinds.find((kind) => kind === text) ?? ''
