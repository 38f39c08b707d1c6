import { caseFieldName } from '#shared/case/field-tables'
import type { Names } from '#shared/case/names'
import { printTitle } from '#shared/case/print-words'
import type { ActivityKind } from '#shared/case/activity-kind'
import type { ActivityEntry, ActivityEvent, OfficePart } from '#shared/history/activity-event'
import { reportActWords } from '#shared/approved-report/approved-report-act'
import { classActWords } from '#shared/class-table/class-entry'
import { noteStateWords } from '#shared/centre-figures/note'
import { dossierActWords } from '#shared/dossier/dossier-act'
import { pledgeActWords } from '#shared/pledge/pledge-act'
import { sayWord } from '#shared/text/say-word'
import { subLedgerNamed } from '#shared/sub-ledger/all-sub-ledgers'
import { serialNumberToText } from '#shared/case/serial-number'
import type { DeskAct, DeskActName } from '#shared/history/desk-act'
import { checkFailureNameToText } from '../../messages/check-words'
import { backupReasonSchema } from '#shared/backup/backup-head'
import { tell, type PrivateText } from '#shared/case/private-text'
import { instantToMinuteText } from '#shared/prelude/instant'
import { actToText } from '#shared/case/tell-act'
import { reasonWords } from '../../messages/backup-words'
import { missedToText } from '../../messages/loss-words'
import { thingsToText } from '../../messages/undo-words'
import { localDaysKindWords, spanToText } from '../../messages/calendar-words'
import { replicaToPcName, type PcNames } from '../../messages/pc-words'

/** The kinds of the 操作日志, as its filter lists them. */
export const activityKindWords: { readonly [K in ActivityKind]: string } = {
  register: '登记',
  submit: '呈报',
  instruct: '批示',
  assign: '交办',
  handle: '办理、联系',
  draft: '拟写回复',
  review: '送审、审阅',
  'feed-back': '反馈',
  correct: '更正、撤回',
  reveal: '查看来电人',
  attachment: '查看附件',
  print: '打印',
  save: '存为文件',
  import: '导入',
  export: '导出',
  sync: '多机同步',
  settings: '设置变更',
  keys: '密钥与名片',
  backup: '备份与恢复',
  void: '作废',
  conflict: '核对冲突',
  check: '核对日志',
  round: '每日查看',
  other: '其他',
}

export interface ActivityText {
  readonly title: string
  readonly detail: PrivateText
}

interface PlainText {
  readonly title: string
  readonly detail: string | PrivateText
}

/** A newer program may have more reasons. */
function reasonToWords(reason: string): string {
  const known = backupReasonSchema.safeParse(reason).data
  return known === undefined ? '自动' : reasonWords[known]
}

