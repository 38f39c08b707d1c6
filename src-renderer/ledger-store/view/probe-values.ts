// What the records of the probe log hold, as it stands in a log.

/** An ending by being merged into another case. */
export const mergedInto = { how: 'merged', on: '2025-12-04', reason: '同一件', intoNumber: '1', entry: '' }

/** How people write: every way of writing that a folded column may treat in a way of its own. */
const asWritten = [
  'ＡＢ１２　全角',
  'Ａb-３ 半角ｶﾅ',
  '李·明‧李•明',
  '138-0000-1234 转801',
  '零\u200b宽\ufeff软\u00ad连',
  '⼀⽇',
  '第一行\u2028第二行\u000b第三行\r\n\t末行',
].join('，')

/** A sheet of the centre, with what differs. */
export const sheet = (change: object) => ({
  sheetNumber: '2026110001',
  revision: 1,
  title: '反映石桥村路灯不亮',
  content: `来电人赵明反映路灯不亮。${asWritten}`,
  caller: { name: '赵明', phone: '138-0000-0001', address: '石桥村三组12号（桥头）' },
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
  remark: '请尽快办理',
  attachments: [],
  ...change,
})

/** What an office took down itself. */
export const entry = {
  channel: 'visit',
  calledOn: '2026-11-20',
  calledAt: '09:30',
  caller: { name: '孙秀英', phone: '137-0000-0003', address: '石桥村三组' },
  gender: 'female',
  idNumber: '330523199001011234',
  peopleCount: 6,
  speaker: '周大福 13911112222',
  gist: '石桥村主路路灯不亮',
  content: '周大福等六户反映主路路灯不亮。',
  demand: 'help',
  urgency: 'urgent',
  category: '乡村建设/路灯',
  place: '主路',
  village: '石桥村',
  confidential: true,
  answerBy: 'phone',
  answerNote: '晚上打',
  superiorNumber: '200826143530123456',
  classification: 'own',
  matter: '乡村道路照明',
  dueOn: '2026-11-27',
  dueRule: '5 个工作日',
  remark: '',
  attachments: [{ sha256: 'cd'.repeat(32), name: '照片.jpg', bytes: 3 }],
}

/** What an old ledger said of a case that it closed. */
export const importedFacts = {
  importId: 'x1',
  file: '2024 年台账',
  sheet: '台账',
  line: 7,
  number: '031116',
  state: '已办结',
  unit: '城建办',
  closedOn: '2025-11-25',
  limitKnown: false,
  result: '已修好',
  reply: '已答复',
  satisfaction: 'satisfied',
  solved: 'yes',
  visitedOn: '2025-11-26',
  facts: [{ head: '满意研判', value: '满意' }],
  print: 'ab12',
}

/** An answer given on the spot. */
export const spotAnswer = {
  stubNumber: '2025-009',
  answer: '已说明',
  outcome: 'explained',
  view: 'satisfied',
  on: '2025-12-05',
}

/** A sheet that differs from the first in every part. */
export const secondSheet = sheet({
  sheetNumber: '2025120002',
  title: '举报某村干部，来电人钱华',
  caller: { name: '钱华', phone: '13900000002', address: '红旗村一组' },
  confidential: true,
  channel: 'web',
  demand: 'report',
  urgency: 'critical',
  category: '纪检监察/村务',
  place: '红旗村',
  calledOn: '2025-12-01',
  issuedOn: '2025-12-02',
  dueOn: '2025-12-12',
  attachments: [{ sha256: 'ab'.repeat(32), name: '照片.jpg', bytes: 3 }],
})
/** The fields of a case that has been through everything, and that differs from a plain one in every column. */
export const handled: readonly (readonly [string, unknown])[] = [
  ['sheet', secondSheet],
  ['ledgerNumber', '2025-017'],
  ['registration', { registeredOn: '2025-12-02', summary: '摘要', key: true }],
  ['submission', { leaderId: 'deputy', opinion: '拟办' }],
  ['instruction', { leaderId: 'deputy', text: '请办', instructedOn: '2025-12-03' }],
  [
    'assignment',
    {
      departmentId: 'd2',
      assistingDepartmentIds: ['d3'],
      handlerId: 'handler',
      dueOn: '2025-12-10',
      requirement: '速办',
      judged: {
        ruleSet: 'town',
        version: 2,
        rule: 'all',
        clock: 'inner',
        dueOn: '2025-12-10',
        dueAt: 1440,
        words: '各类诉求 办理时限前 2 个工作日',
        provisional: false,
      },
    },
  ],
  ['reply.subject', '路灯'],
  ['reply.findings', '经查属实'],
  ['reply.outcome', 'resolved'],
  ['approval', { reviewerId: 'secretary', comment: '同意', on: '2025-12-09' }],
  ['feedback', { stubNumber: '2025-003', method: 'both', on: '2025-12-10' }],
  ['charge', { leaderId: 'deputy', on: '2025-12-03', note: '' }],
  ['stage', 'closed'],
]

/** What is asked of all kinds, each taking what is its own. */
export const asked = {
  on: '2025-12-03',
  reason: 'other-unit',
  grounds: '不属本单位',
  opinion: '同意',
  proposed: '',
  talkedWith: '李某',
  askedDueOn: '2025-12-20',
  approver: 'centre',
  told: '',
  waitsFor: 'caller',
  until: '2025-12-10',
  from: 'clerk',
  whom: '村镇建设办',
  what: '请尽快',
  answerBy: '2025-12-04',
}
