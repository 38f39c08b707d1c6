import { canonicalJson } from '../prelude/canonical-json'
import { commitRef, knownOps, type CommitRef, type KnownOp, type LoggedCommit } from '../record/commit'
import { recordKey, shownValue, type LedgerRecord } from '../record/ledger-record'
import { compareLogged } from './plan-admission'
import { splitRef } from './version-vector'

/**
 * Takes over what a cloned PC recorded while it went on under the name of another: its acts were set apart, because their
 * numbers stand for other acts here. Each becomes an ordinary op of the person who takes it over, shown as the act of
 * who did it. Where the field was written here meanwhile, both values stand side by side and have to be decided; nothing
 * is overwritten. Acts of the exchange itself are left out.
 */
export function planAdoption(
  apart: readonly LoggedCommit[],
  forkSeqs: ReadonlyMap<string, number>,
  records: ReadonlyMap<string, LedgerRecord>,
): KnownOp[] {
  const ordered = [...apart].sort(compareLogged)
  const isAmbiguous = (ref: CommitRef): boolean => {
    const { replica, seq } = splitRef(ref)
    return seq >= (forkSeqs.get(replica) ?? Number.POSITIVE_INFINITY)
  }
  const ops: KnownOp[] = []
  const lastSets = new Map<string, { readonly op: Extract<KnownOp, { op: 'set' }>; readonly saw: Set<CommitRef> }>()
  for (const logged of ordered) {
    const { commit } = logged
    const adopted = { ref: commitRef(commit), at: commit.at, by: commit.by }
    for (const op of knownOps(commit)) {
      if (op.of === 'sync' || op.of === 'alarm') continue
      if (op.op === 'set') {
        const key = `${recordKey(op)} ${op.field}`
        const saw = new Set([...(lastSets.get(key)?.saw ?? []), ...op.saw.filter((ref) => !isAmbiguous(ref))])
        lastSets.set(key, { op: { ...op, saw: [...saw], adopted }, saw })
      } else if (op.op === 'append') ops.push({ ...op, adopted })
      else if (op.op === 'add') ops.push({ ...op, adopted })
      else ops.push({ ...op, saw: op.saw.filter((ref) => !isAmbiguous(ref)), adopted })
    }
  }
  const sets = [...lastSets.values()].map(({ op }) => op)
  return [...sets.filter((op) => !isShown(records, op)), ...ops]
}

/** A value that stands here already needs no taking over. */
function isShown(records: ReadonlyMap<string, LedgerRecord>, op: Extract<KnownOp, { op: 'set' }>): boolean {
  const record = records.get(recordKey(op))
  return record !== undefined && canonicalJson(shownValue(record, op.field)) === canonicalJson(op.value)
}
