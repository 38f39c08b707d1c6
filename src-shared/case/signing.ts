import type { LocalDate } from '../prelude/local-date'
import type { TimelineEntry } from './read-entries'

/** 签收 of a sheet: by whom, on which day and at which minute ('' where nobody wrote it down). */
export interface Signing {
  readonly on: LocalDate
  readonly at: string
  readonly byId: string
  /** Nobody signed by a step of its own: whoever registered the case signed for it by that. */
  readonly byRegistering: boolean
}

/** The first signing for the case's sheet; of one that nobody signed for, its registration. Undefined before either. */
export function signingOf({ timeline }: { readonly timeline: readonly TimelineEntry[] }): Signing | undefined {
  for (const { act } of timeline)
    if (act.act === 'signed-for') return { on: act.on, at: act.at, byId: act.byId, byRegistering: false }
  for (const { act, by } of timeline)
    if (act.act === 'registered') return { on: act.registeredOn, at: '', byId: by, byRegistering: true }
  return undefined
}
