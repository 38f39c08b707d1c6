import type { PhraseRequest } from '#shared/phrase/plan-phrase'
import { useDesk } from '../../../desk/desk'
import { commitPhrase } from '../../../ledger-store/commit/commit-phrase'
import { phraseCommitToWords } from '../../../messages/phrase-words'
import { useAct, type Acting } from '../../../ui/use-act'

export interface PhraseAct extends Pick<Acting, 'busy' | 'failure'> {
  /** True once it is in the ledger. */
  act(id: string, request: PhraseRequest, said: string): Promise<boolean>
}

/** Writes phrases, and puts them out of use. */
export function usePhraseAct(): PhraseAct {
  const { ledger, settings } = useDesk()
  const { busy, failure, run } = useAct()
  return {
    busy,
    failure,
    act: (id, request, said) => run(commitPhrase(ledger, id, request, settings.actorId), phraseCommitToWords, said),
  }
}