type DeskActOf<A extends DeskActName = DeskActName> = {
  [N in A]: { readonly act: N } & Extract<DeskAct, { act: N }>
}[A]
const deskTexts: { readonly [A in DeskActName]: (act: DeskActOf<A>, names: Names) => PlainText } = {
  'sync-receipt-printed': ({ fromName, outcome }) => ({
    title: printTitle(outcome, '台账同步回执'),
    detail: `来自“${fromName}”`,
  }),
  'receipt-printed': ({ fromName, seq, outcome }) => ({
    title: printTitle(outcome, '交办包接收回执'),
    detail: `${fromName}，第 ${seq} 号`,
  }),
  'card-exported': ({ file }) => ({ title: '导出本机名片', detail: file }),
  'keys-backed-up': ({ file }) => ({ title: '备份本机密钥', detail: file }),
  'keys-restored': ({ by, file }) => ({
    title: by === 'paper' ? '用纸质恢复密钥恢复本机密钥' : '用密钥备份恢复本机密钥',
    detail: file,
  }),
  'pin-set': ({ personId, again }, { person }) => ({
    title: `${again ? '更改' : '设置'}${person(personId)}在这台电脑上的 PIN`,
    detail: '',
  }),
  'pin-removed': ({ personId }, { person }) => ({ title: `取消${person(personId)}在这台电脑上的 PIN`, detail: '' }),
  'keys-renewed': () => ({ title: '重新生成本机密钥', detail: '原来的密钥不再使用' }),
  'backup-made': ({ reason, copies }) => ({
    title: `备份台账（${reasonToWords(reason)}）`,
    detail: copies.map(({ kind, place, file }) => `${kind === 'stick' ? 'U 盘 ' : ''}${place}　${file}`).join('\n'),
  }),
  'backup-restored': ({ file, madeAt, commits }) => ({
    title: '从备份恢复台账',
    detail: `${file}，${instantToMinuteText(madeAt)} 做的备份，共 ${commits} 条操作`,
  }),
  'loss-accepted': ({ missed, from, until }) => ({
    title: '台账少了一段，知情后继续使用',
    detail: missedToText({ acts: missed, from, until }),
  }),
  'day-confirmed': ({ was, is }) => ({
    title: `确认今天是 ${is}`,
    detail: `电脑日期与本机上一次操作的日期（${was}）相差很大，已由人核对`,
  }),
  'log-printed': ({ lines, of, outcome }) => ({ title: printTitle(outcome, `操作日志 ${lines} 条`), detail: of }),
  'check-sheet-printed': ({ month, outcome }) => ({ title: printTitle(outcome, `检查登记表 ${month}`), detail: '' }),
  'list-printed': ({ list, lines, outcome }) => ({
    title: printTitle(outcome, subLedgerNamed(list)?.title ?? list),
    detail: `${lines} 件`,
  }),
  'list-saved': ({ list, lines, of, file }) => ({
    title: `${subLedgerNamed(list)?.title ?? list} ${lines} 件导出为 Excel`,
    detail: of === '' ? file : `${of}　${file}`,
  }),
  'figures-printed': ({ of, outcome }) => ({ title: printTitle(outcome, '统计'), detail: of }),
  'classes-saved': ({ classes, file }) => ({ title: `内容分类表存为文件（${classes} 类）`, detail: file }),
  'figures-saved': ({ of, file }) => ({ title: '统计存为文件', detail: `${of}　${file}` }),
  'statement-printed': ({ of, outcome }) => ({ title: printTitle(outcome, '报表'), detail: of }),
  'paper-saved': ({ of, file }) => ({ title: `${of}存为 Word 文件`, detail: file }),
  'statement-saved': ({ of, file }) => ({ title: '报表存为文件', detail: `${of}　${file}` }),
  'report-saved': ({ kind, period, file }) => ({ title: `${period}${kind}存为 Word 文件`, detail: file }),
  'warning-put-aside': ({ title, ids }) => ({ title: '苗头预警放一边', detail: `${title}　${ids.length} 件` }),
  'warning-taken-up': ({ title, ids }) => ({ title: '苗头预警取回', detail: `${title}　${ids.length} 件` }),
  'brought-back': ({ things, reason }) => ({
    title: `从回收站恢复：${thingsToText(things)}`,
    detail: `理由：${reason}`,
  }),
  'log-saved': ({ lines, of, file }) => ({ title: `操作日志 ${lines} 条存为文件`, detail: `${of}　${file}` }),
  'heads-printed': ({ heads, outcome }) => ({
    title: printTitle(outcome, '日志校验值签字单'),
    detail: heads.map(({ replica, seq, hash }) => `${replica} 第 ${seq} 条 ${hash.slice(0, 16)}`).join('\n'),
  }),
  'journal-checked': ({ commits, failure }) =>
    failure === ''
      ? { title: '核对台账日志', detail: `共 ${commits} 条，没有发现问题` }
      : { title: '核对台账日志，发现问题', detail: checkFailureNameToText(failure) },
}
const deskActToText = <A extends DeskActName>(act: DeskActOf<A>, names: Names): PlainText =>
  deskTexts[act.act](act, names)

type EventOf<T extends ActivityEvent['type'] = ActivityEvent['type']> = {
  [N in T]: { readonly type: N } & Extract<ActivityEvent, { type: N }>
}[T]
type EventTexts = {
  readonly [T in ActivityEvent['type']]: (event: EventOf<T>, names: Names, pcs: PcNames) => PlainText
}

const officeWords = {
  profile: '单位资料',
  sample: '样例标记',
  recovery: '纸质恢复密钥',
  numbering: '编号电脑',
  village: '村社',
  cover: '代班',
  rota: '阅批轮值',
  rules: '所用的时限规则',
  other: '较新版本程序的设置',
} as const satisfies { readonly [P in OfficePart]: string }

