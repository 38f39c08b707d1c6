import type { ClusterSource } from '../cluster/corpus'
import type { CaseCluster } from '../cluster/find-clusters'
import { localDateToDayNumber } from '../prelude/local-date'
import { foldText } from '../text/fold-text'
import { latestFirst, rowsWithin, type WarningSpans } from './count-warnings'
import type { Warning, WarningRow } from './warning'

/** A cluster of fewer is a pair that somebody has seen already. */
const leastTold = 3
const mostClusters = 30
/** One short word in common is a kind of case, not a matter. */
const isNamed = (words: readonly string[]): boolean => words.length > 1 || (words[0] ?? '').length >= 4
/** A name of one character is any word. */
const shortestName = 2

/**
 * What is clustered of the rows of a span: of a confidential case what its line shows to everybody. Where a case lies is left
 * out: the ledger knows it, and in its short texts a village's name alone would make one matter of all that happens there.
 */
export function rowsToSources(rows: Iterable<WarningRow>, { from, to }: WarningSpans): ClusterSource[] {
  const within = rowsWithin(rows, from, to).sort((a, b) => (a.id < b.id ? -1 : 1))
  return within.map(createSourceReader(within))
}

/** Reads cases as they are clustered among some others, whose places are known. */
export function createSourceReader(among: readonly WarningRow[]): (row: WarningRow) => ClusterSource {
  const places = placesOf(among)
  return (row) => ({
    id: row.id,
    day: localDateToDayNumber(row.calledOn),
    lead: withoutPlaces(foldText(row.title).replace(speaking, '\n'), places),
    text: withoutPlaces(matterOf(row), places),
  })
}

/** The names of towns and villages, the longest first: 青山镇, 双井村, and 双井 as people say. */
function placesOf(rows: readonly WarningRow[]): RegExp | undefined {
  const names = new Set<string>()
  for (const { place, villageName } of rows) {
    const village = foldText(villageName)
    const town = /^.{2,12}?(?:镇|乡|街道)/u.exec(foldText(place))?.[0] ?? ''
    for (const name of [village, village.replace(/(?:村|社区)$/u, ''), town])
      if (name.length >= shortestName) names.add(name)
  }
  if (names.size === 0) return undefined
  const longestFirst = [...names].sort((a, b) => b.length - a.length)
  return new RegExp(longestFirst.map((name) => name.replaceAll(/[^\p{L}\p{N}]/gu, '\\$&')).join('|'), 'gu')
}

/** A line break in the place of each: what stood around it is no word. */
const withoutPlaces = (text: string, places: RegExp | undefined): string =>
  places === undefined ? text : text.replace(places, '\n')

/** What the centre asks of the office, and how a sheet tells who spoke, stands on every sheet and is of no matter. */
const ofTheSheet =
  /请.{0,12}(?:办理|处理|核实|调查|答复|反馈|解决|回复|研究)|(?:答复|联系|告知|回访)(?:来电|来访|反映|群众)|(?:来电|来访|来信|反映)(?:人|群众)|按时反馈|解释工作|热线|来访反映|留言反映|(?:电话|来电)反映/u
/** That something is reported, asked or praised, and by whom, whatever it is. */
const speaking =
  /(?:再次|多次|强烈|实名)*(?:[一二三四五六七八九十两\d]+名)?(?:群众|住户|村民|居民|业主|工人)?(?:来访|来信|来电)?(?:反映|举报|投诉|请求|要求|咨询|建议|希望|求助|感谢)(?:邻居)?/gu

/** What is told, clause by clause, without where it is, who called, of what class it is and what stands on every sheet. */
function matterOf({ searchText, callerName, category, place }: WarningRow): string {
  const left = new Set([callerName, category, place].map(foldText))
  return searchText
    .split('\n')
    .filter((line) => /\p{Script=Han}/u.test(line) && !left.has(line))
    .flatMap((line) => line.split(/[,，。;；:：!！?？]/u))
    .filter((clause) => !ofTheSheet.test(clause))
    .join('\n')
    .replace(speaking, '\n')
}

/** From so many on a matter is worth a look wherever its callers live. */
const leastSpread = 6

/**
 * Whether half of the cases lie in one village, as far as that is known. A few from as many villages are of one kind and not of one
 * matter: kinds are told as 上升的类别.
 */
function isOfOnePlace(rows: readonly WarningRow[]): boolean {
  const villages = rows.map(({ villageName }) => villageName).filter((name) => name !== '')
  const most = Math.max(0, ...villages.map((name) => villages.filter((other) => other === name).length))
  return villages.length === 0 || most * 2 >= rows.length
}

/** The clusters that are worth a look, as warnings. */
export function clustersToWarnings(
  clusters: readonly CaseCluster[],
  rows: ReadonlyMap<string, WarningRow>,
): readonly Warning[] {
  return clusters
    .filter(({ ids, words }) => ids.length >= leastTold && isNamed(words))
    .map(({ ids, words }) => ({ words, known: latestFirst(ids.flatMap((id) => rows.get(id) ?? [])) }))
    .filter(({ known }) => known.length >= leastSpread || isOfOnePlace(known))
    .slice(0, mostClusters)
    .map(({ words, known }): Warning => ({
      kind: 'cluster',
      name: words.join('、'),
      ids: known.map(({ id }) => id),
      before: undefined,
    }))
}
