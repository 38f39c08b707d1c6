import { keys, keysToText } from '../../ui/keys'

/** What a key does, as the sheet and the manual say it. */
export interface KeyLine {
  readonly keys: string
  readonly does: string
}

export interface KeyGroup {
  /** Where they work. */
  readonly where: string
  readonly lines: readonly KeyLine[]
}

const line = (pressed: string, does: string): KeyLine => ({ keys: pressed, does })

/** All keys, by where they work. Those of the program are named as it listens to them; the others are the platform's or a table's own. */
export const keySheet: readonly KeyGroup[] = [
  {
    where: '任何画面',
    lines: [
      line(keysToText(keys.help), '打开这里的帮助，写了一半的不受影响'),
      line(keysToText(keys.keySheet), '这张快捷键表；? 和 Ctrl+Z 在填写框里归填写框用'),
      line(keysToText(keys.search), '搜索案件、人员、功能和帮助'),
      line(keysToText(keys.entry), '记来电来访'),
      line(keysToText(keys.undo), '撤销自己最近的一次操作，先列出要撤销什么'),
      line('Alt+←', '回到上一个画面，鼠标的后退键也一样'),
      line('Tab　Shift+Tab', '到下一项、上一项'),
    ],
  },
  {
    where: '窗口和表单',
    lines: [
      line(keysToText(keys.submit), '提交'),
      line('Esc', '关闭；写过内容的先问一声'),
      line('↑　↓　回车', '在列出的各项里选一项'),
      line(keysToText(keys.phrase), '在案件和回复的文字框里：写入常用语'),
      line(keysToText(keys.law), '在案件和回复的文字框里：引用法规'),
      line(keysToText(keys.undo), '在文字框里：收回刚写入的一段'),
    ],
  },
  {
    where: '来电来访登记',
    lines: [
      line('回车', '到下一项'),
      line(keysToText(keys.paste), '粘贴整段文字，分成各项'),
      line(keysToText(keys.confidential), '保密'),
      line(keysToText(keys.takeClass), '采用推荐的内容分类，再按换下一个'),
      line(keysToText(keys.onSpot), '现场答复'),
      line(keysToText(keys.linkAlike), '关联第一件相似件'),
      line(keysToText(keys.submit), '登记'),
      line(keysToText(keys.submitAndNext), '登记并登下一件'),
    ],
  },
  {
    where: '台账的表格',
    lines: [
      line('↓（在搜索框里）', '进入表格'),
      line('方向键', '在格子之间走；Page Up、Page Down 翻页；Home、End 到本行头尾，加 Ctrl 到表的头尾'),
      line('回车', '打开案件；在列名上是排序，加 Ctrl 再加一列'),
      line('Ctrl+← →（在列名上）', '把这一列往左、往右挪'),
      line(keysToText(keys.quickEdit), '不打开案件，改这一格或者列出能办什么'),
      line(keysToText(keys.history), '在旁边看这一件的历史；案件页面上也一样'),
      line('空格　Shift+空格', '选中一件、选到这一件'),
      line('Ctrl+A　Esc', '全选、取消选择'),
      line('Shift+方向键　Ctrl+C', '选一块、复制到 WPS 表格'),
    ],
  },
  {
    where: '今日工作的名单',
    lines: [line(keysToText(keys.urge), '催办这一件'), line(keysToText(keys.supervise), '督办这一件')],
  },
]
