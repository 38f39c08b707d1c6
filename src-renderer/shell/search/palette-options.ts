import { catalogKinds, type CatalogKind } from '#shared/search/catalog'
import type { Mark } from '#shared/search/mark-words'
import type { Found, FoundPlace, MarkedHit } from '../../search-worker/search-messages'

/** A line of the list that can be chosen. */
export type PaletteOption =
  | { readonly type: 'case'; readonly id: string; readonly hit: MarkedHit }
  | {
      readonly type: 'other'
      readonly id: string
      readonly kind: CatalogKind
      readonly key: string
      readonly title: string
      readonly marks: readonly Mark[]
    }
  | { readonly type: 'recent'; readonly id: string; readonly words: string }

/** Lines under one head. */
export interface PaletteGroup {
  readonly head: string
  readonly options: readonly PaletteOption[]
}

const kindHeads: { readonly [K in CatalogKind]: string } = {
  command: '功能',
  person: '人员',
  department: '部门',
  village: '村社',
  dossier: '集中问题专档',
  report: '已存档的报告',
  help: '帮助',
}

/** How the cases are told over their lines, and aloud. */
export function casesToWords({ total, counted, cases }: Pick<Found, 'total' | 'counted' | 'cases'>): string {
  if (total === 0) return '没有案件'
  const all = counted ? `${total} 件` : `${total} 件以上`
  return cases.length < total ? `案件 ${all}，列出前 ${cases.length} 件` : `案件 ${all}`
}

/** The lines of what was found: a number that was typed whole first, then screens, cases, and the rest. */
export function foundToGroups(found: Found): readonly PaletteGroup[] {
  const cases: PaletteGroup = {
    head: casesToWords(found),
    options: found.cases.map((hit) => ({ type: 'case', id: `case-${hit.id}`, hit })),
  }
  const others = catalogKinds.map((kind): PaletteGroup => ({
    head: kindHeads[kind],
    options: found.others
      .filter((hit) => hit.kind === kind)
      .map((hit) => ({ type: 'other', id: `${kind}-${hit.key}`, ...hit })),
  }))
  const isNumber = found.cases[0]?.exact === true
  const [commands, ...rest] = others
  const inOrder = commands === undefined ? [] : isNumber ? [cases, commands, ...rest] : [commands, cases, ...rest]
  return inOrder.filter(({ options }) => options.length > 0)
}

/** What is there before anything is typed. */
export function blankToGroups(
  recent: readonly string[],
  commands: readonly { readonly key: string; readonly title: string }[],
): readonly PaletteGroup[] {
  const groups: readonly PaletteGroup[] = [
    { head: '最近搜索', options: recent.map((words, nth) => ({ type: 'recent', id: `recent-${nth}`, words })) },
    {
      head: kindHeads.command,
      options: commands.map(({ key, title }) => ({
        type: 'other',
        id: `command-${key}`,
        kind: 'command',
        key,
        title,
        marks: [],
      })),
    },
  ]
  return groups.filter(({ options }) => options.length > 0)
}

/** What stands under the title of a case: where else in its line it was found, and the words around. */
export function placesOfHit(hit: MarkedHit, place: FoundPlace | undefined): readonly FoundPlace[] {
  if (place !== undefined) return [...hit.places, place]
  if (!hit.hidden) return hit.places
  return [...hit.places, { field: '保密', text: '在隐去的内容里找到，您有查看这件来电人的记录', marks: [] }]
}
