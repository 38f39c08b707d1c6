import { approvedReportKind } from '#shared/approved-report/approved-report'
import { deviceCardSchema } from '#shared/bundle/device-card'
import { recoverySchema } from '#shared/bundle/recovery-record'
import { calendarKind } from '#shared/calendar/calendar-record'
import { caseFieldName } from '#shared/case/field-tables'
import type { Names } from '#shared/case/names'
import { privateText, type PrivateText } from '#shared/case/private-text'
import { noteKind } from '#shared/centre-figures/note'
import { importKind } from '#shared/excel-import/import-record'
import { actOfBefore, classActKind, classKind } from '#shared/class-table/class-entry'
import { classHeadWords } from '#shared/class-table/class-heads'
import { dossierFieldName, dossierKind } from '#shared/dossier/dossier'
import { lawFieldWords, lawKind } from '#shared/law/law-record'
import { numberingSchema } from '#shared/numbering/numbering-record'
import { officePaperKind, officePaperReaders } from '#shared/office-paper/word-form'
import { officeSchema, personSchema } from '#shared/office/office'
import { villageSchema } from '#shared/office/village'
import { phraseFieldWords, phraseKind, phraseReaders } from '#shared/phrase/phrase'
import { wordingFieldWords, wordingKind } from '#shared/wording/wording-record'
import { pledgeFieldName, pledgeKind } from '#shared/pledge/pledge'
import { pledgeYearFieldWords, pledgeYearKind } from '#shared/pledge/pledge-year'
import { shippedTemplates } from '#shared/report/shipped-templates'
import { chosenRulesSchema } from '#shared/rules/rule-record'
import { ruleSetSchema } from '#shared/rules/rule-set'
import { isTemplateFieldName, templateFieldWords, templateKind } from '#shared/template/template-record'
import { undoKind } from '#shared/undo/undo-record'
import { calendarValueToText } from '../../messages/calendar-words'
import { classValueToText } from '../../messages/class-words'
import { dossierValueToText } from '../../messages/dossier-words'
import { paperSeriesToText } from '../../messages/paper-number-words'
import { valueToText } from '../../messages/history-words'
import { lawValueToText } from '../../messages/law-words'
import { replicaToPcName, type PcNames } from '../../messages/pc-words'
import { pledgeValueToText } from '../../messages/pledge-words'
import { approvedReportValueToText } from '../../messages/report-words'
import { ruleSetToText } from '../../messages/rule-words'
import { templateValueToText } from '../../messages/template-words'
import { officePaperFieldName, officePaperValueToText } from '../../messages/word-form-words'
import { phraseValueToText } from '../../messages/phrase-words'
import { wordingTitle, wordingValueToText } from '../../messages/wording-words'
import { profileToText } from './profile-words'

/** How a kind of record other than a case is told. What an entry leaves out is told as of any record. */
interface KindWords {
  /** The kind in a word. */
  readonly kind: string
  readonly fieldName?: (field: string) => string | undefined
  /** Undefined for a value that is told as any other. */
  readonly valueToText?: (field: string, value: unknown, names: Names, pcs: PcNames) => string | undefined
  /** What one record is called; `values` are those of the field that it is told with. */
  readonly title?: (id: string, values: readonly unknown[], names: Names) => string | undefined
}

const namesOf =
  (words: Readonly<Record<string, string>>) =>
  (field: string): string | undefined =>
    Object.hasOwn(words, field) ? words[field] : undefined

