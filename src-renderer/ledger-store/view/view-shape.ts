import { changeSummary, emptySummary, type LedgerSummary } from '#shared/case/ledger-summary'
import { invariant } from '#shared/prelude/assert-never'
import { canonicalJson } from '#shared/prelude/canonical-json'
import { hashLine } from '#shared/record/commit'
import { composeProbeLog } from './probe-log'
import { projectCommits, type LogStanding, type ViewChange } from './project-commits'
import { viewTables } from './view-tables'

const nothing: LogStanding = { chains: {}, held: [], quarantined: new Set(), hashesByRef: new Map() }

/** What this program folds the probe log into, and how it sums the cases up. */
export async function foldProbe(): Promise<ViewChange & { readonly summary: LedgerSummary }> {
  const folded = await projectCommits(composeProbeLog(), new Map(), nothing, async () => undefined)
  invariant(folded.ok, 'the probe log is sound')
  return { ...folded.value, summary: changeSummary(emptySummary, [], folded.value.cases) }
}

/** A fingerprint of tables, of what stands in them and of how that is summed up. SHA-256, lower-case hex. */
export const hashShape = (
  tables: Readonly<Record<string, string>>,
  folded: Readonly<Record<keyof ViewChange, unknown>>,
): string => hashLine(canonicalJson({ tables, folded }))

let shape: Promise<string> | undefined

/**
 * What distinguishes this program's view from another's: the tables with their indexes, and the rows that the probe log
 * gives, each with all its columns. It is worked out from the folding itself, so that a new column, or one that is
 * folded in another way, changes it without anybody having to think of it. A view of another shape is folded anew.
 */
export function viewShape(): Promise<string> {
  shape ??= foldProbe().then((folded) => hashShape(viewTables, folded))
  return shape
}
