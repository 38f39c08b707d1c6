import type { Case } from '../../case/case'
import { readCaseFacts, type CaseFacts } from '../case-facts'
import type { PaperPen, PaperSource, PaperSubject } from '../paper-source'

export interface MeetingFacts {
  readonly one: CaseFacts
  readonly on: string
  readonly place: string
  readonly present: string
  readonly guests: string
  readonly minutes: string
  /** Who does what by when, and whether it was done. */
  readonly tasks: readonly (readonly [what: string, who: string, dueOn: string, done: string])[]
}

/** A meeting for every 联合办公 that was not taken back. */
export const listMeetings = ({ timeline }: Case): readonly PaperSubject[] =>
  timeline.flatMap(({ act, ref }) => (act.act === 'met' ? [{ ref, words: act.on }] : []))

export function readMeetingFacts(source: PaperSource, pen: PaperPen, { ref }: PaperSubject): MeetingFacts {
  const { timeline } = source.one
  const met = timeline.flatMap(({ act, ref: own }) => (act.act === 'met' && own === ref ? [act] : [])).at(0)
  const done = new Map(
    timeline.flatMap(({ act }) =>
      act.act === 'task-done' && act.meeting === ref ? [[act.index, pen.day(act.on)] as const] : [],
    ),
  )
  return {
    one: readCaseFacts(source, pen),
    on: pen.day(met?.on),
    place: pen.line(met?.place),
    present: (met?.presentIds ?? []).map(pen.person).join('、'),
    guests: pen.line(met?.guests),
    minutes: pen.text(met?.minutes),
    tasks: (met?.tasks ?? []).map(({ what, personId, dueOn }, index) => [
      pen.text(what),
      pen.person(personId),
      pen.day(dueOn),
      done.get(index) ?? '',
    ]),
  }
}
