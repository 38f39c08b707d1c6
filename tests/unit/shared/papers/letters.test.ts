import { expect, test } from 'vitest'
import { uncover } from '#shared/case/private-text'
import { papersAfter } from '#shared/papers/case-papers'
import { aBusyCase, lettersOf, paperSheet } from '#tests/support/papers/case-for-papers'
import { textOf } from '#tests/support/papers/reply-builders'

const letterOf = (kind: string, one = aBusyCase('handling'), revealed = false, number = '青政〔2026〕7号') => {
  const found = lettersOf(one, revealed, number).find(({ paper }) => paper.kind === kind)?.letter
  if (found === undefined) throw new Error(`no ${kind}`)
  return found
}

test('协调请示 goes up in 文件格式 with room for who signs, to the organ that was asked, and ends as 请示 end', () => {
  const paper = letterOf('request-up')
  expect(paper.head).toEqual({ mark: '青山镇人民政府文件', number: '青政〔2026〕7号', signer: '＿＿＿＿＿＿' })
  expect(paper.letterHead).toBeUndefined()
  expect(paper.titleLines.join('')).toMatch(/^关于协调解决.+问题的请示$/u)
  expect(paper.body.at(-1)?.text).toBe('妥否，请批示。')
  expect(paper.annotation).toMatch(/^（联系人：李敏，电话：.+）$/u)
})

test('the case is told in its words, without what the letter has said itself', () => {
  const paper = letterOf('request-up')
  expect(paper.body[0]?.text).toMatch(/群众反映的主要内容是：$/u)
  expect(paper.body[1]?.text).toMatch(/^青山镇石桥村/u)
})

test('协调函 goes beside in 信函格式, and asks for an answer', () => {
  const paper = letterOf('coordination-letter')
  expect(paper.letterHead).toEqual({ mark: '青山镇人民政府', number: '青政〔2026〕7号' })
  expect(paper.head).toBeUndefined()
  expect(paper.titleLines.join('')).toMatch(/^关于商请协助解决.+问题的函$/u)
  expect(paper.body.at(-1)?.text).toContain('函复')
})

test('both say what was asked for and what was done, follow on the asking, and leave room for a number that is not given', () => {
  const one = aBusyCase('handling')
  const asked = one.sides.find(({ side }) => side === 'coordination')?.asked.act
  if (asked?.act !== 'coordination-asked') throw new Error('not asked')
  for (const kind of ['request-up', 'coordination-letter'] as const) {
    const paper = letterOf(kind, one)
    expect(paper.addressee).toBe(`${asked.to}：`)
    for (const text of [asked.what, asked.done]) expect(textOf(paper)).toContain(uncover(text).replaceAll(/\s/gu, ''))
    expect(letterOf(kind, one, false, '').head?.number ?? '　　　〔2026〕　　号').toBe('　　　〔2026〕　　号')
    expect(papersAfter('ask-coordination', one).map((offered) => offered.kind)).toContain(kind)
  }
})

test('the caller of a confidential case is struck out of letters, even where the screen shows them', () => {
  const one = aBusyCase('handling', { ...paperSheet, confidential: true })
  for (const { letter } of lettersOf(one, true)) expect(textOf(letter)).not.toMatch(/赵明|13800000001/u)
})
