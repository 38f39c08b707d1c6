import { useState } from 'react'
import { useDesk } from '../../desk/desk'
import type { OfficeForm } from '#shared/office/merge-office'
import { commitOfficeForm } from '../../ledger-store/commit/commit-office-form'
import { officeFormFailureToWords } from '../../messages/office-words'
import type { FailureWords } from '../../messages/words-of'

export interface ChangeOffice {
  readonly busy: boolean
  readonly failure: FailureWords | undefined
  /** True when what the form changed is recorded. */
  change(form: OfficeForm): Promise<boolean>
  forget(): void
}

/** Records what forms change of the office, its people and departments, with the failure to show where it happened. */
export function useChangeOffice(): ChangeOffice {
  const { ledger, settings } = useDesk()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<FailureWords>()
  return {
    busy,
    failure,
    change: async (form) => {
      setBusy(true)
      setFailure(undefined)
      const done = await commitOfficeForm(ledger, form, settings.actorId)
      setBusy(false)
      if (!done.ok) setFailure(officeFormFailureToWords(done.failure))
      return done.ok
    },
    forget: () => setFailure(undefined),
  }
}
