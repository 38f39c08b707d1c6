import { describe, expect, test } from 'vitest'
import { findHeads, headsToKey } from '#shared/excel-import/find-heads'
import { findKnownHead, foldHead, importFieldNames } from '#shared/excel-import/import-fields'
import { judgeSheet } from '#shared/excel-import/judge-sheet'
import { findMappingFaults, mapColumns, mappingToKept, remap } from '#shared/excel-import/map-columns'
import { aSheet, merged } from '#tests/support/excel/a-sheet'

const fieldsOf = (sheet: ReturnType<typeof aSheet>): Record<string, string> => {
  const found = findHeads(sheet)
  if (found === undefined) return {}
  return Object.fromEntries(
    mapColumns(sheet, found).flatMap(({ head, field }) => (field === undefined ? [] : [[head, field]])),
  )
}

describe('the line of heads', () => {
  test('stands below a title, notes, a unit line and an empty line', () => {
    const sheet = aSheet(
      [
        ['1.0', '石桥镇 2024 年市长热线台账'],
        ['', '说明：1. 带*的必须填写；\n2. 日期写成 2024-01-05 的样子。'],
        ['填报单位：', '石桥镇', '市', '某市', '县', '某县'],
        [],
        ['*编号', '来电 时间：', '【姓名】', '联系电话', '诉求内容*', '办理结果'],
        ['2024001', '2024.1.5', '赵明', '13800001234', '路灯不亮', '已修好'],
      ],
      [merged(0, 1, 1, 5)],
    )
    expect(findHeads(sheet)?.line).toBe(4)
    expect(Object.values(fieldsOf(sheet))).toEqual(['number', 'receivedAt', 'callerName', 'phone', 'content', 'result'])
  })

  test('may be two lines, with groups above', () => {
    const sheet = aSheet(
      [
        ['序号', '来电人', '', '诉求内容', '异常访', '', ''],
        ['', '姓名', '联系电话', '', '越级访', '进京访', '集体访'],
        ['1', '赵明', '13800001234', '路灯不亮', '', '', '是'],
      ],
      [merged(0, 0, 2, 1), merged(0, 1, 1, 2), merged(0, 3, 2, 1), merged(0, 4, 1, 3)],
    )
    const found = findHeads(sheet)
    expect([found?.line, found?.lastLine]).toEqual([0, 1])
    expect(found?.columns.map(({ head }) => head)).toEqual([
      '序号',
      '来电人·姓名',
      '来电人·联系电话',
      '诉求内容',
      '异常访·越级访',
      '异常访·进京访',
      '异常访·集体访',
    ])
    expect(Object.values(fieldsOf(sheet))).toEqual(['rowNumber', 'callerName', 'phone', 'content'])
  })

  test('numbers heads that stand twice, and leaves empty ones empty', () => {
    const sheet = aSheet([
      ['标题', '转办单工单编号', '诉求号码', '诉求号码', '诉求内容', ''],
      ['路灯', '2001', '13800001234', '13800001235', '不亮', '其他'],
    ])
    expect(findHeads(sheet)?.columns.map(({ head }) => head)).toEqual([
      '标题',
      '转办单工单编号',
      '诉求号码',
      '诉求号码 (2)',
      '诉求内容',
      '',
    ])
    expect(judgeSheet(sheet).type).toBe('list')
  })

  test('is not found where there is none', () => {
    expect(
      judgeSheet(
        aSheet([
          ['一', '二'],
          ['甲', '乙'],
        ]),
      ).type,
    ).toBe('no-heads')
    expect(judgeSheet(aSheet([])).type).toBe('empty')
    expect(judgeSheet(aSheet([['', ' '], []])).type).toBe('empty')
  })

  test('of a table of classes is told from one of cases', () => {
    const sheet = aSheet([
      ['一级分类', '二级分类', '三级分类'],
      ['城乡建设', '安全生产', '事故处理'],
    ])
    expect(judgeSheet(sheet)).toEqual({ type: 'classes' })
  })
})

describe('heads as they are compared', () => {
  test.each([
    ['来电/受理时间', 'receivedAt'],
    ['来电人电话/账号', 'phone'],
    ['事件类型（大类）', 'category'],
    ['项目类别(子类)', 'category'],
    ['历史台帐号', 'number'],
    ['主板单位', 'unit'],
    ['反应群体人数', 'peopleCount'],
    ['信访人述求', 'content'],
    ['计划完成时间（非最终办理结果填写此列）', 'dueAt'],
    ['包家领导姓名，职务，联系电话', 'leader'],
    ['ＩＤ', 'secondNumber'],
    ['* 诉求内容（限 500 字）：', 'content'],
  ])('%s is %s', (head, field) => {
    expect(findKnownHead(head)?.field).toBe(field)
  })

  test('width, blanks, colons, brackets and asterisks make no difference', () => {
    expect(foldHead('＊［工单 编号］：')).toBe('工单编号')
  })
})

