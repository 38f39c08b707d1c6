import { useState } from 'react'
import { useDesk } from '../../desk/desk'
import { useLedgerRead } from '../../desk/use-ledger-read'
import { useLive } from '../../desk/use-live'
import { useToday } from '../../desk/use-today'
import {
  commitPledges,
  commitPledgeYear,
  type PledgeFailure,
  type PledgeWish,
} from '../../ledger-store/commit/commit-pledge'
import { readVillages } from '../../ledger-store/read/read-arrangements'
import { pledgeKinds, readPledges, type Pledges } from '../../ledger-store/read/read-pledges'
import { pledgeFailureToWords } from '../../messages/pledge-words'
import type { FailureWords } from '../../messages/words-of'
import type { PledgeYearWish } from '#shared/pledge/plan-pledge-year'

/** All pledges; undefined until they are read. */
export const usePledges = (): Pledges | undefined => useLedgerRead(readPledges, pledgeKinds)

/** The names of the villages (of a bureau its schools) that have a place in the office's list. */
export function useVillageNames(): readonly string[] | undefined {
  const { ledger } = useDesk()
  return useLive(
    async () => (await readVillages(ledger.database)).filter(({ active }) => active).map(({ name }) => name),
    [ledger],
  )
}

/** Does something with pledges, with what went wrong to be shown where it happened. */
export interface PledgeActing {
  readonly busy: boolean
  /** What is wrong with one field of the form, by the field. */
  readonly gaps: Readonly<Record<string, string>>
  readonly failure: FailureWords | undefined
  /** True when it is recorded. */
  act(wishes: readonly PledgeWish[]): Promise<boolean>
  settle(wish: PledgeYearWish): Promise<boolean>
  /** Says what is wrong in the form itself, before anything is tried. */
  refuse(gaps: Readonly<Record<string, string>>): boolean
}

export function usePledgeAct(): PledgeActing {
  const { ledger, settings } = useDesk()
  const today = useToday()
  const [busy, setBusy] = useState(false)
  const [gaps, setGaps] = useState<Readonly<Record<string, string>>>({})
  const [failure, setFailure] = useState<FailureWords>()
  const perform = async (
    write: () => Promise<{ readonly ok: true } | { readonly ok: false; readonly failure: PledgeFailure }>,
  ): Promise<boolean> => {
    setBusy(true)
    setFailure(undefined)
    setGaps({})
    const done = await write()
    setBusy(false)
    if (done.ok) return true
    const refused = done.failure.type === 'PledgeRefuses' ? done.failure : undefined
    if (refused?.field === undefined) setFailure(pledgeFailureToWords(done.failure))
    else setGaps({ [refused.field]: `${refused.what}${refused.todo}` })
    return false
  }
  return {
    busy,
    gaps,
    failure,
    act: (wishes) => perform(() => commitPledges(ledger, wishes, { actorId: settings.actorId, today })),
    settle: (wish) => perform(() => commitPledgeYear(ledger, wish, settings.actorId)),
    refuse: (found) => {
      setGaps(found)
      return false
    },
  }
}
