import type { WordingRequest } from '#shared/wording/plan-wording'
import { useDesk } from '../../../desk/desk'
import { commitWording } from '../../../ledger-store/commit/commit-wording'
import { wordingCommitToWords } from '../../../messages/wording-words'
import { useAct, type Acting } from '../../../ui/use-act'

export interface WordingAct extends Pick<Acting, 'busy' | 'failure'> {
  /** True once it is in the ledger. */
  write(request: WordingRequest): Promise<boolean>
}

/** Writes what the office says in the place of the program. */
export function useWordingAct(): WordingAct {
  const { ledger, settings } = useDesk()
  const { busy, failure, run } = useAct()
  return {
    busy,
    failure,
    write: (request) => run(commitWording(ledger, request, settings.actorId), wordingCommitToWords, '单据用语已保存'),
  }
}
