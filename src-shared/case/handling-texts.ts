import type { Case } from './case'
import { isPrivateText, uncover, type PrivateText } from './private-text'
import { actName } from './tell-act'

/** A text that somebody wrote about a case, under what the screens call the place where it stands. */
export interface PlacedText {
  readonly field: string
  readonly text: PrivateText
}

const isWritten = ({ text }: PlacedText): boolean => uncover(text).trim() !== ''

/** Every text that was written while a case was handled, in every round: of each act that stands, and of the reply. */
export function listHandlingTexts({ entries, reply }: Pick<Case, 'entries' | 'reply'>): readonly PlacedText[] {
  const ofActs = entries
    .filter(({ takenBack }) => !takenBack)
    .flatMap(({ act }) =>
      Object.values<unknown>(act)
        .filter(isPrivateText)
        .map((text) => ({ field: actName(act.act), text })),
    )
  const ofReply: readonly PlacedText[] = [
    { field: '答复', text: reply.subject },
    { field: '答复', text: reply.investigators },
    { field: '答复', text: reply.findings },
    { field: '答复', text: reply.opinion },
    { field: '答复', text: reply.copyTo },
  ]
  return [...ofActs, ...ofReply].filter(isWritten)
}
