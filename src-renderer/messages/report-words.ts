import { approvedSchema, withdrawnSchema } from '#shared/approved-report/approved-report'
import type { ContentDifference } from '#shared/approved-report/compose-content'
import { actToText } from '#shared/case/tell-act'
import type { Names } from '#shared/case/names'
import type { ActivityEntry } from '#shared/history/activity-event'
import { instantToMinuteText } from '#shared/prelude/instant'
import type { LogPosition, PositionUnreachable } from '#shared/record/log-position'
import type { ReportFailure } from '../ledger-store/commit/commit-report'
import type { RecountFailure } from '../ledger-store/position/read-reports'
import { commitFailureToWords } from './host-words'
import { replicaToPcName, type PcNames } from './pc-words'
import { nobodyChosen } from './nobody-chosen'
import type { FailureWords } from './words-of'

const safe = '台账和报告都没有改动，填写的内容还在。'

/** Why a report was not approved, or its approval not taken back. */
export function reportFailureToWords(failure: ReportFailure): FailureWords {
  switch (failure.type) {
    case 'ReportRefuses':
      return { title: failure.title, what: failure.what, safe, todo: failure.todo }
    case 'ActorUnknown':
      return nobodyChosen(safe)
    case 'OfficeUnknown':
      return {
        title: '还没有单位资料',
        what: '台账里没有单位资料，报告没有落款。',
        safe,
        todo: '请先到“设置”里填写单位资料。',
      }
    default:
      return commitFailureToWords(failure)
  }
}

/** Chains named before the rest is only counted. */
const mostChains = 4

/** A position in words: 本机第 120 条、二楼电脑第 33 条操作. */
export function positionToWords(position: LogPosition, pcs: PcNames): string {
  if (position.length === 0) return '一条操作也没有的时候'
  const told = position
    .slice(0, mostChains)
    .map(({ replica, seq }) => `${replicaToPcName(replica, pcs)}第 ${seq} 条`)
    .join('、')
  return `${told}${position.length > mostChains ? `等 ${position.length} 条链` : ''}操作`
}

/** Why the ledger as it stood at a position cannot be told on this PC. */
export function positionUnreachableToWords(failure: PositionUnreachable, pcs: PcNames): FailureWords {
  const title = '这台电脑上还算不出来'
  if (failure.type === 'PositionForked')
    return {
      title,
      what: `${replicaToPcName(failure.replica, pcs)}的操作记录有两个分支，这台电脑跟随的是另一支，和当时的台账不是同一份。`,
      safe: '台账没有改动，也没有用别的数字代替。',
      todo: '请到审定报告的那台电脑上重算。',
    }
  const lacking = failure.chains.map(({ replica, missing }) => `${replicaToPcName(replica, pcs)}的 ${missing} 条`)
  return {
    title,
    what: `这台电脑还缺${lacking.join('、')}操作，少了它们算出来的不是当时的数字，所以没有算。`,
    safe: '台账没有改动，也没有用别的数字代替。',
    todo: '请先和那台电脑同步，再回到这里。',
  }
}

/** Why an archived report was not counted again. */
export function recountFailureToWords(failure: RecountFailure, pcs: PcNames): FailureWords {
  return failure.type === 'TemplateUnknown'
    ? {
        title: '这台电脑上还算不出来',
        what: '这份报告里有新版本程序的表、图或期间，这台电脑不认识。',
        safe: '存档的报告可以照常看、照常存为 Word。',
        todo: '请升级这台电脑上的程序，再重算。',
      }
    : positionUnreachableToWords(failure, pcs)
}

/** `受理：存档 8，重算 7` */
export const differenceToWords = ({ what, approved, recounted }: ContentDifference): string =>
  `${what}：存档 ${approved}，重算 ${recounted}`

/** A value of an approved report's field in words: two PCs may have taken the same approval back. */
export function approvedReportValueToText(field: string, value: unknown): string {
  if (field === 'withdrawn') {
    const withdrawn = withdrawnSchema.safeParse(value).data
    return withdrawn === undefined ? '读不出的撤回' : `${withdrawn.on} 撤回：${withdrawn.reason}`
  }
  const approved = field === 'approved' ? approvedSchema.safeParse(value).data : undefined
  return approved === undefined
    ? '读不出的内容'
    : `${approved.content.period.name}${approved.content.template.word}（${approved.content.composedOn}）`
}

/** When, who and what: `2026-12-03 09:10 李敏 作废`. */
export function movingActToWords(entry: ActivityEntry | undefined, names: Names): string {
  if (entry === undefined) return '一次改动'
  const { event, at, by } = entry
  const done =
    event.type === 'case-act'
      ? actToText(event.act, names).title
      : event.type === 'voided'
        ? event.lifts
          ? '撤销作废'
          : '作废'
        : event.type === 'imported'
          ? '导入承办单'
          : event.type === 'sync-received'
            ? '导入同步包'
            : '改动'
  return `${instantToMinuteText(at)}　${names.person(by)}　${done}`
}
