import { z } from 'zod'
import { foldText } from '../text/fold-text'
import { instantSchema, type Instant } from '../prelude/instant'

export const pinLength = { least: 4, most: 12 } as const

/** A PIN as it was typed: an input method may have made its digits full-width. */
export const typedToPin = (typed: string): string => foldText(typed)

export type PinGap =
  | 'digits-only'
  | 'length'
  /** One digit over and over, or digits in a row: the first that anybody tries. */
  | 'too-plain'

/** What is wrong with a PIN that is to be set; undefined when it will do. */
export function findPinGap(pin: string): PinGap | undefined {
  if (!/^\d*$/.test(pin)) return 'digits-only'
  if (pin.length < pinLength.least || pin.length > pinLength.most) return 'length'
  const steps = new Set([...pin].slice(1).map((digit, at) => Number(digit) - Number(pin.charAt(at))))
  return steps.size === 1 && [0, 1, -1].some((step) => steps.has(step)) ? 'too-plain' : undefined
}

/** The wrong PINs entered on this PC since the last right one, whoever they were entered for. */
export const pinTriesSchema = z.object({ failed: z.number().int().min(0), lastAt: instantSchema })
export type PinTries = Readonly<z.infer<typeof pinTriesSchema>>

const pausesMs = [0, 0, 0, 5_000, 15_000, 30_000, 60_000, 300_000, 900_000] as const

/**
 * Milliseconds until a PIN may be tried again; 0 at once. Three are free, then the pauses grow to a quarter of an hour.
 * A clock that was set back makes nobody wait longer than one pause.
 */
export function pinWaitMs(tries: PinTries | undefined, now: Instant): number {
  if (tries === undefined) return 0
  const pause = pausesMs[Math.min(tries.failed, pausesMs.length - 1)] ?? 0
  return Math.min(pause, Math.max(0, tries.lastAt + pause - now))
}
