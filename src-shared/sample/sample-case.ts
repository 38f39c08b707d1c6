import { localDateSchema, type LocalDate } from '../prelude/local-date'
import { instantSchema } from '../prelude/instant'
import { recordToCase, type Case } from '../case/case'
import { planCaseStep } from '../case/case-steps'
import type { CaseStep } from '../case/case-step'
import type { ConsentGiven } from '../case/consent'
import type { Department, Person, Role } from '../office/office'
import { foldCommit } from '../record/fold-commit'
import { replicaIdSchema, type KnownOp } from '../record/commit'
import { emptyRecord, type LedgerRecord } from '../record/ledger-record'

/** A case that never was, of which every paper can be composed: what a page of settings shows a change by. No part of any ledger. */
export interface SampleCases {
  /** While it is handled: asked to be returned, put off, urged, supervised. */
  readonly handling: Case
  /** Answered, visited and filed. */
  readonly closed: Case
  readonly people: ReadonlyMap<string, Person>
  readonly departments: ReadonlyMap<string, Department>
  readonly today: LocalDate
}

type Taken = readonly [by: string, step: CaseStep]

const day = (text: string): LocalDate => localDateSchema.parse(text)
const today = day('2026-11-23')
const at = instantSchema.parse(Date.UTC(2026, 10, 23, 1, 30))
const caseId = 'sample'

const person = (id: string, name: string, post: string, roles: readonly Role[], isHead = false): [string, Person] => [
  id,
  {
    id,
    name,
    post,
    departmentId: id === 'handler' ? 'building' : 'general',
    telephone: '0000-6212346',
    roles: [...roles],
    active: true,
    ...(isHead ? { isHead } : {}),
  },
]
const people = new Map([
  person('clerk', '李敏', '热线办专职人员', ['registrar']),
  person('handler', '王建国', '村镇建设办主任', ['handler']),
  person('deputy', '周海', '副镇长', ['supervisor']),
  person('head', '陈立', '镇长', ['supervisor', 'reviewer'], true),
])
const departments = new Map<string, Department>([
  ['general', { id: 'general', name: '党政综合办公室', active: true }],
  ['building', { id: 'building', name: '村镇建设办', active: true }],
])

const signed = (of: string): ConsentGiven => ({ way: 'recorded', of, place: '签批卷第 1 册', scans: [] })

const sheet = {
  sheetNumber: '2026110017',
  revision: 1,
  title: '反映石桥村三组至村委会主路路灯半月不亮',
  content:
    '来电人反映：石桥村三组至村委会主路（约 800 米）路灯自 11 月 1 日起全部不亮，夜间出行不便。诉求：尽快修复路灯，明确日常维护责任人。',
  caller: { name: '赵明', phone: '13800000001', address: '青山镇石桥村三组 12 号' },
  confidential: false,
  channel: 'visit',
  demand: 'help',
  urgency: 'normal',
  category: '乡村建设/路灯',
  place: '石桥村三组至村委会主路',
  calledOn: '2026-11-20',
  issuedOn: '2026-11-20',
  dueOn: '2026-11-27',
  dueRule: '求助 5 个工作日',
  remark: '',
  attachments: [],
}

const begun: readonly Taken[] = [
  ['clerk', { step: 'register', ledgerNumber: '2026-017', registeredOn: today, summary: '石桥村路灯不亮', key: false }],
  ['clerk', { step: 'submit', leaderId: 'head', opinion: '建议由村镇建设办牵头，三个工作日内修复并答复来电人。' }],
  ['clerk', { step: 'instruct', text: '请周海同志牵头，限三日内修复。', instructedOn: today, consent: signed('head') }],
  [
    'clerk',
    {
      step: 'assign',
      departmentId: 'building',
      assistingDepartmentIds: ['general'],
      handlerId: 'handler',
      dueOn: day('2026-11-26'),
      requirement: '到现场查明原因，三日内修复；办结后书面回复。',
    },
  ],
]

