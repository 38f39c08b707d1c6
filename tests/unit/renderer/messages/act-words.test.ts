import { callerViewWords, contactWayWords, feedbackMethodWords, paperKindWords } from '#shared/case/choices'
import type { Names } from '#shared/case/names'
import { uncover } from '#shared/case/private-text'
import { describe, expect, it } from 'vitest'
import { actToText } from '#shared/case/tell-act'
import { sideActSamples } from '#tests/support/sides'
import { anAct } from '#tests/support/an-act'
import { dayOfAct, type Act, type ActName } from '#shared/case/act'
import { chineseFaults } from './plain-words'

const acts: { readonly [A in ActName]: object } = {
  received: { bundleId: 'b', sheetNumber: '2026110043', from: '受理中心' },
  answered: { stubNumber: '2026-001', answer: '已解释政策', outcome: 'explained', view: 'satisfied', on: '2026-11-23' },
  imported: { importId: 'i', file: '2024 年台账', sheet: '台账', line: 3, on: '2024-01-05', state: '已办结' },
  'old-step': { on: '2024-01-06', what: '城建办', text: '已修好' },
  entered: { channel: 'visit', calledOn: '2026-11-23' },
  'entry-amended': { fields: ['gist', 'caller'], reason: '听错了' },
  joined: { bundleId: 'b', sheetNumber: '2026110043', from: '受理中心', centreCaseId: 'c' },
  linked: { caseId: 'c', merged: true, reason: '同一盏路灯' },
  'sheet-revised': { bundleId: 'b', revision: 2, fields: ['dueOn', 'content'] },
  registered: { ledgerNumber: '2026-017', registeredOn: '2026-11-23', summary: '路灯不亮', key: true },
  submitted: { leaderId: 'deputy', opinion: '拟请办理' },
  instructed: { leaderId: 'deputy', text: '请办理', instructedOn: '2026-11-22' },
  assigned: {
    departmentId: 'd1',
    assistingDepartmentIds: ['d2'],
    handlerId: 'handler',
    dueOn: '2026-11-26',
    requirement: '修复',
  },
  avoided: { personId: 'handler', on: '2026-11-20', reason: '与被反映人是亲属' },
  'charge-taken': { leaderId: 'deputy', on: '2026-11-20', note: '' },
  'charge-ended': { on: '2026-11-21', reason: '改由另一位领导包案' },
  noted: { on: '2026-11-20', text: '到现场查看' },
  sealed: { on: '2026-11-24', text: '', attachments: [] },
  contacted: { on: '2026-11-21', way: 'phone', said: '告知进度', view: 'satisfied' },
  drafted: { fields: ['findings'] },
  'sent-for-review': {},
  approved: { comment: '同意' },
  'sent-back': { comment: '补充依据' },
  'fed-back': { stubNumber: '2026-001', method: 'both', on: '2026-11-23' },
  printed: { paper: 'stub' },
  saved: { paper: 'report', as: 'docx', file: '报告.docx' },
  'folder-saved': { file: '2026-017 路灯不亮.zip', sha256: 'ab12', files: 2, showsCaller: true },
  'attachment-opened': { name: '现场照片.png', use: 'shown' },
  exported: { bundleId: 'b', file: '回复包.hlb' },
  revealed: { reason: '电话核实' },
  numbered: { ledgerNumber: '2026-031', before: '2026-B-003', reason: '编正式号' },
  'paper-numbered': { paper: 'approval-slip', about: '', prefix: '青山镇呈', year: 2026, serial: 7 },
  'stub-renumbered': { stubNumber: '2026-009', before: '2026-008', reason: '与另一件重复' },
  voided: { reason: '重复交办' },
  lifted: { reason: '作废有误' },
  corrected: {
    entry: 'pca00000.1:7',
    of: 'assigned',
    changes: [
      { field: 'dueOn', before: '2026-11-26', after: '2026-11-25' },
      { field: 'handlerId', before: 'deputy', after: 'handler' },
      { field: 'assistingDepartmentIds', before: [], after: ['d2'] },
    ],
    reason: '录错了',
  },
  'taken-back': { entry: 'pca00000.1:2', of: 'registered', number: '2026-017', reason: '重复登记' },
  ...sideActSamples,
  'round-opened': { number: 2, on: '2026-11-24', cause: 'centre', reason: '请再核实', start: 'instructed' },
  'reopen-cancelled': { number: 2, reason: '点错了' },
  'signed-for': { on: '2026-11-23', at: '09:05', byId: 'deputy' },
  'caller-told': {
    on: '2026-11-24',
    byId: 'handler',
    phone: '05500000',
    way: 'paper',
    said: '告知已修好',
    view: 'satisfied',
    place: '2026 年答复卷',
    attachments: [],
  },
  visited: {
    on: '2026-11-25',
    byId: 'deputy',
    way: 'phone',
    reached: 'yes',
    truth: 'yes',
    solved: 'partly',
    result: 'basically',
    handling: 'satisfied',
    reasons: '还有一盏不亮',
    evidence: '通话录音',
    attachments: [],
  },
  concluded: { on: '2026-11-25', way: 'project-done', text: '明年改造', againOn: '2027-03-01' },
  archived: { archiveNumber: '2026-Y-017', keeping: 'ten', place: '档案室 3 号柜', on: '2026-12-01' },
  met: {
    on: '2026-11-24',
    place: '二楼会议室',
    presentIds: ['deputy'],
    guests: '供电所李工',
    minutes: '商定先换线路',
    tasks: [{ what: '换线路', personId: 'handler', dueOn: '2026-11-30' }],
    attachments: [],
  },
  'task-done': { meeting: 'pca00000.1:9', index: 0, on: '2026-11-29', text: '已换', attachments: [] },
  'instructed-first': { leaderId: 'deputy', text: '请先核实', on: '2026-11-22' },
  'assist-answered': { departmentId: 'd2', on: '2026-11-24', byId: 'deputy', text: '已维持秩序', attachments: [] },
  checked: { on: '2026-11-25', result: 'to-mend', comment: '写明日期' },
  settled: { field: 'stage', written: false, value: 'handling', aside: ['in-review'] },
}

