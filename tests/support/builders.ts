import type { Case } from '#shared/case/case'
import type { IntakeSource } from '#shared/intake/plan-intake'
import { veilSheet } from '#shared/case/private-sheet'
import { keepPrivate } from '#shared/case/private-text'
import type { CaseStep } from '#shared/case/case-step'
import type { ConsentGiven } from '#shared/case/consent'
import { OwnHand } from '#shared/case/own-hand'
import { sheetSchema, type Assignment, type Attachment, type Sheet } from '#shared/case/sheet'
import type { Department, Person } from '#shared/office/office'
import { instantSchema, type Instant } from '#shared/prelude/instant'
import { localDateSchema, type LocalDate } from '#shared/prelude/local-date'
import { replicaIdSchema, type ReplicaId } from '#shared/record/commit'

export const day = (text: string): LocalDate => localDateSchema.parse(text)
export const instant = (ms: number): Instant => instantSchema.parse(ms)
export const replica = (name: string): ReplicaId => replicaIdSchema.parse(`${name.padEnd(8, '0')}.1`)

/** 2026-11-23 09:00 in China. */
export const mondayMorning = instant(Date.UTC(2026, 10, 23, 1, 0))

export function aSheet(change: Partial<Sheet> = {}): Sheet {
  return sheetSchema.parse({
    sheetNumber: '2026110043',
    revision: 1,
    title: '反映石桥村路灯不亮',
    content: '来电人反映石桥村主路路灯已有半月不亮，诉求：尽快修复。',
    caller: { name: '赵明', phone: '13800000001', address: '石桥村三组' },
    confidential: false,
    channel: 'phone',
    demand: 'help',
    urgency: 'normal',
    category: '乡村建设/路灯',
    place: '石桥村',
    calledOn: '2026-11-16',
    issuedOn: '2026-11-16',
    dueOn: '2026-11-27',
    dueRule: '求助 5 个工作日',
    remark: '',
    attachments: [],
    ...change,
  })
}

/** A sheet as a case has it, with all that it says of its caller. */
export function issued(change: Partial<Sheet> = {}): Pick<Case, 'sheet' | 'callers'> {
  const sheet = aSheet(change)
  return { sheet: veilSheet(sheet), callers: keepPrivate([sheet]) }
}

export const aCaseId = (n: number): string => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`

export const anAssignment = (n = 1, change: Partial<Sheet> = {}): Assignment => ({
  caseId: aCaseId(n),
  sheet: aSheet({ sheetNumber: `2026110${String(n).padStart(3, '0')}`, ...change }),
})

export function aPerson(id: string, roles: Person['roles'], change: Partial<Person> = {}): Person {
  return { id, name: `人员${id}`, post: '科员', departmentId: 'd1', roles, telephone: '', active: true, ...change }
}

/** An office of five: a registrar, a handler, a supervising deputy, a reviewing secretary, and one who has left. */
export const staffOfFive: readonly Person[] = [
  aPerson('clerk', ['registrar'], { name: '李敏', post: '热线办专职人员' }),
  aPerson('handler', ['handler'], { name: '王建国', post: '村镇建设办主任' }),
  aPerson('deputy', ['supervisor'], { name: '周海', post: '副镇长' }),
  aPerson('secretary', ['reviewer'], { name: '陈立', post: '党委书记' }),
  aPerson('left', ['registrar', 'handler', 'reviewer'], { name: '孙某', active: false }),
]

export const twoDepartments: readonly Department[] = [
  { id: 'd1', name: '党政综合办公室', active: true },
  { id: 'd2', name: '村镇建设办', active: true },
]

/** A person's own hand, as if the PIN had just been entered. */
export function ownHand(personId: string): OwnHand {
  const hand = OwnHand.afterPin(personId, 'opened')
  if (hand === undefined) throw new Error('no hand')
  return hand
}

/** 本人: consent by a person's own PIN. */
export const signedBy = (personId: string): ConsentGiven => ({ way: 'self', hand: ownHand(personId) })

/** 代录: consent that a clerk records from a paper that `personId` signed. */
export const recordedFor = (
  personId: string,
  place = '签批卷第 1 册',
  scans: readonly Attachment[] = [],
): ConsentGiven => ({ way: 'recorded', of: personId, place, scans })

/** The steps that take a fresh case to its end, with who takes each, all on 2026-11-23. */
export const wholeWay: readonly { readonly by: string; readonly step: CaseStep }[] = [
  {
    by: 'clerk',
    step: {
      step: 'register',
      ledgerNumber: '2026-017',
      registeredOn: day('2026-11-23'),
      summary: '石桥村路灯不亮',
      key: false,
    },
  },
  { by: 'clerk', step: { step: 'submit', leaderId: 'deputy', opinion: '建议由村镇建设办办理' } },
  {
    by: 'deputy',
    step: {
      step: 'instruct',
      text: '请村镇建设办三日内修复。',
      instructedOn: day('2026-11-23'),
      consent: signedBy('deputy'),
    },
  },
  {
    by: 'clerk',
    step: {
      step: 'assign',
      departmentId: 'd2',
      assistingDepartmentIds: [],
      handlerId: 'handler',
      dueOn: day('2026-11-26'),
      requirement: '修复并答复来电人',
    },
  },
  { by: 'handler', step: { step: 'note', on: day('2026-11-23'), text: '已到现场，线路短路。' } },
  {
    by: 'handler',
    step: { step: 'contact', on: day('2026-11-23'), way: 'phone', said: '告知修复时间', view: 'satisfied' },
  },
  {
    by: 'handler',
    step: {
      step: 'draft',
      reply: {
        format: 'report',
        subject: '石桥村路灯不亮',
        investigatedOn: day('2026-11-23'),
        investigators: '村镇建设办王建国',
        findings: '经查，线路短路。',
        basis: [],
        opinion: '已更换线路。',
        outcome: 'resolved',
        headings: [],
        head: 'plain',
        number: '',
        copyTo: '',
      },
    },
  },
  { by: 'handler', step: { step: 'send-for-review' } },
  {
    by: 'secretary',
    step: { step: 'approve', comment: '同意', on: day('2026-11-23'), consent: signedBy('secretary') },
  },
  { by: 'clerk', step: { step: 'feed-back', stubNumber: '2026-001', method: 'both', on: day('2026-11-23') } },
]

/** Where the sheets of a test come from: a first bundle of the centre. */
export const anIntakeSource: IntakeSource = {
  bundleId: aCaseId(9001),
  tagmanifest: 'a'.repeat(64),
  stream: 'assignment/hotline-centre/qingshan',
  seq: 1,
  fromOffice: 'hotline-centre',
  fromName: '受理中心',
  fileName: 'f',
  createdAt: instant(0),
}
