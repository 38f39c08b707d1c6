import type { CaseRow } from '../case/case-row'
import { clusterDays, clusterFrom, recentOfCaller, type Surroundings } from './surroundings'

/** What a 不稳定因素 is known by. */
type UnstableRow = Pick<CaseRow, 'peopleCount' | 'urgency' | 'open' | 'calledOn' | 'callerPhones'>

/** 五人以上 is a group: 信访工作条例 (2022) art. 20 lets at most five speak for one. */
export const groupFrom = 5

/** Why a case is a 不稳定因素, '' where it is none. */
export function tellUnstable(row: UnstableRow, around: Pick<Surroundings, 'since' | 'callers'>): string {
  const recent = recentOfCaller(row, around)
  return [
    row.peopleCount >= groupFrom ? `${row.peopleCount} 人` : '',
    row.urgency === 'critical' && row.open === 1 ? '特急在办' : '',
    recent >= clusterFrom ? `来电人 ${clusterDays} 天内 ${recent} 件` : '',
  ]
    .filter((why) => why !== '')
    .join('，')
}
