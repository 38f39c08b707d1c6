import { foldText } from '../text/fold-text'

/** What a column of a table of classes is. */
export type ClassHead =
  | 'first'
  | 'second'
  | 'third'
  | 'code'
  | 'name'
  | 'parent'
  | 'from'
  | 'to'
  | 'aliases'
  | 'becomes'

/** The heads as this program writes them. */
export const classHeadWords: { readonly [H in ClassHead]: string } = {
  first: '一级分类',
  second: '二级分类',
  third: '三级分类',
  code: '代码',
  name: '名称',
  parent: '上级代码',
  from: '启用日期',
  to: '停用日期',
  aliases: '别名',
  becomes: '对应新分类',
}

/** How centres call them, folded. */
const patterns: { readonly [H in ClassHead]: RegExp } = {
  first: /^(?:一级(?:分类|类别|标签|名称|目录)?|第一级|大类(?:名称)?)$/u,
  second: /^(?:二级(?:分类|类别|标签|名称|目录)?|第二级|中类(?:名称)?)$/u,
  third: /^(?:三级(?:分类|类别|标签|名称|目录)?|第三级|小类(?:名称)?)$/u,
  code: /^(?:分类|类别)?(?:代码|编码|编号)$/u,
  name: /^(?:(?:分类|类别)?名称|分类|类别)$/u,
  parent: /^(?:上级|父级|父类|上级分类)(?:代码|编码|编号)$/u,
  from: /^(?:启用|生效|开始|有效期起)(?:日期|时间)?$/u,
  to: /^(?:停用|失效|结束|终止|有效期止)(?:日期|时间)?$/u,
  aliases: /^(?:别名|关键词|常用说法)$/u,
  becomes: /^(?:对应新分类|新分类|归并到)$/u,
}
const headNames: readonly ClassHead[] = [
  'first',
  'second',
  'third',
  'code',
  'name',
  'parent',
  'from',
  'to',
  'aliases',
  'becomes',
]

/** Where the heads stand. */
export interface FoundHeads {
  /** Which row, from 0. */
  readonly row: number
  readonly columns: ReadonlyMap<ClassHead, number>
}

/** A title, a remark and a blank line may stand above. */
const searchedRows = 10

/** The first row that has 一级分类, or 代码 with 名称; undefined where none does. */
export function findHeads(rows: readonly (readonly string[])[]): FoundHeads | undefined {
  for (const [row, cells] of rows.slice(0, searchedRows).entries()) {
    const columns = new Map<ClassHead, number>()
    for (const [column, cell] of cells.entries()) {
      const folded = foldText(cell).replaceAll(/[\s*（(）)]/gu, '')
      const head = headNames.find((one) => patterns[one].test(folded))
      if (head !== undefined && !columns.has(head)) columns.set(head, column)
    }
    const byLevels = columns.has('first')
    if (byLevels || (columns.has('code') && columns.has('name'))) return { row, columns }
  }
  return undefined
}
