import type { BinAsk } from '#shared/bin/bin-entry'
import { useEffect, useState } from 'react'
import { useDesk } from '../../desk/desk'
import { useLive } from '../../desk/use-live'
import { useToday } from '../../desk/use-today'
import { judgeRestore, type RestoreFailure } from '../../ledger-store/commit/commit-restore'
import { readBin, type Bin } from '../../ledger-store/read/read-bin'

/** What lies in 回收站, kept true; undefined while it is read. */
export function useBin(): Bin | undefined {
  const { ledger } = useDesk()
  const today = useToday()
  return useLive(() => readBin(ledger.database, today), [ledger, today])
}

/** Stands for the reason that is asked for only then. */
const someReason = '恢复'

/** Why something could not come back by who sits here; 'none' where it could, undefined while that is looked at. */
export function useBarrier(ask: BinAsk): RestoreFailure | 'none' | undefined {
  const { ledger, settings } = useDesk()
  const { actorId } = settings
  const today = useToday()
  const [found, setFound] = useState<{ readonly ask: BinAsk; readonly barrier: RestoreFailure | 'none' }>()
  useEffect(() => {
    let gone = false
    void judgeRestore(ledger, { asks: [ask], reason: someReason, actorId, today }).then((failure) => {
      if (!gone) setFound({ ask, barrier: failure ?? 'none' })
    })
    return () => void (gone = true)
  }, [ledger, ask, actorId, today])
  return found?.ask === ask ? found.barrier : undefined
}
