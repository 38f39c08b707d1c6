import type { NoPaper } from '#shared/batch/paper-of-case'
import type { FailureWords } from '#shared/bundle/refusal-words'
import { headRefusals } from '#shared/case/reply-head'
import { factWords } from './reply-fact-words'
import { stepFailureToWords } from './step-words'

/** Why a case has no such paper, in a sentence. */
export function noPaperToText(why: NoPaper): string {
  switch (why.type) {
    case 'PaperNotOfCase':
      return '还没有办到这一步，没有这种单据'
    case 'ReplyUnfinished':
      return `回复还没有写完，缺${why.missing.map((name) => factWords[name]).join('、')}`
    case 'ReplyHeadRefused':
      return headRefusals[why.why].what.replace(/。$/u, '')
    case 'PrintedAlone':
      return '信函格式和带版记的回复，页面样式各件不同，要到案件里单独打印'
    case 'NotAnsweredYet':
      return '还没有反馈，也没有现场答复'
    default: {
      const { title, what } = stepFailureToWords(why)
      return (what === '' ? title : what).replace(/。$/u, '')
    }
  }
}

/** That a batch was given up before anything was sent. */
export const batchCalledOffWords: FailureWords = {
  title: '已取消',
  what: '还没有送去打印就停下了。',
  safe: '一张也没有打印，也没有登记打印。',
  todo: '需要时重新打印。',
}

/** Papers that came out of a case of which that could not be put on record. */
export const unrecordedWords = (outcome: string, count: number, of: number, cause: FailureWords): FailureWords => ({
  ...cause,
  title: `${outcome}，但有 ${count} 件没有记入案件（共 ${of} 件）`,
})
