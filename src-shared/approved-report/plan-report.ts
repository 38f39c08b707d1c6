import type { ConsentGiven, WrittenConsent } from '../case/consent'
import { actsWithAny, type Actor } from '../office/cover'
import type { Role } from '../office/office'
import type { LocalDate } from '../prelude/local-date'
import { fail, ok, type Result } from '../prelude/result'
import type { KnownOp } from '../record/commit'
import { seenRefs, type LedgerRecord } from '../record/ledger-record'
import type { LogPosition } from '../record/log-position'
import { charsOver } from '../text/chars-over'
import { cleanText } from '../text/clean-text'
import {
  approvedReportKind,
  digestReport,
  isInForce,
  type ApprovedReport,
  type ReportContent,
  type WrittenApproved,
  type WrittenWithdrawn,
} from './approved-report'
import type { ReportAct, ReportActName } from './approved-report-act'

/** Who approves a report and takes that back themselves: 审阅. */
export const approverRoles: readonly Role[] = ['reviewer']
/** Who records it from a signed paper. */
export const approvalRecorderRoles: readonly Role[] = ['registrar', 'supervisor']

/** The longest reason, in characters. */
export const longestReportReason = 200

/** Why it was not done; nothing has changed. `field` of the form is where it stands. */
export interface ReportRefused {
  readonly type: 'ReportRefuses'
  readonly why:
    | 'not-yours'
    | 'not-recorder'
    | 'no-hand'
    | 'own-recorded'
    | 'signer'
    | 'no-paper'
    | 'not-over'
    | 'approved-already'
    | 'figures-moved'
    | 'gone'
    | 'withdrawn-already'
    | 'newer'
    | 'no-reason'
    | 'long-reason'
  readonly title: string
  readonly what: string
  readonly todo: string
  readonly field?: string
}

export type ReportPlanned = Result<readonly KnownOp[], ReportRefused>

const refuse = (
  why: ReportRefused['why'],
  title: string,
  what: string,
  todo: string,
  field?: string,
): Result<never, ReportRefused> =>
  fail({ type: 'ReportRefuses', why, title, what, todo, ...(field === undefined ? {} : { field }) })

/** Whose hand it is, and who could have signed. */
export interface ReportGround {
  readonly actor: Actor
  readonly people: ReadonlyMap<string, Actor>
  readonly isSample: boolean
}

/** In which of the two ways a person may bring the approval of a report; undefined of each that is shut. */
export interface ApprovalWays {
  readonly self: boolean
  readonly recorded: boolean
}

export const judgeApprovalWays = (person: Actor): ApprovalWays => ({
  self: person.active && actsWithAny(person, approverRoles),
  recorded: person.active && actsWithAny(person, approvalRecorderRoles),
})

/** The mark that the approval leaves, or why it is none: neither a leader's own, nor recorded from a named paper. */
function planApproval(
  given: ConsentGiven,
  { actor, people, isSample }: ReportGround,
): Result<WrittenConsent, ReportRefused> {
  const ways = judgeApprovalWays(actor)
  if (given.way === 'self') {
    if (!ways.self)
      return refuse(
        'not-yours',
        '您不能审定报告',
        '报告由有审阅职责的领导审定。',
        '请由领导本人审定，或由登记、督办人员代录。',
      )
    const { hand } = given
    return hand.personId !== actor.id || (hand.by === 'sample' && !isSample)
      ? refuse('no-hand', '没有核对本人', '没有核对到您本人的 PIN。', '请再填写一次 PIN。')
      : ok({ way: 'self', of: actor.id, by: hand.by })
  }
  if (!ways.recorded)
    return refuse(
      'not-recorder',
      '您不能代录',
      '领导在纸上审定的报告由登记、督办人员代录。',
      '请在右上角换成有这项职责的人。',
    )
  if (given.of === actor.id)
    return refuse('own-recorded', '不能代录自己', '本人审定不用代录。', '请选本人审定，填写 PIN。', 'signerId')
  const signer = people.get(given.of)
  if (signer === undefined || !judgeApprovalWays(signer).self)
    return refuse('signer', '这个人不能审定', '选的人没有审阅职责，或已经停用。', '请选有审阅职责的领导。', 'signerId')
  const place = given.place.trim()
  if (place === '' && given.scans.length === 0)
    return refuse(
      'no-paper',
      '没有写明原件',
      '没有写原件存放在哪里，也没有扫描件。',
      '请写明存放处，或添加扫描件。',
      'place',
    )
  return ok({ way: 'recorded', of: given.of, recordedBy: actor.id, place, attachments: [...given.scans] })
}

