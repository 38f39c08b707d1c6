import { describe, expect, test } from 'vitest'
import { findChild, withChildren } from '#shared/excel-import/child-sheets'
import { cardToList } from '#shared/excel-import/form-card'
import { numberKey } from '#shared/excel-import/join-lines'
import { judgeSheet } from '#shared/excel-import/judge-sheet'
import { mapColumns } from '#shared/excel-import/map-columns'
import { readList } from '#shared/excel-import/read-list'
import type { Sheet } from '#shared/workbook/workbook'
import { day } from '#tests/support/builders'
import { aSheet, merged, typedDay, type ShortCell } from '#tests/support/excel/a-sheet'

const today = day('2026-11-30')

async function read(sheet: Sheet) {
  const judged = judgeSheet(sheet)
  if (judged.type !== 'list') throw new Error(`no list but ${judged.type}`)
  return readList(judged.sheet, judged.found, judged.mapping, { today })
}

async function readOne(heads: readonly string[], cells: readonly ShortCell[]) {
  const { cases, problems } = await read(aSheet([heads, cells]))
  return { one: cases[0], kinds: problems.map(({ kind }) => kind), problems }
}

describe('a line of an old ledger', () => {
  test('is read field by field, and nothing of it is dropped', async () => {
    const { one, kinds } = await readOne(
      [
        '序号',
        '工单编号',
        '主要内容',
        '来电人',
        '联系方式',
        '创建时间',
        '派单时间',
        '承办单位',
        '工单状态',
        '处理结果',
        '办结时间',
        '是否满意',
        '问题点位',
        '自定',
      ],
      [
        '7',
        '031116',
        '\n\t\t=1+1 路灯不亮',
        '赵明',
        13_812_345_678,
        '2024.1.5 8:05',
        typedDay('2024-01-06'),
        '城建办',
        '已办结',
        '已修好',
        '20240110',
        '满意',
        '石桥村',
        'JSON',
      ],
    )
    expect(kinds).toEqual([])
    expect(one).toMatchObject({
      line: 2,
      number: '031116',
      content: '=1+1 路灯不亮',
      caller: { name: '赵明', phone: '13812345678' },
      received: { day: '2024-01-05', time: '08:05' },
      dispatched: { day: '2024-01-06' },
      closedOn: '2024-01-10',
      unit: '城建办',
      standing: 'closed',
      result: '已修好',
      place: '石桥村',
      satisfaction: 'satisfied',
      solved: '',
      visitedOn: '',
    })
    expect(one?.facts).toEqual([
      { head: '序号', value: '7' },
      { head: '自定', value: 'JSON' },
    ])
  })

  test('takes its day from its number, from hour and minute beside it, and from its hand-over', async () => {
    const h6 = await readOne(['序号', '工单编号', '标题', '内容'], ['1', '250912101108123456', '路灯', '不亮'])
    expect(h6.one?.received).toEqual({ day: '2025-09-12', time: '' })
    expect(h6.kinds).toEqual(['received-from-number'])
    const h19 = await readOne(
      ['事件名称', '事件简述', '发生时间', '时', '分'],
      ['路灯', '不亮', '2024-01-05', '8时', 5],
    )
    expect(h19.one?.received).toEqual({ day: '2024-01-05', time: '08:05' })
    const h28 = await readOne(['来电内容', '来电时间', '下发时间'], ['不热', '0001-01-01', '2024-01-06'])
    expect(h28.one?.received).toEqual({ day: '2024-01-06', time: '' })
  })

  test('without a day or content is refused by name, with its place', async () => {
    const { problems } = await readOne(['编号', '来电时间', '内容'], ['A1', '去年春天', '路灯不亮'])
    expect(problems).toEqual([
      { kind: 'received-unreadable', line: 2, column: 1, head: '来电时间', value: '去年春天', told: '' },
    ])
    expect((await readOne(['编号', '来电时间', '内容'], ['A1', '2024-01-05', '—'])).kinds).toEqual(['content-missing'])
    expect((await readOne(['编号', '来电时间', '内容'], ['A1', '2027-01-05', '不亮'])).kinds).toEqual([
      'received-ahead',
    ])
  })

  test('保密 in name or telephone makes the case confidential', async () => {
    const { one } = await readOne(
      ['工单编号', '主要内容', '来电人', '来电人电话/账号', '来电/受理时间'],
      ['1', '不亮', '保密', '保密', '2024-01-05'],
    )
    expect(one).toMatchObject({ confidential: true, caller: { name: '', phone: '' } })
  })

  test('a number that lost digits refuses the line, unless another column has it whole', async () => {
    const heads = ['工单编号', '来电时间', '内容', '附件名称']
    const lost = 250_912_101_108_123_456
    expect((await readOne(heads, [lost, '2025-09-12', '不亮', ''])).kinds).toEqual(['number-lost'])
    const repaired = await readOne(heads, [lost, '2025-09-12', '不亮', '250912101108123456_1.png'])
    expect(repaired.kinds).toEqual(['number-repaired'])
    expect(repaired.one?.number).toBe('250912101108123456')
  })

  test('a column of texts that all end in 000 was rounded; one that does may be true', async () => {
    const heads = ['工单编号', '来电时间', '内容']
    const line = (number: string): ShortCell[] => [number, '2025-09-12', `事 ${number}`]
    const rounded = await read(aSheet([heads, line('250912101108123000'), line('250912101109456000')]))
    expect(rounded.problems.map(({ kind }) => kind)).toEqual(['number-lost', 'number-lost'])
    const one = await read(
      aSheet([heads, line('250912101108123000'), line('250912101109456789'), line('250912101110456789')]),
    )
    expect(one.cases).toHaveLength(3)
    expect(one.problems.map(({ kind }) => kind)).toEqual(['number-doubtful'])
  })

  test('days out of order and choices that nobody knows are told and kept as they stand', async () => {
    const { one, kinds } = await readOne(
      ['编号', '来电时间', '办结时间', '诉求类型', '内容', '紧急程度', '人数'],
      ['1', '2024-01-05', '2023-12-01', '蓝色', '不亮', '特急', '很多'],
    )
    expect([...kinds].sort()).toEqual(['choice-unknown', 'closed-before-received', 'people-unreadable'])
    expect(one).toMatchObject({ closedOn: '', demand: '', urgency: 'critical', peopleCount: 1 })
    expect(one?.facts.map(({ head }) => head)).toEqual(['诉求类型', '人数', '办结时间'])
  })

  test('faults, uncounted formulas and pictures in cells are told', async () => {
    const { kinds } = await readOne(
      ['编号', '来电时间', '内容', '甲', '乙', '丙'],
      [
        '1',
        '2024-01-05',
        '不亮',
        { type: 'fault', code: '#N/A' },
        { type: 'uncounted', formula: 'A1' },
        { type: 'picture', picture: 0 },
      ],
    )
    expect(kinds).toEqual(['cell-fault', 'cell-uncounted', 'picture-lost'])
  })

  test('three values in one cell are name and telephone', async () => {
    const { one } = await readOne(['信访日期', '姓名', '概况'], ['2024-01-05', '赵明，村民，13800001234', '路灯不亮'])
    expect(one?.caller).toMatchObject({ name: '赵明', phone: '13800001234' })
    expect(one?.facts).toEqual([{ head: '姓名', value: '赵明，村民，13800001234' }])
  })
})

