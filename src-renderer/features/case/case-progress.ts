import { consentOfAct, dayOfAct, type ActName } from '#shared/case/act'
import type { Case } from '#shared/case/case'
import { stages } from '#shared/case/stage'
import { instantToLocalDate } from '#shared/prelude/instant'

/** One station of the way 登记→呈报→批示→交办→办理→审阅→反馈. */
export interface ProgressStation {
  readonly word: string
  readonly state: 'done' | 'now' | 'later'
  /** The day it was done and by whom, '' while it is not. */
  readonly on: string
  readonly personId: string
}

/** The act that ends each station. A case sent back is being handled again, and its review lies ahead again. */
const stations: readonly (readonly [string, ActName])[] = [
  ['登记', 'registered'],
  ['呈报', 'submitted'],
  ['批示', 'instructed'],
  ['交办', 'assigned'],
  ['办理', 'sent-for-review'],
  ['审阅', 'approved'],
  ['反馈', 'fed-back'],
]

/** How far a case has come on its way. */
export function caseProgress(one: Case): ProgressStation[] {
  const reached = stages.indexOf(one.stage)
  // A case struck out stands nowhere any more.
  const isVoided = one.voids.length > 0
  return stations.map(([word, act], index) => {
    if (index >= reached) return { word, state: index === reached && !isVoided ? 'now' : 'later', on: '', personId: '' }
    const entry = one.timeline.findLast((candidate) => candidate.act.act === act)
    if (entry === undefined) return { word, state: 'done', on: '', personId: '' }
    return {
      word,
      state: 'done',
      on: dayOfAct(entry.act) ?? instantToLocalDate(entry.at),
      personId: entry.act.act === 'instructed' ? entry.act.leaderId : (consentOfAct(entry.act)?.of ?? entry.by),
    }
  })
}
