import { useState } from 'react'
import type { Draft } from '#shared/draft/draft'
import type { DraftedReport } from '#shared/report/draft-report'
import type { DraftUnkept } from '../../drafts/draft-store'
import { useKeptWriting } from '../../drafts/use-kept-writing'
import { useSnackbar } from '../../ui/use-snackbar'
import { isSameReport, keepReport, parseKeptReport, type KeptReport } from './kept-report'

export interface ReportWriting {
  /** As it stands: what a person wrote, else what the figures say now. */
  readonly written: DraftedReport
  /** Whether a person changed it. */
  readonly isWritten: boolean
  /** Whether the figures say something else by now than what was written from. */
  readonly isOvertaken: boolean
  readonly offered: Draft | undefined
  readonly unkept: DraftUnkept | undefined
  readonly write: (change: Partial<DraftedReport>) => void
  /** Takes what the figures say now, in place of what was written. */
  readonly draftAnew: () => void
  readonly takeUp: () => void
  readonly giveUp: () => void
  /** What was written stands in a file now. */
  readonly setSaved: () => void
}

/** What is written of a report: it follows the ledger until somebody writes in it, and is kept on this PC from then on. */
export function useReportWriting(about: string, drafted: DraftedReport): ReportWriting {
  const tell = useSnackbar()
  const [kept, setKept] = useState<KeptReport>()
  const [saved, setSaved] = useState<DraftedReport>()
  const written = kept?.written ?? drafted
  const keeping = useKeptWriting({
    place: { form: 'report', about },
    isOpen: true,
    isNews: ({ value }) => {
      const found = parseKeptReport(value)
      return found !== undefined && !isSameReport(found.written, drafted)
    },
    read: () => (saved !== undefined && isSameReport(saved, written) ? undefined : keepReport(kept)),
    onLeft: () => tell('改写的报告没有存为 Word：文字已留着，回到这个期间可以接着改'),
  })
  return {
    written,
    isWritten: kept !== undefined && !isSameReport(kept.written, kept.base),
    isOvertaken: kept !== undefined && !isSameReport(kept.base, drafted),
    offered: keeping.offered,
    unkept: keeping.unkept,
    write: (change) => setKept({ written: { ...written, ...change }, base: kept?.base ?? drafted }),
    draftAnew: () => setKept(undefined),
    takeUp: () => {
      setKept(parseKeptReport(keeping.offered?.value))
      keeping.takeUp()
    },
    giveUp: keeping.giveUp,
    setSaved: () => setSaved(written),
  }
}
