import type { Case } from '#shared/case/case'
import type { CaseStep } from '#shared/case/case-step'
import { listCasePapers, makePaper, type CasePaper } from '#shared/papers/case-papers'
import type { FormPaperKind } from '#shared/case/form-paper-words'
import type { FormPaper } from '#shared/paper/form-paper'
import type { PaperDocument } from '#shared/paper/paper-document'
import type { PaperSource } from '#shared/papers/paper-source'
import { veilCase } from '#shared/case/veil'
import type { Sheet } from '#shared/case/sheet'
import { day, recordedFor, signedBy, wholeWay } from '#tests/support/builders'
import { aCase, departmentsById, staffById } from '#tests/support/case-builders'

type Taken = { readonly by: string; readonly step: CaseStep }

const today = day('2026-11-23')

/** Before two leaders in turn, an order with a department that assists, a red card, and the rest of the whole way. */
const instructed: readonly Taken[] = [
  ...wholeWay.slice(0, 1),
  {
    by: 'clerk',
    step: {
      step: 'submit',
      leaderId: 'deputy',
      furtherLeaderIds: ['secretary'],
      opinion: '建议由村镇建设办牵头，党政综合办公室配合，查明线路故障原因，三个工作日内修复，并当面答复来电人。',
    },
  },
  {
    by: 'deputy',
    step: {
      step: 'instruct-first',
      text: '同意拟办意见。请村镇建设办立即派员到现场查看，涉及供电线路的与供电所对接。',
      on: today,
      consent: signedBy('deputy'),
    },
  },
  {
    by: 'clerk',
    step: {
      step: 'instruct',
      text: '请周海同志牵头，限三日内修复，并对全村路灯排查一遍，举一反三。',
      instructedOn: today,
      consent: recordedFor('secretary'),
    },
  },
  {
    by: 'clerk',
    step: {
      step: 'assign',
      departmentId: 'd2',
      assistingDepartmentIds: ['d1'],
      handlerId: 'handler',
      dueOn: day('2026-11-26'),
      requirement: '到现场查明原因，三日内修复；答复来电人并留存答复记录；办结后书面回复。',
      assists: [
        { departmentId: 'd1', personId: 'clerk', dueOn: day('2026-11-25'), requirement: '协调供电所停电检修。' },
      ],
    },
  },
  {
    by: 'secretary',
    step: {
      step: 'supervise',
      on: today,
      card: 'red',
      from: 'leader',
      number: '县督〔2026〕12号',
      what: '该诉求半月未解决，群众反映强烈。请承办单位 11 月 25 日前修复到位，书面说明原因，并报整改措施。',
      answerBy: day('2026-11-25'),
    },
  },
]

/** What goes on beside the main line while it is handled. */
const beside: readonly Taken[] = [
  {
    by: 'clerk',
    step: {
      step: 'urge',
      on: today,
      from: 'clerk',
      whom: '村镇建设办',
      what: '离内部时限还有三天，来电人又来电话询问。请尽快到现场，把修复时间告诉来电人。',
      answerBy: day('2026-11-24'),
    },
  },
  {
    by: 'clerk',
    step: {
      step: 'ask-return',
      on: today,
      reason: 'other-unit',
      grounds: '该段道路于 2025 年移交县城管局管养，路灯由县城管局照明所统一维护，镇里没有维护权限和经费。',
      opinion: '情况属实，同意申请退单。',
      proposed: '县城管局',
      talkedWith: '县城管局照明所 李某，同意接收',
      consent: recordedFor('deputy'),
    },
  },
  {
    by: 'clerk',
    step: {
      step: 'ask-extension',
      on: today,
      askedDueOn: day('2026-12-04'),
      reason: '更换的控制箱要从外地采购，供货单位答复最快 12 月 1 日到货，到货以后安装调试还要两天。',
      approver: 'deputy',
      told: '已电话告知来电人，来电人表示理解。',
    },
  },
  {
    by: 'clerk',
    step: {
      step: 'ask-coordination',
      on: today,
      to: '县城管局',
      what: '请县城管局派员会同查看控制箱，明确管养责任，更换老化线路。',
      done: '已组织村镇建设办、村委会现场查看，临时架设照明灯 6 盏，保证夜间出行。',
      told: '已当面告知来电人需要上级协调。',
      answerBy: day('2026-11-30'),
    },
  },
  {
    by: 'handler',
    step: {
      step: 'joint-meeting',
      on: today,
      place: '镇政府二楼会议室',
      presentIds: ['clerk', 'handler', 'deputy'],
      guests: '县城管局照明所李某，石桥村村委会主任',
      minutes:
        '会议听取了村镇建设办关于现场查看情况的汇报，研究了修复方案。会议认为，路灯不亮的原因是控制箱进水短路，应当先恢复照明，再明确管养责任。',
      tasks: [
        { what: '更换控制箱，恢复照明', personId: 'handler', dueOn: day('2026-11-26') },
        { what: '与县城管局签订管养移交协议', personId: 'deputy', dueOn: day('2026-12-10') },
      ],
      attachments: [],
    },
  },
]

