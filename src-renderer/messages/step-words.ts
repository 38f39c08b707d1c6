import type { ActName } from '#shared/case/act'
import { parseSerialNumber } from '#shared/case/serial-number'
import { stageWords } from '#shared/case/stage'
import { entryRefOf } from '#shared/case/read-entries'
import type { DatedStep } from '#shared/case/step-days'
import type { StepName, StepRefused } from '#shared/case/step-refused'
import type { NoRightReason } from '#shared/numbering/issuing-right'
import { parseProvisional } from '#shared/numbering/provisional-number'
import type { Person } from '#shared/office/office'
import { yearOf, type LocalDate } from '#shared/prelude/local-date'
import type { CaseStepFailure } from '../ledger-store/commit/commit-case-step'
import type { CommitFailure } from '../ledger-store/commit/ledger'
import { correctedStepToText } from './correction-words'
import { commitFailureToWords } from './host-words'
import { rolesToText } from './role-words'
import type { FailureWords, Named, WordsOf } from './words-of'

/** A step by its name on buttons and in sentences. */
export const stepWords: { readonly [S in StepName]: string } = {
  register: '登记',
  submit: '呈报',
  instruct: '批示',
  assign: '交办',
  note: '办理记录',
  contact: '联系来电人',
  draft: '拟写回复',
  'send-for-review': '送审',
  approve: '审阅通过',
  'send-back': '退回修改',
  'feed-back': '反馈',
  'record-print': '打印登记',
  'record-save': '存文件登记',
  'record-attachment': '查看附件',
  'record-export': '导出登记',
  reveal: '查看来电人',
  number: '编台账号',
  'renumber-stub': '改存根号',
  void: '作废',
  lift: '恢复案件',
  correct: '更正',
  'take-back': '撤回',
}

/** The day of a step, or of what stands before the steps. */
export const stepDayWords: { readonly [S in DatedStep]: string } = {
  issue: '受理中心交办日期',
  investigate: '调查日期',
  register: '登记日期',
  submit: '呈报日期',
  instruct: '批示日期',
  assign: '交办日期',
  'send-for-review': '送审日期',
  approve: '审阅通过日期',
  'send-back': '退回修改日期',
  'feed-back': '反馈日期',
}

const fieldNames: ReadonlyMap<string, string> = new Map([
  ['summary', '内容摘要'],
  ['opinion', '拟办意见'],
  ['text', '内容'],
  ['said', '沟通情况'],
  ['comment', '审阅意见'],
  ['reason', '理由'],
])

const replyFields: ReadonlyMap<string, string> = new Map([
  ['format', '文书格式'],
  ['subject', '反映事项'],
  ['investigatedOn', '调查日期'],
  ['investigators', '调查人员'],
  ['findings', '调查情况'],
  ['basis', '法律依据'],
  ['opinion', '处理意见'],
  ['outcome', '办理结果'],
  ['headings', '标题字体'],
])

/** A reply's field as its form calls it. */
export const replyFieldName = (field: string): string => replyFields.get(field) ?? field

const conflictFields: ReadonlyMap<string, string> = new Map([
  ['stage', '办理环节'],
  ['ledgerNumber', '台账号'],
  ['registration', '登记'],
  ['submission', '呈报'],
  ['instruction', '批示'],
  ['assignment', '交办'],
  ['approval', '审阅'],
  ['feedback', '反馈'],
  ['void', '作废'],
  ['sheet', '承办单'],
])

/** A field of a case that two PCs wrote differently, in words. */
export const caseFieldName = (field: string): string =>
  field.startsWith('reply.')
    ? `回复的${replyFieldName(field.slice('reply.'.length))}`
    : entryRefOf(field) === undefined
      ? (conflictFields.get(field) ?? field)
      : '一条记录的更正'

/** Why this PC may not give a number. */
function noRightWords(why: NoRightReason, number: string): string {
  switch (why) {
    case 'other-pc':
      return `本单位的台账号由另一台电脑统一编，本机没有编 ${number} 的权限。`
    case 'holders-disagree':
      return '两台电脑都被指定为编号电脑，还没有核对清楚，暂时都不能编号。'
    case 'lent-out':
      return `${number} 在借给另一台电脑的号段里，由那台电脑编。`
  }
}

