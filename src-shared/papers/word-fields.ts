import { columns } from '../case/columns/columns'
import type { AnyRow, ColumnTable, RowNames } from '../case/columns/column'
import { readRow } from '../case/columns/read-row'
import { listAssists } from '../case/assists'
import { localDateToChinese } from '../prelude/local-date'
import { readCaseFacts, type CaseFacts } from './case-facts'
import { readLeaderOpinions, readProposal, readResult, type OpinionFacts } from './opinion-facts'
import { createPen, type PaperPen, type PaperSource } from './paper-source'

/** A field that an office may name in a Word file of its own. */
export interface WordField {
  readonly name: string
  /** What it would say of a case, for who writes the file. */
  readonly sample: string
}

/** The field that says of a confidential case that it is one, who printed it and when. */
export const confidentialField = '保密标记'

interface Ground {
  readonly source: PaperSource
  readonly pen: PaperPen
  readonly facts: CaseFacts
}

interface OwnField extends WordField {
  readonly read: (ground: Ground) => string
}

const joined = (opinions: readonly OpinionFacts[], part: keyof OpinionFacts): string =>
  opinions
    .map((opinion) => opinion[part].trim())
    .filter((words) => words !== '')
    .join('\n')

/** A line to be signed says nothing while nobody has. */
const signOf = (opinion: OpinionFacts): string => (opinion.words === '' ? '' : opinion.sign)

const fact = (name: string, part: keyof CaseFacts, sample: string): OwnField => ({
  name,
  sample,
  read: ({ facts }) => facts[part],
})
const own = (name: string, sample: string, read: OwnField['read']): OwnField => ({ name, sample, read })

/** Those that papers have of their own, in the order in which they are listed. */
const ownFields: readonly OwnField[] = [
  fact('台账号', 'ledgerNumber', '2026-017'),
  fact('承办单号', 'sheetNumber', '200826143530123456'),
  fact('标题', 'title', '反映石桥村路灯不亮'),
  fact('内容', 'content', '来电人反映石桥村主路路灯不亮，请求修复。'),
  fact('来电人', 'caller', '赵明'),
  fact('联系电话', 'phone', '13800000001'),
  fact('来电人地址', 'address', '石桥村三组12号'),
  fact('发生地', 'place', '石桥村'),
  fact('诉求类型', 'demand', '求助'),
  fact('紧急程度', 'urgency', '一般'),
  fact('受理渠道', 'channel', '电话'),
  fact('内容分类', 'category', '乡村建设/路灯'),
  fact('来电日期', 'calledOn', '2026年11月16日'),
  fact('收件日期', 'receivedOn', '2026年11月16日'),
  fact('办结时限', 'dueOn', '2026年11月27日'),
  fact('备注', 'remark', '请尽快办理'),
  fact('摘要', 'summary', '石桥村主路路灯不亮'),
  fact('登记日期', 'registeredOn', '2026年11月17日'),
  own('拟办意见', '建议由村镇建设办牵头办理。', ({ source, pen }) => readProposal(source, pen).words),
  own('拟办签名', '签名：李敏　2026年11月17日', ({ source, pen }) => signOf(readProposal(source, pen))),
  own('分管领导批示', '同意拟办意见。', ({ source, pen }) => joined(readLeaderOpinions(source, pen).deputies, 'words')),
  own('分管领导签名', '签名：王强　2026年11月17日', ({ source, pen }) =>
    readLeaderOpinions(source, pen)
      .deputies.map(signOf)
      .filter((sign) => sign !== '')
      .join('\n'),
  ),
  own('主要领导批示', '限三日内修复。', ({ source, pen }) => readLeaderOpinions(source, pen).head.words),
  own('主要领导签名', '签名：陈刚　2026年11月18日', ({ source, pen }) => signOf(readLeaderOpinions(source, pen).head)),
  own('承办部门', '村镇建设办', ({ source, pen }) => pen.department(source.one.assignment?.departmentId)),
  own('承办人', '周海', ({ source, pen }) => pen.person(source.one.assignment?.handlerId)),
  own('承办人电话', '0000-6212346', ({ source, pen }) => pen.phone(source.one.assignment?.handlerId)),
  own('交办日期', '2026年11月18日', ({ source, pen }) => pen.day(source.one.assignment?.on)),
  own('内部时限', '2026年11月25日', ({ source, pen }) => pen.day(source.one.innerDueOn)),
  own('办理要求', '到现场查明原因，三日内修复。', ({ source, pen }) => pen.text(source.one.assignment?.requirement)),
  own('协办部门', '党政综合办公室', ({ source, pen }) =>
    listAssists(source.one)
      .map(({ departmentId }) => pen.department(departmentId))
      .join('、'),
  ),
  own('调查情况', '经查，线路老化，已更换。', ({ source, pen }) => pen.text(source.one.reply.findings)),
  own('处理意见', '路灯已恢复照明。', ({ source, pen }) => pen.text(source.one.reply.opinion)),
  own('办理情况', '经查，线路老化，已更换。路灯已恢复照明。', ({ source, pen }) => readResult(source, pen).words),
  own('单位名称', '青山镇人民政府', ({ source }) => source.office.name),
  own('单位简称', '青山镇', ({ source }) => source.office.shortName),
  own('单位电话', '0000-6212345', ({ source }) => source.office.telephone),
  own('今天', '2026年11月23日', ({ source }) => localDateToChinese(source.today)),
  own('打印人', '李敏', ({ source }) => source.printedBy),
  own('打印时间', '2026-11-23 10:12', ({ source }) => source.printedAt),
  own(confidentialField, '保密　打印：李敏　2026-11-23 10:12', ({ source }) => confidentialWords(source)),
]

/** What stands at the head of a confidential case's paper; '' of any other. */
export const confidentialWords = ({ one, printedBy, printedAt }: PaperSource): string =>
  one.sheet.confidential ? `保密　打印：${printedBy}　${printedAt}` : ''

const columnTable: ColumnTable = columns
const ownNames = new Set(ownFields.map(({ name }) => name))

/** The columns of 台账 under names that no field above has: they say what lists say, never a confidential caller. */
const listedColumns = Object.entries(columnTable).flatMap(([key, column]) =>
  column.use === 'shown' && !ownNames.has(column.excel) ? [{ key, column, name: column.excel }] : [],
)

/** Every field that a Word file may name. */
export const wordFields: readonly WordField[] = [
  ...ownFields.map(({ name, sample }) => ({ name, sample })),
  ...listedColumns.map(({ name }) => ({ name, sample: `台账“${name}”一栏的内容` })),
]

/** The same by their names. */
export const wordFieldNames: readonly string[] = wordFields.map(({ name }) => name)

/** What every field says of a case, through its veil; '' for what is not known. */
export function readWordFields(source: PaperSource): ReadonlyMap<string, string> {
  const pen = createPen(source)
  const ground: Ground = { source, pen, facts: readCaseFacts(source, pen) }
  const row = readRow(columns, source.one)
  const wide: AnyRow = row
  const names: RowNames = { personName: pen.person, departmentName: pen.department }
  return new Map([
    ...ownFields.map(({ name, read }): [string, string] => [name, read(ground)]),
    ...listedColumns.map(({ key, column, name }): [string, string] => [
      name,
      pen.text(column.words(wide[key], names, row)),
    ]),
  ])
}
