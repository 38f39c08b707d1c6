import type { ResolutionChoice } from '#shared/merge/plan-resolution'
import { useState } from 'react'
import { useDesk } from '../../desk/desk'
import { commitResolution } from '../../ledger-store/commit/commit-resolution'
import type { OpenConflict } from '../../ledger-store/read/read-conflicts'
import { resolutionFailureToWords } from './reconcile-words'
import type { FailureWords } from '../../messages/words-of'
import { useSnackbar } from '../../ui/use-snackbar'

export interface Deciding {
  /** The conflict that is being decided, by key. */
  readonly busy: string | undefined
  readonly failure: { readonly key: string; readonly words: FailureWords } | undefined
  /** Answers whether it was decided. */
  decide(open: OpenConflict, choice: ResolutionChoice): Promise<boolean>
}

/** Decides conflicts one at a time; a refusal stays beside its conflict. */
export function useDecide(): Deciding {
  const { ledger, settings } = useDesk()
  const tell = useSnackbar()
  const [busy, setBusy] = useState<string>()
  const [failure, setFailure] = useState<Deciding['failure']>()
  return {
    busy,
    failure,
    decide: async ({ key, conflict }, choice) => {
      if (busy !== undefined) return false
      setBusy(key)
      setFailure(undefined)
      const done = await commitResolution(ledger, { conflict, choice, actorId: settings.actorId })
      setBusy(undefined)
      if (done.ok) tell('已核对并保存')
      else setFailure({ key, words: resolutionFailureToWords(done.failure) })
      return done.ok
    },
  }
}