/** What is approved, at which position of the log, and what stands there already. */
export interface ApprovalWish {
  readonly id: string
  readonly content: ReportContent
  readonly position: LogPosition
  /** The digest of the figures that the leader saw; another by now means that the ledger has moved on. */
  readonly seenDigest: string
  readonly given: ConsentGiven
}

/** The ops that archive a report as approved, or why it is not. `held` are the approved reports of the ledger. Pure. */
export function planReportApproval(
  { id, content, position, seenDigest, given }: ApprovalWish,
  held: readonly ApprovedReport[],
  ground: ReportGround,
): ReportPlanned {
  const consent = planApproval(given, ground)
  if (!consent.ok) return consent
  const same = held.find(
    (one) =>
      isInForce(one) &&
      one.content.template.name === content.template.name &&
      one.content.period.from === content.period.from &&
      one.content.period.to === content.period.to,
  )
  const name = `${content.period.name}${content.template.word}`
  if (content.period.to > content.composedOn)
    return refuse(
      'not-over',
      '这一期还没有结束',
      `${content.period.name}到 ${content.period.to} 才结束，现在的数字还会变。`,
      '请等这一期结束以后再审定；先要交的，可以存为 Word。',
    )
  if (same !== undefined)
    return refuse(
      'approved-already',
      '这一期已经审定',
      `${name}已经审定并存档。`,
      '要重新审定的，请先在“已存档的报告”里撤回原来的审定。',
    )
  const digest = digestReport(content)
  if (digest !== seenDigest)
    return refuse(
      'figures-moved',
      '数字刚刚变了',
      '打开窗口以后台账有了变化，报告里的数字和您看到的不一样了，所以没有存档。',
      '请关闭窗口，看过新的数字再审定。',
    )
  const approved: WrittenApproved = { content, position: [...position], digest, consent: consent.value }
  return ok([
    { op: 'set', of: approvedReportKind, id, field: 'approved', value: approved, saw: [] },
    told(id, { act: 'approved', name, told: '' }),
  ])
}

const told = (id: string, act: ReportAct & { readonly act: ReportActName }): KnownOp => ({
  op: 'append',
  of: approvedReportKind,
  id,
  field: 'acts',
  value: act,
})

/** What is to be taken back, and why. */
export interface WithdrawalWish {
  readonly reason: string
  readonly on: LocalDate
  readonly given: ConsentGiven
}

/** The ops that take an approval back, or why it stands. The report stays in the archive, as withdrawn. Pure. */
export function planReportWithdrawal(
  { reason, on, given }: WithdrawalWish,
  report: ApprovedReport | undefined,
  record: LedgerRecord | undefined,
  ground: ReportGround,
): ReportPlanned {
  if (report === undefined)
    return refuse('gone', '没有这份报告', '台账里没有这份审定的报告。', '请回到列表，看一下现状。')
  if (report.newer)
    return refuse(
      'newer',
      '这份报告有新版本内容',
      '它里面有较新版本的程序写的内容，不能在这里改。',
      '请升级这台电脑上的程序。',
    )
  if (!isInForce(report)) return refuse('withdrawn-already', '已经撤回', '这份报告的审定已经撤回了。', '不用再撤回。')
  const why = cleanText(reason).trim()
  if (why === '') return refuse('no-reason', '没有写理由', '撤回审定要写明理由。', '请填写理由。', 'reason')
  const over = charsOver(why, longestReportReason)
  if (over > 0)
    return refuse(
      'long-reason',
      '理由太长',
      `理由最多 ${longestReportReason} 字，多了 ${over} 字。`,
      '请写短一些。',
      'reason',
    )
  const consent = planApproval(given, ground)
  if (!consent.ok) return consent
  const withdrawn: WrittenWithdrawn = { on, reason: why, consent: consent.value }
  const { content } = report
  return ok([
    {
      op: 'set',
      of: approvedReportKind,
      id: report.id,
      field: 'withdrawn',
      value: withdrawn,
      saw: seenRefs(record, 'withdrawn'),
    },
    told(report.id, { act: 'withdrawn', name: `${content.period.name}${content.template.word}`, told: why }),
  ])
}
