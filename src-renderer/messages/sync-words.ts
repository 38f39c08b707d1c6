import type { BrakeReason, SyncBrake } from '#shared/merge/sync-brake'
import type { IrregularStage } from '#shared/case/find-irregular-stages'
import { stageWords } from '#shared/case/stage'
import type { BundleRefused } from '#shared/bundle/bundle-refused'
import type { BundleUnmade } from '#shared/bundle/make-bundle'
import type { StreamPosition } from '#shared/bundle/stream-position'
import type { SyncDue, SyncStanding } from '#shared/merge/sync-rhythm'
import type { CommitRange } from '#shared/merge/version-vector'
import { localDateToDayNumber, type LocalDate } from '#shared/prelude/local-date'
import type { BundleWorkerFailed } from '../bundle-worker/bundle-client'
import type { SyncFailure } from '../ledger-store/commit/commit-sync'
import type { EnrolledCard } from '../ledger-store/read/read-cards'
import type { ViewReadFailed } from '../ledger-store/view/guard-view'
import type { CommitFailure, ViewStale } from '../ledger-store/commit/ledger'
import type { TooManyChains } from '../ledger-store/read/read-sync-plan'
import type { ChainBroken } from '../ledger-store/view/project-commits'
import { attachmentPutToWords, type AttachmentPutFailure } from './attachment-words'
import { unknownMoment } from './moment-words'
import { bundleRefusalToWords, bundleUnmadeToWords } from './bundle-words'
import { commitFailureToWords, fileWriteToWords, type FileWriteFailure } from './host-words'
import type { FailureWords } from './words-of'

/** What people here call a PC, by its device id or by a replica of it. */
export type PcNames = (device: string) => string

/** Names the PCs of the office: 本机, the name its card was given, or the first digits of its number. */
export function composePcNames(cards: readonly Pick<EnrolledCard, 'card' | 'name'>[], ownDevice: string): PcNames {
  const byDevice = new Map(cards.map(({ card, name }) => [card.deviceId, name.trim()]))
  return (device) => {
    const id = device.split('.')[0] ?? device
    if (id === ownDevice) return '本机'
    const name = byDevice.get(id) ?? ''
    return name === '' ? `${id.slice(0, 4)} 号电脑` : name
  }
}

/** `“一楼登记室”的第 118–121 条`: which commits are meant. */
export function rangeToWords({ replica, from, to }: CommitRange, nameOf: PcNames): string {
  return `“${nameOf(replica)}”的第 ${from === to ? from : `${from}–${to}`} 条`
}

/** What is waited for, in one sentence; undefined when nothing is. */
export function gapsToWords(gaps: readonly CommitRange[], nameOf: PcNames): string | undefined {
  return gaps.length === 0 ? undefined : `等待来自${gaps.map((gap) => rangeToWords(gap, nameOf)).join('、')}`
}

/** How the exchange with a PC stands. */
export const standingWords: { readonly [S in SyncStanding]: string } = {
  never: '还没有同步过',
  'in-step': '对方已收全',
  awaiting: '已导出，等对方回执',
  'to-send': '有新内容待导出',
}

/** When the next exchange is due, beside its day. */
export function dueToWords({ daysLeft }: SyncDue): string {
  if (daysLeft < 0) return `逾期 ${-daysLeft} 天`
  if (daysLeft === 0) return '今天到期'
  return daysLeft === 1 ? '明天到期' : `还有 ${daysLeft} 天`
}

/** `9 天前`: how long ago the last exchange was. */
export function heardToWords(heardOn: LocalDate | undefined, today: LocalDate): string {
  if (heardOn === undefined) return '还没有'
  const days = localDateToDayNumber(today) - localDateToDayNumber(heardOn)
  // A day that lies ahead is a clock's fault: how long ago it was nobody can tell.
  if (days < 0) return unknownMoment
  if (days === 0) return '今天'
  return days === 1 ? '昨天' : `${days} 天前`
}

/** What there is to say of a bundle's place among those of its sender; undefined when it simply follows. */
export function positionToWords(position: StreamPosition): string | undefined {
  switch (position.at) {
    case 'next':
      return undefined
    case 'repeat':
      return '这个包以前导入过，不会重复写入。'
    case 'gap':
      return `对方的第 ${position.from === position.to ? position.from : `${position.from}–${position.to}`} 号包没有收到过。不要紧：本机没有回执的内容，对方每次都会一并带上。`
    case 'late':
      return '这是较早的包，后面的包已经先到了。里面如有新内容照样导入，有过的自动跳过。'
  }
}

/** A clock further ahead than this is said to be wrong. Nothing is refused for it: no clock decides anything here. */
const clockToleranceMs = 24 * 60 * 60 * 1000

export const isClockAhead = (createdAt: number, now: number): boolean => createdAt > now + clockToleranceMs

/** The store did not keep a file of the bundle; nothing was imported. */
export interface SyncFileNotKept {
  readonly type: 'SyncFileNotKept'
  readonly cause: AttachmentPutFailure
}

