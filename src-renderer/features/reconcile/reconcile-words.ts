import { caseFieldName } from '#shared/case/field-tables'
import { stageWords } from '#shared/case/stage'
import type { ResolutionRefused } from '#shared/merge/plan-resolution'
import type { NumberingRefused } from '#shared/numbering/plan-numbering'
import type { NoRightReason } from '#shared/numbering/issuing-right'
import type { ResolutionFailure } from '../../ledger-store/commit/commit-resolution'
import type { IssueFailure, NumberingFailure } from '../../ledger-store/commit/commit-numbering'
import type { CommitFailure } from '../../ledger-store/commit/ledger'
import { commitFailureToWords } from '../../messages/host-words'
import { rolesToText } from '../../messages/role-words'
import { stepDayName } from '../../messages/step-day-name'
import { stepFailureToWords } from '../../messages/step-words'
import type { FailureWords, Named, WordsOf } from '../../messages/words-of'
import { nobodyChosen } from '../../messages/nobody-chosen'

const kept = '两边写的内容都还在，没有改动。'

const refusedWords: WordsOf<ResolutionRefused> = {
  ConflictDecided: () => ({
    title: '已经核对过了',
    what: '这一项刚刚已经有人定下来，现在没有不一致了。',
    safe: kept,
    todo: '不用再办，列表会自动更新。',
  }),
  ConflictMoved: () => ({
    title: '内容又有变化',
    what: '您看到以后，这一项又有新的内容进来，为避免定错，这次没有执行。',
    safe: kept,
    todo: '请重新看一遍再定。',
  }),
  ActorInactive: () => ({
    title: '当前人员已停用',
    what: '右上角选的人已经停用，不能核对。',
    safe: kept,
    todo: '请在右上角换成在岗人员。',
  }),
  ResolutionRoleMissing: ({ needs }) => ({
    title: '您不能定这一项',
    what: `这一项要由有“${rolesToText(needs)}”中一项职责的人来定。`,
    safe: kept,
    todo: '请在右上角换成有这项职责的人。',
  }),
  ConsentRefused: ({ step, why }) => ({
    ...stepFailureToWords(why),
    title: step === 'approve' ? '审阅过的回复要由审阅的领导来定' : '领导审批的结果要由领导签批来定',
    safe: kept,
  }),
  ConsentNotWritten: ({ field }) => ({
    title: '领导的话不能另写',
    what: `“${caseFieldName(field)}”是领导签批的内容，只能在已有的几份里选，不能在这里替领导另写。`,
    safe: kept,
    todo: '请采用其中一份；领导有新的意见，请在案件里重新签批。',
  }),
  VoidFirst: () => ({
    title: '请先定这个案件是否作废',
    what: '这个案件一台电脑上作废了，另一台还在办。要先定保留作废还是恢复，才能定其他内容。',
    safe: kept,
    todo: '请先办同一案件的“作废”一行。',
  }),
  ReasonMissing: () => ({
    title: '没有填写理由',
    what: '保留作废或恢复案件都要写明理由，记入案件经过。',
    safe: kept,
    todo: '请填写理由后再定。',
  }),
  ValueMalformed: ({ field }) => ({
    title: '另写的内容不合要求',
    what: `“${caseFieldName(field)}”的写法不对，或者这一项不能在这里另写。`,
    safe: kept,
    todo: '请改正后再定，或采用其中一份，以后再在案件里修改。',
  }),
  ValueTaken: ({ number }) => ({
    title: '台账号已被使用',
    what: `${number} 是另一个案件的台账号，或者曾经是。`,
    safe: kept,
    todo: '请采用另一份，或另写一个没有用过的号。',
  }),
  DaysOutOfOrder: ({ disorder: { step, on, after } }) => ({
    title: '日期先后不对',
    what: `${stepDayName(step)} ${on} 会早于${stepDayName(after.step)} ${after.on}。后一步不会早于它所依据的前一步。`,
    safe: kept,
    todo: '请改成先后对得上的日期再定。',
  }),
  StageNotAllowed: ({ stage, allowed, why }) => ({
    title: `不能定为“${stageWords[stage]}”`,
    what: stageWhy[why],
    safe: kept,
    todo: `可以定为：${allowed.map((one) => stageWords[one]).join('、')}。`,
  }),
}

const stageWhy = {
  unreachable: '办理环节只能定为其中一边的环节，或者从那里再往前走一步的环节，不能跳过中间的环节。',
  unwritten: '两边都还没有办过这个环节要做的事，不能直接定到这个环节。',
  consent:
    '这一步要由领导签批（本人填写 PIN，或照签批的纸质件代录），不能在核对时定。请先定为前一个环节，再到案件里签批。',
  'not-yours': '定到这个环节就等于办了这一步，您没有办这一步的职责。',
} as const

