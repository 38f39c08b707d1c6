import { useState } from 'react'
import type { PhraseRequest } from '#shared/phrase/plan-phrase'
import { useDesk } from '../../../desk/desk'
import { commitPhrase } from '../../../ledger-store/commit/commit-phrase'
import { phraseCommitToWords } from '../../../messages/phrase-words'
import type { FailureWords } from '../../../messages/words-of'
import { useSnackbar } from '../../../ui/use-snackbar'

export interface PhraseAct {
  readonly busy: boolean
  readonly failure: FailureWords | undefined
  /** True once it is in the ledger. */
  act(id: string, request: PhraseRequest, said: string): Promise<boolean>
}

/** Writes phrases, and puts them out of use. */
export function usePhraseAct(): PhraseAct {
  const { ledger, settings } = useDesk()
  const tell = useSnackbar()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<FailureWords>()
  return {
    busy,
    failure,
    act: async (id, request, said) => {
      setBusy(true)
      setFailure(undefined)
      const done = await commitPhrase(ledger, id, request, settings.actorId)
      setBusy(false)
      if (done.ok) tell(said)
      else setFailure(phraseCommitToWords(done.failure))
      return done.ok
    },
  }
}
