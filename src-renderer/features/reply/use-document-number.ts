import type { Case } from '#shared/case/case'
import type { CaseStep } from '#shared/case/case-step'
import { givenDocumentNumber, replyAbout, seriesOfReply } from '#shared/case/document-series'
import type { ReplyDraft } from '#shared/case/reply-draft'
import type { NoRightReason } from '#shared/numbering/issuing-right'
import { paperNumberToText } from '#shared/numbering/paper-series'
import { useCallback } from 'react'
import { useDesk } from '../../desk/desk'
import { useLedgerRead } from '../../desk/use-ledger-read'
import { useToday } from '../../desk/use-today'
import type { LedgerDatabase } from '../../ledger-store/view/ledger-database'
import { readPaperOffer, readPaperSeries } from '../../ledger-store/read/read-paper-numbers'

/** How a reply comes to its 发文字号. `left`: it has no head, or its number is written by hand; also while that is being read. */
export type DocumentNumbering =
  | { readonly state: 'left' }
  | { readonly state: 'given'; readonly text: string }
  | {
      readonly state: 'next'
      readonly text: string
      readonly step: Extract<CaseStep, { readonly step: 'number-paper' }>
    }
  | { readonly state: 'not-ours'; readonly why: NoRightReason }

const left: DocumentNumbering = { state: 'left' }

/** The 发文字号 of a reply: taken once, when it is first printed or saved with a head, where the office lets the program give it. */
export function useDocumentNumber(
  one: Case,
  { format, head, number }: Pick<ReplyDraft, 'format' | 'head' | 'number'>,
): DocumentNumbering {
  const { ledger } = useDesk()
  const today = useToday()
  const series = seriesOfReply(format)
  const read = useCallback(
    async (database: LedgerDatabase) => {
      const [offer, all] = await Promise.all([
        readPaperOffer(database, ledger.replica, series, today),
        readPaperSeries(database),
      ])
      return { offer, prefix: all[series]?.prefix ?? '' }
    },
    [ledger, series, today],
  )
  const found = useLedgerRead(read)
  const given = givenDocumentNumber(one, format)
  if (head === 'plain' || number.trim() !== '') return left
  if (given !== undefined) return { state: 'given', text: given }
  if (found === undefined || found.prefix === '') return left
  const { prefix, offer } = found
  const { year, right } = offer
  if (right.right === 'none') return { state: 'not-ours', why: right.why }
  const step = {
    step: 'number-paper',
    paper: series,
    about: replyAbout(one),
    prefix,
    year,
    serial: right.next,
  } as const
  return { state: 'next', text: paperNumberToText(prefix, year, right.next), step }
}
