import { parseIsoInstant, toInstant, type Instant } from '#shared/prelude/instant'

/** At which position of the log the ledger is looked at: of a minute, `2026-10-01 12:00`, or of an archived report. */
export type LookedPosition =
  | { readonly kind: 'moment'; readonly at: string }
  | { readonly kind: 'report'; readonly id: string }

/** The last moment of a minute in China; 0 of what names none. */
export const momentOf = (at: string): Instant => toInstant(parseIsoInstant(`${at.replace(' ', 'T')}:59.999+08:00`) ?? 0)

/** Whether a text names a minute of a day: `2026-10-01 12:00`. */
export const isMinute = (at: string): boolean => parseIsoInstant(`${at.replace(' ', 'T')}:00+08:00`) !== undefined

const reportMark = 'report:'

/** The position that an address names; undefined of none that can be read. */
export function parsePosition(text: string): LookedPosition | undefined {
  if (text.startsWith(reportMark)) return { kind: 'report', id: text.slice(reportMark.length) }
  return isMinute(text) ? { kind: 'moment', at: text } : undefined
}

/** As it stands in an address. */
export const positionToText = (until: LookedPosition): string =>
  until.kind === 'moment' ? until.at : `${reportMark}${until.id}`
