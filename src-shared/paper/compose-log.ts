import { acrossSheet, formWidthMm, signLine, uprightSheet, type FormPaper, type FormTable } from './form-paper'

/** One act of the log as it stands on paper, in words. */
export interface LogLine {
  readonly time: string
  readonly person: string
  readonly pc: string
  readonly kind: string
  readonly title: string
  readonly detail: string
  readonly caseText: string
}

/** 操作日志 on paper, as plain data. */
export interface PrintedLog {
  readonly officeName: string
  /** What was asked for, in words. */
  readonly of: string
  readonly lines: readonly LogLine[]
  /** Whether older lines that match were left out. */
  readonly cut: boolean
  readonly printedBy: string
  readonly printedAt: string
}

const rowMm = 6
const columns = [
  { head: '时间', width: 31 },
  { head: '人员', width: 22 },
  { head: '电脑', width: 27 },
  { head: '类别', width: 20 },
  { head: '内容', width: 99 },
  { head: '案件', width: formWidthMm(acrossSheet) - 31 - 22 - 27 - 20 - 99 },
] as const

const cellsOf = ({ time, person, pc, kind, title, detail, caseText }: LogLine): readonly string[] => [
  time,
  person,
  pc,
  kind,
  detail === '' ? title : `${title}\n${detail}`,
  caseText,
]

/** The log on A4 laid across, to be signed and filed: one line an act, its heads on every page. */
export const composeLog = ({ officeName, of, lines, cut, printedBy, printedAt }: PrintedLog): FormPaper => ({
  sheet: acrossSheet,
  look: 'plain',
  type: 'list',
  number: '',
  numberAt: 'above',
  title: '市长热线台账操作日志',
  under: '',
  head: [`单位：${officeName}`, `范围：${of}　共 ${lines.length} 条${cut ? '（更早的没有列出）' : ''}`],
  tables: [
    {
      caption: '',
      heads: 1,
      rows: [
        { height: rowMm, cells: columns.map(({ head, width }) => ({ kind: 'label', width, words: head })) },
        ...lines.map((line) => {
          const cells = cellsOf(line)
          return {
            height: rowMm,
            cells: columns.map(({ width }, nth) => ({ kind: 'entry', width, words: cells[nth] ?? '' }) as const),
          }
        }),
      ],
    },
  ],
  notes: [],
  foot: [`打印时间：${printedAt}`, `打印人：${printedBy}`, '签字：＿＿＿＿＿＿＿＿'],
  pages: 'of-all',
  mark: '',
  organ: officeName,
})

/** Where one PC's chain of acts ends, in words. */
export interface PrintedHead {
  readonly pc: string
  readonly replica: string
  readonly commits: number
  readonly from: string
  readonly until: string
  /** In hex. */
  readonly hash: string
}

/** 日志校验值签字单, as plain data. */
export interface PrintedHeads {
  readonly officeName: string
  readonly heads: readonly PrintedHead[]
  readonly printedBy: string
  readonly printedAt: string
}

const labelMm = 30
const restMm = formWidthMm(uprightSheet) - labelMm

const factTable = (caption: string, facts: readonly (readonly [label: string, value: string])[]): FormTable => ({
  caption,
  heads: 0,
  rows: facts.map(([label, value]) => ({
    height: 9,
    cells: [
      { kind: 'label', width: labelMm, words: label },
      { kind: 'entry', width: restMm, words: value },
    ],
  })),
})

const signTable: FormTable = {
  caption: '签字',
  heads: 0,
  rows: ['经办人', '负责人'].map((who) => ({
    height: 18,
    cells: [
      { kind: 'label', width: labelMm, words: who },
      { kind: 'opinion', width: restMm, words: '', signs: [signLine('签名', '', '')] },
    ],
  })),
}

/** Where every chain ends now, to be signed and filed: who keeps this paper can later show that nothing up to it was changed. */
export const composeHeads = ({ officeName, heads, printedBy, printedAt }: PrintedHeads): FormPaper => ({
  sheet: uprightSheet,
  look: 'plain',
  type: 'usual',
  number: '',
  numberAt: 'above',
  title: '市长热线台账日志校验值签字单',
  under: '',
  head: [],
  tables: [
    {
      caption: '',
      heads: 0,
      rows: [
        {
          height: 30,
          cells: [
            {
              kind: 'entry',
              width: labelMm + restMm,
              isText: true,
              words:
                `${officeName}市长热线台账截至 ${printedAt} 的操作日志，各台电脑的末条校验值如下。` +
                '以后核对时，同一条的校验值与本单一致，说明本单以前的操作没有被改动或删除；不一致，说明被改动过。',
            },
          ],
        },
      ],
    },
    ...heads.map(({ pc, replica, commits, from, until, hash }) =>
      factTable(`电脑：${pc}`, [
        ['本机编号', replica],
        ['操作条数', `第 1 条至第 ${commits} 条`],
        ['起止时间', `${from} 至 ${until}`],
        ['末条校验值', (hash.match(/.{8}/gu) ?? []).join(' ')],
      ]),
    ),
    signTable,
  ],
  notes: [],
  foot: [`打印人：${printedBy}`, `打印时间：${printedAt}`],
  pages: 'of-all',
  mark: '',
  organ: officeName,
})
