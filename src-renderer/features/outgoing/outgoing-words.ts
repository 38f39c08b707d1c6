import { headRefusals } from '#shared/case/reply-head'
import { unmadeToWords } from '#shared/bundle/refusal-words'
import { assertNever } from '#shared/prelude/assert-never'
import type { ReplyExportFailure } from '../../ledger-store/commit/commit-reply-export'
import { codeNotThereToWords } from '../../messages/code-words'
import { stepFailureToWords } from '../../messages/step-words'
import type { FailureWords } from '../../messages/words-of'
import type { ReplyComposeFailure } from './compose-reply-bundle'

/** What a bundle carries: `3 件回复、2 项请求`; what it has none of is not said. */
export function carriedToText(replies: number, requests: number): string {
  const carried = [
    ...(replies > 0 || requests === 0 ? [`${replies} 件回复`] : []),
    ...(requests === 0 ? [] : [`${requests} 项请求`]),
  ]
  return carried.join('、')
}

const untouched = '台账没有任何改动，也没有写出任何文件。'

const lackWords = { approval: '审阅', feedback: '反馈', outcome: '办理结果', investigatedOn: '调查日期' } as const

/** Why the replies could not be put together. */
export function composeFailureToWords(failure: ReplyComposeFailure): FailureWords {
  switch (failure.type) {
    case 'CaseUnanswered':
      return {
        title: `${failure.ledgerNumber} 还不能导出`,
        what: `这个案件缺少“${lackWords[failure.missing]}”。`,
        safe: untouched,
        todo: '请先取消勾选这一件，或打开案件补办后再导出。',
      }
    case 'ReplyIncomplete':
      return {
        title: `${failure.ledgerNumber} 的回复不完整`,
        what: '回复里有必须印出的内容是空白的。',
        safe: untouched,
        todo: '请先取消勾选这一件，打开案件核对回复后再导出。',
      }
    case 'ReplyHeadRefused': {
      const { what, todo } = headRefusals[failure.why]
      return { title: `${failure.ledgerNumber} 的版头不对`, what, safe: untouched, todo }
    }
    case 'ScanNotRead':
      return {
        title: `${failure.ledgerNumber} 的签章件读不出来`,
        what: `“${failure.name}”在本机上找不到，或者已经损坏。`,
        safe: untouched,
        todo: '请先取消勾选这一件，或打开案件重新登记签章、附上扫描件后再导出；别的电脑上有这个文件的，同步以后就有了。',
      }
    case 'OfficeUnknown':
      return {
        ...unmadeToWords({ type: 'DraftMalformed', field: 'fromOffice' }),
        todo: '请先在“设置—单位”里填写本单位。',
      }
    case 'CodeNotThere':
      return codeNotThereToWords(untouched)
    default:
      return assertNever(failure)
  }
}

/** Why an export may not be made, or was not put on record. `numberOf` names a case by its 台账号. */
export function exportFailureToWords(failure: ReplyExportFailure, numberOf: (caseId: string) => string): FailureWords {
  switch (failure.type) {
    case 'CaseRefused':
      return {
        ...stepFailureToWords(failure.refusal),
        title: `${numberOf(failure.caseId)} 不能导出`,
        what: stepFailureToWords(failure.refusal).what,
      }
    case 'RequestGone':
      return {
        title: '有一项请求已经不用发了',
        what: `${numberOf(failure.caseId)} 向受理中心提出的请求刚刚有了答复，或者已经撤回。`,
        safe: untouched,
        todo: '请再看一下列表，重新导出一次。',
      }
    case 'StreamNumberTaken':
      return {
        title: '包的序号已被用掉',
        what: `发往受理中心的第 ${failure.seq} 号包已经登记过另一份。`,
        safe: '台账没有改动。',
        todo: '请删去刚写出的文件，重新导出一次，程序会用下一个序号。',
      }
    default:
      return stepFailureToWords(failure)
  }
}
