import type { ReplyDraft } from '#shared/case/reply-draft'

/** The draft as it is recorded: laws without a name left out, their numbers trimmed. */
export function toSavedDraft(draft: ReplyDraft): ReplyDraft {
  const basis = draft.basis
    .filter(({ law }) => law.trim() !== '')
    .map((one) => ({ ...one, law: one.law.trim(), article: one.article.trim(), clause: one.clause.trim() }))
  return { ...draft, basis }
}

export const isSameDraft = (a: ReplyDraft, b: ReplyDraft): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Characters of a text as a clerk counts them: without blanks and line breaks. */
export const countCharacters = (text: string): number => [...text.replace(/\s/gu, '')].length
