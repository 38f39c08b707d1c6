import type { ReplicaId } from '../record/commit'

/**
 * How far the ledger had come when a backup of it was made. Of two backups of one PC the one with the later place is the
 * newer, whatever the clock said then.
 */
export interface LogPlace {
  /** Which of the PC's names wrote then: every restored or renewed ledger goes on under a higher one. 0 is not known. */
  readonly incarnation: number
  /** Lines of the journal; under one name they only become more. */
  readonly commits: number
  /** The how-manieth backup of this PC it was, for two of the same ledger; 0 is not known. */
  readonly nth: number
}

/** Negative where `a` is the older of two backups of one PC, 0 where nothing tells. */
export function compareLogPlaces(a: LogPlace, b: LogPlace): number {
  return a.incarnation - b.incarnation || a.commits - b.commits || a.nth - b.nth
}

/** The incarnation in a replica's name. */
export const incarnationOf = (replica: ReplicaId): number => Number(replica.slice(replica.lastIndexOf('.') + 1))