const closing: readonly Taken[] = [
  ...wholeWay.slice(4),
  {
    by: 'handler',
    step: {
      step: 'tell-caller',
      on: today,
      byId: 'handler',
      phone: '0000-6212300',
      way: 'phone',
      said: '已电话告知修复情况和日常报修电话。',
      view: 'satisfied',
      place: '',
      attachments: [],
    },
  },
  {
    by: 'clerk',
    step: {
      step: 'visit',
      on: today,
      byId: 'clerk',
      way: 'phone',
      reached: 'yes',
      truth: 'yes',
      solved: 'yes',
      result: 'satisfied',
      handling: 'basically',
      reasons: '希望以后坏了能早点修。',
      evidence: '来电人口述，通话时间 09:40。',
      attachments: [],
    },
  },
  {
    by: 'clerk',
    step: { step: 'conclude', on: today, way: 'settled', text: '路灯已修复，长效管养已明确。' },
  },
  {
    by: 'clerk',
    step: {
      step: 'archive',
      archiveNumber: 'J021-WS-2026-D30-0017',
      keeping: 'thirty',
      place: '档案室 3 柜 2 层',
      on: today,
    },
  },
]

export const paperSheet: Partial<Sheet> = {
  title: '反映石桥村三组至村委会主路路灯半月不亮影响夜间出行',
  content:
    '来电人反映：青山镇石桥村三组至村委会主路（约 800 米）路灯自 11 月 1 日起全部不亮，已有半月，夜间老人、学生出行不便，前几日有村民骑车摔伤。曾向村委会反映两次，答复称需等待维修，至今没有结果。\n诉求：1. 尽快修复路灯；2. 明确日常维护责任人，并公布报修电话。',
  caller: { name: '赵明', phone: '13800000001', address: '青山镇石桥村三组 12 号' },
  place: '石桥村三组至村委会主路',
  channel: 'visit',
}

/** A case on which everything has been done of which there is a paper, while it is handled or closed. */
export const aBusyCase = (stage: 'handling' | 'closed' = 'closed', sheet: Partial<Sheet> = paperSheet): Case =>
  aCase({ sheet, steps: stage === 'handling' ? [...instructed, ...beside] : [...instructed, ...closing] })

/** Who prints a case's papers, as tests have it. */
export const paperSourceOf = (one: Case, revealed = false): PaperSource => ({
  one,
  office: { name: '青山镇人民政府', shortName: '青山镇', telephone: '0000-6212345' },
  people: staffById,
  departments: departmentsById,
  veil: veilCase(one, revealed),
  today,
  wording: {},
  printedBy: '李敏',
  printedAt: '2026-11-23 10:12',
})

const numberOnPapers = '青山镇〔2026〕7号'

/** Every form of a case, made. */
export const papersOf = (
  one: Case,
  revealed = false,
): readonly { readonly paper: CasePaper; readonly form: FormPaper }[] =>
  listCasePapers(one).flatMap((paper) => {
    const made = makePaper(paper, paperSourceOf(one, revealed), numberOnPapers)
    return made.as === 'form' ? [{ paper, form: made.form }] : []
  })

/** Every letter of a case, made. */
export const lettersOf = (
  one: Case,
  revealed = false,
  number = numberOnPapers,
): readonly { readonly paper: CasePaper; readonly letter: PaperDocument }[] =>
  listCasePapers(one).flatMap((paper) => {
    const made = makePaper(paper, paperSourceOf(one, revealed), number)
    return made.as === 'letter' ? [{ paper, letter: made.letter }] : []
  })

/** The paper of one kind. */
export function paperOfKind(kind: FormPaperKind, one: Case = aBusyCase(), revealed = false): FormPaper {
  const found = papersOf(one, revealed).find(({ paper }) => paper.kind === kind)
  if (found === undefined) throw new Error(`no ${kind} of this case`)
  return found.form
}

/** All that stands on a form, in its order. */
export const textOfForm = ({ number, title, under, head, tables, notes, foot, mark }: FormPaper): string =>
  [
    mark,
    number,
    title,
    under,
    ...head,
    ...tables.flatMap(({ caption, rows }) => [
      caption,
      ...rows.flatMap(({ cells }) =>
        cells.flatMap((cell) => [cell.words, ...(cell.kind === 'opinion' ? cell.signs : [])]),
      ),
    ]),
    ...notes,
    ...foot,
  ]
    .filter((words) => words !== '')
    .join('\n')
