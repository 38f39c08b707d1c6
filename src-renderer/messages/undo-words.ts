import { actOf } from '#shared/case/act'
import { caseFieldName } from '#shared/case/field-tables'
import type { Names } from '#shared/case/names'
import { instantToMinuteText } from '#shared/prelude/instant'
import { isRecordKind, type RecordKind } from '#shared/record/record-kinds'
import type { UndoneThing } from '#shared/undo/undo-record'
import type { UndoPlace, UndoRefused } from '#shared/undo/undo-refused'
import type { WhyNever } from '#shared/undo/undo-tables'
import type { UndoFailure } from '../ledger-store/commit/commit-undo'
import type { CommitFailure } from '../ledger-store/commit/ledger'
import { commitFailureToWords } from './host-words'
import { nobodyChosen } from './nobody-chosen'
import { stepFailureToWords } from './step-words'
import type { FailureWords, Named, WordsOf } from './words-of'

/** Every kind of record in a word, as undoing tells of it. */
const kindWords: { readonly [K in RecordKind]: string } = {
  case: '案件',
  office: '单位设置',
  person: '人员',
  department: '部门',
  village: '村社',
  cover: '代班',
  rota: '阅批轮值',
  rounds: '每日查看',
  calendar: '日历',
  rules: '时限规则',
  template: '报告模板',
  'office-paper': '本单位 Word 模板',
  wording: '单据用语',
  phrase: '常用语',
  class: '内容分类',
  'class-act': '内容分类的改动',
  law: '法规库',
  dossier: '集中问题专档',
  pledge: '责任书',
  'pledge-year': '责任书考核办法',
  'approved-report': '审定的报告',
  'centre-note': '与上级数据核对',
  activity: '桌面操作',
  device: '电脑名片',
  revocation: '停用的密钥',
  block: '号段',
  inbox: '收到的交换包',
  outbox: '导出的交换包',
  sync: '多机同步',
  alarm: '同步告警',
  join: '加入单位',
  salvage: '日志修复',
  'excel-import': '导入旧台账',
  undo: '撤销',
}

const kindToText = (of: string): string => (isRecordKind(of) ? kindWords[of] : '较新版本的内容')

const deskWords: ReadonlyMap<string, string> = new Map([
  ['warning-put-aside', '苗头预警不再提示'],
  ['warning-taken-up', '苗头预警重新提示'],
  ['brought-back', '从回收站恢复'],
])

/** What an act wrote, in words: 登记（3 件）、集中问题专档. */
export function thingsToText(things: readonly UndoneThing[]): string {
  const told = things.map(({ of, act, records }) => {
    const name = of === 'case' && act !== '' ? (actOf(act)?.name ?? act) : (deskWords.get(act) ?? kindToText(of))
    return records === 1 ? name : `${name}（${records} ${of === 'case' ? '件' : '项'}）`
  })
  return told.length === 0 ? '一次操作' : [...new Set(told)].join('、')
}

/** Why something is never undone: what is so, and what to do instead. */
const neverWords: { readonly [W in WhyNever]: { readonly what: string; readonly todo: string } } = {
  happened: { what: '打印、查看、核对这类事情已经发生，撤销不了，记录要留着。', todo: '不用处理。' },
  'left-house': { what: '内容已经导出、存成文件或者交了出去，撤销收不回来。', todo: '有错的，请更正以后重新导出。' },
  'came-in': {
    what: '这是从受理中心或者本单位别的电脑收进来的内容，不是在这里写的。',
    todo: '个别案件收错了的，请打开案件“作废”。',
  },
  security: { what: '密钥、PIN、名片的改动关系安全，不能撤销。', todo: '请到“设置”里重新设置。' },
  decided: {
    what: '这次操作在两台电脑的不同内容里定下了一份，没有唯一的“原来”可以退回。',
    todo: '定错了的，请更正这一项。',
  },
  number: { what: '号码编出去就归这个案件，不再收回。', todo: '号码编错了的，请用“重新编号”。' },
  approved: { what: '报告审定是领导的决定。', todo: '请打开报告，用“撤回审定”，由领导同意。' },
  round: { what: '重办有自己的撤回办法。', todo: '请打开案件，用“撤销重办”。' },
  lent: { what: '号段已经借给别的电脑，那边可能用了。', todo: '请由借用的电脑归还。' },
  imported: {
    what: '这是从旧台账导入的，要整次撤销，不能只撤销其中一件。',
    todo: '请到“导入旧台账”里撤销那一次导入。',
  },
  'set-up': { what: '这是建立台账时写的内容。', todo: '请到“设置”里更改。' },
}