function officeValueToText(field: string, value: unknown, _names: Names, pcs: PcNames): string | undefined {
  if (field === 'numbering') return replicaToPcName(numberingSchema.safeParse(value).data?.deviceId ?? '', pcs)
  if (field === 'rules') {
    const chosen = chosenRulesSchema.safeParse(value).data
    return chosen === undefined ? '读不出的选择' : chosen.ruleSet === '' ? '不用时限规则' : `规则编号 ${chosen.ruleSet}`
  }
  if (field === 'paperSeries') return paperSeriesToText(value)
  if (field !== 'recovery') return undefined
  const recovery = recoverySchema.safeParse(value).data
  return recovery === undefined
    ? '读不出的恢复密钥'
    : `公钥 ${recovery.recipient.slice(0, 16)}…${recovery.reason === '' ? '' : `\n缘由：${recovery.reason}`}`
}

function deviceValueToText(field: string, value: unknown): string | undefined {
  if (field !== 'card') return undefined
  const card = deviceCardSchema.safeParse(value).data
  return card === undefined
    ? '读不出的名片'
    : `${card.officeName} 电脑 ${card.deviceId.slice(0, 4)}\n公钥 ${card.minisignPublicKey.slice(0, 16)}…`
}

function rulesValueToText(field: string, value: unknown): string | undefined {
  if (field !== 'version') return undefined
  const set = ruleSetSchema.safeParse(value).data
  return set === undefined ? '读不出的时限规则' : ruleSetToText(set)
}

function rulesTitle(values: readonly unknown[]): string {
  const named = ruleSetSchema.pick({ name: true, version: true }).safeParse(values.at(-1)).data
  return named === undefined ? '时限规则' : `${named.name} 第 ${named.version} 版`
}

