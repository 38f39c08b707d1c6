import { sayWord } from '../text/say-word'
import type { ReplyRecord } from '../bundle/reply-record'
import type { Case } from '../case/case'
import { uncoverReply } from '../case/private-reply'
import type { Attachment } from '../case/sheet'
import type { Person } from '../office/office'
import { fail, ok, type Result } from '../prelude/result'
import { outcomeWords } from '../case/choices'

/** A case cannot go out as a reply; `missing` names the first thing it lacks. */
export interface CaseUnanswered {
  readonly type: 'CaseUnanswered'
  readonly caseId: string
  readonly missing: 'approval' | 'feedback' | 'outcome' | 'investigatedOn'
}

/** The line a reply bundle carries for a case that was fed back. `document` is the reply's file in the bundle, null for none. */
export function caseToReplyRecord(
  one: Case,
  people: ReadonlyMap<string, Person>,
  document: Attachment | null,
): Result<ReplyRecord, CaseUnanswered> {
  const { approval, feedback, sheet } = one
  const reply = uncoverReply(one.reply)
  const lacks = (missing: CaseUnanswered['missing']) =>
    fail<CaseUnanswered>({ type: 'CaseUnanswered', caseId: one.id, missing })
  if (approval === undefined) return lacks('approval')
  if (feedback === undefined) return lacks('feedback')
  if (reply.outcome === '') return lacks('outcome')
  if (reply.investigatedOn === '') return lacks('investigatedOn')
  const nameOf = (personId: string | undefined): string => people.get(personId ?? '')?.name ?? ''
  return ok({
    // The centre knows the case by the id that it gave, also where its sheet joined a case of ours.
    caseId: one.centreCaseId,
    sheetNumber: sheet.sheetNumber,
    sheetRevision: sheet.revision,
    ledgerNumber: one.ledgerNumber,
    round: one.round,
    outcome: reply.outcome,
    outcomeText: sayWord(outcomeWords, reply.outcome),
    findings: reply.findings,
    basis: reply.basis,
    opinion: reply.opinion,
    handlerName: nameOf(one.assignment?.handlerId),
    reviewerName: nameOf(approval.reviewerId),
    ...(approval.consent === undefined ? {} : { reviewedBy: approval.consent.way }),
    investigatedOn: reply.investigatedOn,
    reviewedOn: approval.on,
    repliedOn: feedback.on,
    stubNumber: feedback.stubNumber,
    ...readCallerContact(one),
    format: reply.format,
    document,
  })
}

/**
 * The caller's last word: of the contacts in which the caller was reached, the latest day's, and of one day's the last
 * written down. Contacts that reached nobody say so only when there is no other.
 */
function readCallerContact(one: Case): Pick<ReplyRecord, 'callerContacted' | 'callerContactedOn' | 'callerView'> {
  const contacts = one.timeline.flatMap(({ act }) => (act.act === 'contacted' ? [act] : []))
  contacts.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
  const reached = contacts.filter((contact) => contact.view !== 'unreached')
  const last = reached.at(-1)
  const asked = reached.filter((contact) => contact.view !== 'not-asked').at(-1)
  if (last === undefined)
    return {
      callerContacted: false,
      callerContactedOn: null,
      callerView: contacts.length > 0 ? 'unreached' : 'not-asked',
    }
  return { callerContacted: true, callerContactedOn: last.on, callerView: asked?.view ?? last.view }
}
