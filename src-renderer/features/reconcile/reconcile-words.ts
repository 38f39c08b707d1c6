import { caseFieldName } from '#shared/case/field-tables'
import type { Names } from '#shared/case/names'
import { anyText } from '#shared/prelude/any-text'
import { privateText, type PrivateText } from '#shared/case/private-text'
import { stageWords } from '#shared/case/stage'
import type { ResolutionRefused } from '#shared/merge/plan-resolution'
import type { NumberingRefused } from '#shared/numbering/plan-numbering'
import type { NoRightReason } from '#shared/numbering/issuing-right'
import { villageSchema } from '#shared/office/village'
import { officeSchema, personSchema, roleSchema } from '#shared/office/office'
import { numberingSchema } from '#shared/numbering/numbering-record'
import { deviceCardSchema } from '#shared/bundle/device-card'
import { recoverySchema } from '#shared/bundle/recovery-record'
import { calendarKind } from '#shared/calendar/calendar-record'
import { canonicalJson } from '#shared/prelude/canonical-json'
import { chosenRulesSchema } from '#shared/rules/rule-record'
import { ruleSetSchema } from '#shared/rules/rule-set'
import type { ResolutionFailure } from '../../ledger-store/commit/commit-resolution'
import type { IssueFailure, NumberingFailure } from '../../ledger-store/commit/commit-numbering'
import type { CommitFailure } from '../../ledger-store/commit/ledger'
import { approvedReportKind } from '#shared/approved-report/approved-report'
import { actOfBefore, classActKind, classKind } from '#shared/class-table/class-entry'
import { classHeadWords } from '#shared/class-table/class-heads'
import { noteKind } from '#shared/centre-figures/note'
import { approvedReportValueToText } from '../../messages/report-words'
import { dossierFieldName, dossierKind } from '#shared/dossier/dossier'
import { shippedTemplates } from '#shared/report/shipped-templates'
import { isTemplateFieldName, templateFieldWords, templateKind } from '#shared/template/template-record'
import { templateValueToText } from '../../messages/template-words'
import { classValueToText } from '../../messages/class-words'
import { dossierValueToText } from '../../messages/dossier-words'
import { pledgeFieldName, pledgeKind } from '#shared/pledge/pledge'
import { pledgeYearFieldWords, pledgeYearKind } from '#shared/pledge/pledge-year'
import { pledgeValueToText } from '../../messages/pledge-words'
import { calendarValueToText } from '../../messages/calendar-words'
import { valueToText } from '../../messages/history-words'
import { commitFailureToWords } from '../../messages/host-words'
import { replicaToPcName, type PcNames } from '../../messages/pc-words'
import { rolesToText } from '../../messages/role-words'
import { ruleSetToText } from '../../messages/rule-words'
import { stepDayName } from '../../messages/step-day-name'
import { stepFailureToWords } from '../../messages/step-words'
import type { FailureWords, Named, WordsOf } from '../../messages/words-of'
import { nobodyChosen } from '../../messages/nobody-chosen'

const kept = '两边写的内容都还在，没有改动。'

const refusedWords: WordsOf<ResolutionRefused> = {
  ConflictDecided: () => ({
    title: '已经核对过了',
    what: '这一项刚刚已经有人定下来，现在没有不一致了。',
    safe: kept,
    todo: '不用再办，列表会自动更新。',
  }),
  ConflictMoved: () => ({
    title: '内容又有变化',
    what: '您看到以后，这一项又有新的内容进来，为避免定错，这次没有执行。',
    safe: kept,
    todo: '请重新看一遍再定。',
  }),
  ActorInactive: () => ({
    title: '当前人员已停用',
    what: '右上角选的人已经停用，不能核对。',
    safe: kept,
    todo: '请在右上角换成在岗人员。',
  }),
  ResolutionRoleMissing: ({ needs }) => ({
    title: '您不能定这一项',
    what: `这一项要由有“${rolesToText(needs)}”中一项职责的人来定。`,
    safe: kept,
    todo: '请在右上角换成有这项职责的人。',
  }),
  ConsentRefused: ({ step, why }) => ({
    ...stepFailureToWords(why),
    title: step === 'approve' ? '审阅过的回复要由审阅的领导来定' : '领导审批的结果要由领导签批来定',
    safe: kept,
  }),
  ConsentNotWritten: ({ field }) => ({
    title: '领导的话不能另写',
    what: `“${caseFieldName(field)}”是领导签批的内容，只能在已有的几份里选，不能在这里替领导另写。`,
    safe: kept,
    todo: '请采用其中一份；领导有新的意见，请在案件里重新签批。',
  }),
  VoidFirst: () => ({
    title: '请先定这个案件是否作废',
    what: '这个案件一台电脑上作废了，另一台还在办。要先定保留作废还是恢复，才能定其他内容。',
    safe: kept,
    todo: '请先办同一案件的“作废”一行。',
  }),
  ReasonMissing: () => ({
    title: '没有填写理由',
    what: '保留作废或恢复案件都要写明理由，记入案件经过。',
    safe: kept,
    todo: '请填写理由后再定。',
  }),
  ValueMalformed: ({ field }) => ({
    title: '另写的内容不合要求',
    what: `“${caseFieldName(field)}”的写法不对，或者这一项不能在这里另写。`,
    safe: kept,
    todo: '请改正后再定，或采用其中一份，以后再在案件里修改。',
  }),
  ValueTaken: ({ number }) => ({
    title: '台账号已被使用',
    what: `${number} 是另一个案件的台账号，或者曾经是。`,
    safe: kept,
    todo: '请采用另一份，或另写一个没有用过的号。',
  }),
  DaysOutOfOrder: ({ disorder: { step, on, after } }) => ({
    title: '日期先后不对',
    what: `${stepDayName(step)} ${on} 会早于${stepDayName(after.step)} ${after.on}。后一步不会早于它所依据的前一步。`,
    safe: kept,
    todo: '请改成先后对得上的日期再定。',
  }),
  StageNotAllowed: ({ stage, allowed, why }) => ({
    title: `不能定为“${stageWords[stage]}”`,
    what: stageWhy[why],
    safe: kept,
    todo: `可以定为：${allowed.map((one) => stageWords[one]).join('、')}。`,
  }),
}

