import { canonicalJson } from '#shared/prelude/canonical-json'
import { fail, ok, type Result } from '#shared/prelude/result'
import type { CrossLayout } from '#shared/statement/cross-layout'
import { readCrossLayout } from '../read/read-cross-layout'
import { writeFields } from './field-write'
import type { CommitFailure, CommitReceipt, Ledger } from './ledger'

/** Somebody else has set the columns otherwise since the form was opened: nothing was written. */
export interface CrossLayoutChanged {
  readonly type: 'CrossLayoutChanged'
}

export type CrossLayoutFailure = CrossLayoutChanged | CommitFailure

/** What stood when the form was opened (undefined for none), and what it says now. */
export interface CrossLayoutForm {
  readonly opened: CrossLayout | undefined
  readonly written: CrossLayout
}

const isSame = (one: CrossLayout | undefined, other: CrossLayout | undefined): boolean =>
  canonicalJson(one ?? null) === canonicalJson(other ?? null)

/** Sets the columns of the cross table for all PCs of the office. Writes nothing where nothing differs. */
export function commitCrossLayout(
  ledger: Ledger,
  { opened, written }: CrossLayoutForm,
  actorId: string,
): Promise<Result<CommitReceipt | undefined, CrossLayoutFailure>> {
  return ledger.act<CrossLayoutFailure>(actorId, async (database) => {
    const { layout } = await readCrossLayout(database)
    if (!isSame(layout, opened) && !isSame(layout, written)) return fail({ type: 'CrossLayoutChanged' })
    return ok(await writeFields(database, [{ of: 'office', id: 'office', field: 'crossTable', value: written }]))
  })
}
