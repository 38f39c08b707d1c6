import type { HelpArticle } from '../help-article'
import { keySheet } from '../key-sheet'

/** 快捷键. The keyboard. */
export const keyboard: readonly HelpArticle[] = [
  {
    group: '快捷键',
    title: '键盘操作',
    body: [
      '不用鼠标也能办完所有的事。光标不在填写框里时按 ?，随时列出下面这张表。',
      ...keySheet.flatMap(({ where, lines }) => [
        { heading: where },
        lines.map(({ keys, does }) => `${keys}：${does}`).join('；') + '。',
      ]),
      '正在用输入法打字时，回车和 Esc 只归输入法用，不会误提交、误关闭。',
    ],
  },
]
