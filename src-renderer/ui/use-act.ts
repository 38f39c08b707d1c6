import type { Result } from '#shared/prelude/result'
import { useState } from 'react'
import type { FailureWords } from '../messages/words-of'
import { useSnackbar } from './use-snackbar'

export interface Acting {
  readonly busy: boolean
  readonly failure: FailureWords | undefined
  /** Takes an act, tells that it is saved, or keeps its refusal; answers whether it was taken. */
  run<F>(act: Promise<Result<unknown, F>>, toWords: (failure: F) => FailureWords, done: string): Promise<boolean>
}

/** One act at a time, with its refusal. */
export function useAct(): Acting {
  const tell = useSnackbar()
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<FailureWords>()
  return {
    busy,
    failure,
    run: async (act, toWords, done) => {
      setBusy(true)
      setFailure(undefined)
      const result = await act
      setBusy(false)
      if (result.ok) tell(done)
      else setFailure(toWords(result.failure))
      return result.ok
    },
  }
}
