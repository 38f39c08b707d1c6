import { genderWords } from '../../case/own-entry-words'
import { conclusionWayWords } from '../../case/conclusion-ways'
import { callerViewWords, satisfactionWords, tellingWayWords } from '../../case/choices'
import { sayWord } from '../../text/say-word'
import { readCaseFacts, type CaseFacts } from '../case-facts'
import { readHandling, type CourseLine } from '../course-facts'
import { readLeaderOpinions, readProposal, readResult } from '../opinion-facts'
import type { PaperPen, PaperSource } from '../paper-source'
import { readHandler, type HandlerFacts } from '../unit-facts'

export interface CardFacts {
  readonly one: CaseFacts
  readonly registrar: string
  readonly gender: string
  readonly idNumber: string
  readonly peopleCount: string
  readonly speaker: string
  readonly answerBy: string
  /** What is wanted, in a few words. */
  readonly gist: string
  /** What was proposed and ordered. */
  readonly study: string
  readonly handler: HandlerFacts
  readonly innerDueOn: string
  readonly course: readonly CourseLine[]
  readonly closedOn: string
  readonly closedHow: string
  readonly result: string
  /** 口头、电话、书面 …; '' before the caller was told. */
  readonly toldBy: string
  /** 满意 …; '' while nobody has asked. */
  readonly view: string
}

export function readCardFacts(source: PaperSource, pen: PaperPen): CardFacts {
  const { one } = source
  const { entry, values } = one
  const { deputies, head } = readLeaderOpinions(source, pen)
  const registered = one.entries.find(({ act }) => act.act === 'registered' || act.act === 'entered')
  const told = one.timeline.flatMap(({ act }) => (act.act === 'caller-told' ? [act] : [])).at(-1)
  const visited = one.timeline.flatMap(({ act }) => (act.act === 'visited' ? [act] : [])).at(-1)
  return {
    one: readCaseFacts(source, pen),
    registrar: pen.person(registered?.by),
    gender: entry === undefined || entry.gender === '' ? '' : sayWord(genderWords, entry.gender),
    idNumber: pen.line(entry?.idNumber),
    peopleCount: entry === undefined ? '' : `${entry.peopleCount} 人`,
    speaker: pen.line(entry?.speaker),
    answerBy: pen.line(entry?.answerNote),
    gist: pen.line(one.sheet.title),
    study: [readProposal(source, pen), ...deputies, head]
      .map(({ words }) => words)
      .filter((words) => words !== '')
      .join('\n'),
    handler: readHandler(source, pen),
    innerDueOn: pen.day(one.innerDueOn),
    course: readHandling(source, pen),
    closedOn: pen.day(values.conclusion?.on ?? one.feedback?.on ?? values.answer?.on),
    closedHow: values.conclusion === undefined ? '' : sayWord(conclusionWayWords, values.conclusion.way),
    result: readResult(source, pen).words,
    toldBy: told === undefined ? '' : sayWord(tellingWayWords, told.way),
    view:
      visited?.result !== undefined
        ? sayWord(satisfactionWords, visited.result)
        : told === undefined
          ? ''
          : sayWord(callerViewWords, told.view),
  }
}
