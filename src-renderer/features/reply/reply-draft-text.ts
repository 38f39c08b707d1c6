import type { ReplyDraft } from '#shared/case/reply-draft'
import { normaliseDocumentNumber } from '#shared/numbering/document-number'
import { splitParagraphs } from '#shared/paper/normalise-text'
import { cleanLine, cleanText } from '#shared/text/clean-text'
import { findHeading } from '#shared/paper/read-paragraph'

/** The draft as it is recorded: laws without a name left out, their numbers trimmed, no choice for a heading that is gone. */
export function toSavedDraft(draft: ReplyDraft): ReplyDraft {
  const basis = draft.basis
    .filter(({ law }) => law.trim() !== '')
    .map((one) => ({
      ...one,
      law: cleanLine(one.law),
      article: cleanLine(one.article),
      clause: cleanLine(one.clause),
    }))
  // A choice for a sentence that has been rewritten since says nothing any more.
  const leads = new Set([draft.findings, draft.opinion].flatMap(splitParagraphs).map((line) => findHeading(line)?.lead))
  return {
    ...draft,
    subject: cleanLine(draft.subject),
    investigators: cleanLine(draft.investigators),
    findings: cleanText(draft.findings),
    opinion: cleanText(draft.opinion),
    basis,
    number: normaliseDocumentNumber(draft.number) ?? cleanLine(draft.number),
    copyTo: cleanLine(draft.copyTo),
    headings: draft.headings.filter(({ lead }) => leads.has(lead)),
  }
}

export const isSameDraft = (a: ReplyDraft, b: ReplyDraft): boolean => JSON.stringify(a) === JSON.stringify(b)

/** Characters of a text as a clerk counts them: without blanks and line breaks. */
export const countCharacters = (text: string): number => [...text.replace(/\s/gu, '')].length

/** A text with further paragraphs behind it, each on a line of its own. */
export const appendParagraphs = (text: string, further: string): string =>
  text.trim() === '' ? further : `${text.replace(/\n+$/u, '')}\n${further}`
