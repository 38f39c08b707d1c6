import { choosePaperFonts, type MissingPaperFont, type PaperFontRole, type PaperFonts } from '#shared/paper/paper-fonts'
import type { PaperDocument } from '#shared/paper/paper-document'
import { renderPrintHtml, type PrintHtml } from '#shared/paper/render-print-html'
import { wordReply } from '#shared/reply/compose-reply'
import { findMissingFacts, type ReplyFactName } from '#shared/reply/find-missing-facts'
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
  /** Characters on it that no standard explains: a box, or another character on each PC. */
  readonly unreadable: readonly Unreadable[]
}

/** The paper of a reply however unfinished: blank facts stand as ×××, and a law without a name is left out. */
export function composePreview(facts: ReplyFacts): ReplyPreview {
  const missing = findMissingFacts(facts)
  const named = { ...facts, basis: facts.basis.filter((basis) => basis.law.trim() !== '') }
  const texts = findMissingFacts(named).filter((name) => name !== 'investigatedOn')
  const paper = wordReply({ ...named, ...Object.fromEntries(texts.map((name) => [name, placeholder])) })
  const unreadable = findUnreadableInJson(paper).map(({ found }) => found)
  return { format: facts.format, paper, html: renderPrintHtml(paper), missing, unreadable }
}

export interface ReplyFonts {
  /** Faces for a .docx. */
  readonly fonts: PaperFonts
  readonly missing: readonly MissingPaperFont[]
}

/** The faces for a reply on this PC. With `alwaysOfficial` a file names the official faces even where they are not installed. */
export function chooseReplyFonts(installed: readonly string[], text: string, alwaysOfficial: boolean): ReplyFonts {
  const choice = choosePaperFonts(installed, text)
  if (alwaysOfficial) return choice
  const standIns = new Map(choice.missing.map((font) => [font.role, font.standIn]))
  const nameOf = (role: PaperFontRole): string => {
    const standIn = standIns.get(role) ?? ''
    return standIn === '' ? choice.fonts[role] : standIn
  }
  return {
    missing: choice.missing,
    fonts: {
      title: nameOf('title'),
      body: nameOf('body'),
      kai: nameOf('kai'),
      hei: nameOf('hei'),
      pageNumber: nameOf('pageNumber'),
    },
  }
}