/** Why something is never undone, in a sentence. */
export const whyNeverToText = (why: WhyNever): string => neverWords[why].what

const kept = '什么都没有改动。一次操作要么整个撤销，要么都不撤销。'

function placeToText({ of, field }: UndoPlace): string {
  if (field === '') return kindToText(of)
  return of === 'case' ? `案件的“${caseFieldName(field)}”` : kindToText(of)
}

const refusedWords = (names: Names): WordsOf<UndoRefused> => ({
  UndoUnknown: () => ({
    title: '找不到这次操作',
    what: '台账里没有这次操作的记录。',
    safe: kept,
    todo: '请到“操作日志”里看一下现状。',
  }),
  UndoReasonMissing: () => ({
    title: '请写明理由',
    what: '撤销、恢复都要写一句理由，留在记录里。',
    safe: kept,
    todo: '请填写理由，例如“误操作”。',
  }),
  UndoNotYours: ({ by }) => ({
    title: '不是您的操作',
    what: `这次操作是${names.person(by)}做的。谁做的由谁撤销，管理员也可以。`,
    safe: kept,
    todo: `请由${names.person(by)}或管理员在右上角选定自己，再撤销。`,
  }),
  UndoActorInactive: () => ({
    title: '您已停用',
    what: '停用的人员不能撤销操作。',
    safe: kept,
    todo: '请在右上角换成在用的人。',
  }),
  UndoneAlready: () => ({
    title: '已经撤销过了',
    what: '这次操作已经撤销。',
    safe: kept,
    todo: '刚撤销的，再按 Ctrl+Z 可以恢复；案件的，在它的“修改历史”里把那次撤销再撤销。',
  }),
  UndoNever: ({ why, of, act }) => ({
    title: `“${thingsToText([{ of, act, records: 1 }])}”不能撤销`,
    what: neverWords[why].what,
    safe: kept,
    todo: neverWords[why].todo,
  }),
  UndoOverwritten: (refused) => ({
    title: '后来又有人改过',
    what: `${names.person(refused.by)}在 ${instantToMinuteText(refused.at)} 又写过${placeToText(refused)}，撤销会把那次写的也抹掉。`,
    safe: kept,
    todo: '请先撤销后面的那次操作，或者直接更正。',
  }),
  UndoDecided: (refused) => ({
    title: '没有唯一的原来内容',
    what: `${placeToText(refused)}原来有两台电脑的不同内容，这次操作定下了一份。`,
    safe: kept,
    todo: '定错了的，请更正这一项。',
  }),
  UndoNewer: (refused) => ({
    title: '里面有新版本的内容',
    what: `${placeToText(refused)}里有较新版本的程序写的内容，或者原来的内容不在这台电脑上。`,
    safe: kept,
    todo: '请升级这台电脑上的程序，或者先和那台电脑同步。',
  }),
  UndoStepRefused: ({ number, refusal }) => {
    const words = stepFailureToWords(refusal)
    return { ...words, what: `案件 ${number}：${words.what}`, safe: kept }
  },
})

/** What to tell the person whose undoing was refused, or was decided and could not be recorded. */
export function undoFailureToWords(failure: UndoFailure, names: Names): FailureWords {
  if (failure.type === 'ActorUnknown') return nobodyChosen(kept)
  const words = refusedWords(names)
  if (isRefused(failure, words)) return refusedToWords(failure, words)
  return commitFailureToWords(failure)
}

const isRefused = (failure: UndoRefused | CommitFailure, words: WordsOf<UndoRefused>): failure is UndoRefused =>
  failure.type in words

const refusedToWords = <K extends UndoRefused['type']>(
  failure: Named<UndoRefused, K>,
  words: WordsOf<UndoRefused>,
): FailureWords => words[failure.type](failure)
