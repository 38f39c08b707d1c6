import { keepingPeriodWords } from '../../case/choices'
import { yearOf } from '../../prelude/local-date'
import { sayWord } from '../../text/say-word'
import { readCaseFacts, type CaseFacts } from '../case-facts'
import type { PaperPen, PaperSource } from '../paper-source'

/** What every paper of a case's volume says of the volume. */
export interface VolumeFacts {
  readonly one: CaseFacts
  readonly archiveNumber: string
  readonly keeping: string
  readonly place: string
  readonly year: string
  readonly from: string
  readonly to: string
  readonly archivedOn: string
  readonly by: string
}

export function readVolumeFacts(source: PaperSource, pen: PaperPen): VolumeFacts {
  const { one } = source
  const { archiving, conclusion, answer } = one.values
  const closedOn = conclusion?.on ?? one.feedback?.on ?? answer?.on
  const by = one.timeline.filter(({ act }) => act.act === 'archived').at(-1)?.by
  return {
    one: readCaseFacts(source, pen),
    archiveNumber: pen.line(archiving?.archiveNumber),
    keeping: archiving === undefined ? '' : sayWord(keepingPeriodWords, archiving.keeping),
    place: pen.line(archiving?.place),
    year: String(yearOf(closedOn ?? one.sheet.issuedOn)),
    from: pen.day(one.sheet.calledOn),
    to: pen.day(closedOn),
    archivedOn: pen.day(archiving?.on),
    by: pen.person(by),
  }
}
