import { endingWords } from '#shared/case/ending-how'
import { caseFieldName } from '#shared/case/field-tables'
import { replyFieldName } from '#shared/case/fields/reply'
import { newerToText } from '#shared/case/newer-words'
import { rowStageWords, stageWords } from '#shared/case/stage'
import { stepOf } from '#shared/case/step-tables'
import { rolesToText } from '../role-words'
import { kept, type RefusalWords } from './refusal-words'

/** Why the case cannot take the step, whoever takes it. */
export const caseWords: RefusalWords<
  | 'StepNotNow'
  | 'RoleMissing'
  | 'ActorInactive'
  | 'CaseVoided'
  | 'CaseEnded'
  | 'CaseNotEnded'
  | 'CaseInConflict'
  | 'CaseInRing'
  | 'CaseNewer'
  | 'FieldMissing'
  | 'StepRefuses'
  | 'DraftReasonMissing'
  | 'ReplyHasGaps'
  | 'CaseNotVoided'
  | 'ReplySent'
  | 'ReplyUnchanged'
> = {
  StepNotNow: ({ step, stage }) => ({
    title: `现在不能${stepOf(step).name}`,
    what: `这个案件目前是“${stageWords[stage]}”，还没到或者已经过了“${stepOf(step).name}”这一步。可能是别人刚刚办过。`,
    safe: kept,
    todo: '请关闭窗口，看一下案件现在的状态再办。',
  }),
  RoleMissing: ({ step, needs }) => ({
    title: `您不能${stepOf(step).name}`,
    what: `“${stepOf(step).name}”要由有“${rolesToText(needs)}”职责的人办理。`,
    safe: kept,
    todo: '请在右上角换成有这项职责的人，或到“设置”里调整人员职责。',
  }),
  ActorInactive: () => ({
    title: '当前人员已停用',
    what: '右上角选的人已经停用，不能再办理案件。',
    safe: kept,
    todo: '请在右上角换成在岗人员再办。',
  }),
  CaseVoided: () => ({
    title: '案件已作废',
    what: '这个案件已经作废，不能再办理。',
    safe: kept,
    todo: '如作废有误，请有“登记”或“管理”职责的人在案件页面按“恢复案件”。',
  }),
  CaseEnded: ({ how, on }) => ({
    title: `案件${rowStageWords[how]}`,
    what: `这个案件 ${on} 已经按“${endingWords[how]}”结束，不再办理。`,
    safe: kept,
    todo: '如结束有误，请有“登记”或“管理”职责的人在案件页面按“恢复办理”。',
  }),
  CaseNotEnded: () => ({
    title: '案件没有结束',
    what: '这个案件正在办理，没有退单、终止或并单，不用恢复。',
    safe: kept,
    todo: '请关闭窗口，看一下案件现在的状态。',
  }),
  CaseInConflict: ({ fields }) => ({
    title: '两台电脑写得不一样',
    what: `${fields.map(caseFieldName).join('、')}在两台电脑上有不同内容，没有定下来以前不能审阅通过、打印、反馈或导出。`,
    safe: `${kept}两边写的内容都留着。`,
    todo: '请到“需要核对”里核对，确定以哪一份为准。',
  }),
  CaseInRing: () => ({
    title: '和另一件互相并入，要先定由哪一件答复',
    what: '这一件在一台电脑上并入了另一件，那一件在另一台电脑上又并入了这一件。没有定下来以前不能审阅通过、打印、反馈、导出或再并单。',
    safe: `${kept}各件都还开着，照常计时。`,
    todo: '请到“需要核对”的“前后不符”里定下由哪一件答复。',
  }),
  CaseNewer: ({ parts }) => ({
    title: '案件有新版本的内容，本机不能办理',
    what: `${newerToText(parts)}是新版本程序写的，本机的程序还看不懂，不能在上面接着办。`,
    safe: `${kept}新版本的内容照原样存着，导出、同步都带上。`,
    todo: '请升级本机的程序后再办；等不及的，请到已经升级的电脑上办。',
  }),
  FieldMissing: ({ label }) => ({
    title: `“${label}”没有填写`,
    what: '这一项是必填的。',
    safe: kept,
    todo: '请补填后再保存。',
  }),
  StepRefuses: ({ title, what, todo }) => ({ title, what, safe: kept, todo }),
  DraftReasonMissing: () => ({
    title: '没有写明代写的理由',
    what: '回复由本件的承办人写。别人代写的，要写明理由，记入案件经过。',
    safe: kept,
    todo: '请填写代写理由后再保存。',
  }),
  ReplyHasGaps: ({ gaps }) => ({
    title: '回复还没有写完，不能送审',
    what: `还缺：${gaps.map(replyFieldName).join('、')}。`,
    safe: '已写的部分都在。',
    todo: '请到“拟写回复”里补齐后再送审。',
  }),
  CaseNotVoided: () => ({
    title: '案件没有作废',
    what: '这个案件现在不是作废状态，不用恢复。可能是别人刚刚恢复过。',
    safe: kept,
    todo: '请关闭窗口，看一下案件现在的状态。',
  }),
  ReplySent: ({ stubNumber }) => ({
    title: '这个案件的回复已经发出',
    what: `案件已经反馈${stubNumber === '' ? '' : `，存根号 ${stubNumber}`}，受理中心可能已经收到回复。作废只作废本单位的台账，收不回已经发出的回复。`,
    safe: kept,
    todo: '确需作废的，请在窗口里勾选“知道回复已经发出”，并另行告知受理中心。',
  }),
  ReplyUnchanged: () => ({
    title: '回复没有改动',
    what: '回复与上次保存的完全一样，没有可保存的内容。',
    safe: '上次保存的回复还在。',
    todo: '不用再保存，可以继续下一步。',
  }),
}
