import { useLive } from '../../desk/use-live'
import { useState } from 'react'
import { instantToMinuteText } from '#shared/prelude/instant'
import type { Result } from '#shared/prelude/result'
import type { Witnessing } from '#shared/history/witness'
import { useDesk } from '../../desk/desk'
import { printPaper } from '../../desk/print-paper'
import { hostJournal } from '../../start/host-journal'
import { useToday } from '../../desk/use-today'
import { checkJournal, type JournalCheckFailure, type JournalChecked } from '../../ledger-store/opening/check-journal'
import { commitDeskAct } from '../../ledger-store/commit/commit-desk-act'
import { readChainSpans, type ChainSpan } from '../../ledger-store/read/read-activity'
import { readOffice } from '../../ledger-store/read/read-office'
import { readWitnessings } from '../../ledger-store/read/read-testimonies'
import { checkFailureToDamage } from '../../messages/check-words'
import { commitFailureToWords, paperToWords } from '../../messages/host-words'
import type { FailureWords } from '../../messages/words-of'
import { printedWords } from '../../messages/print-words'
import { useSnackbar } from '../../ui/use-snackbar'
import { renderHeadsPage } from './render-heads-page'

export interface LogCheck {
  /** Share of the journal read so far, 0 to 1, while it runs. */
  readonly progress: number | undefined
  readonly outcome: Result<JournalChecked, JournalCheckFailure> | undefined
  readonly failure: FailureWords | undefined
  run(): Promise<void>
  /** The way to the ways of recovery, where the journal was found damaged. */
  readonly recover: (() => void) | undefined
  printHeads(spans: readonly ChainSpan[], pcName: (replica: string) => string, printedBy: string): Promise<void>
}

export interface LogFacts {
  readonly spans: readonly ChainSpan[]
  readonly witnessings: readonly Witnessing[]
}

/** The chains of the log and what others say of them, kept true. */
export function useLogFacts(): LogFacts | undefined {
  const { ledger } = useDesk()
  return useLive(async () => {
    const [spans, witnessings] = await Promise.all([readChainSpans(ledger.database), readWitnessings(ledger.database)])
    return { spans, witnessings }
  }, [ledger])
}

/** Proving the whole journal on demand, which is itself put on record, and printing where its chains end now. */
export function useLogCheck(): LogCheck {
  const { ledger, settings, clock, showDamage } = useDesk()
  const today = useToday()
  const tell = useSnackbar()
  const [progress, setProgress] = useState<number>()
  const [outcome, setOutcome] = useState<LogCheck['outcome']>()
  const [failure, setFailure] = useState<FailureWords>()
  const damage = outcome === undefined || outcome.ok ? undefined : checkFailureToDamage(outcome.failure)
  return {
    progress,
    outcome,
    failure,
    recover: damage === undefined ? undefined : () => showDamage(damage),
    run: async () => {
      setOutcome(undefined)
      setFailure(undefined)
      setProgress(0)
      const checked = await checkJournal(ledger.database, hostJournal, (bytes, ofBytes) =>
        setProgress(ofBytes === 0 ? 1 : bytes / ofBytes),
      )
      // What the screen says is on record already.
      const recorded = await commitDeskAct(
        ledger,
        {
          act: 'journal-checked',
          commits: checked.ok ? checked.value.commits : 0,
          failure: checked.ok ? '' : checked.failure.type,
        },
        settings.actorId,
        today,
      )
      setProgress(undefined)
      setOutcome(checked)
      if (!recorded.ok)
        setFailure({ ...commitFailureToWords(recorded.failure), title: '核对做完了，但没有记入操作日志' })
    },
    printHeads: async (spans, pcName, printedBy) => {
      setFailure(undefined)
      const office = await readOffice(ledger.database)
      const html = renderHeadsPage({
        officeName: office?.name ?? '',
        printedAt: instantToMinuteText(clock.now()),
        printedBy,
        rows: spans.map((span) => ({ span, pc: pcName(span.replica) })),
      })
      const printed = await printPaper(settings, { html, title: '日志校验值签字单' })
      if (!printed.ok) return setFailure(paperToWords(printed.failure))
      const { outcome } = printed.value
      if (outcome === 'cancelled') return
      const heads = spans.map(({ replica, commits, hash }) => ({ replica, seq: commits, hash }))
      const recorded = await commitDeskAct(ledger, { act: 'heads-printed', heads, outcome }, settings.actorId, today)
      if (recorded.ok) tell(`${printedWords[outcome]}，并记入操作日志`)
      else
        setFailure({ ...commitFailureToWords(recorded.failure), title: `${printedWords[outcome]}，但没有记入操作日志` })
    },
  }
}
