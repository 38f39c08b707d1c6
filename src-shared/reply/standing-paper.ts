import type { Case } from '../case/case'
import { approvedPaper, isSameHead } from '../case/paper-kept'
import { linesOfPaper } from '../paper/kept-paper'
import type { PaperDocument } from '../paper/paper-document'

/**
 * The paper of a reply that was saved: as it was approved, letter by letter, whatever PC draws it and however it writes days, but for the
 * 发文字号 that it was given since. Composed anew where nothing was kept of the approval, and where people have decided since that the reply
 * reads otherwise or has another head.
 */
export function standingPaper(one: Case, composed: PaperDocument): PaperDocument {
  const approved = approvedPaper(one)?.paper
  return approved !== undefined &&
    linesOfPaper(approved).join('\n') === linesOfPaper(composed).join('\n') &&
    isSameHead(approved, composed)
    ? withNumberOf(composed, approved)
    : composed
}

function withNumberOf({ head, letterHead }: PaperDocument, approved: PaperDocument): PaperDocument {
  if (head !== undefined && approved.head !== undefined)
    return { ...approved, head: { ...approved.head, number: head.number } }
  if (letterHead !== undefined && approved.letterHead !== undefined)
    return { ...approved, letterHead: { ...approved.letterHead, number: letterHead.number } }
  return approved
}
