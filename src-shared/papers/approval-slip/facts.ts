import { readCaseFacts, type CaseFacts } from '../case-facts'
import { readLeaderOpinions, readProposal, readResult, type LeaderOpinions, type OpinionFacts } from '../opinion-facts'
import type { PaperPen, PaperSource } from '../paper-source'

export interface ApprovalFacts {
  readonly one: CaseFacts
  readonly proposal: OpinionFacts
  readonly leaders: LeaderOpinions
  readonly result: OpinionFacts
}

export const readApprovalFacts = (source: PaperSource, pen: PaperPen): ApprovalFacts => ({
  one: readCaseFacts(source, pen),
  proposal: readProposal(source, pen),
  leaders: readLeaderOpinions(source, pen),
  result: readResult(source, pen),
})
