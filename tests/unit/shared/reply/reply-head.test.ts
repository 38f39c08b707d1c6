import { describe, expect, test } from 'vitest'
import { replyDraftSchema } from '#shared/case/reply-draft'
import { keepPaper, paperDigest, readKeptPaper } from '#shared/paper/kept-paper'
import { markPt } from '#shared/paper/red-head'
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
