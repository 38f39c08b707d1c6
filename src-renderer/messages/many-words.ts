import type { ManyFailure } from '../ledger-store/commit/commit-many-steps'
import { stepFailureToWords } from './step-words'
import type { FailureWords } from './words-of'

/** What to tell of a step over many cases that was not taken. */
export function manyFailureToWords(failure: ManyFailure): FailureWords {
  switch (failure.type) {
    case 'CalledOff':
      return { title: '已停止', what: '还没有写入台账就停下了。', safe: '台账没有改动。', todo: '需要时重新核对。' }
    case 'CasesChanged':
      return {
        title: '案件刚刚变了',
        what: `核对以后，有 ${failure.cases} 件的情况变了，这一步对它们已经不能办。`,
        safe: '一件也没有改动。',
        todo: '请重新核对，再确认一次。',
      }
    default:
      return stepFailureToWords(failure)
  }
}
