import type { Case } from '#shared/case/case'
import type { NumberedPaper } from '#shared/case/form-paper-words'
import { paperNumberOf } from '#shared/case/paper-numbers'
import type { IssuingRight, NoRightReason } from '#shared/numbering/issuing-right'
import { paperNumberToText } from '#shared/numbering/paper-series'
import type { Office } from '#shared/office/office'
import type { MadePaper as ComposedPaper } from '#shared/papers/define-paper'
import { instantToMinuteText } from '#shared/prelude/instant'
import { yearOf } from '#shared/prelude/local-date'
import { makePaper, numberAbout, paperOf, seriesOf, type CasePaper } from '#shared/papers/case-papers'
import { useCallback, useMemo } from 'react'
import { useCaller } from '../../../caller/caller-context'
import { useDesk } from '../../../desk/desk'
import { useLedgerRead } from '../../../desk/use-ledger-read'
import { useToday } from '../../../desk/use-today'
import type { LedgerDatabase } from '../../../ledger-store/view/ledger-database'
import { readOffice, type Staff } from '../../../ledger-store/read/read-office'
import { readOfficeWording } from '../../../ledger-store/read/read-wordings'
import { readPaperOffer, readPaperSeries } from '../../../ledger-store/read/read-paper-numbers'

/** The number of a paper: the one that it has, the one that it takes when it is made out, or why it is given none here. */
export type PaperNumbering =
  | { readonly state: 'none' }
  | { readonly state: 'given'; readonly text: string }
  | {
      readonly state: 'next'
      readonly text: string
      readonly prefix: string
      readonly year: number
      readonly serial: number
      readonly series: NumberedPaper
    }
  | { readonly state: 'not-ours'; readonly text: string; readonly why: NoRightReason }

export interface MadePaper {
  readonly office: Office
  readonly numbering: PaperNumbering
  /** The paper under this number; what is printed bears the number that was taken for it. */
  readonly make: (number: string) => ComposedPaper
}

function numberingOf(
  one: Case,
  { kind, subject }: CasePaper,
  office: Office,
  {
    prefix: chosen,
    year,
    right,
  }: { readonly prefix: string | undefined; readonly year: number; readonly right: IssuingRight },
): PaperNumbering {
  const { seriesWord = '', documentSeries } = paperOf(kind)
  const series = seriesOf(kind)
  if (series === undefined) return { state: 'none' }
  const given = paperNumberOf(one, series, numberAbout({ kind, subject }))
  if (given !== undefined) return { state: 'given', text: paperNumberToText(given.prefix, given.year, given.serial) }
  // 发文字号 is the register's to give, where the office has not set its word.
  if (documentSeries !== undefined && (chosen ?? '') === '') return { state: 'none' }
  const prefix = chosen ?? `${office.shortName}${seriesWord}`
  return right.right === 'none'
    ? { state: 'not-ours', text: paperNumberToText(prefix, year, undefined), why: right.why }
    : { state: 'next', text: paperNumberToText(prefix, year, right.next), prefix, year, serial: right.next, series }
}

/** A paper of the case as it stands now; undefined while it is being read. */
export function usePaper(one: Case, paper: CasePaper, { people, departments }: Staff): MadePaper | undefined {
  const { ledger, settings, clock } = useDesk()
  const today = useToday()
  const { veil } = useCaller()
  const { kind } = paper
  const series = seriesOf(kind)
  const read = useCallback(
    async (database: LedgerDatabase) => {
      const [office, offer, all, wording] = await Promise.all([
        readOffice(database),
        readPaperOffer(database, ledger.replica, series ?? kind, today),
        readPaperSeries(database),
        readOfficeWording(database),
      ])
      return office === undefined ? undefined : { office, offer, wording, prefix: all[series ?? kind]?.prefix }
    },
    [ledger, kind, series, today],
  )
  const found = useLedgerRead(read)
  return useMemo(() => {
    if (found === undefined) return undefined
    const { office, offer, wording, prefix } = found
    const source = {
      one,
      office,
      people,
      departments,
      veil,
      wording,
      today,
      printedBy: people.get(settings.actorId)?.name ?? '',
      printedAt: instantToMinuteText(clock.now()),
    }
    return {
      office,
      numbering: numberingOf(one, paper, office, { prefix, year: yearOf(today), right: offer.right }),
      make: (number: string) => makePaper(paper, source, number),
    }
  }, [found, one, paper, people, departments, veil, today, settings.actorId, clock])
}