const eventTexts: EventTexts = {
  'case-act': ({ act }, names) => actToText(act, names),
  'case-changed': ({ fields }) => ({ title: '修改案件', detail: fields.map(caseFieldName).join('、') }),
  undone: ({ act: { things, reason }, redone }) => ({
    title: redone ? '恢复一次撤销了的操作' : `撤销：${thingsToText(things)}`,
    detail: `理由：${reason}`,
  }),
  'case-decided': ({ fields }) => ({ title: '核对冲突，定下一份', detail: fields.map(caseFieldName).join('、') }),
  voided: ({ reason, lifts }) => ({ title: lifts ? '撤销作废' : '作废', detail: tell`理由：${reason}` }),
  imported: ({ fromName, fileName, added, changed, problems }) => ({
    title: `导入${fromName}的交办包：新增 ${added} 件，变更 ${changed} 件${problems === 0 ? '' : `，有问题未导入 ${problems} 件`}`,
    detail: fileName,
  }),
  'calendar-received': ({ fromName, fileName, taken, problems }) => ({
    title: `导入${fromName}的放假安排包：采用 ${taken} 年${problems === 0 ? '' : `，不能用 ${problems} 年`}`,
    detail: fileName,
  }),
  'calendar-sent': ({ toName, fileName }) => ({ title: `导出给${toName}的放假安排包`, detail: fileName }),
  sent: ({ toName, fileName, cases }) => ({ title: `导出给${toName}的回复包：${cases} 件`, detail: fileName }),
  'sync-received': ({ device, fileName, commits, conflicts, forks }, _names, pcs) => ({
    title: `收进${replicaToPcName(device, pcs)}的同步包：新收到 ${commits} 条操作${conflicts === 0 ? '' : `，${conflicts} 处要核对`}${forks === 0 ? '' : `，发现 ${forks} 台电脑有互相矛盾的日志`}`,
    detail: fileName,
  }),
  'sync-sent': ({ device, fileName, commits }, _names, pcs) => ({
    title: `写出给${replicaToPcName(device, pcs)}的同步包：${commits} 条操作`,
    detail: fileName,
  }),
  'fork-found': ({ replica }, _names, pcs) => ({
    title: `发现${replicaToPcName(replica, pcs)}有两份互相矛盾的日志`,
    detail: '可能是拷贝过数据文件夹，或者恢复过旧备份',
  }),
  'branch-adopted': ({ replica }, _names, pcs) => ({
    title: `接收${replicaToPcName(replica, pcs)}另一份日志里的操作`,
    detail: '',
  }),
  'office-changed': ({ what, people, departments }) => {
    const staff = people.length === 0 ? [] : [`人员 ${people.length} 名`]
    const parts = departments.length === 0 ? [] : [`部门 ${departments.length} 个`]
    return {
      title: `设置${[...what.map((one) => officeWords[one]), ...staff, ...parts].join('、')}`,
      detail: [...people, ...departments].join('、'),
    }
  },
  'calendar-changed': ({ tables, local }) => ({
    title: [
      ...tables.map(({ year, active }) => `${active ? '录入' : '撤销'} ${year} 年节假日安排`),
      ...local.map(({ kind, active }) => `${active ? '登记' : '撤销'}${localDaysKindWords[kind]}`),
    ].join('、'),
    detail: local.map((one) => `${spanToText(one)}：${one.why}`).join('；'),
  }),
  dossier: ({ act }) =>
    act === undefined
      ? { title: '核对集中问题专档', detail: '' }
      : { title: `集中问题“${act.name}”：${sayWord(dossierActWords, act.act)}`, detail: act.told },
  pledge: ({ acts, years }) => {
    const [first] = acts
    if (first === undefined)
      return years.length === 0
        ? { title: '核对责任书', detail: '' }
        : { title: `设定 ${years.join('、')} 年责任书考核办法`, detail: '' }
    return acts.length === 1
      ? { title: `责任书“${first.name}”：${sayWord(pledgeActWords, first.act)}`, detail: first.told }
      : {
          title: `责任书 ${acts.length} 份：${sayWord(pledgeActWords, first.act)}`,
          detail: acts.map(({ name }) => name).join('、'),
        }
  },
  'approved-report': ({ act }) =>
    act === undefined
      ? { title: '核对审定的报告', detail: '' }
      : { title: `报告“${act.name}”：${sayWord(reportActWords, act.act)}`, detail: act.told },
  'classes-changed': ({ act, classes }) =>
    act === undefined
      ? { title: '修改内容分类', detail: classes.join('、') }
      : { title: `${sayWord(classActWords, act.act)}（${act.classes} 类）`, detail: act.told },
  'laws-changed': ({ what, laws, count }) => ({
    title: what === 'imported' ? `导入法规（${count} 部）` : `法规库：改动 ${count} 部`,
    detail: `${laws.join('、')}${count > laws.length ? '等' : ''}`,
  }),
  'old-ledger': ({ entry }) =>
    entry.what === 'took'
      ? {
          title: `从旧台账“${entry.file}”导入 ${entry.cases} 件`,
          detail: [
            `其中已办结 ${entry.closed} 件`,
            entry.there === 0 ? '' : `已在台账里 ${entry.there} 件，补空白 ${entry.filled} 件`,
            entry.refusedLines === 0 ? '' : `有错误没有导入 ${entry.refusedLines} 行`,
          ]
            .filter((one) => one !== '')
            .join('，'),
        }
      : {
          title: `撤销从“${entry.file}”的导入：作废 ${entry.voided} 件`,
          detail: entry.kept === 0 ? '' : `已经有人办理、保留 ${entry.kept} 件`,
        },
  'centre-note': ({ note: { state, words, number, about } }) => ({
    title: `与上级数据核对：${number} ${sayWord(noteStateWords, state)}`,
    detail: [about, words].filter((one) => one !== '').join('　'),
  }),
  'rules-changed': ({ name, version, withdrawn }) => ({
    title: withdrawn ? `时限规则第 ${version} 版停用` : `保存时限规则“${name}”第 ${version} 版`,
    detail: '',
  }),
  'template-changed': ({ word, parts, restored }) => ({
    title: `${restored ? '恢复自带的' : '修改'}报告模板${word === '' ? '' : `“${word}”`}`,
    detail: parts.join('、'),
  }),
  round: ({ half, stood }) => ({
    title: `查看今日工作（${half === 'am' ? '上午' : '下午'}）`,
    detail:
      stood === undefined
        ? ''
        : `新来 ${stood.fresh.count} 件，今明到期 ${stood.dueSoon.count} 件，逾期 ${stood.overdue.count} 件`,
  }),
  'card-enrolled': ({ officeName }) => ({ title: `登记“${officeName}”的名片`, detail: '' }),
  'card-revoked': ({ ids }) => ({ title: ids.length === 0 ? '收到停用名单' : '停用名片', detail: ids.join('、') }),
  'pc-named': ({ id, name }) => ({ title: `给电脑起名“${name}”`, detail: id }),
  'run-lent': ({ device, year, from, to }, _names, pcs) => ({
    title: `借给${replicaToPcName(device, pcs)}一段台账号`,
    detail: `${serialNumberToText({ year, serial: from })} 至 ${serialNumberToText({ year, serial: to })}`,
  }),
  'run-returned': () => ({ title: '交还没有用完的台账号', detail: '' }),
  'cases-numbered': ({ numbers }) => ({ title: `编台账号 ${numbers.length} 件`, detail: numbers.join('、') }),
  'desk-act': ({ act }, names) => deskActToText(act, names),
  salvaged: ({ kept, waiting, apart, damagedBytes }) => ({
    title: `台账日志损坏后保全：保留 ${kept} 条操作`,
    detail: [
      `${damagedBytes} 字节无法核对`,
      waiting === 0 ? '' : `${waiting} 条等别的电脑补来前面的内容`,
      apart === 0 ? '' : `${apart} 条互相矛盾，已隔离`,
    ]
      .filter((part) => part !== '')
      .join('，'),
  }),
  unknown: () => ({ title: '较新版本程序的操作', detail: '本程序不认识，原样保留' }),
}

/** Tells one line of the log in Chinese: what was done, and what was written in doing it. */
export function activityToText<T extends ActivityEvent['type']>(
  event: EventOf<T>,
  names: Names,
  pcs: PcNames,
): ActivityText {
  const { title, detail } = eventTexts[event.type](event, names, pcs)
  return { title, detail: tell`${detail}` }
}

/** Who did it: a person of the office, the program itself, or nobody who had been chosen. */
export function activityPerson({ by }: Pick<ActivityEntry, 'by'>, names: Names): string {
  return by === 'system' ? '系统' : by === 'nobody' ? '未选定使用人' : names.person(by)
}
