import type { OwnEntry } from '../case/own-entry'
import { channelWords, demandWords, urgencyWords } from '../case/taxonomy'
import { sayWord } from '../text/say-word'

/** What a line of the template says besides what was taken down. */
export interface TemplateCase {
  readonly number: string
  readonly entry: OwnEntry
  readonly unit: string
  readonly state: string
  /** '' where it is not closed. */
  readonly closedOn: string
  readonly result: string
  readonly reply: string
}

const genderWords: Readonly<Record<string, string>> = { male: '男', female: '女' }

interface TemplateColumn {
  readonly head: string
  /** In characters. */
  readonly width: number
  readonly read: (one: TemplateCase) => string
}

/** The columns of the blank sheet, in its order: heads that are known by their names, values in the words that come back the same. */
const columns: readonly TemplateColumn[] = [
  { head: '编号', width: 16, read: ({ number }) => number },
  {
    head: '来电时间',
    width: 17,
    read: ({ entry }) => (entry.calledAt === '' ? entry.calledOn : `${entry.calledOn} ${entry.calledAt}`),
  },
  { head: '标题', width: 24, read: ({ entry }) => entry.gist },
  { head: '诉求内容', width: 40, read: ({ entry }) => entry.content },
  { head: '诉求类型', width: 10, read: ({ entry }) => sayWord(demandWords, entry.demand) },
  { head: '内容分类', width: 20, read: ({ entry }) => entry.category },
  { head: '受理渠道', width: 10, read: ({ entry }) => sayWord(channelWords, entry.channel) },
  { head: '紧急程度', width: 10, read: ({ entry }) => sayWord(urgencyWords, entry.urgency) },
  { head: '来电人', width: 10, read: ({ entry }) => entry.caller.name },
  { head: '性别', width: 6, read: ({ entry }) => genderWords[entry.gender] ?? '' },
  { head: '联系电话', width: 14, read: ({ entry }) => entry.caller.phone },
  { head: '联系地址', width: 20, read: ({ entry }) => entry.caller.address },
  { head: '证件号码', width: 20, read: ({ entry }) => entry.idNumber },
  { head: '人数', width: 6, read: ({ entry }) => String(entry.peopleCount) },
  { head: '问题发生地', width: 20, read: ({ entry }) => entry.place },
  { head: '村（社区）', width: 12, read: ({ entry }) => entry.village },
  { head: '是否保密', width: 10, read: ({ entry }) => (entry.confidential ? '是' : '否') },
  { head: '办结时限', width: 12, read: ({ entry }) => entry.dueOn },
  { head: '承办单位', width: 14, read: ({ unit }) => unit },
  { head: '状态', width: 10, read: ({ state }) => state },
  { head: '办结时间', width: 12, read: ({ closedOn }) => closedOn },
  { head: '办理结果', width: 24, read: ({ result }) => result },
  { head: '回复内容', width: 40, read: ({ reply }) => reply },
  { head: '备注', width: 20, read: ({ entry }) => entry.remark },
]

/** A sheet in the form that this program reads without asking: heads, widths in characters, and a line for each case. */
export interface ImportTemplate {
  readonly heads: readonly string[]
  readonly widths: readonly number[]
  readonly lines: readonly (readonly string[])[]
}

/** The template with these cases in it; without any it is the blank sheet. */
export const composeTemplate = (cases: readonly TemplateCase[] = []): ImportTemplate => ({
  heads: columns.map(({ head }) => head),
  widths: columns.map(({ width }) => width),
  lines: cases.map((one) => columns.map(({ read }) => read(one))),
})
