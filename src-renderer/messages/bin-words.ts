import type { BinGroup } from '#shared/bin/bin-entry'
import type { RestoreRefused } from '#shared/bin/plan-restore'
import type { Names } from '#shared/case/names'
import { settingsRoles } from '#shared/office/office'
import type { RestoreFailure } from '../ledger-store/commit/commit-restore'
import { rolesToText } from './role-words'
import { undoFailureToWords } from './undo-words'
import type { FailureWords, WordsOf } from './words-of'

/** What lies in 回收站, kind by kind. */
export const binGroupWords: { readonly [G in BinGroup]: string } = {
  undone: '撤销的操作',
  'taken-back': '撤回的办理',
  case: '作废的案件',
  'imported-case': '撤销导入的案件',
  person: '停用的人员',
  department: '停用的部门',
  village: '停用的村社',
  cover: '撤销的代班',
  class: '停用的内容分类',
  rules: '停用的时限规则',
  template: '停用的报告模板',
  'word-form': '停用的 Word 模板',
  phrase: '停用的常用语',
  law: '移出的法规',
  calendar: '撤销的放假安排',
  pledge: '作废的责任书',
}

const kept = '什么都没有改动。选中的要么全部恢复，要么都不恢复。'

type OwnRefused = Extract<
  RestoreRefused,
  { readonly type: 'RestoreGone' | 'RestoreRoleMissing' | 'RestoreClash' | 'RestoreInConflict' }
>

const ownWords: WordsOf<OwnRefused> = {
  RestoreGone: () => ({
    title: '已经不在回收站里',
    what: '其中有一项刚才已经恢复，或者又有了变化。',
    safe: kept,
    todo: '请看一下列表现在的样子，再选要恢复的。',
  }),
  RestoreRoleMissing: ({ group, name }) => ({
    title: '您不能恢复这一项',
    what: `“${name}”（${binGroupWords[group]}）由${rolesToText(settingsRoles)}职责的人恢复。`,
    safe: kept,
    todo: '请在右上角换成有这项职责的人。',
  }),
  RestoreClash: ({ group, name }) => ({
    title: '位置已经被占用',
    what: `“${name}”（${binGroupWords[group]}）和现在在用的冲突：同一天起用、同一段时间或同一个代码的，已经另有一个。`,
    safe: kept,
    todo: '请到“设置”里看一下现在在用的；确实要换回来的，先停用那一个。',
  }),
  RestoreInConflict: ({ group, name }) => ({
    title: '两台电脑写得不一样',
    what: `“${name}”（${binGroupWords[group]}）在两台电脑上写得不一样，还没有定下一份。`,
    safe: kept,
    todo: '请先到“需要核对”里定下一份。',
  }),
}

/** What to tell the person for whom nothing came back. */
export function restoreFailureToWords(failure: RestoreFailure, names: Names): FailureWords {
  switch (failure.type) {
    case 'RestoreGone':
      return ownWords.RestoreGone(failure)
    case 'RestoreRoleMissing':
      return ownWords.RestoreRoleMissing(failure)
    case 'RestoreClash':
      return ownWords.RestoreClash(failure)
    case 'RestoreInConflict':
      return ownWords.RestoreInConflict(failure)
    case 'PledgeRefuses':
      return { title: failure.title, what: failure.what, safe: kept, todo: failure.todo }
    default:
      return undoFailureToWords(failure, names)
  }
}
