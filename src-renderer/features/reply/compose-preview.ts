import { findHeadRefusal, type HeadRefusal } from '#shared/case/reply-head'
import type { PaperDocument } from '#shared/paper/paper-document'
import { renderPrintHtml, type PrintHtml } from '#shared/paper/render-print-html'
import { wordReply } from '#shared/reply/compose-reply'
import { findMissingFacts, findOpenFacts, type ReplyFactName } from '#shared/reply/find-missing-facts'
import { findUnreadableInJson } from '#shared/text/clean-json'
import type { Unreadable } from '#shared/text/find-unreadable'
import type { ReplyFacts } from '#shared/reply/reply-facts'

/** Stands on the preview where something has still to be written, as in the seeds' forms. A day is left blank instead. */
const placeholder = '×××'

export interface ReplyPreview {
  readonly format: ReplyFacts['format']
  readonly paper: PaperDocument
  readonly html: PrintHtml
  /** What stands as ××× on the paper; a paper with any may not leave the office. */
  readonly missing: readonly ReplyFactName[]
  /** Where 〔待填：…〕 stands on it still; such a paper may not leave the office either. */
  readonly open: readonly ReplyFactName[]
  /** Why it may not leave with the head that it has. */
  readonly refusal: HeadRefusal | undefined
  /** Characters on it that no standard explains: a box, or another character on each PC. */
  readonly unreadable: readonly Unreadable[]
}

/** The paper of a reply however unfinished: blank facts stand as ×××, and a law without a name is left out. */
export function composePreview(facts: ReplyFacts): ReplyPreview {
  const missing = findMissingFacts(facts)
  const open = findOpenFacts(facts)
  const refusal = findHeadRefusal({ ...facts, head: facts.head ?? 'plain', number: facts.number ?? '' })
  const named = { ...facts, basis: facts.basis.filter((basis) => basis.law.trim() !== '') }
  const texts = findMissingFacts(named).filter((name) => name !== 'investigatedOn')
  const paper = wordReply({ ...named, ...Object.fromEntries(texts.map((name) => [name, placeholder])) })
  return { format: facts.format, missing, open, refusal, ...drawPaper(paper) }
}

/** A paper as it stands, to be shown and printed. */
export const drawPaper = (paper: PaperDocument): Pick<ReplyPreview, 'paper' | 'html' | 'unreadable'> => ({
  paper,
  html: renderPrintHtml(paper),
  unreadable: findUnreadableInJson(paper).map(({ found }) => found),
})
