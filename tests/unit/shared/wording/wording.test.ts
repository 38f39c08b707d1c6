import { describe, expect, it } from 'vitest'
import { formPaperWords, ruledFormWords, type FormPaperKind } from '#shared/case/form-paper-words'
import { valuesOf } from '#shared/case/choices'
import { approvedPaper } from '#shared/case/paper-kept'
import { keepPaper, linesOfPaper } from '#shared/paper/kept-paper'
import { wordFieldNames } from '#shared/papers/word-fields'
import { makePaper, listCasePapers } from '#shared/papers/case-papers'
import { emptyRecord, type LedgerRecord } from '#shared/record/ledger-record'
import { foldCommit } from '#shared/record/fold-commit'
import type { KnownOp } from '#shared/record/commit'
import { savedReplyFacts } from '#shared/reply/case-to-reply-facts'
import { composeReply, wordReply } from '#shared/reply/compose-reply'
import { standingPaper } from '#shared/reply/standing-paper'
import { makeSampleCases } from '#shared/sample/sample-case'
import { judgeWording } from '#shared/wording/judge-wording'
import { planWording } from '#shared/wording/plan-wording'
import { fillMarks, replyWording, type OfficeWording } from '#shared/wording/say-wording'
import { listWordings, toOfficeWording, wordingKind } from '#shared/wording/wording-record'
import { wordingNames, wordingOf, type WordingName } from '#shared/wording/wordings'
import { aPerson, day, mondayMorning, replica } from '#tests/support/builders'
import { staffById, wholeWayThrough } from '#tests/support/case-builders'
import { consentStep, PlayedCase } from '#tests/support/case-stage'
import { aLetter, aReply } from '#tests/support/papers/reply-builders'
import { aBusyCase, paperSourceOf } from '#tests/support/papers/case-for-papers'

const clerk = aPerson('clerk', ['registrar'])
const office = { code: 'qingshan', name: '青山镇人民政府', shortName: '青山镇', telephone: '0632-5550123' }

let seq = 0

/** A record after what was planned; it fails where that is refused. */
function written(name: WordingName, text: string | null, before?: LedgerRecord, by = 'pc1'): LedgerRecord {
  const planned = planWording({ name, text }, { record: before, actor: clerk, caseFields: wordFieldNames })
  if (!planned.ok) throw new Error(JSON.stringify(planned.failure))
  return folded(name, planned.value, before, by)
}

function folded(name: WordingName, ops: readonly KnownOp[], before?: LedgerRecord, by = 'pc1'): LedgerRecord {
  const record = before ?? emptyRecord(wordingKind, name)
  seq += 1
  const commit = { v: 1 as const, replica: replica(by), seq, prev: '', at: mondayMorning, by: 'clerk', ops: [...ops] }
  return foldCommit(new Map([[`${wordingKind}/${name}`, record]]), commit).get(`${wordingKind}/${name}`) ?? record
}

const wordingOfRecords = (...records: readonly LedgerRecord[]): OfficeWording =>
  toOfficeWording(listWordings(records, wordFieldNames))

const faultsOf = (name: WordingName, text: string) => judgeWording(name, text, wordFieldNames)

describe('every wording', () => {
  it.each(wordingNames)('%s is sound as the program brings it', (name) => {
    expect(faultsOf(name, wordingOf(name).text)).toEqual([])
  })

  it('has its title for every form of a case', () => {
    for (const kind of valuesOf(ruledFormWords)) expect(wordingNames).toContain(`title/${kind}`)
  })

  it('is refused where a mark is unknown, unclosed or full-width, with the line it stands in', () => {
    const note: WordingName = 'note/order-slip'
    const of = (text: string) =>
      faultsOf(note, text).flatMap((fault) =>
        fault.type === 'mark' ? [[fault.fault.fault, fault.fault.paragraph]] : [],
      )
    expect(of('请在{办结时限}前办结。')).toEqual([])
    expect(of('第一行\n请在{办结时间点}前办结。')).toEqual([['unknown', 2]])
    expect(of('请在{办结时限前办结。')).toEqual([['unclosed', 1]])
    expect(of('请在｛办结时限｝前办结。')).toEqual([['wide', 1]])
    expect(of('请在{办结 时限}前办结。')).toEqual([['blank', 1]])
    expect(of('请在办结时限}前办结。')).toEqual([['unopened', 1]])
  })

  it('is refused where it is blank, in lines, too long, or lacks what the paper has to say', () => {
    expect(faultsOf('report-title', ' ')).toEqual([{ type: 'blank' }])
    expect(faultsOf('report-closing', '')).toEqual([])
    expect(faultsOf('report-closing', '特此\n报告')).toEqual([{ type: 'lines' }])
    expect(faultsOf('report-closing', '特'.repeat(301))).toEqual([{ type: 'long', over: 1 }])
    expect(faultsOf('reply-opinion', '处理意见如下：')).toEqual([{ type: 'needs', field: '法律依据' }])
  })
})

