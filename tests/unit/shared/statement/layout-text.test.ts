import { describe, expect, it } from 'vitest'
import { contentCategories } from '#shared/case/taxonomy'
import { listUnassigned, shippedClasses } from '#shared/statement/office-classes'
import { layoutToText, readLayoutText } from '#shared/statement/layout-text'
import { listReadyLayouts } from '#shared/statement/ready-layouts'

const read = (text: string) => readLayoutText(text, shippedClasses)

describe('栏目设置 as text', () => {
  it('comes back as it was, for every ready choice', () => {
    for (const { groups } of listReadyLayouts(shippedClasses))
      expect(read(layoutToText({ groups }))).toEqual({ ok: true, value: groups })
  })

  it('takes a class alone, a short name, both levels, a 诉求类型 and a column without a class', () => {
    expect(read('【民生】\n道路\n水：饮水，农田水利；乡村建设／沟渠\n投诉:诉求类型/投诉\n科技：')).toEqual({
      ok: true,
      value: [
        {
          name: '民生',
          columns: [
            { name: '道路', classes: [{ by: 'category', key: '乡村建设/道路' }] },
            {
              name: '水',
              classes: [
                { by: 'category', key: '乡村建设/饮水' },
                { by: 'category', key: '农业农村/农田水利' },
                { by: 'category', key: '乡村建设/沟渠' },
              ],
            },
            { name: '投诉', classes: [{ by: 'demand', key: 'complaint' }] },
            { name: '科技', classes: [] },
          ],
        },
      ],
    })
  })

  it('knows a class by the table whose name has a mark of its own', () => {
    const table = { paths: ['城镇、综合执法', '城镇、综合执法/摊点，占道'], merge: (path: string) => path }
    expect(readLayoutText('城管：城镇、综合执法、摊点，占道', table)).toMatchObject({
      value: [
        {
          name: '内容分类',
          columns: [
            {
              classes: [
                { by: 'category', key: '城镇、综合执法' },
                { by: 'category', key: '城镇、综合执法/摊点，占道' },
              ],
            },
          ],
        },
      ],
    })
  })

  it.each([
    ['', { type: 'LayoutEmpty' }],
    ['【民生】\n【困难】\n道路', { type: 'GroupWithoutColumns', line: 1, name: '民生' }],
    ['【民生】\n道路\n道路', { type: 'ClassTwice', line: 3, word: '道路', column: '道路' }],
    ['【民生】\n路：道路\n桥：乡村建设/道路', { type: 'ClassTwice', line: 3, word: '乡村建设/道路', column: '路' }],
    ['路：道路\n路：路灯', { type: 'NameTwice', line: 2, name: '路' }],
    ['：道路', { type: 'NameTooLong', line: 1, most: 20 }],
    ['甲：诉求类型/没有这种', { type: 'ClassUnclear', line: 1, word: '诉求类型/没有这种' }],
    [`甲：${'乙'.repeat(61)}`, { type: 'ClassTooLong', line: 1, most: 60 }],
    [Array.from({ length: 58 }, (_, nth) => `第${nth}栏：类${nth}`).join('\n'), { type: 'TooManyColumns', most: 58 }],
  ])('%j is refused', (text, failure) => {
    expect(read(text)).toEqual({ ok: false, failure })
  })

  it('says which classes stand in no column', () => {
    const layout = read(
      contentCategories
        .slice(1)
        .map(({ name }) => name)
        .join('\n'),
    )
    if (!layout.ok) throw new Error('it is sound')
    expect(listUnassigned({ groups: layout.value }, shippedClasses)).toContain('农业农村/惠农补贴')
    expect(listUnassigned({ groups: layout.value }, shippedClasses)).not.toContain('乡村建设/道路')
  })
})
