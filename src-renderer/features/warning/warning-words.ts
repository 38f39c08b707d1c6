import { dossierLimits } from '#shared/dossier/dossier'
import type { Warning, WarningKind } from '#shared/warning/warning'
import type { WarnedCase } from '#shared/warning/watched-row'

/** What is said under the heading of each kind. */
export const warningAbout: { readonly [K in WarningKind]: string } = {
  cluster:
    '说法不同，说的可能是同一件事：按标题和内容里少见的字词（单位、路名、事项）自动归拢，3 件起；是不是一件事由人来看',
  village: '件数明显多于其他村社，或者比上一时段明显增多，5 件起（增多的 4 件起）',
  category: '比上一时段明显增多的内容分类，4 件起；件数太少、说不准的不列',
  caller: '同一电话在时段内反映 3 件以上；保密案件不列',
  season:
    '每年这个时候都多的分类和村社：往年同期（满两年的台账才算）每年都明显多于那一年的其他时候。来得有规律，不是突发，可以早作安排',
}

/** What is said where a kind has nothing. */
export const warningNone: { readonly [K in WarningKind]: string } = {
  cluster: '没有找到 3 件以上相似的案件',
  village: '没有明显突出的村社',
  category: '没有明显增多的类别',
  caller: '没有反映 3 件以上的来电人',
  season: '没有看出每年这个时候都多的分类和村社（台账要满两年；“近一年”不看季节）',
}

/** How a warning is called: of a cluster the latest title, since its words alone are hard to read. */
export function warningTitle({ kind, name, ids }: Warning, rows: ReadonlyMap<string, WarnedCase>): string {
  const latest = rows.get(ids[0] ?? '')?.title ?? ''
  return kind === 'cluster' && latest !== '' ? latest : name
}

/** How many cases, and how many there were before. */
export function warningCount({ ids, before, season }: Warning): string {
  if (season !== undefined) {
    const years = season.years.map(({ year, cases }) => `${year} 年 ${cases} 件`)
    return `现有 ${ids.length} 件；往年同期 ${years.join('、')}，其他时候平均 ${season.usual} 件`
  }
  return before === undefined ? `${ids.length} 件` : `${ids.length} 件，上一时段 ${before} 件`
}

/** The name proposed for a dossier of these cases. A caller is never named in one. */
export function proposedName(warning: Warning, rows: ReadonlyMap<string, WarnedCase>): string {
  const proposed: { readonly [K in WarningKind]: () => string } = {
    cluster: () => warningTitle(warning, rows),
    village: () => `${warning.name}集中反映的问题`,
    category: () => warning.name.replaceAll('/', '·'),
    season: () => warning.name.replaceAll('/', '·'),
    caller: () => warningTitle({ ...warning, kind: 'cluster' }, rows),
  }
  return proposed[warning.kind]().slice(0, dossierLimits.name)
}