describe('the lines of a list', () => {
  const heads = ['工单编号', '来电时间', '内容', '承办单位', '办理结果']

  test('heads said again, sums and signatures are passed over; other heads end the list', async () => {
    const list = await read(
      aSheet([
        heads,
        ['1', '2024-01-05', '甲', '城建办', ''],
        heads,
        ['2', '2024-01-06', '乙', '农办', ''],
        ['合计', '', '2', '', ''],
        ['填表人：赵明'],
        ['单位', '姓名', '联系电话', '备注', ''],
        ['3', '2024-01-07', '丙', '农办', ''],
      ]),
    )
    expect(list.cases.map(({ number }) => number)).toEqual(['1', '2'])
    expect(list).toMatchObject({ lines: 2, passedOver: 3 })
    expect(list.problems).toMatchObject([{ kind: 'other-table', line: 7 }])
  })

  test('a number on several lines is one case with a route, and the last line counts', async () => {
    const list = await read(
      aSheet([
        heads,
        ['A1', '2024-01-05', '路灯不亮', '镇政府', '转村'],
        ['A1', '2024-01-05', '路灯不亮', '石桥村', '已修好'],
        ['A1', '2024-01-05', '路灯不亮', '石桥村', '已修好'],
        ['A2', '2024-01-05', '水管', '供水站', ''],
      ]),
    )
    expect(list.cases).toHaveLength(2)
    expect(list.cases[0]).toMatchObject({ lines: [2, 3], unit: '石桥村', result: '已修好' })
    expect(list.cases[0]?.steps.map(({ what, text }) => [what, text])).toEqual([
      ['镇政府', '转村'],
      ['石桥村', '已修好'],
    ])
    expect(list.joined).toBe(1)
    expect(list.problems).toMatchObject([{ kind: 'line-repeated', line: 4 }])
  })

  test('a number on lines of different cases is an error on each of them', async () => {
    const list = await read(
      aSheet([
        heads,
        ['A1', '2024-01-05', '路灯不亮', '', ''],
        ['Ａ１ ', '2024-01-05', '水管漏水', '', ''],
        ['a2', '2024-01-05', '丙', '', ''],
      ]),
    )
    expect(list.cases.map(({ number }) => number)).toEqual(['a2'])
    expect(list.problems).toMatchObject([
      { kind: 'number-differs', line: 2, told: '2、3' },
      { kind: 'number-differs', line: 3 },
    ])
  })

  test('lines without a number that say the same are one', async () => {
    const list = await read(
      aSheet([
        ['来电时间', '内容'],
        ['2024-01-05', '路灯不亮'],
        ['2024-01-05', '路灯不亮'],
        ['2024-01-06', '路灯不亮'],
      ]),
    )
    expect(list.cases).toHaveLength(2)
    expect(list.problems).toMatchObject([{ kind: 'line-repeated', line: 3, told: '2' }])
  })

  test('merged bodies are filled down', async () => {
    const list = await read(
      aSheet(
        [heads, ['A1', '2024-01-05', '甲', '城建办', ''], ['A2', '', '乙', '', ''], ['A3', '', '丙', '', '']],
        [merged(1, 1, 3, 1), merged(1, 3, 2, 1)],
      ),
    )
    expect(list.cases.map(({ received, unit }) => [received?.day, unit])).toEqual([
      ['2024-01-05', '城建办'],
      ['2024-01-05', '城建办'],
      ['2024-01-05', ''],
    ])
  })

  test('numbered groups of columns are steps', async () => {
    const list = await read(
      aSheet([
        [
          '台账编号',
          '登记时间',
          '主要愿望或诉求',
          'PJ_Date1',
          'PJ_Way1',
          'PJ_Result1',
          'PJ_Date2',
          'PJ_Way2',
          'PJ_Result2',
        ],
        ['1', '2024-01-05', '修路', '2024-01-06', '上门', '已登记', typedDay('2024-02-01'), '开会', ''],
      ]),
    )
    expect(list.cases[0]?.steps).toEqual([
      { on: '2024-01-06', what: '第 1 次', text: 'PJ_Way1：上门\nPJ_Result1：已登记' },
      { on: '2024-02-01', what: '第 2 次', text: 'PJ_Way2：开会' },
    ])
    expect(list.cases[0]?.facts).toEqual([])
  })
})