const kept = '案件没有改动，窗口里填写的内容都还在。'

function otherYearWords(which: string, number: string, dayName: string, on: LocalDate): FailureWords {
  const year = parseSerialNumber(number)?.year ?? parseProvisional(number)?.year ?? ''
  return {
    title: `${which}与${dayName}不是同一年`,
    what: `${number} 是 ${year} 年的号，${dayName}是 ${on}。号码按${dayName}的年份编。`,
    safe: kept,
    todo: `请用 ${yearOf(on)} 年的号；日期写错了的，改日期。`,
  }
}

const restedOnWords = (act: ActName): string =>
  act === 'drafted' ? '拟写回复' : act === 'exported' ? '导出回复' : correctedStepToText(act)

const refusedWords: WordsOf<StepRefused> = {
  StepNotNow: ({ step, stage }) => ({
    title: `现在不能${stepWords[step]}`,
    what: `这个案件目前是“${stageWords[stage]}”，还没到或者已经过了“${stepWords[step]}”这一步。可能是别人刚刚办过。`,
    safe: kept,
    todo: '请关闭窗口，看一下案件现在的状态再办。',
  }),
  RoleMissing: ({ step, needs }) => ({
    title: `您不能${stepWords[step]}`,
    what: `“${stepWords[step]}”要由有“${rolesToText(needs)}”职责的人办理。`,
    safe: kept,
    todo: '请在右上角换成有这项职责的人，或到“设置”里调整人员职责。',
  }),
  ActorInactive: () => ({
    title: '当前人员已停用',
    what: '右上角选的人已经停用，不能再办理案件。',
    safe: kept,
    todo: '请在右上角换成在岗人员再办。',
  }),
  CaseVoided: () => ({
    title: '案件已作废',
    what: '这个案件已经作废，不能再办理。',
    safe: kept,
    todo: '如作废有误，请有“登记”或“管理”职责的人在案件页面按“恢复案件”。',
  }),
  CaseInConflict: ({ fields }) => ({
    title: '两台电脑写得不一样',
    what: `${fields.map(caseFieldName).join('、')}在两台电脑上有不同内容，没有定下来以前不能审阅通过、打印、反馈或导出。`,
    safe: `${kept}两边写的内容都留着。`,
    todo: '请到“需要核对”里核对，确定以哪一份为准。',
  }),
  FieldMissing: ({ field }) => ({
    title: `“${fieldNames.get(field) ?? '有一项'}”没有填写`,
    what: '这一项是必填的。',
    safe: kept,
    todo: '请补填后再保存。',
  }),
  LedgerNumberMalformed: ({ number }) => ({
    title: '台账号写法不对',
    what: `“${number}”不是台账号。台账号是四位年份加三位以上序号，例如 2026-017。`,
    safe: kept,
    todo: '请改正后再登记。',
  }),
  LedgerNumberTaken: ({ number }) => ({
    title: '台账号已被使用',
    what: `${number} 已经是另一个案件的台账号。`,
    safe: kept,
    todo: '请换一个台账号，一般用建议的下一个号。',
  }),
  StubNumberMalformed: ({ number }) => ({
    title: '存根号写法不对',
    what: `“${number}”不是存根号。存根号是四位年份加三位以上序号，例如 2026-001。`,
    safe: kept,
    todo: '请改正后再反馈。',
  }),
  StubNumberTaken: ({ number }) => ({
    title: '存根号已被使用',
    what: `${number} 已经用在另一份反馈存根上。`,
    safe: kept,
    todo: '请换一个存根号，一般用建议的下一个号。',
  }),
  LeaderUnsuitable: () => ({
    title: '不能呈报给所选的人',
    what: '所选的人没有“督办”或“审阅”职责，或者已经停用。',
    safe: kept,
    todo: '请另选一位领导，或到“设置”里调整人员职责。',
  }),
  HandlerUnsuitable: () => ({
    title: '不能交给所选的人办理',
    what: '所选的人没有“承办”职责，或者已经停用。',
    safe: kept,
    todo: '请另选承办人，或到“设置”里调整人员职责。',
  }),
  DepartmentUnknown: () => ({
    title: '所选部门不能承办',
    what: '所选的部门已经停用，或者台账里没有这个部门。',
    safe: kept,
    todo: '请另选部门。',
  }),
  LeadAssistsItself: () => ({
    title: '主办部门不能同时协办',
    what: '同一个部门既选了主办又选了协办。',
    safe: kept,
    todo: '请从协办部门里去掉主办部门。',
  }),
  DeadlinePassed: ({ dueOn, today }) => ({
    title: '内部时限已经过去',
    what: `内部时限 ${dueOn} 早于今天 ${today}。`,
    safe: kept,
    todo: '请选今天或今天以后的日期。',
  }),
  DeadlineAfterSheet: ({ dueOn, sheetDueOn }) => ({
    title: '内部时限晚于办结时限',
    what: `内部时限 ${dueOn} 晚于受理中心要求的办结时限 ${sheetDueOn}。`,
    safe: kept,
    todo: '请选不晚于办结时限的日期；办结时限已过的，从今天起最多可以再定本单位规定的天数（没有规定的，15 天）。',
  }),
  DayInFuture: ({ on, today }) => ({
    title: '日期在今天以后',
    what: `${on} 还没有到，今天是 ${today}。`,
    safe: kept,
    todo: '请改成今天或以前的日期；如果今天的日期不对，请先校准电脑时间。',
  }),
  DayBeforeIssue: ({ on, issuedOn }) => ({
    title: '日期早于交办日期',
    what: `${on} 早于受理中心交办的日期 ${issuedOn}。`,
    safe: kept,
    todo: '请改成交办日期或以后的日期。',
  }),
  DayBeforeStep: ({ step, on, after }) => ({
    title: '日期先后不对',
    what: `${stepDayWords[step]} ${on} 早于${stepDayWords[after.step]} ${after.on}。后一步不会早于它所依据的前一步。`,
    safe: kept,
    todo: `请改成 ${after.on} 或以后的日期；前面那一步的日期记错了的，先在“经过”里更正。`,
  }),
  DayAfterStep: ({ step, on, before }) => ({
    title: '日期先后不对',
    what: `${stepDayWords[step]} ${on} 晚于${stepDayWords[before.step]} ${before.on}。前一步不会晚于依据它办的后一步。`,
    safe: kept,
    todo: `请改成 ${before.on} 或以前的日期；后面那一步的日期记错了的，先更正那一步。`,
  }),
  EntryGone: () => ({
    title: '这一条已经不能改',
    what: '要更正或撤回的这一条已经撤回，或者台账里没有。可能是别人刚刚办过。',
    safe: kept,
    todo: '请关闭窗口，看一下案件现在的经过。',
  }),
  EntryFixed: ({ act }) => ({
    title: '这一条不能更正或撤回',
    what:
      act === 'settled'
        ? '核对冲突定下来的内容，不能撤回。'
        : '打印、导出、查看这类记录，是电脑当时如实记下的，不能更正或撤回。',
    safe: kept,
    todo: '确有说明的，请另记一条办理记录。',
  }),
  EntryNotYours: () => ({
    title: '这一步不是您办的',
    what: '更正和撤回，只能由当时办这一步的人，或者有“管理”职责的人来办。',
    safe: kept,
    todo: '请在右上角换成办这一步的人，或者有“管理”职责的人。',
  }),
  EntrySuperseded: () => ({
    title: '这一条后来已经重新办过',
    what: '这一条已经不是现在算数的那一条，改它没有意义。',
    safe: kept,
    todo: '请更正或撤回后来的那一条。',
  }),
  ConsentFixed: () => ({
    title: '领导的意见不能由更正来改',
    what: '谁作的批示、审阅，以及本人亲手写的话，不能用更正来改。',
    safe: kept,
    todo: '写错了的，请撤回这一步，由本人重写或者重新代录；后面已经接着办的，先撤后面的。',
  }),
  NothingCorrected: () => ({
    title: '没有要更正的内容',
    what: '填写的内容与现在的完全一样。',
    safe: kept,
    todo: '请改了要更正的那一项再保存，或者取消。',
  }),
  HandlerReviewed: () => ({
    title: '承办人不能是审阅人',
    what: '所选的承办人审阅过这个案件的回复。办理和审阅不能是同一个人。',
    safe: kept,
    todo: '请另选承办人；审阅记错了人的，先撤回审阅。',
  }),
  StepRestedOn: ({ by }) => ({
    title: '后面已经接着办了，不能撤回',
    what: `这一步以后已经有了“${restedOnWords(by)}”，它是依据这一步办的。`,
    safe: kept,
    todo:
      by === 'exported'
        ? '回复已经导出，不能撤回；内容有误的，用“更正”，并告知受理中心。'
        : '请从最后一步起，一步一步往回撤；或者只更正写错的内容。',
  }),
  LedgerNumberOfOtherYear: ({ number, on }) => otherYearWords('台账号', number, '登记日期', on),
  StubNumberOfOtherYear: ({ number, on }) => otherYearWords('存根号', number, '反馈日期', on),
  ReviewerIsHandler: () => ({
    title: '承办人不能审阅自己办的案件',
    what: '您是这个案件的承办人，或者写过它的回复。办理和审阅不能是同一个人。',
    safe: kept,
    todo: '请由另一位有“审阅”职责的领导审阅。',
  }),
  OwnHandMissing: () => ({
    title: '没有核对本人的 PIN',
    what: '以本人名义批示、审阅，要当场填写本人的 PIN；换到某人名下不等于本人同意。',
    safe: kept,
    todo: '请由本人填写 PIN；领导在纸上签批的，请换成登记人员“代录”。',
  }),
  SignerUnsuitable: ({ needs }) => ({
    title: '所选的领导不能签批这一步',
    what: `这一步要由有“${rolesToText(needs)}”职责的在岗领导签批，所选的人没有这项职责，或者已经停用。`,
    safe: kept,
    todo: '请核对纸面上是谁签的；职责有变动的，请到“设置”里调整。',
  }),
  SignerIsHandler: () => ({
    title: '签批的领导办过这个案件',
    what: '所选的领导是这个案件的承办人，或者写过它的回复。办理和审阅不能是同一个人。',
    safe: kept,
    todo: '请由另一位有“审阅”职责的领导签批。',
  }),
  RecordsOwnConsent: () => ({
    title: '不能代录自己的签批',
    what: '当前使用人就是签批的领导。本人签批要用本人的 PIN，不能自己给自己代录。',
    safe: kept,
    todo: '请改用“本人签批”并填写 PIN；或由另一位登记人员代录。',
  }),
  RecorderWroteAlone: () => ({
    title: '自己一人写的回复不能自己代录审阅',
    what: '这份回复只有您一个人写过。对它的审阅要由领导本人填写 PIN，或由另一位登记人员代录。',
    safe: kept,
    todo: '请领导本人审阅，或在右上角换成另一位登记人员代录。',
  }),
  PaperUnnamed: () => ({
    title: '没有写明签批的纸质件在哪里',
    what: '代录要附签批件的扫描件，或写明原件存放在哪里，以后查得到。',
    safe: kept,
    todo: '请添加扫描件，或填写原件存放处。',
  }),
  DraftReasonMissing: () => ({
    title: '没有写明代写的理由',
    what: '回复由本件的承办人写。别人代写的，要写明理由，记入案件经过。',
    safe: kept,
    todo: '请填写代写理由后再保存。',
  }),
  ReplyHasGaps: ({ gaps }) => ({
    title: '回复还没有写完，不能送审',
    what: `还缺：${gaps.map(replyFieldName).join('、')}。`,
    safe: '已写的部分都在。',
    todo: '请到“拟写回复”里补齐后再送审。',
  }),
  CaseNotVoided: () => ({
    title: '案件没有作废',
    what: '这个案件现在不是作废状态，不用恢复。可能是别人刚刚恢复过。',
    safe: kept,
    todo: '请关闭窗口，看一下案件现在的状态。',
  }),
  ReplySent: ({ stubNumber }) => ({
    title: '这个案件的回复已经发出',
    what: `案件已经反馈${stubNumber === '' ? '' : `，存根号 ${stubNumber}`}，受理中心可能已经收到回复。作废只作废本单位的台账，收不回已经发出的回复。`,
    safe: kept,
    todo: '确需作废的，请在窗口里勾选“知道回复已经发出”，并另行告知受理中心。',
  }),
  NumberNotOurs: ({ number, why }) => ({
    title: '本机现在不能编这个台账号',
    what: noRightWords(why, number),
    safe: kept,
    todo: '可以先登记，台账号留空（待编号）；急需编号的，用临时号。编号由哪台电脑负责，可在“需要核对”的“台账编号”里查看。',
  }),
  NumberPending: () => ({
    title: '还没有台账号，不能反馈',
    what: '这个案件还在等编号电脑编台账号，存根上要写台账号。',
    safe: kept,
    todo: '请先与编号电脑交换台账，取回台账号后再反馈；急需反馈的，可先编临时号。',
  }),
  NumberUnchanged: ({ number }) => ({
    title: '号码不能改',
    what: `${number === '' ? '这个案件的号码' : number} 没有与别的案件重复。已经编好的号码不改，纸面上的号码才对得上。`,
    safe: kept,
    todo: '不用再改。',
  }),
  ReplyUnchanged: () => ({
    title: '回复没有改动',
    what: '回复与上次保存的完全一样，没有可保存的内容。',
    safe: '上次保存的回复还在。',
    todo: '不用再保存，可以继续下一步。',
  }),
}

