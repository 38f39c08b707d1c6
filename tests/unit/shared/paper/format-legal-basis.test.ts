import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatLegalBasis } from '#shared/paper/format-legal-basis'

const law = '中华人民共和国公路法'

test.each([
  ['12', '', '第十二条'],
  ['十二', '', '第十二条'],
  ['第十二条', '', '第十二条'],
  ['第12条', '', '第十二条'],
  ['12条', '', '第十二条'],
  ['12', '2', '第十二条第二款'],
  ['第十二条', '第二款', '第十二条第二款'],
  ['第十二条第二款', '', '第十二条第二款'],
  ['十二', '二款', '第十二条第二款'],
  ['12', '第二款第（三）项', '第十二条第二款第三项'],
  ['12', '（三）', '第十二条第三项'],
  ['12', '(3)', '第十二条第三项'],
  ['12、13', '', '第十二条、第十三条'],
  ['第十二条，第十五条', '', '第十二条、第十五条'],
  ['12至15', '', '第十二条至第十五条'],
  ['第12条-第15条', '', '第十二条至第十五条'],
  ['133之一', '', '第一百三十三条之一'],
  ['第一百三十三条之一', '', '第一百三十三条之一'],
  ['1260', '', '第一千二百六十条'],
  [' 第 12 条 ', '', '第十二条'],
  ['', '', ''],
  ['附则', '', '附则'],
  ['12-1', '', '12-1'],
  ['12.2', '', '12.2'],
  ['第三章', '', '第三章'],
])('article "%s" and clause "%s" are written %s', (article, clause, written) => {
  expect(formatLegalBasis({ law, article, clause })).toBe(`《${law}》${written}`)
})

test('does not put a second pair of marks round a name that has them', () => {
  expect(formatLegalBasis({ law: '《信访工作条例》', article: '', clause: '' })).toBe('《信访工作条例》')
  expect(formatLegalBasis({ law: '县政府《关于加强农村公路养护的意见》', article: '3', clause: '' })).toBe(
    '县政府《关于加强农村公路养护的意见》第三条',
  )
})

test('writes every article the same way however its number was typed', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1260 }), (article) => {
      const written = formatLegalBasis({ law, article: String(article), clause: '' })
      const bare = written.replace(`《${law}》`, '')
      expect(bare).toMatch(/^第[一二三四五六七八九十百千零]+条$/u)
      for (const typed of [bare, bare.slice(1, -1), `${article}条`, `第${article}条`])
        expect(formatLegalBasis({ law, article: typed, clause: '' })).toBe(written)
    }),
  )
})
