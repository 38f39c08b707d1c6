import { rolesToText } from '../role-words'
import { kept, type RefusalWords } from './refusal-words'

/** Why this person, department or consent will not do. */
export const peopleWords: RefusalWords<
  | 'LeaderUnsuitable'
  | 'HandlerUnsuitable'
  | 'DepartmentUnknown'
  | 'PersonUnknown'
  | 'LeadAssistsItself'
  | 'HandlerReviewed'
  | 'ReviewerIsHandler'
  | 'OwnHandMissing'
  | 'SignerUnsuitable'
  | 'SignerIsHandler'
  | 'RecordsOwnConsent'
  | 'RecorderWroteAlone'
  | 'PaperUnnamed'
> = {
  LeaderUnsuitable: () => ({
    title: '不能呈报给所选的人',
    what: '所选的人没有“督办”或“审阅”职责，或者已经停用。',
    safe: kept,
    todo: '请另选一位领导，或到“设置”里调整人员职责。',
  }),
  HandlerUnsuitable: () => ({
    title: '不能交给所选的人办理',
    what: '所选的人没有“承办”职责，或者已经停用。',
    safe: kept,
    todo: '请另选承办人，或到“设置”里调整人员职责。',
  }),
  DepartmentUnknown: () => ({
    title: '所选部门不能承办',
    what: '所选的部门已经停用，或者台账里没有这个部门。',
    safe: kept,
    todo: '请另选部门。',
  }),
  PersonUnknown: () => ({
    title: '所选的人不在岗',
    what: '所选的人已经停用，或者名单里没有。',
    safe: kept,
    todo: '请另选人员，或到“设置”里调整。',
  }),
  LeadAssistsItself: () => ({
    title: '主办部门不能同时协办',
    what: '同一个部门既选了主办又选了协办。',
    safe: kept,
    todo: '请从协办部门里去掉主办部门。',
  }),
  HandlerReviewed: () => ({
    title: '承办人不能是审阅人',
    what: '所选的承办人审阅过这个案件的回复。办理和审阅不能是同一个人。',
    safe: kept,
    todo: '请另选承办人；审阅记错了人的，先撤回审阅。',
  }),
  ReviewerIsHandler: () => ({
    title: '承办人不能审阅自己办的案件',
    what: '您是这个案件的承办人，或者写过它的回复。办理和审阅不能是同一个人。',
    safe: kept,
    todo: '请由另一位有“审阅”职责的领导审阅。',
  }),
  OwnHandMissing: () => ({
    title: '没有核对本人的 PIN',
    what: '以本人名义批示、审阅，要当场填写本人的 PIN；换到某人名下不等于本人同意。',
    safe: kept,
    todo: '请由本人填写 PIN；领导在纸上签批的，请换成登记人员“代录”。',
  }),
  SignerUnsuitable: ({ needs }) => ({
    title: '所选的领导不能签批这一步',
    what: `这一步要由有“${rolesToText(needs)}”职责的在岗领导签批，所选的人没有这项职责，或者已经停用。`,
    safe: kept,
    todo: '请核对纸面上是谁签的；职责有变动的，请到“设置”里调整。',
  }),
  SignerIsHandler: () => ({
    title: '签批的领导办过这个案件',
    what: '所选的领导是这个案件的承办人，或者写过它的回复。办理和审阅不能是同一个人。',
    safe: kept,
    todo: '请由另一位有“审阅”职责的领导签批。',
  }),
  RecordsOwnConsent: () => ({
    title: '不能代录自己的签批',
    what: '当前使用人就是签批的领导。本人签批要用本人的 PIN，不能自己给自己代录。',
    safe: kept,
    todo: '请改用“本人签批”并填写 PIN；或由另一位登记人员代录。',
  }),
  RecorderWroteAlone: () => ({
    title: '自己一人写的回复不能自己代录审阅',
    what: '这份回复只有您一个人写过。对它的审阅要由领导本人填写 PIN，或由另一位登记人员代录。',
    safe: kept,
    todo: '请领导本人审阅，或在右上角换成另一位登记人员代录。',
  }),
  PaperUnnamed: () => ({
    title: '没有写明签批的纸质件在哪里',
    what: '代录要附签批件的扫描件，或写明原件存放在哪里，以后查得到。',
    safe: kept,
    todo: '请添加扫描件，或填写原件存放处。',
  }),
}