type Unplaced = { readonly type: 'CaseUnknown' } | { readonly type: 'ActorUnknown' }

const unplacedWords: WordsOf<Unplaced> = {
  CaseUnknown: () => ({
    title: '找不到这个案件',
    what: '台账里没有这个案件。',
    safe: '台账没有改动。',
    todo: '请回到台账重新打开案件。',
  }),
  ActorUnknown: () => ({
    title: '还没有选定使用人',
    what: '右上角没有选定人员，或者选定的人已不在名单里，这一步不知道记在谁名下。',
    safe: kept,
    todo: '请在右上角选定正在使用电脑的人，再办这一步。',
  }),
}

const isRefusal = (failure: CaseStepFailure): failure is StepRefused => failure.type in refusedWords
const isUnplaced = (failure: CaseStepFailure): failure is Unplaced => failure.type in unplacedWords

const refusalToWords = <K extends StepRefused['type']>(failure: Named<StepRefused, K>): FailureWords =>
  refusedWords[failure.type](failure)
const unplacedToWords = <K extends Unplaced['type']>(failure: Named<Unplaced, K>): FailureWords =>
  unplacedWords[failure.type](failure)
const isCommitFailure = (failure: CaseStepFailure): failure is CommitFailure =>
  !isRefusal(failure) && !isUnplaced(failure)

