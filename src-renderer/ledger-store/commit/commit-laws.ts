import { lawKind, type LawStanding } from '#shared/law/law-record'
import { planLawImport, type LawImportPlan, type ReadLaw } from '#shared/law/plan-law-import'
import { holdsAny, settingsRoles } from '#shared/office/office'
import { canonicalJson } from '#shared/prelude/canonical-json'
import { fail, ok, type Result } from '#shared/prelude/result'
import { readLawRecords } from '../read/read-laws'
import { readStaff } from '../read/read-office'
import type { LedgerDatabase } from '../view/ledger-database'
import { writeFields } from './field-write'
import type { CommitFailure, CommitReceipt, Ledger } from './ledger'

export type LawFailure = CommitFailure | { readonly type: 'ActorUnknown' } | { readonly type: 'LawNotYours' }

type Recorded = Promise<Result<CommitReceipt | undefined, LawFailure>>

/** Takes laws in as it was shown, in one act. `LedgerChanged` where another outcome would come of it now. */
export function commitLawImport(
  ledger: Ledger,
  { files, plan }: { readonly files: readonly ReadLaw[]; readonly plan: LawImportPlan },
  actorId: string,
): Recorded {
  return ledger.act<LawFailure>(actorId, async (database) => {
    const refused = await refuseActor(database, actorId)
    if (refused !== undefined) return fail(refused)
    const now = planLawImport(files, await readLawRecords(database))
    return canonicalJson(now.ops) === canonicalJson(plan.ops) ? ok(now.ops) : fail({ type: 'LedgerChanged' })
  })
}

/** Records what the office says of a law: out of force since a day, taken out of the library. Writes nothing where it stands so. */
export function commitLawStanding(ledger: Ledger, id: string, standing: LawStanding, actorId: string): Recorded {
  return ledger.act<LawFailure>(actorId, async (database) => {
    const refused = await refuseActor(database, actorId)
    if (refused !== undefined) return fail(refused)
    return ok(await writeFields(database, [{ of: lawKind, id, field: 'standing', value: standing }]))
  })
}

async function refuseActor(database: LedgerDatabase, actorId: string): Promise<LawFailure | undefined> {
  const actor = (await readStaff(database)).people.get(actorId)
  if (actor === undefined) return { type: 'ActorUnknown' }
  return actor.active && holdsAny(actor, settingsRoles) ? undefined : { type: 'LawNotYours' }
}
