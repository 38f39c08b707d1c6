import { useEffect, useState } from 'react'
import { isInForce, type ApprovedReport } from '#shared/approved-report/approved-report'
import type { ContentDifference } from '#shared/approved-report/compose-content'
import type { Correction } from '#shared/approved-report/correct-report'
import type { Period } from '#shared/figures/period'
import type { PositionUnreachable } from '#shared/record/log-position'
import type { Result } from '#shared/prelude/result'
import { useDesk } from '../../../desk/desk'
import { useLedgerRead } from '../../../desk/use-ledger-read'
import { useLedgerRows } from '../../../desk/use-ledger-rows'
import { useToday } from '../../../desk/use-today'
import type { CommitReceipt, Ledger } from '../../../ledger-store/commit/ledger'
import type { ReportFailure } from '../../../ledger-store/commit/commit-report'
import {
  approvedReportKinds,
  readCorrections,
  readLaterChanges,
  readReportArchive,
  recountReport,
  type FoundCorrections,
  type LaterChange,
  type RecountFailure,
  type ReportArchive,
} from '../../../ledger-store/position/read-reports'
import { reportFailureToWords } from '../../../messages/report-words'
import type { FailureWords } from '../../../messages/words-of'

/** The archive, kept true; undefined until it is read. */
export const useReportArchive = (): ReportArchive | undefined => useLedgerRead(readReportArchive, approvedReportKinds)

const nothing: FoundCorrections = { corrections: [], untold: [] }
export const noCorrections: readonly Correction[] = []

/** What of earlier approved reports of a kind has to be corrected by the report of a period; undefined until it is found. */
export function useCorrections(templateName: string, period: Period): FoundCorrections | undefined {
  const { ledger } = useDesk()
  const rows = useLedgerRows()
  const archive = useReportArchive()
  const [found, setFound] = useState<FoundCorrections>()
  useEffect(() => {
    if (rows === undefined || archive === undefined) return undefined
    let isWanted = true
    const { reports } = archive
    const isNone = !reports.some((one) => isInForce(one) && one.content.template.name === templateName)
    const finding = isNone
      ? Promise.resolve(nothing)
      : readCorrections(ledger.database, { templateName, period }, { rows: rows.rows, reports })
    void finding.then((corrections) => {
      if (isWanted) setFound(corrections)
    })
    return () => {
      isWanted = false
    }
  }, [ledger, rows, archive, templateName, period])
  return found
}

/** What is under way, or what came of it. */
export type Recount =
  | { readonly state: 'idle' }
  | { readonly state: 'running'; readonly done: number; readonly of: number }
  | { readonly state: 'done'; readonly result: Result<readonly ContentDifference[], RecountFailure> }

/** Counts an archived report again when somebody asks for it, and tells how far it has come. */
export function useRecount(report: ApprovedReport): { readonly recount: Recount; readonly run: () => Promise<void> } {
  const { ledger } = useDesk()
  const [recount, setRecount] = useState<Recount>({ state: 'idle' })
  return {
    recount,
    run: async () => {
      setRecount({ state: 'running', done: 0, of: 0 })
      const result = await recountReport(ledger.database, report, (done, of) =>
        setRecount({ state: 'running', done, of }),
      )
      setRecount({ state: 'done', result })
    },
  }
}

/** By case, what moved figures of a report since it was approved; kept true, undefined until it is found. */
export function useLaterChanges(
  report: ApprovedReport,
): Result<readonly LaterChange[], PositionUnreachable> | undefined {
  const { ledger } = useDesk()
  const rows = useLedgerRows()
  const [found, setFound] = useState<Result<readonly LaterChange[], PositionUnreachable>>()
  useEffect(() => {
    if (rows === undefined) return undefined
    let isWanted = true
    void readLaterChanges(ledger.database, report).then((changes) => {
      if (isWanted) setFound(changes)
    })
    return () => {
      isWanted = false
    }
  }, [ledger, rows, report])
  return found
}

/** Does something with an approved report, with what went wrong to be shown where it happened. */
export interface ReportActing {
  readonly busy: boolean
  /** What is wrong with one field of the form, by the field. */
  readonly gaps: Readonly<Record<string, string>>
  readonly failure: FailureWords | undefined
  /** True when it is recorded. */
  act(
    commit: (
      ledger: Ledger,
      desk: { readonly actorId: string; readonly today: ReturnType<typeof useToday> },
    ) => Promise<Result<CommitReceipt | undefined, ReportFailure>>,
  ): Promise<boolean>
  /** Says what is wrong in the form itself, before anything is tried. */
  refuse(gaps: Readonly<Record<string, string>>): boolean
}

export function useReportAct(): ReportActing {
  const { ledger, settings } = useDesk()
  const today = useToday()
  const [busy, setBusy] = useState(false)
  const [gaps, setGaps] = useState<Readonly<Record<string, string>>>({})
  const [failure, setFailure] = useState<FailureWords>()
  return {
    busy,
    gaps,
    failure,
    act: async (commit) => {
      setBusy(true)
      setFailure(undefined)
      setGaps({})
      const done = await commit(ledger, { actorId: settings.actorId, today })
      setBusy(false)
      if (done.ok) return true
      const field = done.failure.type === 'ReportRefuses' ? done.failure.field : undefined
      if (done.failure.type === 'ReportRefuses' && field !== undefined)
        setGaps({ [field]: `${done.failure.what}${done.failure.todo}` })
      else setFailure(reportFailureToWords(done.failure))
      return false
    },
    refuse: (found) => {
      setGaps(found)
      return false
    },
  }
}
