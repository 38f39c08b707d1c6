import type { Case } from '../case/case'
import { approvedPaper } from '../case/paper-kept'
import { linesOfPaper } from '../paper/kept-paper'
import type { PaperDocument } from '../paper/paper-document'

/**
 * The paper of a reply that was saved: as it was approved, letter by letter, whatever PC draws it and however it writes days. Composed
 * anew where nothing was kept of the approval, and where people have decided since that the reply reads otherwise.
 */
export function standingPaper(one: Case, composed: PaperDocument): PaperDocument {
  const approved = approvedPaper(one)?.paper
  return approved !== undefined && linesOfPaper(approved).join('\n') === linesOfPaper(composed).join('\n')
    ? approved
    : composed
}
