import { describe, expect, it } from 'vitest'
import { lawLimits } from '#shared/law/law-record'
import { articleToText, readArticles } from '#shared/law/read-articles'
import { readLawFile } from '#shared/law/read-law-file'
import { aLawFile, listShippedFiles } from '#tests/support/law/law-texts'

const read = (text: string, path = '地方性法规/道路.md') => {
  const law = readLawFile(text, path)
  if (!law.ok) throw new Error(JSON.stringify(law.failure))
  return law.value
}

describe('a file of a public collection', () => {
  const law = read(aLawFile)
  const articles = readArticles(law.body)

  it('has its name, its kind by its folder, and the day of its last amendment', () => {
    expect(law).toMatchObject({ name: '石桥县村庄道路条例', part: '', class: 'local', on: '2022-05-06' })
  })

  it('is read by articles, clauses and items, under their headings', () => {
    expect(articles.map(({ label }) => label)).toEqual(['第一条', '第二条', '第三条', '第三条之一'])
    expect(articles[1]?.under).toEqual(['第一章 总 则'])
    expect(articles[1]?.clauses.map(({ text }) => text)).toEqual([
      '村庄道路由村民委员会管护。',
      '前款规定的管护，包括下列事项：',
      '管护经费列入镇年度预算。',
    ])
    expect(articles[1]?.clauses[1]?.items).toEqual([
      '（一）清扫；',
      '（二）维修路面，其中：\n1. 坑槽；\n2. 裂缝；',
      '（三）照明。',
    ])
  })

  it('takes a line that cites an earlier article for a clause, and nothing of an annex', () => {
    expect(articles[2]?.clauses.map(({ text }) => text)).toEqual([
      '损坏道路的，应当修复。',
      '第一条规定的目的不得违反。',
    ])
    expect(articles.some((article) => articleToText(article).includes('这不是条文'))).toBe(false)
  })

  it('takes the day that its name says before any other', () => {
    expect(read(aLawFile, '道路(2023-02-03).md').on).toBe('2023-02-03')
    expect(read('某镇规定\n第一条 甲。', '某镇规定.txt').on).toBe('')
  })

  it('knows the parts of a code apart', () => {
    const text = '# 中华人民共和国民法典\n\n# 物权编\n\n2020年5月28日 通过\n\n第二百零五条 本编调整物权。'
    expect(read(text, '民法典/物权编.md')).toMatchObject({ name: '中华人民共和国民法典', part: '物权编', class: 'law' })
  })

  it('is refused by name where it is none', () => {
    expect(readLawFile(' \n', 'a.md')).toMatchObject({ failure: { type: 'LawEmpty' } })
    expect(readLawFile('会议通知\n请准时到会。', 'a.md')).toMatchObject({
      failure: { type: 'LawWithoutArticles', seen: '会议通知' },
    })
    expect(readLawFile(`${'长'.repeat(90)}\n第一条 甲。`, 'a.md')).toMatchObject({ failure: { type: 'LawNameUnfit' } })
    expect(readLawFile(`甲\n第一条 ${'字'.repeat(lawLimits.body)}`, 'a.md')).toMatchObject({
      failure: { type: 'LawTooLong', of: 'characters' },
    })
  })
})

describe('the laws that the program brings', () => {
  it.each(listShippedFiles())('$name $part is read whole', ({ text, name }) => {
    const law = read(`# ${name}\n\n${text}`)
    const articles = readArticles(law.body)
    expect(articles.length).toBe(text.match(/^第[零一二三四五六七八九十百千]+条 /gmu)?.length)
    expect(articles.every(({ clauses }) => clauses.length > 0)).toBe(true)
  })
})