/** Every kind by its name in the log; a kind that is added is told by an entry here. */
const kinds: ReadonlyMap<string, KindWords> = new Map<string, KindWords>([
  ['case', { kind: '案件' }],
  [
    'office',
    {
      kind: '单位',
      fieldName: namesOf({
        profile: '单位资料',
        numbering: '编号电脑',
        matters: '履职事项清单',
        crossTable: '分类统计表的栏目设置',
        paperSeries: '单据编号',
        sample: '样例标记',
        recovery: '纸质恢复密钥',
        rules: '所用的时限规则',
      }),
      valueToText: officeValueToText,
      title: (_id, values) => officeSchema.pick({ name: true }).safeParse(values.at(-1)).data?.name ?? '本单位',
    },
  ],
  [
    'person',
    {
      kind: '人员',
      fieldName: namesOf({ profile: '人员资料' }),
      title: (id, values, names) =>
        personSchema.pick({ name: true }).safeParse(values.at(-1)).data?.name ?? names.person(id),
    },
  ],
  [
    'department',
    {
      kind: '部门',
      fieldName: namesOf({ profile: '部门资料' }),
      title: (id, _values, names) => names.department(id),
    },
  ],
  [
    'village',
    {
      kind: '村社',
      fieldName: namesOf({ profile: '村社资料' }),
      title: (_id, values) => villageSchema.pick({ name: true }).safeParse(values.at(-1)).data?.name,
    },
  ],
  ['cover', { kind: '代班', fieldName: namesOf({ profile: '代班安排' }) }],
  ['rota', { kind: '阅批轮值', fieldName: namesOf({ profile: '轮值领导' }), title: (id) => `${id} 起的一周` }],
  ['rounds', { kind: '每日查看' }],
  [
    'device',
    {
      kind: '电脑名片',
      fieldName: namesOf({ card: '名片内容', name: '电脑名称', revokedAt: '名片停用时间' }),
      valueToText: deviceValueToText,
    },
  ],
  ['block', { kind: '号段', fieldName: namesOf({ lease: '号段', paperLease: '单据号段', returned: '号段归还' }) }],
  [
    calendarKind,
    {
      kind: '日历',
      fieldName: namesOf({ table: '节假日安排', local: '本地放假、补班' }),
      valueToText: (field, value) => calendarValueToText(field, value) ?? '读不出的内容',
      title: (id) => (/^\d{4}$/.test(id) ? `${id} 年节假日安排` : '本地放假、补班'),
    },
  ],
  [
    'rules',
    {
      kind: '时限规则',
      fieldName: namesOf({ version: '规则内容', withdrawn: '规则停用' }),
      valueToText: rulesValueToText,
      title: (_id, values) => rulesTitle(values),
    },
  ],
  [dossierKind, { kind: '集中问题专档', fieldName: dossierFieldName, valueToText: dossierValueToText }],
  [pledgeKind, { kind: '责任书', fieldName: pledgeFieldName, valueToText: pledgeValueToText }],
  [
    pledgeYearKind,
    { kind: '责任书考核办法', fieldName: namesOf(pledgeYearFieldWords), valueToText: pledgeValueToText },
  ],
  [
    approvedReportKind,
    {
      kind: '审定的报告',
      fieldName: namesOf({ approved: '审定内容', withdrawn: '撤回审定' }),
      valueToText: approvedReportValueToText,
    },
  ],
  [
    templateKind,
    {
      kind: '报告模板',
      fieldName: (field) => (isTemplateFieldName(field) ? templateFieldWords[field] : undefined),
      valueToText: templateValueToText,
      title: (id) => `报告模板“${shippedTemplates.find(({ name }) => name === id)?.word ?? '自建的报告'}”`,
    },
  ],
  [
    officePaperKind,
    {
      kind: '本单位 Word 模板',
      fieldName: officePaperFieldName,
      valueToText: officePaperValueToText,
      title: (_id, values) => {
        const file = officePaperReaders.word(values.at(-1))
        return file === undefined ? undefined : `Word 模板“${file.name}”`
      },
    },
  ],
  [
    wordingKind,
    {
      kind: '单据用语',
      fieldName: namesOf(wordingFieldWords),
      valueToText: wordingValueToText,
      title: (id) => `单据用语“${wordingTitle(id)}”`,
    },
  ],
  [
    phraseKind,
    {
      kind: '常用语',
      fieldName: namesOf(phraseFieldWords),
      valueToText: phraseValueToText,
      title: (_id, values) => {
        const parts = phraseReaders.phrase(values.at(-1))
        return parts === undefined ? undefined : `常用语“${parts.name}”`
      },
    },
  ],
  [
    classKind,
    {
      kind: '内容分类',
      fieldName: (field) =>
        actOfBefore(field) === undefined
          ? namesOf({ entry: '分类内容', becomes: classHeadWords.becomes })(field)
          : '改动以前',
      valueToText: classValueToText,
      title: (id) => `内容分类“${id}”`,
    },
  ],
  [
    lawKind,
    {
      kind: '法规',
      fieldName: namesOf(lawFieldWords),
      valueToText: lawValueToText,
      title: (id) => `法规“${id.replace(/@/u, ' ')}”`,
    },
  ],
  [classActKind, { kind: '内容分类的改动', fieldName: namesOf({ act: '改动', undone: '已撤回' }) }],
  [noteKind, { kind: '与上级数据核对' }],
  [importKind, { kind: '导入旧台账' }],
  [undoKind, { kind: '撤销', fieldName: namesOf({ undone: '已撤销' }) }],
])

/** The kind of a record in a word. */
export const recordKindName = (of: string): string => kinds.get(of)?.kind ?? '其他'

/** A field of any record in words. */
export const recordFieldName = (of: string, field: string): string =>
  of === 'case' ? caseFieldName(field) : (kinds.get(of)?.fieldName?.(field) ?? '其他')

/** A value of any record in words. */
export const recordValueToText = (of: string, field: string, value: unknown, names: Names, pcs: PcNames): PrivateText =>
  of === 'case'
    ? valueToText(field, value, names)
    : privateText(kinds.get(of)?.valueToText?.(field, value, names, pcs) ?? profileToText(value, names, pcs))

/** What a record other than a case is called. */
export const recordTitle = (of: string, id: string, values: readonly unknown[], names: Names): string =>
  kinds.get(of)?.title?.(id, values, names) ?? recordKindName(of)
