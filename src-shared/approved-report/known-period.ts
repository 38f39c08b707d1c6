import { isPeriodKind, type Period } from '../figures/period'

/** Whether a word is a kind of period that this program counts by. */
export const isKnownPeriodKind = (kind: string): kind is Period['kind'] => kind === 'span' || isPeriodKind(kind)