describe('what an office writes', () => {
  it('is printed on what is composed from then on; the program’s comes back by null', () => {
    const closing = written('report-closing', '特此报告。')
    const wording = wordingOfRecords(closing)
    expect(wording).toEqual({ 'report-closing': '特此报告。' })
    expect(wordReply(aReply({ wording })).body.at(-1)?.text).toBe('特此报告。')
    expect(wordReply(aReply()).body.at(-1)?.text).not.toBe('特此报告。')
    expect(wordingOfRecords(written('report-closing', null, closing))).toEqual({})
  })

  it('fills a report and a letter in, and never reads marks in what was filled in', () => {
    const wording: OfficeWording = {
      'report-title': '{单位名称}关于{来电人}反映{反映事项}的报告',
      'report-opening': '{主送机关}转来{承办单号}号件，{调查人员}于{调查日期}调查：',
      'letter-opening-own': '您好！您反映的{反映事项}一事，{收件日期}收到。',
    }
    const report = wordReply(aReply({ wording, callerName: '{单位名称}' }))
    expect(report.titleLines.join('')).toMatch(/^青山镇人民政府关于\{单位名称\}反映/u)
    expect(report.body[0]?.text).toBe(
      '市长公开电话受理中心转来2026110043号件，镇村镇建设办李明、张华于2026年11月5日调查：',
    )
    const letter = wordReply(aLetter({ wording, own: true, subject: '路灯不亮' }))
    expect(letter.body[0]?.text).toBe('您好！您反映的路灯不亮一事，2026年11月3日收到。')
  })

  it('stands on forms with any field of the case; what is not known leaves room to write', () => {
    const one = aBusyCase()
    const wording: OfficeWording = {
      'title/order-slip': '{单位简称}交办通知',
      'note/order-slip': '请于{办结时限}前办结，电话{单位电话}。\n协办：{备注}',
    }
    const paper = listCasePapers(one).find(({ kind }) => kind === 'order-slip')
    if (paper === undefined) throw new Error('no slip')
    const made = makePaper(paper, { ...paperSourceOf(one), wording, office: { ...office, telephone: '' } }, '')
    if (made.as !== 'form') throw new Error('no form')
    const { form } = made
    expect(form.title).toBe('青山镇交办通知')
    expect(form.notes[0]).toMatch(/^请于2026年\d+月\d+日前办结，电话＿＿＿＿。$/u)
    expect(JSON.stringify(form)).not.toContain('undefined')
  })

  it('leaves nothing of a mark nobody knows', () => {
    expect(fillMarks('甲{乙}丙', () => undefined)).toBe('甲丙')
  })

  it('is kept with an approval: what the office writes later changes no approved reply', () => {
    const around = (wording: OfficeWording) => ({
      office,
      people: staffById,
      today: day('2026-11-23'),
      dateStyle: 'arabic' as const,
      wording,
    })
    const then: OfficeWording = { 'report-closing': '特此报告。' }
    const played = PlayedCase.of({ steps: wholeWayThrough('send-for-review') })
    played.take('secretary', consentStep('approve', ''), {
      composePaper: (one) => {
        const paper = composeReply({ ...savedReplyFacts(one, around(then)), wording: then })
        return paper.ok ? keepPaper(paper.value, replyWording(then)) : undefined
      },
    })
    const later = wordReply(savedReplyFacts(played.one, around({ 'report-closing': '以上报告，请审阅。' })))
    expect(linesOfPaper(later)).toContain('特此报告。')
    expect(standingPaper(played.one, later)).toEqual(approvedPaper(played.one)?.paper)
  })

  it('is written by who keeps the settings alone, and nothing is written where nothing differs', () => {
    const plan = (text: string, actor = clerk, record?: LedgerRecord) =>
      planWording({ name: 'report-closing', text }, { record, actor, caseFields: wordFieldNames })
    expect(plan('特此报告。', aPerson('h', ['handler']))).toMatchObject({ failure: { type: 'WordingNotYours' } })
    expect(plan('特此{报告')).toMatchObject({ failure: { type: 'WordingFaulty' } })
    expect(plan('特此报告。', clerk, written('report-closing', '特此报告。'))).toMatchObject({ value: [] })
    expect(plan('')).toMatchObject({ value: [] })
  })

  it('goes between PCs sentence by sentence: two of one sentence ask, two of different ones lose nothing', () => {
    const two = listWordings(
      [
        written('report-closing', '特此报告。', undefined, 'pc1'),
        written('letter-closing', '特此答复。', undefined, 'pc2'),
      ],
      wordFieldNames,
    )
    expect(toOfficeWording(two)).toEqual({ 'report-closing': '特此报告。', 'letter-closing': '特此答复。' })
    const first = written('report-closing', '特此报告。', undefined, 'pc1')
    const ops = planWording(
      { name: 'report-closing', text: '专此报告。' },
      { record: undefined, actor: clerk, caseFields: wordFieldNames },
    )
    const both = folded('report-closing', ops.ok ? ops.value : [], first, 'pc2')
    expect(listWordings([both], wordFieldNames).find(({ name }) => name === 'report-closing')?.isInConflict).toBe(true)
  })

  it('is said as the program brings it where a fault came from another PC', () => {
    const damaged = folded('report-title', [
      { op: 'set', of: wordingKind, id: 'report-title', field: 'text', value: '关于{没有的字段}', saw: [] },
    ])
    const line = listWordings([damaged], wordFieldNames).find(({ name }) => name === 'report-title')
    expect(line?.faults).toHaveLength(1)
    expect(line?.text).toBe(wordingOf('report-title').text)
    expect(wordingOfRecords(damaged)).toEqual({})
  })
})

it('the sample case has every kind of paper', () => {
  const { handling, closed } = makeSampleCases()
  const kinds = new Set([handling, closed].flatMap((one) => listCasePapers(one).map(({ kind }): FormPaperKind => kind)))
  expect(valuesOf(formPaperWords).filter((kind) => !kinds.has(kind))).toEqual([])
})
