import { cleanText } from '#shared/text/clean-text'
import { guardFormula } from '#shared/text/guard-formula'
import type { ActivityLine } from './activity-lines'

/** The log as a table that WPS and Excel open: UTF-8 with its mark, one line an act. A cell never begins a formula. */
export function activityToCsv(lines: readonly ActivityLine[]): string {
  const head = ['时间', '人员', '电脑', '本机编号和序号', '类别', '内容', '说明', '案件']
  const rows = lines.map((line) => [
    line.time,
    line.person,
    line.pc,
    line.replica,
    line.kind,
    line.title,
    line.detail,
    line.caseText,
  ])
  return `\uFEFF${[head, ...rows].map((row) => row.map((text) => toCell(cleanText(text))).join(',')).join('\r\n')}\r\n`
}

const toCell = (text: string): string => `"${guardFormula(text).replaceAll('"', '""')}"`
