import { dayOfAct } from '../case/act'
import type { CaseEntry } from '../case/read-entries'
import { actToText } from '../case/tell-act'
import { instantToLocalDate, instantToMinuteText } from '../prelude/instant'
import { nobodysName } from './hand-names'
import type { PaperPen, PaperSource } from './paper-source'

/** One thing that was done about a case, in words. */
export interface CourseLine {
  /** The day of the thing itself: 2026-11-23, as lists have it. */
  readonly on: string
  /** When it was written down, to the minute. */
  readonly at: string
  readonly what: string
  readonly detail: string
  readonly by: string
}

/** That somebody looked, printed, saved or corrected is no part of how a case was handled. */
const aside: ReadonlySet<string> = new Set([
  'printed',
  'saved',
  'folder-saved',
  'attachment-opened',
  'exported',
  'revealed',
  'paper-numbered',
  'corrected',
  'taken-back',
  'settled',
])

const isOfCourse = ({ act, takenBack }: CaseEntry): boolean => !takenBack && !aside.has(act.act)

/** What was done about a case in every round, in the order of the log; what was taken back is left out. */
export function readCourse({ one }: PaperSource, pen: PaperPen, wanted = isOfCourse): readonly CourseLine[] {
  return one.entries
    .filter((entry) => isOfCourse(entry) && wanted(entry))
    .map((entry): CourseLine => {
      const { title, detail } = actToText(entry.act, pen.names)
      return {
        on: dayOfAct(entry.act) ?? instantToLocalDate(entry.at),
        at: instantToMinuteText(entry.at),
        what: pen.line(title),
        detail: pen.text(detail),
        by: pen.person(entry.by) || nobodysName(entry.by),
      }
    })
}

/** What was done in handling it: notes, contacts, meetings, answers of departments that assist. */
const handling: ReadonlySet<string> = new Set([
  'noted',
  'contacted',
  'met',
  'task-done',
  'assist-answered',
  'caller-told',
  'visited',
])

/** The same of the handling alone. */
export const readHandling = (source: PaperSource, pen: PaperPen): readonly CourseLine[] =>
  readCourse(source, pen, ({ act }) => handling.has(act.act))
