import { useState } from 'react'
import type { ClassRequest } from '#shared/class-table/plan-classes'
import type { Result } from '#shared/prelude/result'
import { useDesk } from '../../../desk/desk'
import { useToday } from '../../../desk/use-today'
import {
  commitClasses,
  commitClassImport,
  commitClassUndo,
  type ClassActor,
  type ClassFailure,
  type ShownClassImport,
} from '../../../ledger-store/commit/commit-classes'
import { classFailureToWords } from '../../../messages/class-words'
import type { FailureWords } from '../../../messages/words-of'

export interface ChangeClasses {
  readonly busy: boolean
  readonly failure: FailureWords | undefined
  /** Why it was refused, to be said beside its field. */
  readonly refused: ClassFailure | undefined
  /** Each is true when it is recorded. */
  change(request: ClassRequest): Promise<boolean>
  take(shown: ShownClassImport): Promise<boolean>
  undo(act: { readonly id: string; readonly told: string }): Promise<boolean>
}

/** Records changes of the office's classes, with the failure to show where it happened. */
export function useChangeClasses(): ChangeClasses {
  const { ledger, settings } = useDesk()
  const today = useToday()
  const [busy, setBusy] = useState(false)
  const [refused, setRefused] = useState<ClassFailure>()
  const record = async (act: (by: ClassActor) => Promise<Result<unknown, ClassFailure>>): Promise<boolean> => {
    setBusy(true)
    setRefused(undefined)
    const done = await act({ actorId: settings.actorId, today })
    setBusy(false)
    if (!done.ok) setRefused(done.failure)
    return done.ok
  }
  return {
    busy,
    refused,
    failure: refused === undefined ? undefined : classFailureToWords(refused),
    change: (request) => record((by) => commitClasses(ledger, request, by)),
    take: (shown) => record((by) => commitClassImport(ledger, shown, by)),
    undo: (act) => record((by) => commitClassUndo(ledger, act, by)),
  }
}