const chainBroken: FailureWords = {
  title: '操作记录接不上',
  what: '包里的操作记录前后衔接不上，不能并入台账。',
  safe: '台账没有任何改动，原文件也没有改动。',
  todo: '请在对方电脑上用“全部导出”重新导出一份；仍然不行，请留好这个文件，联系技术人员。',
}

const tooManyChains = ({ count, limit }: TooManyChains): FailureWords => ({
  title: '电脑编号太多',
  what: `导入以后，台账里会有 ${count} 个电脑编号写下的操作，超过上限 ${limit} 个；再多就无法同步，所以没有导入。正常使用到不了这个数，多半是对方电脑出了问题。`,
  safe: '台账没有任何改动，原文件也没有改动。',
  todo: '请不要导入这台电脑的包，留好这个文件，联系技术人员。',
})

/** Why a bundle of this office was not opened. */
export function syncRefusalToWords(
  failure: BundleRefused | BundleWorkerFailed | ChainBroken | TooManyChains | ViewReadFailed | ViewStale,
): FailureWords {
  if (failure.type === 'TooManyChains') return tooManyChains(failure)
  if (failure.type === 'ViewReadFailed' || failure.type === 'ViewStale') return commitFailureToWords(failure)
  return failure.type === 'ChainBroken' ? chainBroken : bundleRefusalToWords(failure)
}

/** Why what was shown was not imported. */
export function syncFailureToWords(failure: SyncFailure | SyncFileNotKept): FailureWords {
  switch (failure.type) {
    case 'ChainBroken':
      return chainBroken
    case 'TooManyChains':
      return tooManyChains(failure)
    case 'OwnNameUsedElsewhere':
      return ownNameWords(failure.count)
    case 'SyncFileNotKept':
      return attachmentPutToWords('随包附件', failure.cause)
    default:
      return commitFailureToWords(failure)
  }
}

/** This PC was set back or copied, and its number is used elsewhere. */
export const ownNameWords = (count: number): FailureWords => ({
  title: '本机的编号在别处用过',
  what: `包里有 ${count} 条记在本机编号名下、本机却没有的操作。这台电脑恢复过旧数据，或者数据被复制到了另一台电脑。接着用这个编号，两边的操作会混在一起。`,
  safe: '台账没有任何改动，包里的操作一条也不会丢。',
  todo: '请按“换新编号并继续”：本机从现在起用新编号，再导入这个包。原来的操作照旧算数，不影响案件。如果另有一台电脑正用着同一份数据，请停用那一台，重新加入。',
})

/** Why a bundle was not delivered. `record` is the one failure after which a file lies on the stick. */
export type SyncSendFailure =
  /** What is not seen of the ledger yet would be missing from the bundle, and its number might be given twice. */
  | { readonly at: 'begin'; readonly failure: ViewStale }
  | { readonly at: 'make'; readonly failure: BundleUnmade | BundleWorkerFailed }
  | { readonly at: 'write'; readonly failure: FileWriteFailure }
  | { readonly at: 'record'; readonly failure: CommitFailure; readonly fileName: string }

/** What to tell the person whose export counts as 未送达. */
export function syncSendToWords(sending: SyncSendFailure): FailureWords {
  switch (sending.at) {
    case 'begin':
      return commitFailureToWords(sending.failure)
    case 'make':
      return bundleUnmadeToWords(sending.failure)
    case 'write':
      return fileWriteToWords(sending.failure)
    case 'record': {
      const words = commitFailureToWords(sending.failure)
      return {
        ...words,
        title: '文件已写出，但没有记入台账',
        what: `“${sending.fileName}”已写出并核对，导出记录却没有存下来：${words.what}`,
        todo: `${words.todo}然后重新导出一次；这次写出的文件可以删去，对方就是导入了也没有妨碍。`,
      }
    }
  }
}

/** Stages that no step explains, with the first as an example; undefined when there are none. */
export function irregularToWords(irregular: readonly IrregularStage[]): string | undefined {
  const first = irregular[0]
  if (first === undefined) return undefined
  const cases = new Set(irregular.map(({ caseId }) => caseId)).size
  const from = first.from.map((stage) => stageWords[stage]).join('、')
  return (
    `有 ${cases} 件案件的阶段跳步，例如从“${from}”直接到“${stageWords[first.to]}”，中间的步骤没有记录。` +
    '内容照样导入，不会丢；请向对方核实，多见于对方程序版本不同，或文件被人改过。'
  )
}

const brakeReasonWords: { readonly [R in BrakeReason]: (brake: SyncBrake) => string } = {
  struck: ({ struck }) => `作废 ${struck} 件`,
  ended: ({ ended }) => `退单、终止或并单 ${ended} 件`,
  closed: ({ closed }) => `反馈办结 ${closed} 件`,
  touched: ({ openTouched }) => `改动 ${openTouched} 件`,
}

/** What of an import is unusual, for the question before it. */
export const brakeToWords = (brake: SyncBrake): string =>
  `这次导入一次就要${brake.reasons.map((reason) => brakeReasonWords[reason](brake)).join('、')}（现在在办 ${brake.openBefore} 件），比平常多得多。`
