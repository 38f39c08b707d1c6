import { useCallback, useState } from 'react'
import type { Dossier } from '#shared/dossier/dossier'
import type { DossierRequest } from '#shared/dossier/plan-dossier'
import { useDesk } from '../../desk/desk'
import { useLedgerRead } from '../../desk/use-ledger-read'
import { useToday } from '../../desk/use-today'
import { commitDossier } from '../../ledger-store/commit/commit-dossier'
import { dossierKinds, readDossier, readDossiers, type WholeDossier } from '../../ledger-store/read/read-dossiers'
import type { LedgerDatabase } from '../../ledger-store/view/ledger-database'
import { dossierFailureToWords } from '../../messages/dossier-words'
import type { FailureWords } from '../../messages/words-of'

/** All dossiers; undefined until they are read. */
export const useDossiers = (): readonly Dossier[] | undefined => useLedgerRead(readDossiers, dossierKinds)

const pageKinds: readonly string[] = [...dossierKinds, 'case']

/** One dossier with its cases and history: undefined until it is read, `missing` where the ledger has none. */
export function useDossier(id: string): WholeDossier | 'missing' | undefined {
  const read = useCallback(
    async (database: LedgerDatabase) => (await readDossier(database, id)) ?? ('missing' as const),
    [id],
  )
  return useLedgerRead(read, pageKinds)
}

/** Does something with a dossier, with what went wrong to be shown where it happened. */
export interface DossierActing {
  readonly busy: boolean
  /** What is wrong with one field of the form, by the field. */
  readonly gaps: Readonly<Record<string, string>>
  readonly failure: FailureWords | undefined
  /** True when it is recorded. */
  act(id: string, request: DossierRequest): Promise<boolean>
  /** Says what is wrong in the form itself, before anything is tried. */
  refuse(gaps: Readonly<Record<string, string>>): boolean
}

export function useDossierAct(): DossierActing {
  const { ledger, settings } = useDesk()
  const today = useToday()
  const [busy, setBusy] = useState(false)
  const [gaps, setGaps] = useState<Readonly<Record<string, string>>>({})
  const [failure, setFailure] = useState<FailureWords>()
  return {
    busy,
    gaps,
    failure,
    act: async (id, request) => {
      setBusy(true)
      setFailure(undefined)
      setGaps({})
      const done = await commitDossier(ledger, id, request, { actorId: settings.actorId, today })
      setBusy(false)
      if (done.ok) return true
      const refused = done.failure.type === 'DossierRefuses' ? done.failure : undefined
      if (refused?.field === undefined) setFailure(dossierFailureToWords(done.failure))
      else setGaps({ [refused.field]: `${refused.what}${refused.todo}` })
      return false
    },
    refuse: (found) => {
      setGaps(found)
      return false
    },
  }
}
