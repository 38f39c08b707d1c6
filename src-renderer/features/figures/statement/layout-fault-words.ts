import type { LayoutFault } from '#shared/statement/layout-text'

type Told = { readonly [T in LayoutFault['type']]: (fault: Extract<LayoutFault, { readonly type: T }>) => string }

const words: Told = {
  LayoutEmpty: () => '请至少写一栏，或者按上面的一种现成样式填入。',
  GroupWithoutColumns: ({ line, name }) => `第 ${line} 行：“${name}”下面没有栏目。`,
  NameTooLong: ({ line, most }) => `第 ${line} 行：名称要写，最多 ${most} 字。`,
  NameTwice: ({ line, name }) => `第 ${line} 行：“${name}”写了两次，请换一个名称。`,
  ClassTwice: ({ line, word, column }) => `第 ${line} 行：“${word}”已经归入“${column}”栏，一个分类只能归入一栏。`,
  ClassUnclear: ({ line, word }) =>
    `第 ${line} 行：“${word}”看不出是哪一类，请写全两级，如“乡村建设/道路”“诉求类型/投诉”。`,
  ClassTooLong: ({ line, most }) => `第 ${line} 行：分类名称最多 ${most} 字。`,
  TooManyClasses: ({ line, most }) => `第 ${line} 行：一栏最多 ${most} 个分类。`,
  TooManyColumns: ({ most }) => `栏目太多：连同各组小计最多 ${most} 栏，Word 的表再多就放不下了。`,
}

/** What is wrong with 栏目设置, in a sentence. */
export function layoutFaultToWords<T extends LayoutFault['type']>(
  fault: Extract<LayoutFault, { readonly type: T }>,
): string {
  const told: Told[T] = words[fault.type]
  return told(fault)
}
