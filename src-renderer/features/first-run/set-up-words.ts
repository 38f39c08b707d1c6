import type { FailureWords } from '../../messages/words-of'
import { cardFailureToWords } from '../../messages/bundle-words'
import { commitFailureToWords, fileWriteToWords } from '../../messages/host-words'
import { startFailureToWords } from '../../messages/open-words'
import { isRuleFailure, ruleFailureToWords } from '../../messages/rule-words'
import { stepFailureToWords } from '../../messages/step-words'
import type { SetUpFailure } from './lay-down-office'

/** What to tell the person whose setting up stopped. Nothing entered in the wizard is lost by it. */
export function setUpFailureToWords(stopped: SetUpFailure): FailureWords {
  switch (stopped.at) {
    case 'keys':
      return { ...fileWriteToWords(stopped.failure), title: '本机密钥没有存上' }
    case 'ledger':
      return startFailureToWords(stopped.failure)
    case 'standing':
      return ledgerStandsWords
    case 'card':
      return cardFailureToWords(stopped.failure)
    case 'rules':
      return {
        title: '选的时限规则不能用',
        what: '这套时限规则有缺漏或者和已有的重叠，没有选上，单位也还没有启用。',
        safe: '填写的内容都还在。',
        todo: '请回到“单位”一步，把时限规则改成“以后再定”再启用，启用后到“设置—时限规则”里改好选用。',
      }
    case 'commit':
      return commitFailureToWords(stopped.failure)
    case 'sample': {
      const { failure } = stopped
      if (failure.type === 'CardRevoked' || failure.type === 'CardKeysDiffer' || failure.type === 'CardUnknown')
        return cardFailureToWords(failure)
      if (isRuleFailure(failure)) return ruleFailureToWords(failure)
      return {
        ...stepFailureToWords(failure),
        title: '样例数据没有装完',
        todo: '请再按一次“继续装入样例数据”，会从停下的地方接着装。',
      }
    }
  }
}

/** Setting up met a ledger. */
const ledgerStandsWords: FailureWords = {
  title: '这台电脑上已经有台账，不能重新启用',
  what: '数据文件夹里已有一本台账，启用、加入和装样例都不会写在它上面。',
  safe: '台账和密钥都没有任何改动。',
  todo: '请关闭程序后重新打开：能打开的会打开台账，打不开的会列出恢复的办法。确实要另起一本的，先把整个数据文件夹改名移走。',
}
