import { useEffect, useState } from 'react'
import type { PinSlot } from '#shared/bundle/locked-keys'
import { pinWaitMs, typedToPin, type PinTries } from '#shared/bundle/pin'
import { systemClock } from '../prelude/system-clock'
import { openPinInWorker } from '../key-worker/key-client'

export interface PinTryPorts {
  readonly slots: readonly PinSlot[]
  readonly tries: PinTries | undefined
  /** Puts the number of wrong PINs on the disk; undefined after a right one. */
  readonly saveTries: (tries: PinTries | undefined) => Promise<void>
}

export interface PinTry {
  readonly busy: boolean
  /** Whole seconds until the next try; 0 when one is free. */
  readonly waitSeconds: number
  /** What was wrong with the last try. */
  readonly gap: string | undefined
  /** The wrap identity behind the person's PIN; undefined when it was wrong or may not be tried yet. */
  open(personId: string, typed: string): Promise<string | undefined>
  /** The same of whoever's PIN it is, where the ledger names nobody who could be asked for. */
  openAny(typed: string): Promise<OpenedPin | undefined>
}

export interface OpenedPin {
  /** The wrap identity behind every PIN of this PC. Secret. */
  readonly wrap: string
  readonly personId: string
}

/** Trying PINs, slower after every wrong one. */
export function usePinTry({ slots, tries, saveTries }: PinTryPorts): PinTry {
  const [busy, setBusy] = useState(false)
  const [gap, setGap] = useState<string>()
  const waitSeconds = useWait(tries)
  const openOneOf = async (meant: readonly PinSlot[], typed: string): Promise<OpenedPin | undefined> => {
    const pin = typedToPin(typed)
    if (pin === '') setGap('请填写 PIN。')
    const now = systemClock.now()
    if (busy || meant.length === 0 || pin === '' || pinWaitMs(tries, now) > 0) return undefined
    setBusy(true)
    setGap(undefined)
    const failed = (tries?.failed ?? 0) + 1
    // Counted before it is tried: ending the program in between wins nothing.
    await saveTries({ failed, lastAt: now })
    const opened = await openFirst(meant, pin)
    await saveTries(opened === undefined ? { failed, lastAt: systemClock.now() } : undefined)
    setBusy(false)
    if (opened === undefined) setGap(`PIN 不对（已连续错 ${failed} 次）。`)
    return opened
  }
  return {
    busy,
    waitSeconds,
    gap,
    open: async (personId, typed) =>
      (
        await openOneOf(
          slots.filter((one) => one.personId === personId),
          typed,
        )
      )?.wrap,
    openAny: (typed) => openOneOf(slots, typed),
  }
}

async function openFirst(slots: readonly PinSlot[], pin: string): Promise<OpenedPin | undefined> {
  for (const slot of slots) {
    const wrap = await openPinInWorker(slot, pin)
    if (wrap !== undefined) return { wrap, personId: slot.personId }
  }
  return undefined
}

function useWait(tries: PinTries | undefined): number {
  const [now, setNow] = useState(() => systemClock.now())
  const left = pinWaitMs(tries, now)
  useEffect(() => {
    if (tries === undefined) return undefined
    const timer = setInterval(() => setNow(systemClock.now()), 500)
    return () => clearInterval(timer)
  }, [tries])
  return Math.ceil(left / 1000)
}
