import { cellToText, type Sheet, type SheetCell, type SheetLine } from '../workbook/workbook'
import type { FoundHeads } from './find-heads'
import { findKnownHead, foldHead } from './import-fields'
import { trimText } from './line-reader'
import { readTicked } from './read-choice'

/** Labels of form cards that lists have no heads for. */
const cardLabels = new Set(
  [
    '编号 建卡类型 登记单位 登记人 登记时间 反映人 反映群体代表 性别 出生年月 党员 是否党员 职业或身份 服务联系人 单位及职务',
    '研究整理情况 工作情况记录 办结方式 转入其他台账 承办人信息反馈方式 反映人反馈意见 签名 稳定现状 涉稳群体人数 稳控责任单位',
    '化解责任部门 责任人 呈报单位 呈报时间 上级部门 来件时间 来件类型 台账类型 拟办意见 领导批示 分管领导意见 主要领导意见',
    '回访情况 群众意见 承办单位意见 领导批示意见 办理过程 调查情况 处理意见',
  ]
    .join(' ')
    .split(' ')
    .map(foldHead),
)

/** A card is a page or two. */
const mostLines = 120
const longestLabel = 24

interface Label {
  readonly label: string
  /** What stands behind the colon in the same cell, '' for nothing. */
  readonly within: string
}

/** A cell as a label: known words alone, or before a colon. */
function readLabel(cell: SheetCell | undefined): Label | undefined {
  if (cell?.type !== 'text') return undefined
  const text = trimText(cell.text)
  const [, before = '', after = ''] = /^([^:：]{1,24})[:：]([\s\S]*)$/u.exec(text) ?? []
  const label = (before === '' ? text : before).replaceAll(/\s/gu, '')
  if (label.length > longestLabel || !isKnownLabel(label)) return undefined
  return { label, within: trimText(after) }
}

const isKnownLabel = (label: string): boolean => cardLabels.has(foldHead(label)) || findKnownHead(label) !== undefined

/** The labels of a sheet that stand in lines of their own kind: few in a line, with other cells behind them. */
export function countCardLabels(sheet: Sheet): number {
  if (sheet.lines.filter((line) => line.some((cell) => cellToText(cell).trim() !== '')).length > mostLines) return 0
  const labels = sheet.lines.flatMap((line) => {
    const filled = line.filter((cell) => cellToText(cell).trim() !== '')
    const found = filled.filter((cell) => readLabel(cell) !== undefined)
    // A line of heads alone has no values between them.
    return found.length > 2 && found.length === filled.length ? [] : found.map((cell) => foldHead(cellToText(cell)))
  })
  return new Set(labels).size
}

/** A line of heads inside a card: 日期 | 措施及内容 | 部门. What stands below it are lines of a record. */
function isRecordHead(line: SheetLine): boolean {
  const filled = line.map((cell) => foldHead(cellToText(cell))).filter((text) => text !== '')
  return (
    filled.length >= 2 &&
    filled.length <= 6 &&
    filled.some((text) => /^(?:日期|时间|办理日期|工作日期)$/u.test(text)) &&
    filled.every((text) => text.length <= 12 && !/\d/u.test(text))
  )
}

/** A card as a list with one line: its labels as heads, its values below them, and its record as further heads in numbered groups. */
export function cardToList(sheet: Sheet): { readonly sheet: Sheet; readonly found: FoundHeads } {
  const pairs: { readonly head: string; readonly cell: SheetCell }[] = []
  let record: readonly { readonly column: number; readonly head: string }[] | undefined
  let nth = 0
  for (const line of sheet.lines) {
    if (isRecordHead(line)) {
      record = line.flatMap((cell, column) => {
        const head = trimText(cellToText(cell))
        return head === '' ? [] : [{ column, head }]
      })
      continue
    }
    const first = line.find((cell) => cellToText(cell).trim() !== '')
    if (record !== undefined && first !== undefined && readLabel(first) === undefined) {
      nth += 1
      for (const { column, head } of record) {
        const cell = line[column]
        if (cell !== undefined) pairs.push({ head: `${head}${nth}`, cell })
      }
      continue
    }
    if (first !== undefined) record = undefined
    pairs.push(...readPairs(line))
  }
  for (const { picture } of sheet.anchored) pairs.push({ head: '卡上图片', cell: { type: 'picture', picture } })
  const heads = pairs.map(({ head }): SheetCell => ({ type: 'text', text: head }))
  return {
    sheet: { ...sheet, lines: [heads, pairs.map(({ cell }) => cell)], merges: [], anchored: [] },
    found: {
      line: 0,
      lastLine: 0,
      columns: pairs.map(({ head }, column) => ({ column, head, lower: '' })),
    },
  }
}

/** The labels of a line with what stands behind each: in its own cell, or in those up to the next label. */
function readPairs(line: SheetLine): { readonly head: string; readonly cell: SheetCell }[] {
  const pairs: { head: string; cell: SheetCell }[] = []
  let open: string | undefined
  for (const cell of line) {
    if (cell?.type === 'picture') pairs.push({ head: open ?? '卡上图片', cell })
    if (cell === undefined || cellToText(cell).trim() === '') continue
    const label = readLabel(cell)
    if (label !== undefined) {
      if (label.within !== '') pairs.push({ head: label.label, cell: textCell(readTicked(label.within)) })
      open = label.within === '' ? label.label : undefined
      continue
    }
    if (open === undefined) pairs.push({ head: '卡上文字', cell })
    else pairs.push({ head: open, cell: cell.type === 'text' ? textCell(readTicked(trimText(cell.text))) : cell })
    open = undefined
  }
  return pairs
}

const textCell = (text: string): SheetCell => ({ type: 'text', text })