describe('the mapping', () => {
  test('H1: the usual name stands, others of the same field are left to the case as they are', () => {
    const sheet = aSheet([
      [
        '工单编号',
        '工单标题',
        '诉求内容',
        '诉求类型',
        '区交办时间',
        '区交办办结期限',
        '诉求渠道',
        '工单状态',
        '求助人员',
        '求助号码',
        '市交办主办单位',
        '市交办时间',
        '市交办办结期限',
      ],
      [
        '1',
        'a',
        'b',
        '投诉',
        '2024-01-05',
        '2024-01-10',
        '电话',
        '已办结',
        '赵明',
        '13800001234',
        '区城管局',
        '2024-01-04',
        '2024-01-09',
      ],
    ])
    const fields = fieldsOf(sheet)
    expect(fields['区交办时间']).toBe('dispatchedAt')
    expect(fields['市交办时间']).toBeUndefined()
    expect(fields['市交办主办单位']).toBe('unit')
  })

  test('a head that means several things goes by what stands under it', () => {
    const column = (head: string, values: readonly string[]) =>
      fieldsOf(aSheet([['姓名', '诉求内容', head], ...values.map((value) => ['赵明', '路灯不亮', value])]))[head]
    expect(column('来源', ['12345热线', '来访', '来电'])).toBe('channel')
    expect(column('来源', ['县委办', '组织部', '某局'])).toBeUndefined()
    expect(column('类型', ['投诉', '咨询', '求助'])).toBe('demand')
    expect(column('类型', ['城乡建设', '农业农村', '交通'])).toBe('category')
    expect(column('办理期限', ['15天', '15天', '7天'])).toBe('dueAt')
  })

  test('two numbers are one of the case and one beside it', () => {
    const fields = fieldsOf(
      aSheet([
        ['热线单号', '平台单号', '诉求内容'],
        ['1', '2', '路灯不亮'],
      ]),
    )
    expect(fields).toMatchObject({ 热线单号: 'number', 平台单号: 'secondNumber' })
    const both = fieldsOf(
      aSheet([
        ['编号', '工单编号', '诉求内容'],
        ['1', '2', '路灯不亮'],
      ]),
    )
    expect(both).toMatchObject({ 编号: 'secondNumber', 工单编号: 'number' })
  })

  test('a field takes a column away from another, and a kept mapping that has it twice is refused by name', () => {
    const sheet = aSheet([
      ['诉求内容', '来电内容', '来电时间'],
      ['路灯', '不亮', '2024-01-05'],
    ])
    const found = findHeads(sheet)
    if (found === undefined) throw new Error('no heads')
    const mapping = mapColumns(sheet, found)
    const moved = remap(mapping, 1, 'content')
    expect(moved.map(({ field }) => field)).toEqual([undefined, 'content', 'receivedAt'])
    expect(findMappingFaults(moved)).toEqual([])
    const kept = { [headsToKey(found)]: ['content', 'content', 'receivedAt'] }
    const again = judgeSheet(sheet, kept)
    expect(again.type === 'list' && findMappingFaults(again.mapping)).toEqual([
      { type: 'FieldTwice', field: 'content', heads: ['诉求内容', '来电内容'] },
    ])
    const good = { [headsToKey(found)]: mappingToKept(moved) }
    expect(judgeSheet(sheet, good)).toMatchObject({
      type: 'list',
      remembered: true,
      mapping: [{}, { field: 'content' }, {}],
    })
  })

  test('says what is missing', () => {
    const sheet = aSheet([
      ['姓名', '联系电话', '性别'],
      ['赵明', '13800001234', '男'],
    ])
    const found = findHeads(sheet)
    if (found === undefined) throw new Error('no heads')
    expect(findMappingFaults(mapColumns(sheet, found)).map(({ type }) => type)).toEqual([
      'ContentUnmapped',
      'DayUnmapped',
    ])
  })

  test('every field has a Chinese word and names that lead to some field', () => {
    expect(importFieldNames.length).toBeGreaterThan(40)
  })
})
