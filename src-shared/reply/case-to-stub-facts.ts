import type { FeedbackMethod, Outcome } from '../case/act'
import type { Approval, Case } from '../case/case'
import { demandWords } from '../case/taxonomy'
import type { Department } from '../office/office'
import { callerNameOnPaper, receivedDayOf, titleOnPaper, type PaperSurroundings } from './case-to-reply-facts'
import type { StubFacts } from './reply-facts'

/** 反馈方式 in words. */
export const feedbackMethodWords: { readonly [M in FeedbackMethod]: string } = {
  paper: '纸质送达',
  bundle: '回复包',
  both: '纸质和回复包',
}

/** 办理结果 in words. */
export const outcomeWords: { readonly [O in Outcome]: string } = {
  resolved: '已解决',
  explained: '已解释说明',
  partly: '部分解决',
  'beyond-power': '超出本级权限，已向来电人说明',
}

export interface StubSurroundings extends Pick<PaperSurroundings, 'office' | 'people'> {
  readonly departments: ReadonlyMap<string, Department>
}

/** The office's own half says the whole of it: whether the leader signed here, or who recorded it from paper. */
function reviewerOnStub({ reviewerId, consent }: Approval, nameOf: (personId: string) => string): string {
  const name = nameOf(reviewerId)
  if (consent === undefined) return name
  return consent.way === 'self' ? `${name}（本人）` : `${name}（${nameOf(consent.recordedBy)}代录）`
}

/** What the feedback stub records of a case, or undefined while it has not been reviewed and fed back. */
export function caseToStubFacts(one: Case, around: StubSurroundings): StubFacts | undefined {
  const { feedback, approval, assignment, sheet } = one
  if (feedback === undefined || approval === undefined) return undefined
  const nameOf = (personId: string | undefined): string => around.people.get(personId ?? '')?.name ?? ''
  return {
    stubNumber: feedback.stubNumber,
    ledgerNumber: one.ledgerNumber,
    sheetNumber: sheet.sheetNumber,
    title: titleOnPaper(one),
    callerName: callerNameOnPaper(one),
    demandText: demandWords[sheet.demand],
    receivedOn: receivedDayOf(one),
    dueOn: sheet.dueOn,
    departmentName: around.departments.get(assignment?.departmentId ?? '')?.name ?? '',
    handlerName: nameOf(assignment?.handlerId),
    reviewerName: reviewerOnStub(approval, nameOf),
    reviewedOn: approval.on,
    fedBackOn: feedback.on,
    methodText: feedbackMethodWords[feedback.method],
    outcomeText: one.reply.outcome === '' ? '' : outcomeWords[one.reply.outcome],
    organName: around.office.name,
  }
}
