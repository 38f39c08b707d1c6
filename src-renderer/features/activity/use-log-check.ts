import { useLive } from '../../desk/use-live'
import { useState } from 'react'
import { composeHeads, type PrintedHead } from '#shared/paper/compose-log'
import { instantToMinuteText, toInstant } from '#shared/prelude/instant'
import type { Result } from '#shared/prelude/result'
import type { Witnessing } from '#shared/history/witness'
import { useDesk } from '../../desk/desk'
import { useDeskPaper, type DeskPapers, type DeskPaperTask } from '../../desk/use-desk-paper'
import { hostJournal } from '../../start/host-journal'
import { useToday } from '../../desk/use-today'
import { checkJournal, type JournalCheckFailure, type JournalChecked } from '../../ledger-store/opening/check-journal'
import { commitDeskAct } from '../../ledger-store/commit/commit-desk-act'
import { readChainSpans, type ChainSpan } from '../../ledger-store/read/read-activity'
import { readWitnessings } from '../../ledger-store/read/read-testimonies'
import { checkFailureToDamage } from '../../messages/check-words'
import { commitFailureToWords } from '../../messages/host-words'
import type { FailureWords } from '../../messages/words-of'
import { useSnackbar } from '../../ui/use-snackbar'

export interface LogCheck {
  /** Share of the journal read so far, 0 to 1, while it runs. */
  readonly progress: number | undefined
  readonly outcome: Result<JournalChecked, JournalCheckFailure> | undefined
  readonly failure: FailureWords | undefined
  run(): Promise<void>
  /** The way to the ways of recovery, where the journal was found damaged. */
  readonly recover: (() => void) | undefined
  /** Which paper of the heads is on its way. */
  readonly papersBusy: DeskPapers['busy']
  outHeads(task: DeskPaperTask, spans: readonly ChainSpan[], pcName: (replica: string) => string): Promise<void>
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
  const { ledger, settings, showDamage } = useDesk()
  const papers = useDeskPaper()
  const today = useToday()
  const tell = useSnackbar()
  const [progress, setProgress] = useState<number>()
  const [outcome, setOutcome] = useState<LogCheck['outcome']>()
  const [failure, setFailure] = useState<FailureWords>()
  const damage = outcome === undefined || outcome.ok ? undefined : checkFailureToDamage(outcome.failure)
  return {
    progress,
    outcome,
    failure: failure ?? papers.failure,
    papersBusy: papers.busy,
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
    outHeads: async (task, spans, pcName) => {
      const heads = spans.map(({ replica, commits, hash }) => ({ replica, seq: commits, hash }))
      const title = '日志校验值签字单'
      const told = await papers.run(task, (ground) => ({
        paper: composeHeads({ ...ground, heads: spans.map((span) => spanToHead(span, pcName(span.replica))) }),
        title,
        printed: { act: 'heads-printed', heads },
        saved: (file) => ({ act: 'paper-saved', of: title, file }),
      }))
      if (told !== undefined) tell(told)
    },
  }
}

const spanToHead = ({ replica, commits, firstAt, lastAt, hash }: ChainSpan, pc: string): PrintedHead => ({
  pc,
  replica,
  commits,
  from: instantToMinuteText(toInstant(firstAt)),
  until: instantToMinuteText(toInstant(lastAt)),
  hash,
})
