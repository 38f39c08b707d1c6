import { describe, expect, test } from 'vitest'
import type { FormPaperKind } from '#shared/case/form-paper-words'
import { aCase } from '#tests/support/case-builders'
import { wholeWay } from '#tests/support/builders'
import { aBusyCase, paperOfKind, paperSourceOf, papersOf, textOfForm } from '#tests/support/papers/case-for-papers'
import { listCasePapers, makePaper, papersAfter } from '#shared/papers/case-papers'

const handling = aBusyCase('handling')
const closed = aBusyCase()
const textOf = (kind: FormPaperKind, one = handling): string => textOfForm(paperOfKind(kind, one))

describe('each paper is filled with what its case knows', () => {
  test('登记卡: who asks and what, the work done day by day, and both signatures of the caller', () => {
    const text = textOf('registration-card', closed)
    expect(text.match(/反映人签名/gu)).toHaveLength(2)
    expect(text).toMatch(/2026-11-23\n办理记录：已到现场，线路短路。\n王建国/u)
    expect(text).toMatch(/☑电话/u)
    expect(text).toMatch(/☑满意/u)
    expect(text).toContain('① 实质办结')
  })

  test('交办单: a line of receipt for the unit in charge and for each that assists', () => {
    const text = textOf('order-slip')
    expect(text).toMatch(/主办单位\n村镇建设办\n责任人\n王建国/u)
    expect(text).toMatch(/协办单位\n党政综合办公室\n责任人\n李敏/u)
    expect(text).toContain('主办单位\n接件时间')
    expect(text).toContain('协办单位\n接件时间')
    expect(text).toContain('2026年11月23日起\n2026年11月26日止')
  })

  test('督办单: the card decides the band; what is demanded and by when', () => {
    const form = paperOfKind('supervision-slip', handling)
    expect(form.look).toBe('red-card')
    expect(textOfForm(form)).toMatch(/□普通督办　□黄牌督办　☑红牌督办/u)
    expect(textOfForm(form)).toContain('县督〔2026〕12号')
    expect(textOfForm(form)).toContain('答复期限\n2026年11月25日')
  })

  test('催办单: whom, the words, and room for how it stands', () => {
    expect(textOf('urging-slip')).toMatch(/催办对象\n村镇建设办\n催办次数\n第 1 次/u)
  })

  test('延期申请: from the day that holds to the day that is asked for', () => {
    const text = textOf('extension-request')
    expect(text).toContain('现办结时限\n2026年11月27日\n申请延期至\n2026年12月4日')
    expect(text).toContain('批准意见\n（分管领导）')
  })

  test('退单说明: the reason ticked, the leader’s word by whose hand, and who was talked with', () => {
    const text = textOf('return-note')
    expect(text).toContain('☑由其他单位主管')
    expect(text).toMatch(/情况属实，同意申请退单。\n签名：周海（代录）/u)
    expect(text).toContain('事先沟通情况\n县城管局照明所 李某，同意接收')
  })

  test('呈报表 and 申报表: what is asked of a superior, and what was done here', () => {
    expect(textOf('report-up')).toMatch(/上级部门\n县城管局/u)
    expect(textOf('report-up')).toContain('本级已做的工作：已组织村镇建设办')
    expect(textOf('joint-filing')).toContain('☑求助')
  })

  test('转办单: the unit that was proposed', () => {
    expect(textOf('forwarding-slip')).toMatch(/承办单位\n县城管局/u)
  })

  test('联合办公纪要: who came, and who does what by when', () => {
    const text = textOf('meeting-minutes')
    expect(text).toContain('李敏、王建国、周海')
    expect(text).toContain('更换控制箱，恢复照明\n王建国\n2026年11月26日')
  })

  test('回复表: who told the caller, apart from who answers the centre', () => {
    expect(textOf('answer-form', closed)).toMatch(/答复人\n王建国\n答复电话\n0000-6212300/u)
  })

  test('回访记录: result and handling each by itself; before any visit an empty one', () => {
    const text = textOf('visit-record', closed)
    expect(text).toContain('对办理结果\n☑满意')
    expect(text).toContain('对办理过程\n□满意　☑基本满意')
    const fedBack = aCase({ steps: wholeWay })
    expect(textOf('visit-record', fedBack)).toContain('对办理结果\n□满意')
  })

  test('流转单: every step in its order, what is aside left out', () => {
    const form = paperOfKind('flow-sheet', closed)
    const told = (form.tables[1]?.rows ?? []).slice(1).map(({ cells }) => cells[2]?.words)
    expect(told[0]).toBe('收到承办单')
    expect(told.at(-1)).toMatch(/^归档/u)
  })

  test('档案: cover, list and note bear the 档号; the list has what is in the volume', () => {
    for (const kind of ['archive-cover', 'archive-list', 'archive-note'] as const)
      expect(textOf(kind, closed)).toContain('档号：J021-WS-2026-D30-0017')
    expect(textOf('archive-list', closed)).toMatch(/反馈存根\n20261123/u)
  })
})

test('a paper of an ask is one for each ask, told apart by its day', () => {
  const names = listCasePapers(handling).map(({ name }) => name)
  expect(names).toContain('催办单（2026-11-23）')
})

test('after a step those papers are offered that follow on it', () => {
  expect(papersAfter('assign', handling).map(({ kind }) => kind)).toEqual(['order-slip'])
  expect(papersAfter('note', handling)).toEqual([])
})

test('a confidential case whose caller was uncovered shows them, and says on every page that it is confidential', () => {
  const one = aBusyCase('handling', { confidential: true, title: '反映路灯不亮', content: '来电人赵明反映路灯不亮。' })
  const paper = listCasePapers(one).find(({ kind }) => kind === 'order-slip')
  if (paper === undefined) throw new Error('no 交办单')
  const made = makePaper(paper, paperSourceOf(one, true), '')
  if (made.as !== 'form') throw new Error('no form')
  const { form } = made
  expect(textOfForm(form)).toContain('赵明')
  expect(form.mark).toBe('保密　打印：李敏　2026-11-23 10:12')
  expect(form.number).toBe('')
})

test('what people wrote is cleaned as in replies', () => {
  const one = aBusyCase('handling', { title: '反映路灯不亮', content: '路灯\u200b不亮,\u0007急!\u2028第二段' })
  const { form } = papersOf(one).find(({ paper }) => paper.kind === 'order-slip') ?? {}
  expect(form === undefined ? '' : textOfForm(form)).toContain('路灯不亮，急！\n第二段')
})
