import { caseIdSchema, type Sheet } from '../case/sheet'
import { instantSchema, type Instant } from '../prelude/instant'
import { addDays, type LocalDate } from '../prelude/local-date'
import { chanceOf } from './chance'
import type { DossierDoing } from './dossiers'
import type { PlannedRound } from './rounds'
import type { SampleDays } from './sample-days'
import type { CameFromCentre, Story, Taking } from './story'

/** A story with its days and numbers. */
export interface Scheduled {
  readonly story: Story
  readonly caseId: string
  readonly came: LocalDate
  readonly sheetNumber: string
}

/** What happens next in a sample's year: a day's sheets come in, somebody does something about one case, or looks at them all. */
export type Turn =
  | { readonly at: Instant; readonly day: LocalDate; readonly delivered: readonly Scheduled[] }
  | { readonly at: Instant; readonly day: LocalDate; readonly scheduled: Scheduled; readonly taking: Taking | 'enter' }
  | { readonly at: Instant; readonly day: LocalDate; readonly round: PlannedRound }
  | { readonly at: Instant; readonly day: LocalDate; readonly dossier: DossierDoing }

/** A moment of China's time. */
export const momentOf = (day: LocalDate, time: string): Instant =>
  instantSchema.parse(Date.parse(`${day}T${time}:00+08:00`))

/** How many working days a story takes. */
const lengthOf = ({ takings }: Pick<Story, 'takings'>): number => Math.max(0, ...takings.map(({ day }) => day))

/** Deliveries come before the office begins its day. */
const deliveredAt = '08:20'

/** The days and numbers of every story, in the order in which they came. */
export function schedule(stories: readonly Story[], days: SampleDays): readonly Scheduled[] {
  const cameOn = new Map<string, LocalDate>()
  const begun = stories
    .map((story, index) => {
      const came = beginOn(story, days, cameOn)
      cameOn.set(story.key, came)
      return { story, index, came }
    })
    .sort((a, b) => (a.came < b.came ? -1 : a.came > b.came ? 1 : a.index - b.index))
  const chance = chanceOf('numbers')
  let [month, serial] = ['', 0]
  return begun.map(({ story, came, index }) => {
    const own = came.slice(0, 7).replace('-', '')
    if (own !== month) [month, serial] = [own, chance.below(20)]
    serial += 3 + chance.below(17)
    return {
      story,
      came,
      caseId: caseIdSchema.parse(`0193540e-7c00-7000-8000-${String(index + 1).padStart(12, '0')}`),
      sheetNumber: `${own}${String(serial).padStart(4, '0')}`,
    }
  })
}

/** What follows another case stands behind it among the stories. */
function beginOn(
  { key, begins, ...story }: Story,
  days: SampleDays,
  cameOn: ReadonlyMap<string, LocalDate>,
): LocalDate {
  if (!('after' in begins)) return days.beginOn(begins, lengthOf(story))
  const before = cameOn.get(begins.after)
  if (before === undefined) throw new Error(`${key} follows ${begins.after}, which does not stand before it`)
  return days.workday(before, begins.workdays)
}

/** The sheet as the centre issued it on that day: the call was taken on the working day before. */
export function issueSheet(
  came: CameFromCentre,
  on: LocalDate,
  sheetNumber: string,
  days: SampleDays,
  numberOf: (key: string) => string = () => '',
): Sheet {
  const { from: _from, limit, rule, calledDaysBefore, redate = (text: string) => text, ...told } = came
  const dated = (text: string): string => redate(text, on, numberOf)
  return {
    ...told,
    title: dated(told.title),
    content: dated(told.content),
    remark: dated(told.remark),
    sheetNumber,
    revision: 1,
    calledOn: calledDaysBefore === undefined ? days.workday(on, -1) : addDays(on, -calledDaysBefore),
    issuedOn: on,
    dueOn: days.workday(on, limit),
    dueRule: `${rule} ${limit} 个工作日`,
    attachments: [],
  }
}

/** Everything that happens, in the order of time; of one moment the delivery first. Nothing after the last day. */
export function listTurns(
  scheduled: readonly Scheduled[],
  { rounds, doings }: { readonly rounds: readonly PlannedRound[]; readonly doings: readonly DossierDoing[] },
  days: SampleDays,
): readonly Turn[] {
  const fromCentre = scheduled.filter(({ story }) => story.came.from === 'centre')
  const deliveries = [...new Set(fromCentre.map(({ came }) => came))].map((day): Turn => ({
    at: momentOf(day, deliveredAt),
    day,
    delivered: fromCentre.filter(({ came }) => came === day),
  }))
  const turns = scheduled.flatMap((one): Turn[] => {
    const { came, takings } = one.story
    const entered: Turn[] =
      came.from === 'office'
        ? [{ at: momentOf(one.came, came.time), day: one.came, scheduled: one, taking: 'enter' }]
        : []
    const taken = takings.map((taking): Turn => {
      const day = days.workday(one.came, taking.day)
      return { at: momentOf(day, taking.time), day, scheduled: one, taking }
    })
    return [...entered, ...taken]
  })
  const looks = rounds.map((round): Turn => ({ at: momentOf(round.day, round.time), day: round.day, round }))
  const kept = doings.map((dossier): Turn => ({
    at: momentOf(dossier.day, dossier.time),
    day: dossier.day,
    dossier,
  }))
  return [...deliveries, ...turns, ...looks, ...kept].filter(({ day }) => day <= days.last).sort((a, b) => a.at - b.at)
}
