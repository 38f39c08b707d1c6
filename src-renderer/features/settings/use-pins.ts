import { useState } from 'react'
import { typedToPin } from '#shared/bundle/pin'
import type { KeyLock } from '../../desk/key-hold'
import { lockWithoutPin, lockWithPin } from '../../desk/key-hold'
import { useDesk } from '../../desk/desk'
import { openPinInWorker } from '../../key-worker/key-client'
import { fileWriteToWords } from '../../messages/host-words'
import type { FailureWords } from '../../messages/words-of'

export interface Pins {
  readonly failure: FailureWords | undefined
  readonly busy: boolean
  /** Whom this PC lets in by a PIN. */
  readonly personIds: ReadonlySet<string>
  /** Sets or changes a person's PIN; `old` has to be right where there is one. */
  set(personId: string, old: string, pin: string): Promise<'done' | 'old-wrong' | 'failed'>
  remove(personId: string): Promise<boolean>
}

/** The PINs of this PC, set and taken away. */
export function usePins(): Pins {
  const { keeping, changeKeeping } = useDesk()
  const [failure, setFailure] = useState<FailureWords>()
  const [busy, setBusy] = useState(false)
  const store = async (lock: KeyLock | undefined): Promise<boolean> => {
    const stored = await changeKeeping({ lock })
    setFailure(stored.ok ? undefined : { ...fileWriteToWords(stored.failure), title: 'PIN 没有改成' })
    return stored.ok
  }
  return {
    failure,
    busy,
    personIds: new Set((keeping.lock?.pins ?? []).map(({ personId }) => personId)),
    set: async (personId, old, pin) => {
      setBusy(true)
      const slot = keeping.lock?.pins.find((one) => one.personId === personId)
      const isKnown = slot === undefined || (await openPinInWorker(slot, typedToPin(old))) !== undefined
      const done = isKnown ? await store(await lockWithPin(keeping.lock, personId, pin)) : false
      setBusy(false)
      return isKnown ? (done ? 'done' : 'failed') : 'old-wrong'
    },
    remove: async (personId) => (keeping.lock === undefined ? false : store(lockWithoutPin(keeping.lock, personId))),
  }
}
