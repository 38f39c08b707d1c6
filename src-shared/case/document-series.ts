import { paperNumberToText } from '../numbering/paper-series'
import type { Case } from './case'
import { documentSeriesWords, type DocumentSeries, type FormPaperKind } from './form-paper-words'
import { paperNumberOf, type PaperNumber } from './paper-numbers'
import type { ReplyDraft } from './reply-draft'

/** In which series a reply's 发文字号 stands: a report goes up, a letter beside. */
export const seriesOfReply = (format: ReplyDraft['format']): DocumentSeries =>
  format === 'letter' ? 'document-letter' : 'document-up'

/** What of a case a reply's number is about: each round is answered by a paper of its own. */
export const replyAbout = ({ round }: Pick<Case, 'round'>): string => (round === 1 ? 'reply' : `reply-${round}`)

type NumberedAct = Pick<PaperNumber, 'paper' | 'about'>

/** Whether a number is the 发文字号 of a reply. */
export const isReplyNumber = ({ paper, about }: NumberedAct): boolean =>
  Object.hasOwn(documentSeriesWords, paper) && /^reply(?:-\d+)?$/u.test(about)

/** Letters of several kinds share a series: what such a number is about begins with the kind. */
export const letterAbout = (kind: FormPaperKind, ref: string): string => `${kind} ${ref}`.trim()

/** Of which kind of paper a number is: of a letter its own kind, not the series. */
export const numberedKind = ({ paper, about }: NumberedAct): string =>
  Object.hasOwn(documentSeriesWords, paper) ? (about.split(' ')[0] ?? paper) : paper

/** The 发文字号 that the program gave a reply of this form; undefined where it gave none. */
export function givenDocumentNumber(
  one: Pick<Case, 'entries' | 'round'>,
  format: ReplyDraft['format'],
): string | undefined {
  const given = paperNumberOf(one, seriesOfReply(format), replyAbout(one))
  return given === undefined ? undefined : paperNumberToText(given.prefix, given.year, given.serial)
}
