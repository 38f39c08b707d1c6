import { describe, expect, it } from 'vitest'
import { classOfMatter, parseMatterList } from '#shared/entry/matter-list'

describe('履职事项清单', () => {
  it('is read line by line, under headings of a kind, with commas of either width', () => {
    const list =
      '事项名称,类别,上级单位\n1. 村内道路照明,基本履职\n宅基地审批，配合履职，县自然资源局\n上级部门收回事项\n房屋安全鉴定\n'
    expect(parseMatterList(list)).toEqual({
      ok: true,
      value: [
        { name: '村内道路照明', kind: 'own', unit: '' },
        { name: '宅基地审批', kind: 'shared', unit: '县自然资源局' },
        { name: '房屋安全鉴定', kind: 'superior', unit: '' },
      ],
    })
  })

  it('is read as JSON', () =>
    expect(parseMatterList('[{"name":"路灯","kind":"own","unit":""}]')).toMatchObject({ value: [{ kind: 'own' }] }))

  it('is refused where a line says of nobody who answers, and where there is nothing', () => {
    expect(parseMatterList('路灯,基本\n路面')).toEqual({
      ok: false,
      failure: { type: 'MatterLinesUnclear', lines: [2] },
    })
    expect(parseMatterList(' \n')).toEqual({ ok: false, failure: { type: 'MattersEmpty' } })
    expect(parseMatterList('[]')).toEqual({ ok: false, failure: { type: 'MattersEmpty' } })
    expect(parseMatterList('路,基本\n'.repeat(3001))).toMatchObject({ failure: { type: 'MattersTooMany' } })
  })

  it('proposes the class', () =>
    expect((['own', 'shared', 'superior'] as const).map((kind) => classOfMatter({ kind }))).toEqual([
      'own',
      'superior',
      'not-ours',
    ]))
})
