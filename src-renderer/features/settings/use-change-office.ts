import { useState } from 'react'
import { useDesk } from '../../desk/desk'
import { commitOffice, type OfficeChange } from '../../ledger-store/commit/commit-office'
import { commitFailureToWords } from '../../messages/host-words'
import type { FailureWords } from '../../messages/words-of'

export interface ChangeOffice {
  readonly busy: boolean
  readonly failure: FailureWords | undefined
  /** True when the change is recorded. */
  change(change: OfficeChange): Promise<boolean>
  forget(): void
}

/** Records changes of the office, its people and departments, with the failure to show where it happened. */
export function useChangeOffice(): ChangeOffice {
  const { ledger, settings } = useDesk()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<FailureWords>()
  return {
    busy,
    failure,
    change: async (change) => {
      setBusy(true)
      setFailure(undefined)
      const done = await commitOffice(ledger, change, settings.actorId)
      setBusy(false)
      if (!done.ok) setFailure(commitFailureToWords(done.failure))
      return done.ok
    },
    forget: () => setFailure(undefined),
  }
}
