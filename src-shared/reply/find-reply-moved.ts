import type { Case } from '../case/case'
import { findPaperMoved, type PaperMoved } from '../case/paper-kept'
import { savedReplyFacts, type PaperSurroundings } from './case-to-reply-facts'
import { wordReply } from './compose-reply'

/** How the reply as it is saved differs from what was last printed or saved as a file; undefined where it does not. */
export const findReplyMoved = (one: Case, around: PaperSurroundings): PaperMoved | undefined =>
  findPaperMoved(one, () => wordReply(savedReplyFacts(one, around)))
