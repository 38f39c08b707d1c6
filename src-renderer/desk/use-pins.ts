import { useState } from 'react'
import type { PinSlot } from '#shared/bundle/locked-keys'
import { makeIdentity } from '#shared/codec/lock-keys'
import type { DeskAct } from '#shared/history/desk-act'
import { sealPinInWorker } from '../key-worker/key-client'
import { commitDeskAct } from '../ledger-store/commit/commit-desk-act'
import { fileWriteToWords } from '../messages/host-words'
import type { FailureWords } from '../messages/words-of'
import { useDesk, type Desk } from './desk'
import { lockWithoutPin, lockWithPin, type KeyLock } from '../start/key-hold'
import { useToday } from './use-today'

/** For what a PIN is set. `signing` leaves a PC that nobody has locked unlocked: its first leader must not lock the clerks out. */
export type PinUse = 'unlocking' | 'signing'

export interface Pins {
  readonly failure: FailureWords | undefined
  readonly busy: boolean
  /** Everybody's PIN on this PC, one slot a person. */
  readonly slots: readonly PinSlot[]
  /** Who has a PIN on this PC. */
  readonly personIds: ReadonlySet<string>
  /** Whose PIN opens this PC's keys as well. */
  readonly unlockingIds: ReadonlySet<string>
  /** Sets or changes a person's PIN; whoever has one is asked for it first. On record in the log, with who sat at the desk. */
  set(personId: string, pin: string, use: PinUse): Promise<boolean>
  remove(personId: string): Promise<boolean>
  /** Lets a PIN that was just entered right open the keys, too, where the PC was locked only after it was set. */
  adopt(personId: string, pin: string): Promise<void>
}

/** The slots of this PC: of one person the one that opens the keys goes before one that is for signing alone. */
export function listPinSlots({ keeping, settings }: Pick<Desk, 'keeping' | 'settings'>): readonly PinSlot[] {
  const unlocking = keeping.lock?.pins ?? []
  return [
    ...unlocking,
    ...settings.signingPins.filter(({ personId }) => !unlocking.some((slot) => slot.personId === personId)),
  ]
}

/** The PINs of this PC, set and taken away. */
export function usePins(): Pins {
  const desk = useDesk()
  const { keeping, settings, changeKeeping, changeSettings, ledger } = desk
  const today = useToday()
  const [failure, setFailure] = useState<FailureWords>()
  const [busy, setBusy] = useState(false)
  const slots = listPinSlots(desk)
  const others = (personId: string): PinSlot[] => settings.signingPins.filter((slot) => slot.personId !== personId)
  const storeLock = async (lock: KeyLock | undefined): Promise<boolean> => {
    const stored = await changeKeeping({ lock })
    setFailure(stored.ok ? undefined : { ...fileWriteToWords(stored.failure), title: 'PIN 没有改成' })
    return stored.ok
  }
  const record = (act: DeskAct): Promise<unknown> => commitDeskAct(ledger, act, settings.actorId, today)
  const put = async (personId: string, pin: string, use: PinUse): Promise<boolean> => {
    if (use === 'signing' && keeping.lock === undefined) {
      const slot = await sealPinInWorker(await makeIdentity(), personId, pin)
      await changeSettings({ signingPins: [...others(personId), slot] })
      return true
    }
    if (!(await storeLock(await lockWithPin(keeping.lock, personId, pin)))) return false
    await changeSettings({ signingPins: others(personId) })
    return true
  }
  return {
    failure,
    busy,
    slots,
    personIds: new Set(slots.map(({ personId }) => personId)),
    unlockingIds: new Set((keeping.lock?.pins ?? []).map(({ personId }) => personId)),
    set: async (personId, pin, use) => {
      setBusy(true)
      const again = slots.some((slot) => slot.personId === personId)
      const done = await put(personId, pin, use)
      if (done) await record({ act: 'pin-set', personId, again })
      setBusy(false)
      return done
    },
    remove: async (personId) => {
      const lock = keeping.lock
      const inLock = lock?.pins.some((slot) => slot.personId === personId) === true
      if (lock !== undefined && inLock && !(await storeLock(lockWithoutPin(lock, personId)))) return false
      await changeSettings({ signingPins: others(personId) })
      await record({ act: 'pin-removed', personId })
      return true
    },
    adopt: async (personId, pin) => {
      if (keeping.lock === undefined || keeping.lock.pins.some((slot) => slot.personId === personId)) return
      await put(personId, pin, 'unlocking')
    },
  }
}
