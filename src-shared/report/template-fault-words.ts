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
      return `${quote(fault.subject)}不能说${quote(fault.state)}，只能说${fault.states.map(quote).join('、')}${fault.states.includes('同比上升') ? '，或者与一个数比，如“低于 95”' : ''}。`
    case 'NumberWrong':
      return `${quote(fault.state)}后面要写一个数，最多两位小数${fault.unit === '' ? '' : `，单位是${quote(fault.unit)}`}，应写成 {${templateTags.when} ${fault.subject} ${fault.state} 95${fault.unit}}。`
    case 'NameUnknown':
      return `没有${quote(fault.name)}：内容分类、村社、部门里都没有这个名称，这个期间也没有它的案件，可能已经删除或改名。${orNear(fault.near)}`
    case 'NameAmbiguous':
      return `${quote(fault.name)}既是${fault.dimensions.map(quote).join('又是')}，应写明是哪一种，如 {${fault.measure}：${fault.dimensions[0] ?? ''}：${fault.name}}。`
    case 'ConditionTooDeep':
      return '条件套得太深，最多八层。'
    case 'ConditionUnclosed':
      return `这个条件没有写 {${templateTags.end}}。`
    case 'EachUnclosed':
      return `{${templateTags.each} …} 后面没有写 {${templateTags.end}}。`
    case 'EachUnknown':
      return `不能逐个说${quote(fault.name)}，只能说${fault.dimensions.map(quote).join('、')}，前面可以加“前五”这样的名次。`
    case 'EachInEach':
      return `{${templateTags.each} …} 里面不能再写 {${templateTags.each} …}，应先写 {${templateTags.end}}。`
    case 'NotInEach':
      return `${quote(fault.name)}说的是全部，不能写在 {${templateTags.each} …} 里面。`
    case 'OnlyInEach':
      return `${quote(fault.name)}只能写在 {${templateTags.each} …} 里面。`
    case 'BranchOutside':
      return `{${fault.tag}} 前面没有 {${fault.tag === templateTags.between ? templateTags.each : templateTags.when} …}。`
    case 'BranchBehindElse':
      return `{${templateTags.otherwise}} 后面不能再有 {${fault.tag}}，应先写 {${templateTags.end}}。`
  }
}

/** A fault of a template in words, with its place: what a person who edits it needs in order to mend it. */
export function tellTemplateFault(fault: TemplateFault): string {
  const { line, column, text } = fault.place
  return `第 ${line} 行第 ${column} 字${text === '' ? '' : ` ${text}`}：${tellCause(fault)}`
}
