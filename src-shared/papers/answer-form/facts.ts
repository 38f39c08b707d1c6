import { callerViewWords, outcomeWords, tellingWayWords } from '../../case/choices'
import { listActFiles } from '../../case/list-scans'
import { sayWord } from '../../text/say-word'
import { readCaseFacts, type CaseFacts } from '../case-facts'
import { readResult } from '../opinion-facts'
import type { PaperPen, PaperSource } from '../paper-source'
import { readContact, readHandler, type ContactFacts, type HandlerFacts } from '../unit-facts'

export interface AnswerFacts {
  readonly one: CaseFacts
  readonly on: string
  readonly reply: string
  readonly attachments: string
  readonly outcome: string
  readonly handler: HandlerFacts
  /** Who told the caller, apart from who answers the centre. */
  readonly toldBy: string
  readonly toldPhone: string
  readonly toldOn: string
  readonly toldWay: string
  readonly told: string
  readonly view: string
  readonly contact: ContactFacts
}

export function readAnswerFacts(source: PaperSource, pen: PaperPen): AnswerFacts {
  const { one } = source
  const told = one.timeline.flatMap(({ act }) => (act.act === 'caller-told' ? [act] : [])).at(-1)
  const contacted = one.timeline.flatMap(({ act }) => (act.act === 'contacted' ? [act] : [])).at(-1)
  const files = listActFiles(one).length
  const view = told?.view ?? contacted?.view
  return {
    one: readCaseFacts(source, pen),
    on: pen.day(one.feedback?.on),
    reply: readResult(source, pen).words,
    attachments: files === 0 ? '' : `${files} 个`,
    outcome: one.reply.outcome === '' ? '' : sayWord(outcomeWords, one.reply.outcome),
    handler: readHandler(source, pen),
    toldBy: pen.person(told?.byId),
    toldPhone: pen.line(told?.phone),
    toldOn: pen.day(told?.on ?? contacted?.on),
    toldWay: told === undefined ? '' : sayWord(tellingWayWords, told.way),
    told: pen.text(told?.said ?? contacted?.said),
    view: view === undefined ? '' : sayWord(callerViewWords, view),
    contact: readContact(source, pen),
  }
}
