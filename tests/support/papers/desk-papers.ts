import { composeCheckPaper } from '#shared/paper/compose-check-paper'
import { composeDossierPaper } from '#shared/paper/compose-dossier-paper'
import { composeHistory, type HistoryLine } from '#shared/paper/compose-history'
import { composeList } from '#shared/paper/compose-list'
import { composeHeads, composeLog } from '#shared/paper/compose-log'
import { composeReceipt } from '#shared/paper/compose-receipt'
import type { FormPaper } from '#shared/paper/form-paper'

const ground = { officeName: '青山镇人民政府', printedBy: '林晓燕', printedAt: '2026-11-29 18:04' } as const

/** So many cases on a list, some of them with a title of two lines. */
export const aLongList = (count: number): FormPaper =>
  composeList({
    ...ground,
    title: '市长热线台账',
    about: `全部案件。共 ${count} 件`,
    heads: ['台账号', '承办单号', '标题', '村社', '内容分类', '承办部门', '承办人', '环节', '来电日期', '办结时限'],
    shares: [88, 140, 252, 96, 150, 110, 76, 76, 96, 96],
    groups: [
      {
        words: '',
        lines: Array.from({ length: count }, (_line, nth) => [
          `2026-${String(nth + 1).padStart(3, '0')}`,
          `2511${String(210_000_000 + nth * 37)}`,
          nth % 5 === 0 ? '反映石桥村三组主干道路灯长期不亮、夜间出行不安全，请求尽快修复' : '反映石桥村路灯不亮',
          '石桥村',
          '城乡建设／路灯照明',
          '村镇建设办公室',
          '周海',
          '办理中',
          '2026-11-17',
          '2026-11-24',
        ]),
      },
    ],
  })

const groups: FormPaper = composeList({
  ...ground,
  title: '集中问题台账',
  about: '同一件事反映三次以上的。共 5 件',
  heads: ['台账号', '来电日期', '标题', '村社', '环节'],
  shares: [8, 10, 26, 8, 12],
  groups: ['石桥村　路灯', '柳湾村　污水直排'].map((words, nth) => ({
    words,
    lines: Array.from({ length: nth + 2 }, (_line, at) => [
      `2026-0${nth}${at}`,
      '2026-11-17',
      '反映路灯不亮，夜里看不见路',
      '石桥村',
      '已反馈',
    ]),
  })),
})

const historyLines: readonly HistoryLine[] = [
  {
    nth: 1,
    at: '2026-11-17 09:12',
    by: '林晓燕',
    pc: '一楼登记电脑',
    act: '登记',
    field: '标题',
    before: '',
    after: '反映石桥村路灯不亮',
  },
  {
    nth: 1,
    at: '2026-11-17 09:12',
    by: '林晓燕',
    pc: '一楼登记电脑',
    act: '登记',
    field: '诉求内容',
    before: '',
    after: '主路路灯从十月底起不亮，夜里老人小孩出门看不见路，打过两次村里的电话没有回音。'.repeat(3),
  },
  {
    nth: 2,
    at: '2026-11-17 10:40',
    by: '沈国栋',
    pc: '二楼领导电脑',
    act: '批示（本人）',
    field: '批示',
    before: '',
    after: '请村镇建设办三日内修复。',
  },
  {
    nth: 3,
    at: '2026-11-18 15:02',
    by: '林晓燕',
    pc: '一楼登记电脑',
    act: '更正登记（已撤销）',
    field: '办结时限',
    before: '2026-11-24',
    after: '2026-11-26',
  },
]

const half = { lines: ['09:12 欧阳晓燕', '10:40 周海平'], counts: { fresh: 12, dueSoon: 3, overdue: 104 } }
const noLook = { lines: [], counts: undefined }

/** A month of 31 days, with two people in every half of its working days. */
const month: FormPaper = composeCheckPaper({
  ...ground,
  month: '2026-12',
  days: Array.from({ length: 31 }, (_day, index) => ({
    on: `2026-12-${String(index + 1).padStart(2, '0')}`,
    weekday: '一',
    ...(index < 23 ? { am: half, pm: half, remark: '' } : { am: noLook, pm: noLook, remark: '休息日（日历未定）' }),
  })),
  asked: 46,
  made: 46,
})

