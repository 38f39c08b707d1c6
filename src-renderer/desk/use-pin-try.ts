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
}

/** Trying PINs, slower after every wrong one. */
export function usePinTry({ slots, tries, saveTries }: PinTryPorts): PinTry {
  const [busy, setBusy] = useState(false)
  const [gap, setGap] = useState<string>()
  const waitSeconds = useWait(tries)
  const open = async (personId: string, typed: string): Promise<string | undefined> => {
    const slot = slots.find((one) => one.personId === personId)
    const pin = typedToPin(typed)
    if (pin === '') setGap('请填写 PIN。')
    const now = systemClock.now()
    if (busy || slot === undefined || pin === '' || pinWaitMs(tries, now) > 0) return undefined
    setBusy(true)
    setGap(undefined)
    const failed = (tries?.failed ?? 0) + 1
    // Counted before it is tried: ending the program in between wins nothing.
    await saveTries({ failed, lastAt: now })
    const wrap = await openPinInWorker(slot, pin)
    await saveTries(wrap === undefined ? { failed, lastAt: systemClock.now() } : undefined)
    setBusy(false)
    if (wrap === undefined) setGap(`PIN 不对（已连续错 ${failed} 次）。`)
    return wrap
  }
  return { busy, waitSeconds, gap, open }
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
