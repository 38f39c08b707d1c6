import type { Case } from '../case/case'
import { isRuledForm } from '../case/form-paper-words'
import type { ReplyFormat } from '../case/reply-draft'
import { stepBarrier } from '../case/step-barrier'
import type { StepRefused } from '../case/step-refused'
import { veilCase } from '../case/veil'
import type { Actor } from '../office/cover'
import type { Department, Office, Person } from '../office/office'
import type { PaperDocument } from '../paper/paper-document'
import type { Stub } from '../paper/stub-document'
import { listCasePapers, makePaper, type CasePaper } from '../papers/case-papers'
import type { FormPaper } from '../paper/form-paper'
import type { LocalDate } from '../prelude/local-date'
import { fail, ok, type Result } from '../prelude/result'
import { savedReplyFacts } from '../reply/case-to-reply-facts'
import { caseToStubFacts } from '../reply/case-to-stub-facts'
import { composeReply, type ReplyHeadRefused } from '../reply/compose-reply'
import { composeStub } from '../reply/compose-stub'
import { findOpenFacts, type ReplyFactName } from '../reply/find-missing-facts'
import type { DateStyle } from '../reply/reply-facts'
import { caseToSpotStubFacts, composeSpotStub } from '../reply/spot-stub'
import { standingPaper } from '../reply/standing-paper'
import type { OfficeWording } from '../wording/say-wording'
import type { BatchKind } from './batch-kind'

/** What the papers of a batch are made of besides their cases, and who prints them. */
export interface BatchGround {
  readonly office: Office
  readonly people: ReadonlyMap<string, Person>
  readonly departments: ReadonlyMap<string, Department>
  readonly actor: Actor
  readonly today: LocalDate
  readonly dateStyle: DateStyle
  /** What the office writes otherwise than the program. */
  readonly wording: OfficeWording
  /** To the minute. */
  readonly printedAt: string
}

/** Why there is no such paper of a case, or why it may not leave. */
export type NoPaper =
  | StepRefused
  | ReplyHeadRefused
  /** The case has come to nothing of which there is such a paper. */
  | { readonly type: 'PaperNotOfCase' }
  | { readonly type: 'ReplyUnfinished'; readonly missing: readonly ReplyFactName[] }
  /** 信函格式 and 版记 have a page of their own look, which only a paper that is a job of its own can have. */
  | { readonly type: 'PrintedAlone' }
  /** A stub is of an answer that was given. */
  | { readonly type: 'NotAnsweredYet' }

/** The paper of one case in a batch. A form is made once its number is known. */
export type BatchPaper =
  | { readonly is: 'reply'; readonly format: ReplyFormat; readonly document: PaperDocument }
  | { readonly is: 'stub'; readonly stub: Stub }
  | { readonly is: 'form'; readonly paper: CasePaper; readonly make: (number: string) => FormPaper }

/** The paper of this kind of a case as it would be printed alone: of several asks or entries the newest, a confidential caller struck out. */
export function paperOfCase(kind: BatchKind, one: Case, ground: BatchGround): Result<BatchPaper, NoPaper> {
  const shut = stepBarrier('record-print', one, ground.actor)
  if (shut !== undefined) return fail(shut)
  switch (kind) {
    case 'reply':
      return replyOf(one, ground)
    case 'stub':
      return stubOf(one, ground)
    default: {
      const paper = listCasePapers(one)
        .filter((each) => each.kind === kind)
        .at(-1)
      return paper === undefined ? fail({ type: 'PaperNotOfCase' }) : ok(formOf(paper, one, ground))
    }
  }
}

/** The kinds of which there is a paper of a case that may leave. */
export function kindsOfCase(one: Case, ground: BatchGround): ReadonlySet<BatchKind> {
  if (stepBarrier('record-print', one, ground.actor) !== undefined) return new Set()
  return new Set<BatchKind>([
    ...(replyOf(one, ground).ok ? ['reply' as const] : []),
    ...(stubOf(one, ground).ok ? ['stub' as const] : []),
    ...listCasePapers(one).flatMap(({ kind }) => (isRuledForm(kind) ? [kind] : [])),
  ])
}

function replyOf(one: Case, ground: BatchGround): Result<BatchPaper, NoPaper> {
  const facts = savedReplyFacts(one, ground)
  const composed = composeReply(facts)
  if (!composed.ok)
    return fail(
      composed.failure.type === 'ReplyHeadRefused'
        ? composed.failure
        : { type: 'ReplyUnfinished', missing: composed.failure.missing },
    )
  const open = findOpenFacts(facts)
  if (open.length > 0) return fail({ type: 'ReplyUnfinished', missing: open })
  const document = standingPaper(one, composed.value)
  return document.letterHead !== undefined || document.imprint !== undefined
    ? fail({ type: 'PrintedAlone' })
    : ok({ is: 'reply', format: facts.format, document })
}

function stubOf(one: Case, ground: BatchGround): Result<BatchPaper, NoPaper> {
  const spot = caseToSpotStubFacts(one, ground)
  if (spot !== undefined) return ok({ is: 'stub', stub: composeSpotStub(spot) })
  const facts = caseToStubFacts(one, ground)
  return facts === undefined ? fail({ type: 'NotAnsweredYet' }) : ok({ is: 'stub', stub: composeStub(facts) })
}

function formOf(
  paper: CasePaper,
  one: Case,
  { office, people, departments, actor, wording, today, printedAt }: BatchGround,
): BatchPaper {
  const source = {
    one,
    office,
    people,
    departments,
    veil: veilCase(one, false),
    wording,
    today,
    printedBy: actor.name,
    printedAt,
  }
  const make = (number: string): FormPaper => {
    const made = makePaper(paper, source, number)
    if (made.as !== 'form') throw new Error(`a letter among the kinds of a batch: ${paper.kind}`)
    return made.form
  }
  return { is: 'form', paper, make }
}