/** What to tell the person whose step was refused, or was decided and could not be recorded. */
export function stepFailureToWords(failure: CaseStepFailure): FailureWords {
  if (isRefusal(failure)) return refusalToWords(failure)
  if (isUnplaced(failure)) return unplacedToWords(failure)
  if (isCommitFailure(failure)) return commitFailureToWords(failure)
  return failure
}

/** Why a button is shut, in one line for its tooltip; `able` are the people who may take the step. */
export function barrierToText(
  barrier: StepRefused | { readonly type: 'ActorUnknown' },
  able: readonly Person[],
): string {
  const names = able.map((person) => person.name).join('、')
  switch (barrier.type) {
    case 'ActorUnknown':
      return '请先在右上角选定使用人'
    case 'RoleMissing':
      return `要由有“${rolesToText(barrier.needs)}”职责的人办理${names === '' ? '，目前没有这样的人，请到“设置”里调整' : `：${names}`}`
    case 'ReviewerIsHandler':
      return `您承办过这个案件或写过它的回复，不能自己审阅${names === '' ? '' : `，可由${names}审阅`}`
    case 'RecorderWroteAlone':
      return `这份回复只有您一个人写过，不能由您代录审阅${names === '' ? '' : `，可由${names}办理`}`
    case 'ReplyHasGaps':
      return `回复还缺：${barrier.gaps.map(replyFieldName).join('、')}`
    default:
      return stepFailureToWords(barrier).what
  }
}