const dossierRows = (count: number, ...cells: readonly string[]): string[][] =>
  Array.from({ length: count }, () => [...cells])

const dossier: FormPaper = composeDossierPaper({
  ...ground,
  title: '集中问题专门档案 石桥村路灯损坏',
  state: '整治中（2026-11-29）',
  facts: [
    ['专档名称', '石桥村路灯损坏'],
    ['立档日期', '2026-11-29'],
    ['包案领导', '沈国栋'],
    ['责任人', '白玉芬'],
    ['整治期限', ''],
    ['案件', '45 件'],
  ],
  texts: [
    ['问题概述', '今年以来多户反映主路路灯不亮，夜里走路不安全。'.repeat(6)],
    ['成因', '线路用了十五年，雨季短路。'],
  ],
  tables: [
    {
      name: '一、案件',
      heads: ['台账号', '来电日期', '事项', '环节'],
      shares: [7, 15, 15, 48, 15],
      rows: dossierRows(45, '2026-032', '2026-11-17', '反映石桥村主路路灯不亮', '办理中'),
    },
    {
      name: '二、整治措施',
      heads: ['措施', '责任人', '期限', '落实情况'],
      shares: [7, 38, 12, 15, 28],
      rows: dossierRows(
        4,
        '更换老化线路，换装 12 盏灯',
        '白玉芬',
        '2026-12-31',
        '已完成（2026-11-29）\n已换装，夜间都亮',
      ),
    },
    { name: '三、回访', heads: ['日期', '回访人', '对象', '情况', '结果'], shares: [7, 15, 12, 16, 36, 14], rows: [] },
  ],
})

const log: FormPaper = composeLog({
  ...ground,
  of: '全部人员、全部类别',
  cut: true,
  lines: Array.from({ length: 40 }, (_line, nth) => ({
    time: '2026-11-29 09:12',
    person: '林晓燕',
    pc: '一楼登记电脑',
    kind: '打印和存文件',
    title: '打印交办单',
    detail: nth % 3 === 0 ? '已送打印机' : '',
    caseText: '2026-032　反映石桥村主路路灯不亮',
  })),
})

const heads: FormPaper = composeHeads({
  ...ground,
  heads: ['一楼登记电脑', '二楼领导电脑'].map((pc) => ({
    pc,
    replica: 'a1b2c3d4e5f60718',
    commits: 1204,
    from: '2026-01-04 08:31',
    until: '2026-11-29 18:03',
    hash: '0123456789abcdef'.repeat(4),
  })),
})

const receipt: FormPaper = composeReceipt({
  title: '交办包接收回执',
  officeName: ground.officeName,
  rows: [
    ['发送单位', '青河县市长热线受理中心'],
    ['接收单位', ground.officeName],
    ['包编号', '7c1f2a64-0b3e-4f57-9a0e-3a5a0d6a1c11'],
    ['序号', '第 12 号'],
    ['文件', '交办包_青山镇_2026-11-29_012.hlb'],
    ['导入时间', '2026-11-29 18:04'],
    ['导入结果', '新增 12 件，变更 1 件，重复 0 件，有问题未导入 0 件'],
  ],
  signerLabel: '接收人',
  signer: ground.printedBy,
})

/** The papers that belong to a desk or a list, each as an office has it at its fullest. */
export const deskPapers: readonly (readonly [name: string, form: FormPaper])[] = [
  ['台账', aLongList(120)],
  ['分组台账', groups],
  [
    '修改历史',
    composeHistory({
      ...ground,
      of: '2026-032　反映石桥村路灯不亮',
      about: '共 3 次操作，按发生的先后',
      lines: historyLines,
      confidential: true,
    }),
  ],
  ['检查登记表', month],
  ['集中问题专档', dossier],
  ['操作日志', log],
  ['日志校验值签字单', heads],
  ['接收回执', receipt],
]
