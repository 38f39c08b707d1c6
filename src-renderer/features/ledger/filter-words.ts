import { ruleLamps } from '#shared/rules/refuse-asking'
import { deadlineLights } from '#shared/case/deadline'
import { lightWords } from '../../messages/stage-words'
import { markNames } from '../../start/ledger-desk'
import { classChoice, isWhole, markChoice, quickFiltersOf, type LedgerFilter, type Searcher } from './ledger-filter'
import { ledgerShape, type NamedColumn } from './ledger-shape'
import { markWords } from './marks'

/** By whose names people and departments are chosen. */
export type ChoiceNames = Pick<Searcher, 'people' | 'departments'>

/** The choices of a column's list, each with its word. */
export function choicesOf(
  { filter, search }: NamedColumn,
  years: readonly string[],
  names: ChoiceNames,
): readonly (readonly [string, string])[] {
  if (filter === 'none') return []
  switch (filter.by) {
    case 'value':
      return filter.choices
    case 'name':
      return [...(search === 'person' ? names.people : names.departments)].map(([id, { name }]) => [id, name])
    case 'light':
      return [...ruleLamps, ...deadlineLights].map((light) => [light, lightWords[light]])
    case 'year':
      return years.map((year) => [year, year])
  }
}

/** The marks that may be chosen. */
export const markChoices = markNames.map((name) => [name, markWords[name]] as const)

/** What a list of the filter bar is called. */
export const filterLabel = ({ filter, head }: NamedColumn): string =>
  (filter === 'none' ? undefined : filter.label) ?? head

function choiceToText(name: string, chosen: string, names: ChoiceNames): string {
  if (name === classChoice) return `内容分类：${chosen}`
  if (name === markChoice) return `我的标记：${markChoices.find(([mark]) => mark === chosen)?.[1] ?? ''}`
  const column = ledgerShape.columns.get(name)
  if (column === undefined) return ''
  const word = choicesOf(column, [chosen], names).find(([value]) => value === chosen)?.[1] ?? chosen
  return `${filterLabel(column)}：${word}`
}

/** What a filter leaves, in words, as it stands over a list on paper. */
export function filterToText(filter: LedgerFilter, names: ChoiceNames): string {
  if (isWhole(filter)) return '全部案件'
  const quick = quickFiltersOf(ledgerShape).find(({ name }) => name === filter.quick)
  return [
    filter.quick === 'all' ? '' : (quick?.words ?? ''),
    ...Object.entries(filter.chosen).map(([name, chosen]) => choiceToText(name, chosen, names)),
    filter.words.trim() === '' ? '' : `搜索“${filter.words.trim()}”`,
  ]
    .filter((text) => text !== '')
    .join('，')
}
