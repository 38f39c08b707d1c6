import type { LocalDate } from '#shared/prelude/local-date'
import { useEffect, useState } from 'react'
import { useDesk } from '../../desk/desk'
import { useSoonDays } from '../../desk/use-deadlines'
import type { RoundHalf } from '#shared/round/round'
import { commitRound, roundHalfOf } from '../../ledger-store/commit/commit-round'
import { stepFailureToWords } from '../../messages/step-words'
import type { FailureWords } from '../../messages/words-of'
import { useSnackbar } from '../../ui/use-snackbar'

export interface RecordRound {
  readonly half: RoundHalf
  readonly busy: boolean
  readonly failure: FailureWords | undefined
  readonly record: () => void
}

/** Records that the person at the desk has gone through the day's work, now. */
export function useRecordRound(today: LocalDate): RecordRound {
  const { ledger, clock, settings } = useDesk()
  const soon = useSoonDays()
  const tell = useSnackbar()
  const [half, setHalf] = useState(() => roundHalfOf(clock.now()))
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<FailureWords>()
  useEffect(() => {
    const timer = setInterval(() => setHalf(roundHalfOf(clock.now())), 30_000)
    return () => clearInterval(timer)
  }, [clock])
  const write = async (): Promise<void> => {
    setBusy(true)
    const now = roundHalfOf(clock.now())
    setHalf(now)
    const done = await commitRound(ledger, { on: today, half: now, soon }, settings.actorId)
    setBusy(false)
    setFailure(done.ok ? undefined : stepFailureToWords(done.failure))
    if (done.ok) tell('已保存 · 查看记录')
  }
  return { half, busy, failure, record: () => void write() }
}
