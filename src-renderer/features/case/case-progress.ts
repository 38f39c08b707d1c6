import { consentOfAct, dayOfAct, type ActName } from '#shared/case/act'
import type { Case } from '#shared/case/case'
import { isBeyondKnownStages } from '#shared/case/newer'
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

type Stations = readonly (readonly [string, ActName])[]

/** What was answered on the spot went no further way. */
const spotStations: Stations = [
  ['登记', 'registered'],
  ['现场答复', 'answered'],
]

/** The act that ends each station. A case sent back is being handled again, and its review lies ahead again. */
const stations: Stations = [
  ['登记', 'registered'],
  ['呈报', 'submitted'],
  ['批示', 'instructed'],
  ['交办', 'assigned'],
  ['办理', 'sent-for-review'],
  ['审阅', 'approved'],
  ['反馈', 'fed-back'],
]

/** What follows 反馈: stands on the strip once it was done. */
const followUps: Stations = [
  ['答复', 'caller-told'],
  ['回访', 'visited'],
  ['办结', 'concluded'],
  ['归档', 'archived'],
]

function listFollowUps({ stage, timeline }: Case): ProgressStation[] {
  if (stage !== 'closed') return []
  return followUps.flatMap(([word, act]) => {
    const entry = timeline.findLast((candidate) => candidate.act.act === act)
    if (entry === undefined) return []
    const on = dayOfAct(entry.act) ?? instantToLocalDate(entry.at)
    const byId = 'byId' in entry.act && typeof entry.act.byId === 'string' ? entry.act.byId : entry.by
    return [{ word, state: 'done', on, personId: byId }]
  })
}

/** How far a case has come on its way. */
export function caseProgress(one: Case): ProgressStation[] {
  const reached = stages.indexOf(one.stage)
  // A case struck out or ended stands nowhere any more, and where one stands that only a newer program understands is not known here.
  const isNowhere = one.voids.length > 0 || one.ending !== undefined || isBeyondKnownStages(one)
  const isSpot = one.stage === 'closed' && one.values.answer !== undefined
  const main = (isSpot ? spotStations : stations).map(([word, act], index): ProgressStation => {
    if (index >= reached)
      return { word, state: index === reached && !isNowhere ? 'now' : 'later', on: '', personId: '' }
    const entry = one.timeline.findLast((candidate) => candidate.act.act === act)
    if (entry === undefined) return { word, state: 'done', on: '', personId: '' }
    return {
      word,
      state: 'done',
      on: dayOfAct(entry.act) ?? instantToLocalDate(entry.at),
      personId: entry.act.act === 'instructed' ? entry.act.leaderId : (consentOfAct(entry.act)?.of ?? entry.by),
    }
  })
  return [...main, ...listFollowUps(one)]
}