const beside: readonly Taken[] = [
  [
    'clerk',
    {
      step: 'supervise',
      on: today,
      card: 'red',
      from: 'leader',
      number: '县督〔2026〕12号',
      what: '请承办单位 11 月 25 日前修复到位，书面说明原因。',
      answerBy: day('2026-11-25'),
    },
  ],
  [
    'clerk',
    {
      step: 'urge',
      on: today,
      from: 'clerk',
      whom: '村镇建设办',
      what: '离内部时限还有三天，请尽快到现场，把修复时间告诉来电人。',
      answerBy: day('2026-11-24'),
    },
  ],
  [
    'clerk',
    {
      step: 'ask-return',
      on: today,
      reason: 'other-unit',
      grounds: '该段道路已移交县城管局管养，镇里没有维护权限和经费。',
      opinion: '情况属实，同意申请退单。',
      proposed: '县城管局',
      talkedWith: '县城管局照明所，同意接收',
      consent: signed('deputy'),
    },
  ],
  [
    'clerk',
    {
      step: 'ask-extension',
      on: today,
      askedDueOn: day('2026-12-04'),
      reason: '更换的控制箱要从外地采购，最快 12 月 1 日到货。',
      approver: 'deputy',
      told: '已电话告知来电人，来电人表示理解。',
    },
  ],
  [
    'clerk',
    {
      step: 'ask-coordination',
      on: today,
      to: '县城管局',
      what: '请县城管局派员会同查看控制箱，明确管养责任。',
      done: '已组织村镇建设办、村委会现场查看，临时架设照明灯 6 盏。',
      told: '已当面告知来电人。',
      answerBy: day('2026-11-30'),
    },
  ],
  [
    'handler',
    {
      step: 'joint-meeting',
      on: today,
      place: '镇政府二楼会议室',
      presentIds: ['clerk', 'handler', 'deputy'],
      guests: '县城管局照明所、石桥村村委会',
      minutes: '会议研究了修复方案，先恢复照明，再明确管养责任。',
      tasks: [{ what: '更换控制箱，恢复照明', personId: 'handler', dueOn: day('2026-11-26') }],
      attachments: [],
    },
  ],
]

const ended: readonly Taken[] = [
  ['handler', { step: 'note', on: today, text: '已到现场，线路短路。' }],
  ['handler', { step: 'contact', on: today, way: 'phone', said: '告知修复时间', view: 'satisfied' }],
  [
    'handler',
    {
      step: 'draft',
      reply: {
        format: 'report',
        subject: '石桥村三组至村委会主路路灯不亮',
        investigatedOn: today,
        investigators: '村镇建设办王建国',
        findings: '经查，该路段控制箱进水，线路短路，反映情况属实。',
        basis: [{ law: '中华人民共和国公路法', article: '三十五', clause: '' }],
        opinion: '一、已更换控制箱，路灯恢复照明。\n二、由村委会负责日常巡查，报修电话已张贴。',
        outcome: 'resolved',
        headings: [],
        head: 'plain',
        number: '',
        copyTo: '',
      },
    },
  ],
  ['handler', { step: 'send-for-review' }],
  ['clerk', { step: 'approve', comment: '同意', on: today, consent: signed('head') }],
  ['clerk', { step: 'feed-back', stubNumber: '2026-001', method: 'both', on: today }],
  [
    'handler',
    {
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
  ],
  [
    'clerk',
    {
      step: 'archive',
      archiveNumber: 'J021-WS-2026-D30-0017',
      keeping: 'thirty',
      place: '档案室 3 柜 2 层',
      on: today,
    },
  ],
]

function read(record: LedgerRecord): Case {
  const one = recordToCase(record)
  if (one === undefined) throw new Error('the sample case is none')
  return one
}

function play(taken: readonly Taken[]): Case {
  const target = { of: 'case', id: caseId } as const
  let record = emptyRecord('case', caseId)
  let seq = 0
  const fold = (by: string, ops: readonly KnownOp[]): void => {
    seq += 1
    const commit = {
      v: 1 as const,
      replica: replicaIdSchema.parse('sample0000.1'),
      seq,
      prev: '',
      at,
      by,
      ops: [...ops],
    }
    record = foldCommit(new Map([[`case/${caseId}`, record]]), commit).get(`case/${caseId}`) ?? record
  }
  const received = { act: 'received', bundleId: caseId, sheetNumber: sheet.sheetNumber, from: '市长公开电话受理中心' }
  fold('clerk', [
    { op: 'set', ...target, field: 'sheet', value: sheet, saw: [] },
    { op: 'append', ...target, field: 'acts', value: received },
  ])
  for (const [by, step] of taken) {
    const actor = people.get(by)
    if (actor === undefined) throw new Error(`nobody called ${by}`)
    const planned = planCaseStep(record, read(record), step, {
      actor,
      today,
      people,
      departments,
      ledgerNumberTaken: () => false,
      stubNumberTaken: () => false,
    })
    if (!planned.ok) throw new Error(`${step.step}: ${planned.failure.type}`)
    fold(by, planned.value)
  }
  return read(record)
}

/** The two of them, with who works there. */
export const makeSampleCases = (): SampleCases => ({
  handling: play([...begun, ...beside]),
  closed: play([...begun, ...ended]),
  people,
  departments,
  today,
})
