import { useState } from 'react'
import type { Result } from '#shared/prelude/result'
import { useDesk } from '../../desk/desk'
import { hostJournal } from '../../start/host-journal'
import { checkFailureToDamage } from '../../messages/check-words'
import { checkJournal, type JournalCheckFailure, type JournalChecked } from '../../ledger-store/opening/check-journal'

export interface JournalCheck {
  /** Share of the journal read so far, 0 to 1, while it runs. */
  readonly progress: number | undefined
  readonly outcome: Result<JournalChecked, JournalCheckFailure> | undefined
  run(): Promise<void>
  /** The way to the ways of recovery, where the journal was found damaged. */
  readonly recover: (() => void) | undefined
}

/** Reads the whole journal again on demand and proves it. */
export function useJournalCheck(): JournalCheck {
  const { ledger, showDamage } = useDesk()
  const [progress, setProgress] = useState<number>()
  const [outcome, setOutcome] = useState<JournalCheck['outcome']>()
  const damage = outcome === undefined || outcome.ok ? undefined : checkFailureToDamage(outcome.failure)
  return {
    progress,
    outcome,
    recover: damage === undefined ? undefined : () => showDamage(damage),
    run: async () => {
      setOutcome(undefined)
      setProgress(0)
      const checked = await checkJournal(ledger.database, hostJournal, (bytes, ofBytes) =>
        setProgress(ofBytes === 0 ? 1 : bytes / ofBytes),
      )
      setProgress(undefined)
      setOutcome(checked)
    },
  }
}