const stageWhy = {
  unreachable: '办理环节只能定为其中一边的环节，或者从那里再往前走一步的环节，不能跳过中间的环节。',
  unwritten: '两边都还没有办过这个环节要做的事，不能直接定到这个环节。',
  consent:
    '这一步要由领导签批（本人填写 PIN，或照签批的纸质件代录），不能在核对时定。请先定为前一个环节，再到案件里签批。',
  'not-yours': '定到这个环节就等于办了这一步，您没有办这一步的职责。',
} as const

const noActor = nobodyChosen(kept)

const isResolutionRefused = (failure: ResolutionFailure): failure is ResolutionRefused => failure.type in refusedWords
const toResolutionWords = <K extends ResolutionRefused['type']>(failure: Named<ResolutionRefused, K>): FailureWords =>
  refusedWords[failure.type](failure)

/** Why a conflict was not decided. */
export function resolutionFailureToWords(failure: ResolutionFailure): FailureWords {
  if (isResolutionRefused(failure)) return toResolutionWords(failure)
  return failure.type === 'ActorUnknown' ? noActor : toCommitWords(failure)
}

const toCommitWords = (failure: CommitFailure): FailureWords => commitFailureToWords(failure)

const unchanged = '编号办法没有改动，已经编好的号码都在。'

/** Who gives the numbers instead, in half a sentence. */
export const noRightWords: { readonly [W in NoRightReason]: string } = {
  'other-pc': '台账号由另一台电脑统一编',
  'holders-disagree': '两台电脑都被指定为编号电脑，要先核对清楚',
  'lent-out': '这个号在借给另一台电脑的号段里',
}

const numberingWords: WordsOf<NumberingRefused> = {
  ActorInactive: () => ({
    title: '当前人员已停用',
    what: '右上角选的人已经停用。',
    safe: unchanged,
    todo: '请在右上角换成在岗人员。',
  }),
  NumberingRoleMissing: ({ needs }) => ({
    title: '您不能改编号办法',
    what: `要由有“${rolesToText(needs)}”中一项职责的人办理。`,
    safe: unchanged,
    todo: '请在右上角换成有这项职责的人。',
  }),
  LendingNotOurs: ({ why }) => ({
    title: '本机不能借出号段',
    what: `${noRightWords[why]}，号段要从编号电脑上借出。`,
    safe: unchanged,
    todo: '请到编号电脑上办理，或先把编号工作交到本机。',
  }),
  LendingToItself: () => ({
    title: '不用借给本机',
    what: '编号电脑自己直接编号，不用借号段。',
    safe: unchanged,
    todo: '请选另一台电脑。',
  }),
  LendingCount: ({ most }) => ({
    title: '号段的数量不对',
    what: `一次可以借 1 到 ${most} 个号。`,
    safe: unchanged,
    todo: '请改数量。',
  }),
  LendingUntilPassed: ({ until, today }) => ({
    title: '期限已经过去',
    what: `借用期限 ${until} 早于今天 ${today}。`,
    safe: unchanged,
    todo: '请选今天或以后的日期。',
  }),
  HolderUnchanged: () => ({
    title: '已经由这台电脑编号',
    what: '这台电脑现在就是编号电脑。',
    safe: unchanged,
    todo: '不用再改。',
  }),
  LeaseNotOurs: () => ({
    title: '不能归还这个号段',
    what: '号段只能由借用的电脑归还，或者已经归还了。',
    safe: unchanged,
    todo: '请到借用的电脑上归还，再交换台账。',
  }),
}