const noActor = nobodyChosen(kept)

const isResolutionRefused = (failure: ResolutionFailure): failure is ResolutionRefused => failure.type in refusedWords
const toResolutionWords = <K extends ResolutionRefused['type']>(failure: Named<ResolutionRefused, K>): FailureWords =>
  refusedWords[failure.type](failure)

/** Why a conflict was not decided. */
export function resolutionFailureToWords(failure: ResolutionFailure): FailureWords {
  if (isResolutionRefused(failure)) return toResolutionWords(failure)
  return failure.type === 'ActorUnknown' ? noActor : toCommitWords(failure)
}

const toCommitWords = (failure: CommitFailure): FailureWords => commitFailureToWords(failure)

const unchanged = '编号办法没有改动，已经编好的号码都在。'

/** Who gives the numbers instead, in half a sentence. */
export const noRightWords: { readonly [W in NoRightReason]: string } = {
  'other-pc': '台账号由另一台电脑统一编',
  'holders-disagree': '两台电脑都被指定为编号电脑，要先核对清楚',
  'lent-out': '这个号在借给另一台电脑的号段里',
}

const numberingWords: WordsOf<NumberingRefused> = {
  ActorInactive: () => ({
    title: '当前人员已停用',
    what: '右上角选的人已经停用。',
    safe: unchanged,
    todo: '请在右上角换成在岗人员。',
  }),
  NumberingRoleMissing: ({ needs }) => ({
    title: '您不能改编号办法',
    what: `要由有“${rolesToText(needs)}”中一项职责的人办理。`,
    safe: unchanged,
    todo: '请在右上角换成有这项职责的人。',
  }),
  LendingNotOurs: ({ why }) => ({
    title: '本机不能借出号段',
    what: `${noRightWords[why]}，号段要从编号电脑上借出。`,
    safe: unchanged,
    todo: '请到编号电脑上办理，或先把编号工作交到本机。',
  }),
  LendingToItself: () => ({
    title: '不用借给本机',
    what: '编号电脑自己直接编号，不用借号段。',
    safe: unchanged,
    todo: '请选另一台电脑。',
  }),
  LendingCount: ({ most }) => ({
    title: '号段的数量不对',
    what: `一次可以借 1 到 ${most} 个号。`,
    safe: unchanged,
    todo: '请改数量。',
  }),
  LendingUntilPassed: ({ until, today }) => ({
    title: '期限已经过去',
    what: `借用期限 ${until} 早于今天 ${today}。`,
    safe: unchanged,
    todo: '请选今天或以后的日期。',
  }),
  HolderUnchanged: () => ({
    title: '已经由这台电脑编号',
    what: '这台电脑现在就是编号电脑。',
    safe: unchanged,
    todo: '不用再改。',
  }),
  LeaseNotOurs: () => ({
    title: '不能归还这个号段',
    what: '号段只能由借用的电脑归还，或者已经归还了。',
    safe: unchanged,
    todo: '请到借用的电脑上归还，再交换台账。',
  }),
}

const isNumberingRefused = (failure: NumberingFailure): failure is NumberingRefused => failure.type in numberingWords
const toNumberingWords = <K extends NumberingRefused['type']>(failure: Named<NumberingRefused, K>): FailureWords =>
  numberingWords[failure.type](failure)

/** Why the way of numbering was not changed. */
export function numberingFailureToWords(failure: NumberingFailure): FailureWords {
  if (isNumberingRefused(failure)) return toNumberingWords(failure)
  return failure.type === 'ActorUnknown' ? { ...noActor, safe: unchanged } : toCommitWords(failure)
}

/** Why the waiting cases got no numbers. `numberOf` names a case. */
export function issueFailureToWords(failure: IssueFailure, numberOf: (caseId: string) => string): FailureWords {
  switch (failure.type) {
    case 'ActorUnknown':
      return { ...noActor, safe: unchanged }
    case 'NumberingNotOurs':
      return {
        title: '本机不能编号',
        what: '台账号由另一台电脑统一编，或者本机借用的号段已经用完、到期。',
        safe: unchanged,
        todo: '请到编号电脑上编号，或请编号电脑再借一段号。',
      }
    case 'CaseRefused':
      return {
        ...stepFailureToWords(failure.refusal),
        title: `${numberOf(failure.caseId)} 没有编上号，这次一件也没有编`,
      }
    default:
      return toCommitWords(failure)
  }
}
