import type { BackupHead } from './backup-head'

/** How far a ledger reaches: commits of each replica. */
export type Reach = Readonly<Record<string, { readonly seq: number; readonly hash: string }>>

/** What stands on this PC now, to be put beside a backup. */
export interface PresentLedger {
  readonly commits: number
  readonly cases: number
  readonly chains: Reach
  /** How many acts at the end of each chain tell of nothing but backups; who is left out has none. */
  readonly notes: Readonly<Record<string, number>>
}

/** What restoring a backup here would do, shown before it is done. */
export interface RestorePlan {
  /** Acts of the present ledger that the backup does not hold: gone from this PC's view until another PC brings them back. */
  readonly leaving: number
  /** Of those, acts that this very PC wrote: no other PC has them unless they were exchanged. */
  readonly leavingOwn: number
  /** Acts beyond the backup that tell of nothing but backups, as every backup's own record does; not among the leaving. */
  readonly leavingNotes: number
  /** Acts in the backup that are not in the present ledger. */
  readonly coming: number
  /** Replicas whose histories contradict each other here and there: the backup is of another ledger of the same office. */
  readonly contradicting: readonly string[]
}

/** Compares by the chains alone: a head's number says how many acts, its hash which. */
export function planRestore(
  head: Pick<BackupHead, 'chains'>,
  present: PresentLedger | undefined,
  ownDevice: string | undefined,
): RestorePlan {
  const here: Reach = present?.chains ?? {}
  const there: Reach = head.chains
  const replicas = [...new Set([...Object.keys(here), ...Object.keys(there)])].sort()
  let [leaving, leavingOwn, leavingNotes, coming] = [0, 0, 0, 0]
  const contradicting: string[] = []
  for (const replica of replicas) {
    const [a, b] = [here[replica], there[replica]]
    const fewer = Math.max(0, (a?.seq ?? 0) - (b?.seq ?? 0))
    const areNotes = fewer <= (present?.notes[replica] ?? 0)
    leavingNotes += areNotes ? fewer : 0
    leaving += areNotes ? 0 : fewer
    if (deviceOf(replica) === ownDevice) leavingOwn += areNotes ? 0 : fewer
    coming += Math.max(0, (b?.seq ?? 0) - (a?.seq ?? 0))
    if (a !== undefined && b !== undefined && a.seq === b.seq && a.hash !== b.hash) contradicting.push(replica)
  }
  return { leaving, leavingOwn, leavingNotes, coming, contradicting }
}

const deviceOf = (replica: string): string => replica.slice(0, replica.lastIndexOf('.'))
