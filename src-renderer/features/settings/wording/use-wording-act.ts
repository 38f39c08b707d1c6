import { useState } from 'react'
import type { WordingRequest } from '#shared/wording/plan-wording'
import { useDesk } from '../../../desk/desk'
import { commitWording } from '../../../ledger-store/commit/commit-wording'
import type { FailureWords } from '../../../messages/words-of'
import { wordingCommitToWords } from '../../../messages/wording-words'
import { useSnackbar } from '../../../ui/use-snackbar'

export interface WordingAct {
  readonly busy: boolean
  readonly failure: FailureWords | undefined
  /** True once it is in the ledger. */
  write(request: WordingRequest): Promise<boolean>
}

/** Writes what the office says in the place of the program. */
export function useWordingAct(): WordingAct {
  const { ledger, settings } = useDesk()
  const tell = useSnackbar()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<FailureWords>()
  return {
    busy,
    failure,
    write: async (request) => {
      setBusy(true)
      setFailure(undefined)
      const done = await commitWording(ledger, request, settings.actorId)
      setBusy(false)
      if (done.ok) tell('单据用语已保存')
      else setFailure(wordingCommitToWords(done.failure))
      return done.ok
    },
  }
}
