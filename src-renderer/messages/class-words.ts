import { classLimits, classValueSchema } from '#shared/class-table/class-entry'
import { classHeadWords } from '#shared/class-table/class-heads'
import type { ClassChanged, ClassMapFault } from '#shared/class-table/plan-class-import'
import type { ClassRowFault, ClassRowProblem, ClassSheetRefused } from '#shared/class-table/read-class-sheet'
import type { ClassRefused } from '#shared/class-table/plan-classes'
import { rolesToText } from './role-words'
import { classRoles, type ClassFailure } from '../ledger-store/commit/commit-classes'
import { commitFailureToWords } from './host-words'
import type { FailureWords, Named, WordsOf } from './words-of'

/** What is said of the table after a failure. */
export const classesKept = '分类表没有改动。'

/** A field of a class in words, for conflicts. */
export function classValueToText(field: string, value: unknown): string {
  if (field === 'becomes') return value === '' ? '不对应别的分类' : String(value)
  const entry = classValueSchema.safeParse(value).data
  if (entry === undefined) return '读不出的内容'
  const { code, from, to, aliases, active } = entry
  return [
    ...(active ? [] : ['已撤回']),
    ...(code === '' ? [] : [`${classHeadWords.code} ${code}`]),
    from === '' && to === '' ? '一直有效' : `有效期 ${from === '' ? '不限' : from} 至 ${to === '' ? '不限' : to}`,
    ...(aliases.length === 0 ? [] : [`${classHeadWords.aliases} ${aliases.join('、')}`]),
  ].join('\n')
}

/** What is wrong with a row of a file. */
export const classProblemWords: { readonly [P in ClassRowProblem | ClassMapFault['problem']]: string } = {
  'name-missing': '没有名称',
  'name-unfit': `名称里有“/”，或者超过 ${classLimits.name} 字`,
  'code-too-long': `代码超过 ${classLimits.codeLength} 字`,
  'code-doubled': '代码和前面的重复',
  'parent-missing': '缺上一级的名称',
  'parent-unknown': '表里没有这个上级代码',
  'parents-in-ring': '上级代码绕成了圈',
  'too-deep': `超过 ${classLimits.levels} 级`,
  'day-malformed': '日期写法不对，例如 2026-01-31',
  'day-order': '停用日期早于启用日期',
  'alias-too-long': `别名太多或太长，最多 ${classLimits.aliases} 个，每个 ${classLimits.alias} 字`,
  doubled: '和前面一行相同，只取前一行',
  'becomes-unknown': '对应的新分类，现在的表和这个文件里都没有',
  'becomes-back': '对应新分类绕回了自己',
}

export const classFaultToText = ({ row, problem, told }: ClassRowFault | ClassMapFault): string =>
  `第 ${row} 行${told === '' ? '' : `“${told}”`}：${classProblemWords[problem]}`

/** What the file has otherwise. */
export const classChangedWords: { readonly [W in ClassChanged['what'][number]]: string } = {
  code: classHeadWords.code,
  order: '顺序',
  from: classHeadWords.from,
  to: classHeadWords.to,
  aliases: classHeadWords.aliases,
  becomes: classHeadWords.becomes,
}

const sheetWords: WordsOf<ClassSheetRefused> = {
  ClassSheetEmpty: () => ({
    title: '文件里没有分类',
    what: '打开的工作表是空的，或者只有表头。',
    safe: classesKept,
    todo: '请确认分类表在第一张工作表里。',
  }),
  ClassHeadsMissing: ({ seen }) => ({
    title: '没有找到表头',
    what: `前 10 行里没有“一级分类”，也没有“代码”和“名称”。文件里是：${seen.join('、')}。`,
    safe: classesKept,
    todo: '请把第一行写成“一级分类、二级分类、三级分类”，或者“代码、名称、上级代码”，再导入。',
  }),
  ClassesTooMany: ({ most, found }) => ({
    title: '分类太多',
    what: `文件里有 ${found} 行，一张分类表最多 ${most} 类。`,
    safe: classesKept,
    todo: '请核对是不是选错了文件。',
  }),
}

/** Why a file is no table of classes. */
export function classSheetToWords<K extends ClassSheetRefused['type']>(
  failure: Named<ClassSheetRefused, K>,
): FailureWords {
  const words: WordsOf<ClassSheetRefused> = sheetWords
  return words[failure.type](failure)
}

/** What is wrong with a field of the form. */
export function classGapToText(refused: ClassRefused): string {
  switch (refused.type) {
    case 'ClassNameUnfit':
      return `请填写名称，最多 ${classLimits.name} 字，不能有“/”`
    case 'ClassKnown':
      return `已经有“${refused.path}”`
    case 'ClassTooDeep':
      return `最多 ${classLimits.levels} 级`
    case 'ClassUnknown':
      return `分类表里没有“${refused.path}”`
    case 'ClassCodeUnfit':
      return `最多 ${classLimits.codeLength} 字`
    case 'ClassCodeTaken':
      return `“${refused.path}”已经用了这个代码`
    case 'ClassAliasesUnfit':
      return `最多 ${classLimits.aliases} 个，每个最多 ${classLimits.alias} 字`
    case 'ClassDaysReversed':
      return '不能早于启用日期'
    case 'ClassMapsBack':
      return '会绕回自己，请选别的分类'
  }
}

const isRefused = (failure: ClassFailure): failure is ClassRefused => 'field' in failure

/** Why the table was not changed. */
export function classFailureToWords(failure: ClassFailure): FailureWords {
  if (isRefused(failure))
    return { title: '分类没有保存', what: `${classGapToText(failure)}。`, safe: classesKept, todo: '请改好再保存。' }
  switch (failure.type) {
    case 'ActorUnknown':
      return {
        title: '还没有选定使用人',
        what: '不知道是谁在改分类。',
        safe: classesKept,
        todo: '请先在左下角选定使用人。',
      }
    case 'ClassRoleMissing':
      return {
        title: '没有改分类的职责',
        what: `改分类要有“${rolesToText(classRoles)}”职责。`,
        safe: classesKept,
        todo: '请由有这项职责的人来改。',
      }
    case 'NothingToUndo':
      return {
        title: '已经没有可以撤回的',
        what: '这次改动写的分类，后来都又改过。',
        safe: classesKept,
        todo: '请逐个修改分类。',
      }
    default:
      return commitFailureToWords(failure)
  }
}