const parsed: readonly Act[] = Object.entries(acts).map(([act, fields]) => anAct({ act, ...fields }))
const names: Names = {
  person: (id) => ({ deputy: '周海', handler: '王建国' })[id] ?? '未知人员',
  department: (id) => ({ d1: '村镇建设办', d2: '派出所' })[id] ?? '未知部门',
}
const dayOf = (name: ActName): string =>
  parsed
    .filter((act) => act.act === name)
    .map((act) => dayOfAct(act) ?? '')
    .join()
const textOf = (name: ActName): string =>
  parsed
    .filter((act) => act.act === name)
    .map((act) => actToText(act, names))
    .map(({ title, detail }) => `${title}\n${uncover(detail)}`)
    .join()

describe('an act of the timeline', () => {
  for (const act of parsed)
    it(`is told in Chinese for ${act.act}`, () => expect(chineseFaults(actToText(act, names).title)).toEqual([]))

  it('names people and departments, never their ids', () => {
    expect(textOf('assigned')).toBe('交办村镇建设办 王建国，2026-11-26 前办结\n协办：派出所\n要求：修复')
    expect(textOf('instructed')).toContain('周海批示')
  })

  it('tells a correction with old and new values in words, and why', () => {
    expect(textOf('corrected')).toBe(
      [
        '更正交办',
        '内部时限：2026-11-26 → 2026-11-25',
        '承办人：周海 → 王建国',
        '协办部门：无 → 派出所',
        '理由：录错了',
      ].join('\n'),
    )
    expect(textOf('taken-back')).toBe('撤回登记\n2026-017 已经用过，仍归这个案件，不再编给别的案件\n理由：重复登记')
  })

  it('names the changed fields of a sheet and of a reply', () => {
    expect(textOf('sheet-revised')).toContain('办结时限、反映内容')
    expect(textOf('drafted')).toContain('调查情况')
  })

  it('tells a meeting with who came and who does what by when', () => {
    expect(textOf('met')).toBe(
      '联合办公（二楼会议室）\n到会：周海、供电所李工\n商定先换线路\n议定事项：\n1. 换线路，王建国，2026-11-30',
    )
  })

  it('tells both satisfactions of a return visit apart', () => {
    expect(textOf('visited')).toBe(
      '周海回访（电话），联系上了\n诉求属实，部分解决，对结果基本满意，对过程满意\n原因、意见：还有一盏不亮\n核实依据：通话录音',
    )
  })

  it('tells its own day only where it has one', () => {
    expect(dayOf('noted')).toBe('2026-11-20')
    expect(dayOf('instructed')).toBe('2026-11-22')
    expect(dayOf('sent-for-review')).toBe('')
  })
})

it('every choice of a step has a word', () => {
  for (const words of [contactWayWords, callerViewWords, feedbackMethodWords, paperKindWords])
    for (const word of Object.values(words)) expect(chineseFaults(word)).toEqual([])
})
