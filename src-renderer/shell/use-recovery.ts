import { useEffect, useState } from 'react'
import type { Result } from '#shared/prelude/result'
import { rewriteDesk, salvageDesk, surveyDesk, type RecoveryFailure } from '../start/recover-desk'
import type { RecoverySurvey } from '../ledger-store/opening/survey-recovery'
import { recoveryFailureToWords, surveyFailureToWords } from '../messages/recovery-words'
import type { FailureWords } from '../messages/words-of'

export interface Recovery {
  /** Undefined while it is looked at, and when that failed. */
  readonly survey: RecoverySurvey | undefined
  readonly failure: FailureWords | undefined
  readonly busy: boolean
  rewrite(): Promise<void>
  salvage(): Promise<void>
}

/** What can be made of a ledger that will not open, and the two ways of making it. Started over when one is done. */
export function useRecovery(onDone: () => void): Recovery {
  const [survey, setSurvey] = useState<RecoverySurvey>()
  const [failure, setFailure] = useState<FailureWords>()
  const [busy, setBusy] = useState(false)
  useEffect(() => {
    let isGone = false
    void surveyDesk().then((surveyed) => {
      if (isGone) return
      if (surveyed.ok) setSurvey(surveyed.value)
      else setFailure(surveyFailureToWords(surveyed.failure))
    })
    return () => void (isGone = true)
  }, [])
  const carryOut = async (
    way: (survey: RecoverySurvey) => Promise<Result<unknown, RecoveryFailure>>,
  ): Promise<void> => {
    if (survey === undefined || busy) return
    setBusy(true)
    setFailure(undefined)
    const done = await way(survey)
    setBusy(false)
    if (done.ok) onDone()
    else setFailure(recoveryFailureToWords(done.failure))
  }
  return { survey, failure, busy, rewrite: () => carryOut(rewriteDesk), salvage: () => carryOut(salvageDesk) }
}