const isNumberingRefused = (failure: NumberingFailure): failure is NumberingRefused => failure.type in numberingWords
const toNumberingWords = <K extends NumberingRefused['type']>(failure: Named<NumberingRefused, K>): FailureWords =>
  numberingWords[failure.type](failure)

/** Why the way of numbering was not changed. */
export function numberingFailureToWords(failure: NumberingFailure): FailureWords {
  if (isNumberingRefused(failure)) return toNumberingWords(failure)
  return failure.type === 'ActorUnknown' ? { ...noActor, safe: unchanged } : toCommitWords(failure)
}

/** Why the waiting cases got no numbers. `numberOf` names a case. */
export function issueFailureToWords(failure: IssueFailure, numberOf: (caseId: string) => string): FailureWords {
  switch (failure.type) {
    case 'ActorUnknown':
      return { ...noActor, safe: unchanged }
    case 'NumberingNotOurs':
      return {
        title: '本机不能编号',
        what: '台账号由另一台电脑统一编，或者本机借用的号段已经用完、到期。',
        safe: unchanged,
        todo: '请到编号电脑上编号，或请编号电脑再借一段号。',
      }
    case 'CaseRefused':
      return {
        ...stepFailureToWords(failure.refusal),
        title: `${numberOf(failure.caseId)} 没有编上号，这次一件也没有编`,
      }
    default:
      return toCommitWords(failure)
  }
}

const recordKinds: ReadonlyMap<string, string> = new Map([
  ['case', '案件'],
  ['office', '单位'],
  ['person', '人员'],
  ['department', '部门'],
  ['village', '村社'],
  ['cover', '代班'],
  ['rota', '阅批轮值'],
  ['rounds', '每日查看'],
  ['device', '电脑名片'],
  ['block', '号段'],
  ['calendar', '日历'],
  ['rules', '时限规则'],
  [dossierKind, '集中问题专档'],
  [pledgeKind, '责任书'],
  [pledgeYearKind, '责任书考核办法'],
  [approvedReportKind, '审定的报告'],
  [templateKind, '报告模板'],
  [classKind, '内容分类'],
  [classActKind, '内容分类的改动'],
  [noteKind, '与上级数据核对'],
])

/** The kind of a record in a word. */
export const recordKindName = (of: string): string => recordKinds.get(of) ?? '其他'

const officeFields: ReadonlyMap<string, string> = new Map([
  ['office/profile', '单位资料'],
  ['office/numbering', '编号电脑'],
  ['office/matters', '履职事项清单'],
  ['office/crossTable', '分类统计表的栏目设置'],
  ['office/sample', '样例标记'],
  ['office/recovery', '纸质恢复密钥'],
  ['office/rules', '所用的时限规则'],
  ['rules/version', '规则内容'],
  ['rules/withdrawn', '规则停用'],
  ['person/profile', '人员资料'],
  ['department/profile', '部门资料'],
  ['calendar/table', '节假日安排'],
  ['calendar/local', '本地放假、补班'],
  ['class/entry', '分类内容'],
  ['class/becomes', classHeadWords.becomes],
  ['class-act/act', '改动'],
  ['class-act/undone', '已撤回'],
  ['village/profile', '村社资料'],
  ['cover/profile', '代班安排'],
  ['rota/profile', '轮值领导'],
  ['device/card', '名片内容'],
  ['device/name', '电脑名称'],
  ['device/revokedAt', '名片停用时间'],
  ['block/lease', '号段'],
  ['block/returned', '号段归还'],
  [`${approvedReportKind}/approved`, '审定内容'],
  [`${approvedReportKind}/withdrawn`, '撤回审定'],
])

/** A field of any record in words. */
export const recordFieldName = (of: string, field: string): string =>
  of === 'case'
    ? caseFieldName(field)
    : of === dossierKind
      ? dossierFieldName(field)
      : of === pledgeKind
        ? pledgeFieldName(field)
        : of === pledgeYearKind
          ? (pledgeYearFieldWords[field] ?? '其他')
          : of === templateKind
            ? isTemplateFieldName(field)
              ? templateFieldWords[field]
              : '其他'
            : of === classKind && actOfBefore(field) !== undefined
              ? '改动以前'
              : (officeFields.get(`${of}/${field}`) ?? `其他`)

