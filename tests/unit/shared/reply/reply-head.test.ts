import { describe, expect, test } from 'vitest'
import { replyDraftSchema } from '#shared/case/reply-draft'
import { keepPaper, paperDigest, readKeptPaper } from '#shared/paper/kept-paper'
import { markPt } from '#shared/paper/red-head'
import { findHeadRefusal } from '#shared/case/reply-head'
import { placeLetterHead } from '#shared/paper/letter-head'
import { composeReply } from '#shared/reply/compose-reply'
import { aLetter, aReply, composed } from '#tests/support/papers/reply-builders'

const head = 'red'

describe('the red head of a reply', () => {
  test('of a report names the organ with 文件, leaves room for what the register gives, and says who approved', () => {
    expect(composed(aReply({ head })).head).toEqual({
      mark: '青山镇人民政府文件',
      number: '　　　〔2026〕　　号',
      signer: '张华',
    })
  })

  test('of a letter is the name alone: nobody signs for a paper that does not go up', () => {
    expect(composed(aLetter({ head })).head).toEqual({
      mark: '青山镇人民政府',
      number: '　　　〔2026〕　　号',
      signer: '',
    })
  })

  test('is part of the digest, and a paper without one is to the letter what it was before there were heads', () => {
    const plain = composed(aReply())
    expect(Object.keys(plain)).not.toContain('head')
    expect(paperDigest(composed(aReply({ head })))).not.toBe(paperDigest(plain))
  })

  test('is kept with the paper and read again', () => {
    const paper = composed(aReply({ head }))
    expect(readKeptPaper(JSON.parse(JSON.stringify(keepPaper(paper))))?.paper).toEqual(paper)
  })

  test('is none in drafts that older programs wrote', () => {
    const { head: _none, ...older } = replyDraftSchema.parse({
      format: 'report',
      subject: '',
      investigatedOn: '',
      investigators: '',
      findings: '',
      basis: [],
      opinion: '',
      outcome: '',
    })
    expect(replyDraftSchema.parse(older).head).toBe('plain')
  })

  test.each([
    ['青山镇人民政府', 44],
    ['某某省某某市某某区某某街道办事处文件', 24],
  ])('sets %s in %i pt, so that it stands on one line', (mark, size) => {
    expect(markPt(mark)).toBe(size)
    expect(markPt(mark) * [...mark].length).toBeLessThan((156 / 25.4) * 72)
  })
})

describe('信函格式', () => {
  test('of a letter has its mark and number and no other head, and is kept and read again', () => {
    const paper = composed(aLetter({ head: 'letter', number: '青政函〔2026〕12号' }))
    expect(paper.letterHead).toEqual({ mark: '青山镇人民政府', number: '青政函〔2026〕12号' })
    expect(paper.head).toBeUndefined()
    expect(readKeptPaper(JSON.parse(JSON.stringify(keepPaper(paper))))?.paper).toEqual(paper)
  })

  test('is refused for a report', () => {
    expect(composeReply(aReply({ head: 'letter' }))).toEqual({
      ok: false,
      failure: { type: 'ReplyHeadRefused', why: 'letter-on-report' },
    })
    expect(findHeadRefusal({ format: 'letter', head: 'letter', number: '' })).toBeUndefined()
    expect(findHeadRefusal({ format: 'letter', head: 'letter', number: '十二号' })).toBe('number-unreadable')
    expect(findHeadRefusal({ format: 'letter', head: 'plain', number: '十二号' })).toBeUndefined()
  })

  test.each(['青山镇人民政府', '某某省某某市某某区某某街道办事处', '县'])(
    'of %s has its rule 4 mm under the mark, and its title two lines under the number',
    (mark) => {
      const { markPt: size, upperRule, numberLine, text, lines, shift } = placeLetterHead(mark)
      const line = (28.95 * 25.4) / 72
      expect(upperRule - 30 - (size * 0.92 * 25.4) / 72).toBeCloseTo(4)
      expect(text - numberLine).toBeCloseTo(3 * line)
      expect(37 + lines * line - shift).toBeCloseTo(text)
      expect(shift).toBeGreaterThanOrEqual(0)
      expect(shift).toBeLessThan(line)
    },
  )
})

describe('版记', () => {
  test('of a paper with 红头 names copies, who printed it and the day of the paper', () => {
    expect(composed(aReply({ head, copyTo: '县纪委，县信访局。' })).imprint).toEqual({
      copyTo: '县纪委，县信访局',
      organ: '青山镇人民政府',
      dateText: '2026年11月23日',
    })
    expect(composed(aReply({ head, printingOrgan: '青山镇党政办公室' })).imprint).toMatchObject({
      copyTo: '',
      organ: '青山镇党政办公室',
    })
  })

  test('of 信函格式 has copies alone; there is none without copies, or without a head', () => {
    const printingOrgan = '青山镇党政办公室'
    const copyTo = '县信访局'
    expect(composed(aLetter({ head: 'letter', copyTo, printingOrgan })).imprint).toEqual({
      copyTo,
      organ: '',
      dateText: '',
    })
    expect(composed(aLetter({ head: 'letter', printingOrgan })).imprint).toBeUndefined()
    expect(composed(aReply({ head })).imprint).toBeUndefined()
    expect(composed(aReply({ copyTo, printingOrgan })).imprint).toBeUndefined()
  })
})
