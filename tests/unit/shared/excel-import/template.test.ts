import { expect, test } from 'vitest'
import { composeTemplate, type TemplateCase } from '#shared/excel-import/import-template'
import { judgeSheet } from '#shared/excel-import/judge-sheet'
import { planImport } from '#shared/excel-import/plan-import'
import { readList } from '#shared/excel-import/read-list'
import { ownEntrySchema } from '#shared/case/own-entry'
import { channels, demandKinds, urgencies } from '#shared/case/sheet'
import { shippedClassNames } from '#shared/class-table/named-class'
import { day } from '#tests/support/builders'
import { aSheet } from '#tests/support/excel/a-sheet'
import { shippedCalendar } from '#tests/support/shipped-calendar'

const today = day('2026-11-30')

/** Cases that differ in every field, also by what spreadsheets and formulas make of them. */
function aCase(nth: number): TemplateCase {
  const pick = <T>(values: readonly T[]): T => {
    const value = values[nth % values.length]
    if (value === undefined) throw new Error('nothing to pick')
    return value
  }
  const confidential = nth % 5 === 0
  const entry = ownEntrySchema.parse({
    channel: pick(channels),
    calledOn: `2024-0${1 + (nth % 9)}-1${nth % 10}`,
    calledAt: pick(['', '08:05', '23:59']),
    caller: {
      name: pick(['赵明', '钱华女士', '李·明', '']),
      phone: pick(['13800001234', '0577-62123456', '']),
      address: pick(['石桥村三组12号', '']),
    },
    gender: pick(['male', 'female']),
    idNumber: pick(['330523199001011234', '']),
    peopleCount: pick([1, 6]),
    speaker: '',
    gist: pick(['路灯不亮', '=1+1', '+8 路公交', '@某人', '-5 度停暖']),
    content: pick(['石桥村路灯不亮。\n第二行', '=HYPERLINK("x")', '一、二；三，“四”']) + String(nth),
    demand: pick(demandKinds),
    urgency: pick(urgencies),
    category: pick(['乡村建设/路灯', '别处的一类/子类', '未分类']),
    place: pick(['主路', '']),
    village: pick(['石桥村', '']),
    confidential,
    answerBy: 'phone',
    answerNote: '',
    superiorNumber: '',
    classification: '',
    matter: '',
    dueOn: '2024-12-20',
    dueRule: '旧台账写明',
    remark: pick(['', '备注一']),
    attachments: [],
  })
  const closed = nth % 3 !== 0
  return {
    number: pick(['031116', '250912101108123456', 'A-7']) + String(nth),
    entry,
    unit: pick(['城建办', '']),
    state: closed ? '已办结' : '办理中',
    closedOn: closed ? '2024-12-10' : '',
    result: closed ? '已修好' : '',
    reply: pick(['', '已答复']),
  }
}

test('what the template says comes back the same', async () => {
  const cases = Array.from({ length: 90 }, (_, nth) => aCase(nth))
  const { heads, lines } = composeTemplate(cases)
  // Below its title, as the file has it.
  const judged = judgeSheet(aSheet([['旧台账导入模板　从第三行起填写，一行一件'], heads, ...lines]))
  if (judged.type !== 'list') throw new Error(judged.type)
  const read = await readList(judged.sheet, judged.found, judged.mapping, { today })
  expect(read.problems.filter(({ kind }) => kind !== 'choice-unknown')).toEqual([])
  const plan = planImport(
    read,
    { byNumber: new Map(), byPrint: new Map(), borne: new Set(), undone: new Map() },
    { unsaid: 'open', openDueOn: '', duplicates: 'skip', choices: new Map() },
    { today, calendar: shippedCalendar(), rulesOn: () => undefined, classes: shippedClassNames },
  )
  expect(plan.items).toHaveLength(cases.length)
  for (const [nth, item] of plan.items.entries()) {
    const before = cases[nth]
    if (item.kind !== 'new' || before === undefined) throw new Error('not new')
    const { answerBy: _by, ...entry } = item.entry
    const { answerBy: _was, ...was } = before.entry
    expect(entry).toEqual({ ...was, superiorNumber: before.number })
    expect([item.standing, item.closedOn]).toEqual([before.closedOn === '' ? 'open' : 'closed', before.closedOn])
    expect([item.old.unit, item.old.result, item.old.reply]).toEqual([before.unit, before.result, before.reply])
    expect(item.facts).toEqual([])
  }
})

test('the blank template has its heads and no line', () => {
  const { heads, lines } = composeTemplate()
  const judged = judgeSheet(aSheet([['旧台账导入模板'], heads]))
  expect(judged.type).toBe('list')
  expect(lines).toEqual([])
  expect(judged.type === 'list' && judged.mapping.every(({ field }) => field !== undefined)).toBe(true)
})