const profileParts: ReadonlyMap<string, string> = new Map([
  ['code', '单位代码'],
  ['name', '名称'],
  ['shortName', '简称'],
  ['telephone', '电话'],
  ['post', '职务'],
  ['departmentId', '部门'],
  ['roles', '职责'],
  ['active', '在岗'],
  ['isHead', '主要负责人'],
  ['headId', '负责人'],
  ['contact', '联系人'],
  ['absentId', '离岗人'],
  ['coverId', '代班人'],
  ['leaderId', '领导'],
  ['reason', '事由'],
  ['withdrawn', '已作废'],
  ['officeName', '单位'],
  ['role', '类别'],
  ['year', '年份'],
  ['from', '起'],
  ['to', '止'],
  ['until', '期限'],
  ['deviceId', '电脑'],
  ['on', '归还日期'],
])

/** The word for a part of a profile. */
export const profilePartName = (part: string): string => profileParts.get(part) ?? part

/** A value of any record in words. */
export const recordValueToText = (of: string, field: string, value: unknown, names: Names, pcs: PcNames): PrivateText =>
  of === 'case' ? valueToText(field, value, names) : privateText(officeValueToText(of, field, value, names, pcs))

function officeValueToText(of: string, field: string, value: unknown, names: Names, pcs: PcNames): string {
  if (of === dossierKind) return dossierValueToText(field, value, names)
  if (of === approvedReportKind) return approvedReportValueToText(field, value)
  if (of === pledgeKind || of === pledgeYearKind) return pledgeValueToText(field, value, names)
  if (of === templateKind) return templateValueToText(field, value)
  if (of === 'rules' && field === 'version') {
    const set = ruleSetSchema.safeParse(value).data
    return set === undefined ? '读不出的时限规则' : ruleSetToText(set)
  }
  if (of === 'office' && field === 'rules') {
    const chosen = chosenRulesSchema.safeParse(value).data
    return chosen === undefined ? '读不出的选择' : chosen.ruleSet === '' ? '不用时限规则' : `规则编号 ${chosen.ruleSet}`
  }
  if (field === 'numbering') return replicaToPcName(numberingSchema.safeParse(value).data?.deviceId ?? '', pcs)
  if (field === 'card') {
    const card = deviceCardSchema.safeParse(value).data
    return card === undefined
      ? '读不出的名片'
      : `${card.officeName} 电脑 ${card.deviceId.slice(0, 4)}\n公钥 ${card.minisignPublicKey.slice(0, 16)}…`
  }
  if (of === 'office' && field === 'recovery') {
    const recovery = recoverySchema.safeParse(value).data
    return recovery === undefined
      ? '读不出的恢复密钥'
      : `公钥 ${recovery.recipient.slice(0, 16)}…${recovery.reason === '' ? '' : `\n缘由：${recovery.reason}`}`
  }
  if (of === classKind) return classValueToText(field, value)
  if (of === calendarKind) return calendarValueToText(field, value) ?? '读不出的内容'
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value !== 'object' || value === null) return typeof value === 'string' ? value : canonicalJson(value)
  return Object.entries(value)
    .flatMap(([part, one]) =>
      part === 'deviceId'
        ? [`电脑：${replicaToPcName(anyText(one), pcs)}`]
        : profileParts.has(part)
          ? [`${profilePartName(part)}：${partToWords(part, one, names)}`]
          : [],
    )
    .join('\n')
}

const partsOfPeople: readonly string[] = ['headId', 'absentId', 'coverId', 'leaderId']

function partToWords(part: string, value: unknown, names: Names): string {
  if (part === 'departmentId') return value === '' ? '（空）' : names.department(anyText(value))
  if (partsOfPeople.includes(part)) return value === '' ? '（空）' : names.person(anyText(value))
  if (part === 'roles') return rolesToText(roleSchema.array().safeParse(value).data ?? [])
  if (typeof value === 'boolean') return value ? '是' : '否'
  return value === '' ? '（空）' : anyText(value)
}

/** What a record other than a case is called. */
export function recordTitle(of: string, id: string, values: readonly unknown[], names: Names): string {
  if (of === 'person') return personSchema.pick({ name: true }).safeParse(values.at(-1)).data?.name ?? names.person(id)
  if (of === 'department') return names.department(id)
  if (of === 'village')
    return villageSchema.pick({ name: true }).safeParse(values.at(-1)).data?.name ?? recordKindName(of)
  if (of === 'rota') return `${id} 起的一周`
  if (of === 'rules') {
    const named = ruleSetSchema.pick({ name: true, version: true }).safeParse(values.at(-1)).data
    return named === undefined ? '时限规则' : `${named.name} 第 ${named.version} 版`
  }
  if (of === 'office') return officeSchema.pick({ name: true }).safeParse(values.at(-1)).data?.name ?? '本单位'
  if (of === templateKind) return `报告模板“${shippedTemplates.find(({ name }) => name === id)?.word ?? '自建的报告'}”`
  if (of === classKind) return `内容分类“${id}”`
  if (of === calendarKind) return /^\d{4}$/.test(id) ? `${id} 年节假日安排` : '本地放假、补班'
  return recordKindName(of)
}
