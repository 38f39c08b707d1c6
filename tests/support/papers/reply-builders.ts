import { composeReply } from '#shared/reply/compose-reply'
import type { ReplyFacts, StubFacts } from '#shared/reply/reply-facts'
import type { PaperDocument } from '#shared/paper/paper-document'
import { localDateSchema, type LocalDate } from '#shared/prelude/local-date'

const day = (text: string): LocalDate => localDateSchema.parse(text)

/** A complete report on a village road, one page long. */
export function aReply(change: Partial<ReplyFacts> = {}): ReplyFacts {
  return {
    format: 'report',
    addressee: '市长公开电话受理中心',
    callerName: '王建国',
    subject: '青山镇柳树沟村通村公路破损长期未修问题',
    sheetNumber: '2026110043',
    receivedOn: day('2026-11-03'),
    investigatedOn: day('2026-11-05'),
    investigators: '镇村镇建设办李明、张华',
    findings: '经查，柳树沟村通村公路全长1.2公里，路面出现坑槽23处，雨后积水，反映情况属实。',
    basis: [{ law: '中华人民共和国公路法', article: '35', clause: '' }],
    opinion: '一、立即组织应急填补。\n二、列入明年养护计划。',
    headings: [],
    handlerName: '李明',
    reviewerName: '张华',
    organName: '青山镇人民政府',
    signedOn: day('2026-11-23'),
    dateStyle: 'arabic',
    telephone: '0632-5550123',
    wording: {},
    ...change,
  }
}

/** The second form: no addressee, no law, no handler, the date in Chinese numerals. */
export function aLetter(change: Partial<ReplyFacts> = {}): ReplyFacts {
  return aReply({
    format: 'letter',
    addressee: '',
    basis: [],
    opinion: '',
    dateStyle: 'chinese',
    telephone: '',
    ...change,
  })
}

export function aStubFacts(change: Partial<StubFacts> = {}): StubFacts {
  return {
    stubNumber: '2026-009',
    ledgerNumber: '2026-017',
    sheetNumber: '2026110043',
    title: '王建国反映青山镇柳树沟村通村公路破损长期未修问题',
    callerName: '王建国',
    demandText: '投诉',
    receivedOn: day('2026-11-03'),
    dueOn: day('2026-11-25'),
    departmentName: '村镇建设办公室',
    handlerName: '李明',
    reviewerName: '张华',
    reviewedOn: day('2026-11-22'),
    fedBackOn: day('2026-11-23'),
    methodText: '书面回复',
    outcomeText: '已解决：坑槽填补完成',
    organName: '青山镇人民政府',
    wording: {},
    ...change,
  }
}

/** The composed paper of complete facts. */
export function composed(facts: ReplyFacts): PaperDocument {
  const reply = composeReply(facts)
  if (!reply.ok) throw new Error(`builder made incomplete facts: ${JSON.stringify(reply.failure)}`)
  return reply.value
}

const clauses = [
  '经现场逐户走访核实',
  '该处路面系二〇一四年修建',
  '因大型车辆长期碾压',
  '加之排水沟淤塞不通',
  '雨后积水难以及时排出',
  '群众出行确有不便',
  '镇政府已责成有关单位限期整改',
] as const

/** So many paragraphs of pure Chinese, each about `lines` lines long, no two of them alike at their start. */
export function pureChinese(paragraphs: number, lines = 5): string {
  const numerals = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥']
  return Array.from({ length: paragraphs }, (_none, index) => {
    let text = `第${numerals[index % numerals.length]}${numerals[Math.floor(index / numerals.length) % numerals.length]}段，`
    for (let at = index; text.length < lines * 28 - 6; at += 1) text += `${clauses[at % clauses.length]}，`
    return `${text.slice(0, -1)}。`
  }).join('\n')
}

/** All that a reader should find on the paper, in order, without blanks. */
export function textOf(paper: PaperDocument): string {
  const attachments = paper.attachments.map(
    (name, index) => `${index === 0 ? '附件：' : ''}${paper.attachments.length > 1 ? `${index + 1}.` : ''}${name}`,
  )
  const body = paper.body.map((paragraph) => paragraph.lead + paragraph.text)
  const { organ, dateText } = paper.signature
  return [
    ...paper.titleLines,
    paper.addressee,
    ...body,
    ...paper.staffLines.flat(),
    ...attachments,
    organ,
    dateText,
    paper.annotation,
  ]
    .join('')
    .replace(/\s/gu, '')
}
