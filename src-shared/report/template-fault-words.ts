import { templateTags } from './template-tags'
import type { TemplateFault } from './template'

const quote = (name: string): string => `“${name}”`
const orNear = (near: readonly string[]): string => (near.length === 0 ? '' : `是不是${near.map(quote).join('、')}？`)

function tellCause(fault: TemplateFault): string {
  switch (fault.type) {
    case 'TemplateTooLong':
      return '模板太长，最多两万字。'
    case 'TagUnclosed':
      return '花括号只有左边，缺右边的 }。'
    case 'TagUnopened':
      return '花括号只有右边，缺左边的 {。'
    case 'TagEmpty':
      return '花括号里没有字。'
    case 'FieldUnknown':
      return `没有${quote(fault.name)}这个字段。${orNear(fault.near)}`
    case 'ConditionIncomplete':
      return '条件没写完整，应写成 {若 受理 同比上升}。'
    case 'SubjectUnknown':
      return `条件里没有${quote(fault.name)}这个指标。${orNear(fault.near)}`
    case 'StateUnknown':
      return `${quote(fault.subject)}不能说${quote(fault.state)}，只能说${fault.states.map(quote).join('、')}。`
    case 'ConditionTooDeep':
      return '条件套得太深，最多八层。'
    case 'ConditionUnclosed':
      return `这个条件没有写 {${templateTags.end}}。`
    case 'BranchOutside':
      return `{${fault.tag}} 前面没有 {${templateTags.when} …}。`
    case 'BranchBehindElse':
      return `{${templateTags.otherwise}} 后面不能再有 {${fault.tag}}，应先写 {${templateTags.end}}。`
  }
}

/** A fault of a template in words, with its place: what a person who edits it needs in order to mend it. */
export function tellTemplateFault(fault: TemplateFault): string {
  const { line, column, text } = fault.place
  return `第 ${line} 行第 ${column} 字${text === '' ? '' : ` ${text}`}：${tellCause(fault)}`
}
