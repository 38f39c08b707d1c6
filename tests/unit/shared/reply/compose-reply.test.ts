import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { composeReply } from '#shared/reply/compose-reply'
import { localDateSchema } from '#shared/prelude/local-date'
import { aLetter, aReply, composed } from '#tests/support/papers/reply-builders'

const lines = (paper: ReturnType<typeof composed>): readonly string[] =>
  paper.body.map((paragraph) => paragraph.lead + paragraph.text)

describe('a report (关于×××反映×××问题调查处理情况的报告)', () => {
  test('has the form’s wording, in its order', () => {
    const paper = composed(aReply())
    expect(paper.titleLines.join('')).toBe('关于王建国反映青山镇柳树沟村通村公路破损长期未修问题调查处理情况的报告')
    expect(paper.addressee).toBe('市长公开电话受理中心：')
    expect(lines(paper)).toEqual([
      '接到2026110043号承办单后，2026年11月5日，我单位安排镇村镇建设办李明、张华进行调查，调查情况如下：',
      '经查，柳树沟村通村公路全长1.2公里，路面出现坑槽23处，雨后积水，反映情况属实。',
      '根据《中华人民共和国公路法》第三十五条，具体处理意见如下：',
      '一、立即组织应急填补。',
      '二、列入明年养护计划。',
    ])
    expect(paper.staffLines).toEqual([['具体承办人：李明', '审核人：张华']])
    expect(paper.signature).toEqual({ organ: '青山镇人民政府', dateText: '2026年11月23日', sealed: true })
    expect(paper.annotation).toBe('（联系人：李明，电话：0632-5550123）')
  })

  test('joins several laws and says nothing of laws where none was relied on', () => {
    const basis = [
      { law: '甲法', article: '12', clause: '2' },
      { law: '《乙条例》', article: '第三条', clause: '' },
    ]
    expect(lines(composed(aReply({ basis })))).toContain(
      '根据《甲法》第十二条第二款、《乙条例》第三条，具体处理意见如下：',
    )
    expect(lines(composed(aReply({ basis: [] })))).toContain('具体处理意见如下：')
  })

  test.each([
    ['路灯不亮', '关于王建国反映路灯不亮问题'],
    ['路灯不亮问题', '关于王建国反映路灯不亮问题'],
    ['路灯不亮的问题。', '关于王建国反映路灯不亮的问题'],
    ['反映路灯不亮', '关于王建国反映路灯不亮问题'],
    ['关于路灯不亮一事', '关于王建国反映路灯不亮问题'],
    ['王建国反映路灯不亮问题', '关于王建国反映路灯不亮问题'],
  ])('says nothing twice when the matter was typed as %s', (subject, title) => {
    expect(composed(aReply({ subject })).titleLines.join('')).toBe(`${title}调查处理情况的报告`)
  })

  test.each(['2026110043', '2026110043号'])('prints 号 once for the sheet number %s', (sheetNumber) => {
    expect(lines(composed(aReply({ sheetNumber })))[0]).toContain('接到2026110043号承办单后')
  })

  test('keeps masks and names as they are', () => {
    const paper = composed(aReply({ callerName: 'XXX', investigators: '王喆、阿依古丽·买买提' }))
    expect(paper.titleLines.join('')).toContain('关于XXX反映')
    expect(lines(paper)[0]).toContain('我单位安排王喆、阿依古丽·买买提进行调查')
  })

  test('gives handler and reviewer a line each when they are too long for one', () => {
    const staff = composed(aReply({ handlerName: '李明、张华、赵德柱、王秀英' })).staffLines
    expect(staff).toEqual([['具体承办人：李明、张华、赵德柱、王秀英'], ['审核人：张华']])
  })

  test('names what is missing, in the order of the paper', () => {
    const blank = {
      callerName: ' ',
      subject: '',
      addressee: '',
      sheetNumber: '',
      investigators: '',
      findings: '\n　',
      opinion: '',
      handlerName: '',
      reviewerName: '',
      organName: '',
    }
    const reply = composeReply(aReply({ ...blank, basis: [{ law: ' ', article: '1', clause: '' }] }))
    expect(reply).toEqual({
      ok: false,
      failure: {
        type: 'ReplyIncomplete',
        missing: [
          'callerName',
          'subject',
          'addressee',
          'sheetNumber',
          'investigators',
          'findings',
          'basis',
          'opinion',
          'handlerName',
          'reviewerName',
          'organName',
        ],
      },
    })
  })
})

describe('a letter (关于市长公开电话交办函的回复)', () => {
  test('has the form’s wording, without addressee, law, handler and reviewer', () => {
    const paper = composed(aLetter())
    expect(paper.titleLines).toEqual(['关于市长公开电话交办函的回复'])
    expect(paper.addressee).toBe('')
    expect(lines(paper)[0]).toBe(
      '2026年11月3日，我单位接到市长公开电话办关于青山镇柳树沟村通村公路破损长期未修问题一事的交办函后，立即安排镇村镇建设办李明、张华进行调查处理，现将调查情况回复如下：',
    )
    expect(paper.staffLines).toEqual([])
    expect(paper.annotation).toBe('')
    expect(paper.signature.dateText).toBe('二〇二六年十一月二十三日')
  })

  test('needs neither caller nor sheet number nor reviewer', () => {
    expect(composeReply(aLetter({ callerName: '', sheetNumber: '', handlerName: '', reviewerName: '' })).ok).toBe(true)
  })

  test('that names a law needs the opinion that rests on it', () => {
    const reply = composeReply(aLetter({ basis: [{ law: '甲法', article: '', clause: '' }] }))
    expect(reply.ok ? {} : reply.failure).toEqual({ type: 'ReplyIncomplete', missing: ['opinion'] })
  })

  test('prints an addressee and an opinion where they are given', () => {
    const paper = composed(aLetter({ addressee: '县政府办公室:', opinion: '已修复。' }))
    expect(paper.addressee).toBe('县政府办公室：')
    expect(lines(paper).at(-1)).toBe('已修复。')
  })
})

test('dates have no leading zeros', () => {
  const paper = composed(
    aReply({ signedOn: localDateSchema.parse('2026-03-05'), investigatedOn: localDateSchema.parse('2026-01-09') }),
  )
  expect(paper.signature.dateText).toBe('2026年3月5日')
  expect(lines(paper)[0]).toContain('2026年1月9日')
})

test('never prints a blank paragraph, however the text was typed', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('查', '\n', '\r\n', ' ', '　', '一、', '\t'), { minLength: 1, maxLength: 30 }),
      (parts) => {
        const reply = composeReply(aReply({ findings: parts.join('') }))
        fc.pre(reply.ok)
        expect(lines(composed(aReply({ findings: parts.join('') }))).filter((line) => line.trim() === '')).toEqual([])
      },
    ),
  )
})
