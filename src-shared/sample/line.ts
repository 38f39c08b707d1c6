import type { CaseStep } from '../case/case-step'
import type { ConsentGiven } from '../case/consent'
import { OwnHand } from '../case/own-hand'
import type { CastDepartment, Cast } from './cast'
import { chanceOf, type Chance } from './chance'
import type { Matter } from './matter'
import type { Doing, Taking, TakingGround } from './story'

/** Something beside the usual course of a case: where it happens, and what. */
export interface Way {
  readonly at: 'received' | 'registered' | 'submitted' | 'handling' | 'reviewing' | 'closed'
  readonly play: (line: Line) => void
}

/** The course of one case while it is being told: what was done, and how late it is. */
export interface Line {
  readonly matter: Matter
  readonly cast: Cast
  readonly department: CastDepartment
  readonly handler: string
  readonly chance: Chance
  readonly takings: readonly Taking[]
  /** Working days since the case came. */
  readonly day: number
  /** The case has come to its end, or to where it stands today: nothing more is told. */
  readonly isOver: boolean
  /** The same person does something a while after what was done last, within the hours of an office. */
  act(by: string, doing: Doing): void
  step(by: string, step: CaseStep | ((ground: TakingGround) => CaseStep)): void
  /** So many working days go by, and it is morning. */
  wait(workdays: number): void
  /** Consent of a leader: by their own hand, or signed on paper and recorded by a clerk. */
  consent(leader: string): { readonly by: string; readonly given: ConsentGiven }
  end(): void
}

const opens = 8 * 60 + 40
const closes = 17 * 60 + 20
const [lunchFrom, lunchTo] = [12 * 60, 14 * 60 + 30]

const timeText = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

/** Begins the telling of a matter, in the morning of the day on which it came, or after it was taken down. */
export function createLine(matter: Matter, cast: Cast, from: string): Line {
  const chance = chanceOf(matter.key)
  const department = cast.departments[matter.dept]
  if (department === undefined) throw new Error(`${matter.key}: no department ${matter.dept}`)
  const takings: Taking[] = []
  const [hour = 8, minute = 30] = from.split(':').map(Number)
  let [day, minutes, isOver] = [0, hour * 60 + minute, false]
  const goOn = (by: number): void => {
    minutes += by
    if (minutes >= lunchFrom && minutes < lunchTo) minutes = lunchTo + chance.below(30)
    if (minutes <= closes) return
    day += 1
    minutes = opens + chance.below(60)
  }
  const act = (by: string, doing: Doing): void => {
    if (isOver) return
    goOn(6 + chance.below(40))
    takings.push({ ...doing, day, time: timeText(minutes), by })
  }
  return {
    matter,
    cast,
    department,
    handler: department.handler,
    chance,
    takings,
    get day() {
      return day
    },
    get isOver() {
      return isOver
    },
    act,
    step: (by, step) => act(by, { do: 'step', step: typeof step === 'function' ? step : () => step }),
    wait: (workdays) => {
      if (workdays <= 0) return
      day += workdays
      minutes = opens + chance.below(90)
    },
    consent: (leader) =>
      chance.percent(35)
        ? { by: leader, given: { way: 'self', hand: OwnHand.ofSample(leader) } }
        : { by: cast.clerk, given: { way: 'recorded', of: leader, place: cast.signedPapers, scans: [] } },
    end: () => {
      isOver = true
    },
  }
}
