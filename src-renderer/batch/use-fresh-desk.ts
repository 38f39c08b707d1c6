import { batchAtMost } from '#shared/batch/batch-kind'
import { addWaiting, dropWaiting, type FreshPrint, type WaitingPaper } from '#shared/batch/fresh-print'
import { createTurns } from '#shared/prelude/turns'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useDesk } from '../desk/desk'
import { directOf } from '../desk/print-paper'
import { useLedgerRead } from '../desk/use-ledger-read'
import type { LedgerDatabase } from '../ledger-store/view/ledger-database'
import { readCases } from '../ledger-store/read/read-cases'
import { noPaperToText } from '../messages/batch-words'
import { formPaperWords } from '#shared/case/form-paper-words'
import { useSnackbar } from '../ui/use-snackbar'
import { runBatch, type BatchProgress } from './run-batch'

/** 新件即打 while the program is open. */
export interface FreshDesk {
  /** Prints the papers of cases that have just come in, if this PC does so; several as one job, one job after the other. */
  readonly print: (caseIds: readonly string[]) => void
  readonly progress: BatchProgress | undefined
  readonly callOff: () => void
  /** 没有打成的, without those that were printed elsewhere since. */
  readonly waiting: readonly WaitingPaper[]
  /** They were printed, or put aside. */
  readonly drop: (caseIds: readonly string[]) => void
}

const caseKinds = ['case']
const nobody: readonly WaitingPaper[] = []

/** Of those that wait the ones whose case is still there and of which no such paper was printed since. */
function useStillWaiting(waiting: readonly WaitingPaper[]): readonly WaitingPaper[] {
  const read = useCallback(
    async (database: LedgerDatabase): Promise<readonly WaitingPaper[]> => {
      if (waiting.length === 0) return nobody
      const cases = new Map(
        (
          await readCases(
            database,
            waiting.map(({ caseId }) => caseId),
          )
        ).map(({ one }) => [one.id, one]),
      )
      return waiting.filter(({ caseId, kind }) => {
        const one = cases.get(caseId)
        return one !== undefined && !one.entries.some(({ act }) => act.act === 'printed' && act.paper === kind)
      })
    },
    [waiting],
  )
  return useLedgerRead(read, caseKinds) ?? nobody
}

/** What was left unprinted by a job, and why. */
const waitingOf = (kind: FreshPrint['kind'], caseIds: readonly string[], why: string): WaitingPaper[] =>
  caseIds.map((caseId) => ({ caseId, kind, why }))

export function useFreshDesk(): FreshDesk {
  const desk = useDesk()
  const tell = useSnackbar()
  // A job that began on one screen ends on another: it looks at the desk as it is by then.
  const current = useRef(desk)
  useEffect(() => {
    current.current = desk
  }, [desk])
  const inTurn = useMemo(() => createTurns(), [])
  const isWanted = useRef(true)
  const [progress, setProgress] = useState<BatchProgress>()
  const change = useCallback((part: Partial<FreshPrint>): void => {
    const { settings, changeSettings } = current.current
    void changeSettings({ freshPrint: { ...settings.freshPrint, ...part } })
  }, [])
  const printJob = useCallback(
    async (caseIds: readonly string[]): Promise<void> => {
      const { settings } = current.current
      const { kind } = settings.freshPrint
      isWanted.current = true
      const form = {
        caseIds,
        kind,
        order: 'listed' as const,
        onFronts: settings.printing.sides !== 'one',
        onSheets: settings.overprint.papers[kind]?.on === true,
      }
      const done = await runBatch(current.current, form, 'print', {
        pace: () => Promise.resolve(isWanted.current),
        tell: setProgress,
      })
      setProgress(undefined)
      const { waiting } = current.current.settings.freshPrint
      if (!done.ok) {
        tell(done.failure.words.title)
        if (!done.failure.isOut)
          change({ waiting: addWaiting(waiting, waitingOf(kind, caseIds, done.failure.words.title)) })
        return
      }
      const { caseIds: printed, lacking, words } = done.value ?? { caseIds: [], lacking: [], words: '' }
      const left = done.value === undefined ? waitingOf(kind, caseIds, '没有送去打印') : []
      const without = lacking.map(({ one, why }) => ({ caseId: one.id, kind, why: noPaperToText(why) }))
      const next = addWaiting(dropWaiting(waiting, printed), [...left, ...without])
      if (next.length > 0 || waiting.length > 0) change({ waiting: next })
      if (printed.length > 0) tell(`新件即打：${formPaperWords[kind]} ${printed.length} 件${words}`)
    },
    [change, tell],
  )
  const print = useCallback(
    (caseIds: readonly string[]): void => {
      const { settings } = current.current
      if (!settings.freshPrint.on || directOf(settings) === undefined) return
      for (let at = 0; at < caseIds.length; at += batchAtMost)
        void inTurn(() => printJob(caseIds.slice(at, at + batchAtMost)))
    },
    [inTurn, printJob],
  )
  return {
    print,
    progress,
    callOff: () => {
      isWanted.current = false
    },
    waiting: useStillWaiting(desk.settings.freshPrint.waiting),
    drop: (caseIds) => change({ waiting: dropWaiting(current.current.settings.freshPrint.waiting, caseIds) }),
  }
}
