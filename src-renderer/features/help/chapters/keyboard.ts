import type { HelpArticle } from '../help-article'

/** 快捷键. The keyboard. */
export const keyboard: readonly HelpArticle[] = [
  {
    group: '快捷键',
    title: '键盘操作',
    body: [
      '搜索：在任何画面按 Ctrl+K 打开。↑ ↓ 选择，回车打开选中的一项，Esc 关闭。',
      '撤销：光标不在填写框里的时候，按 Ctrl+Z 撤销自己最近的一次操作，先列出要撤销什么。',
      '台账：在搜索框里按 ↓ 进入表格，用方向键、Page Up、Page Down 走，Home、End 到本行的头尾，Ctrl+Home、Ctrl+End 到表的头尾，回车打开案件；在第一行再按 ↑ 到列名，回车排序，Ctrl+回车再加一列。',
      '台账：空格选中一件，Shift+空格选到这一件，Ctrl+A 全选，Esc 取消；Shift+方向键选一块，Ctrl+C 复制，可以直接粘贴到表格里。F2 快改，F7 看这一件的历史。',
      '案件：F7 在旁边打开历史，Esc 关闭，回到原来的位置。',
      '窗口：Ctrl+回车 提交，Esc 关闭。已经填写过内容的，关闭前会问一声。Tab 和 Shift+Tab 在各项之间移动。',
      '来电来访登记：在任何画面按 F6 打开；回车、Tab 到下一项，F2 粘贴整段，F4 保密，F7 采用推荐的内容分类，F8 现场答复，F9 关联第一件相似件，Ctrl+回车 登记，Ctrl+Shift+回车 登记并登下一件。',
      '今日工作的名单：用 Tab 走到一件，按 F8 直接打开这件的催办，Shift+F8 打开督办；办完或者取消后按 Alt+← 回到原来的位置。',
      '鼠标的后退键、键盘的 Alt+← 回到上一个画面。',
      '正在用输入法打字时，回车和 Esc 只归输入法用，不会误提交、误关闭。',
    ],
  },
]