test('child sheets tell of the cases by their numbers', async () => {
  const { cases } = await read(
    aSheet([
      ['历史台账', '姓名', '主要愿望或诉求', '登记时间'],
      ['0110000000000001', '赵明', '修路', '2024-01-05'],
      ['0110000000000002', '钱华', '用水', '2024-01-06'],
    ]),
  )
  const log = aSheet(
    [
      ['历史台帐号', '台账编号', '处理单位', '工作措施', '处理人', '处理时间'],
      ['x', '0110000000000001', '城建办', '到现场看', '孙强', '2024-01-07 09:00:00.0'],
      ['x', '0110000000000001', '石桥村', '已修好', '', '2024-01-09'],
      ['x', '0110000000000009', '农办', '别的', '', ''],
    ],
    [],
    '工作日志',
  )
  const child = findChild(log, new Set(cases.map(({ number }) => numberKey(number))))
  expect(child).toMatchObject({ column: 1, matching: 2, others: 1 })
  const [first, second] = withChildren(cases, child === undefined ? [] : [child])
  expect(first?.steps).toEqual([
    { on: '2024-01-07', what: '工作日志：城建办', text: '历史台帐号：x\n工作措施：到现场看\n处理人：孙强' },
    { on: '2024-01-09', what: '工作日志：石桥村', text: '历史台帐号：x\n工作措施：已修好' },
  ])
  expect(second?.steps).toEqual([])
  expect(
    findChild(
      aSheet([
        ['姓名', '联系电话'],
        ['赵明', '1'],
      ]),
      new Set(['1']),
    ),
  ).toBeUndefined()
})

test('a form card is one case, read by its labels', async () => {
  const card = aSheet(
    [
      ['', '', '民生信息登记卡'],
      ['编号：0110000000000001'],
      ['姓名', '赵明', '性别', '☑男 □女', '联系电话', 13_800_001_234],
      ['常住地址', '石桥村三组'],
      ['主要愿望或诉求', '修通组公路'],
      ['登记单位', '石桥镇', '登记时间', typedDay('2024-01-05')],
      ['日期', '措施及内容', '部门'],
      [typedDay('2024-01-09'), '到现场看', '城建办'],
      ['2024年2月1日', '已列入计划', '石桥村'],
      ['办结时间', '2024-03-01', '办结方式', '☑④落实项目 □⑤整合项目'],
      ['反映人反馈意见', '☑满意 □基本满意 □不满意'],
    ],
    [merged(0, 2, 1, 6)],
  )
  const judged = judgeSheet(card)
  expect(judged.type).toBe('card')
  const { sheet, found } = cardToList(card)
  const { cases, problems } = await readList(sheet, found, mapColumns(sheet, found), { today })
  expect(problems).toEqual([])
  expect(cases).toHaveLength(1)
  expect(cases[0]).toMatchObject({
    number: '0110000000000001',
    caller: { name: '赵明', phone: '13800001234', address: '石桥村三组' },
    gender: 'male',
    content: '修通组公路',
    received: { day: '2024-01-05' },
    closedOn: '2024-03-01',
    steps: [
      { on: '2024-01-09', what: '城建办', text: '措施及内容1：到现场看' },
      { on: '2024-02-01', what: '石桥村', text: '措施及内容2：已列入计划' },
    ],
  })
  expect(cases[0]?.facts).toContainEqual({ head: '办结方式', value: '④落实项目' })
  expect(cases[0]?.facts).toContainEqual({ head: '反映人反馈意见', value: '满意' })
})
