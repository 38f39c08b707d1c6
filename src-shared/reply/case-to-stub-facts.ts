import { feedbackMethodWords, outcomeWords } from '../case/choices'
import type { Case } from '../case/case'
import type { Approval } from '../case/fields/approval'
import { demandWords } from '../case/taxonomy'
import { sayWord } from '../text/say-word'
import type { Department } from '../office/office'
import {
  callerNameOnPaper,
  receivedDayOf,
  titleOnPaper,
  wordingOfReply,
  type PaperSurroundings,
} from './case-to-reply-facts'
import { handlingHand, handToText, inPlaceOf, reviewingHand } from './hands-on-paper'
import type { StubFacts } from './reply-facts'

export interface StubSurroundings extends Pick<PaperSurroundings, 'office' | 'people' | 'wording'> {
  readonly departments: ReadonlyMap<string, Department>
}

/** The office's own half says the whole of it: whether the leader signed here, or who recorded it from paper. */
function reviewerOnStub(one: Case, consent: Approval['consent'], nameOf: (personId: string) => string): string {
  const hand = reviewingHand(one)
  const way = consent === undefined ? '' : consent.way === 'self' ? '本人' : `${nameOf(consent.recordedBy)}代录`
  return handToText(nameOf(hand.personId), inPlaceOf(hand, nameOf), way)
}

/** What the feedback stub records of a case, or undefined while it has not been reviewed and fed back. */
export function caseToStubFacts(one: Case, around: StubSurroundings): StubFacts | undefined {
  const { feedback, approval, assignment, sheet } = one
  if (feedback === undefined || approval === undefined) return undefined
  const handler = handlingHand(one)
  const nameOf = (personId: string | undefined): string => around.people.get(personId ?? '')?.name ?? ''
  return {
    stubNumber: feedback.stubNumber,
    ledgerNumber: one.ledgerNumber,
    sheetNumber: sheet.sheetNumber,
    title: titleOnPaper(one),
    callerName: callerNameOnPaper(one),
    demandText: sayWord(demandWords, sheet.demand),
    receivedOn: receivedDayOf(one),
    dueOn: one.dueOn,
    departmentName: around.departments.get(assignment?.departmentId ?? '')?.name ?? '',
    handlerName: handToText(nameOf(handler.personId), inPlaceOf(handler, nameOf)),
    reviewerName: reviewerOnStub(one, approval.consent, nameOf),
    reviewedOn: approval.on,
    fedBackOn: feedback.on,
    methodText: sayWord(feedbackMethodWords, feedback.method),
    outcomeText: one.reply.outcome === '' ? '' : sayWord(outcomeWords, one.reply.outcome),
    organName: around.office.name,
    wording: wordingOfReply(one, around),
  }
}
