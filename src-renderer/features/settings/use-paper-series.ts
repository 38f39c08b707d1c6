import { valuesOf } from '#shared/case/choices'
import { documentSeriesWords, numberedPaperWords, type NumberedPaper } from '#shared/case/form-paper-words'
import type { IssuingRight } from '#shared/numbering/issuing-right'
import { paperNumberToText } from '#shared/numbering/paper-series'
import type { LocalDate } from '#shared/prelude/local-date'
import { formPaperKinds, paperOf } from '#shared/papers/case-papers'
import { useCallback } from 'react'
import { useDesk } from '../../desk/desk'
import { useLedgerRead } from '../../desk/use-ledger-read'
import { useToday } from '../../desk/use-today'
import type { LedgerDatabase } from '../../ledger-store/view/ledger-database'
import { readOffice } from '../../ledger-store/read/read-office'
import { readPaperOffer, readPaperSeries } from '../../ledger-store/read/read-paper-numbers'

/** How one kind of paper is numbered here. */
export interface SeriesLine {
  readonly kind: NumberedPaper
  readonly name: string
  readonly prefix: string
  readonly year: number
  readonly right: IssuingRight
  /** The next number as it is printed, with room for the serial where this PC gives none. */
  readonly text: string
  /** The program gives these only where the office has set their word; until then they are left blank. */
  readonly isLeftBlank: boolean
}

const readLine = async (
  database: LedgerDatabase,
  kind: NumberedPaper,
  { replica, today, prefix }: { readonly replica: string; readonly today: LocalDate; readonly prefix: string },
): Promise<SeriesLine> => {
  const { year, right } = await readPaperOffer(database, replica, kind, today)
  const serial = right.right === 'none' ? undefined : right.next
  const text = paperNumberToText(prefix, year, serial)
  const isLeftBlank = prefix === '' && Object.hasOwn(documentSeriesWords, kind)
  return { kind, name: numberedPaperWords[kind], prefix, year, right, text, isLeftBlank }
}

/** Every numbered kind of paper; undefined while they are read. */
export function usePaperSeries(): readonly SeriesLine[] | undefined {
  const { ledger } = useDesk()
  const today = useToday()
  const { replica } = ledger
  const read = useCallback(
    async (database: LedgerDatabase) => {
      const [office, series] = await Promise.all([readOffice(database), readPaperSeries(database)])
      const lines = formPaperKinds.flatMap((kind) => {
        const { seriesWord } = paperOf(kind)
        const prefix = series[kind]?.prefix ?? `${office?.shortName ?? ''}${seriesWord ?? ''}`
        return seriesWord === undefined ? [] : [readLine(database, kind, { replica, today, prefix })]
      })
      const documents = valuesOf(documentSeriesWords).map((kind) =>
        readLine(database, kind, { replica, today, prefix: series[kind]?.prefix ?? '' }),
      )
      return Promise.all([...lines, ...documents])
    },
    [replica, today],
  )
  return useLedgerRead(read)
}
