import { ruleVocabulary } from '#shared/case/rule-vocabulary'
import type { Instant } from '#shared/prelude/instant'
import { fail, ok, type Result } from '#shared/prelude/result'
import type { KnownOp } from '#shared/record/commit'
import { seenRefs } from '#shared/record/ledger-record'
import { checkRuleSet, type RuleSetFault } from '#shared/rules/check-rule-set'
import { ruleRecordId, ruleRecordKind } from '#shared/rules/rule-record'
import { ruleSetSchema, type RuleSet } from '#shared/rules/rule-set'
import { nextVersion, planVersion, type VersionsOverlap } from '#shared/rules/rule-versions'
import type { CommitFailure, CommitReceipt, Ledger } from './ledger'
import { readRules } from '../read/read-rules'
import type { LedgerDatabase } from '../view/ledger-database'

/** Why a version was not kept. Nothing has changed. */
export type RulesRefused =
  | VersionsOverlap
  | { readonly type: 'RuleSetFaulty'; readonly faults: readonly RuleSetFault[] }
  | { readonly type: 'RuleSetMalformed'; readonly path: readonly string[] }
  | { readonly type: 'RuleSetUnknown' }

/**
 * Keeps a rule set as its next version, whatever number it came with, and goes by it from its day on. A version of the same day is put
 * out of use by it; one that is not changed in anything writes nothing. Refused while the set has a fault.
 */
export async function commitRules(
  ledger: Ledger,
  set: RuleSet,
  actorId: string,
  at?: Instant,
): Promise<Result<CommitReceipt | undefined, RulesRefused | CommitFailure>> {
  return ledger.act<RulesRefused | CommitFailure>(actorId, (database) => planRules(database, set), at)
}

/** Goes by another of the sets that are kept, or ('') by none. */
export async function commitRulesChoice(
  ledger: Ledger,
  ruleSet: string,
  actorId: string,
): Promise<Result<CommitReceipt | undefined, RulesRefused | CommitFailure>> {
  return ledger.act<RulesRefused | CommitFailure>(actorId, async (database) => {
    const { versionsById } = await readRules(database)
    if (ruleSet !== '' && !versionsById.has(ruleSet)) return fail({ type: 'RuleSetUnknown' })
    return ok(await chooseOps(database, ruleSet))
  })
}

/** The ops of keeping a set as its next version and of going by it; none where both are so. */
export async function planRules(
  database: LedgerDatabase,
  set: RuleSet,
): Promise<Result<readonly KnownOp[], RulesRefused>> {
  const parsed = ruleSetSchema.safeParse(set)
  if (!parsed.success) return fail({ type: 'RuleSetMalformed', path: (parsed.error.issues[0]?.path ?? []).map(String) })
  const faults = checkRuleSet(parsed.data, ruleVocabulary)
  if (faults.length > 0) return fail({ type: 'RuleSetFaulty', faults })
  const versions = (await readRules(database)).versionsById.get(set.id) ?? []
  const plan = planVersion(versions, set.validFrom)
  if (plan.type === 'VersionsOverlap') return fail(plan)
  const choice = await chooseOps(database, set.id)
  const newest = versions.find(({ withdrawn }) => !withdrawn)?.set
  if (newest !== undefined && isSame(newest, parsed.data)) return ok(choice)
  const value = { ...parsed.data, version: nextVersion(versions) }
  const id = ruleRecordId(value)
  const replaced = plan.type === 'replaces' ? await withdrawOps(database, set.id, plan.version) : []
  const record = await database.records.get(`${ruleRecordKind}/${id}`)
  return ok([
    { op: 'set', of: ruleRecordKind, id, field: 'version', value, saw: seenRefs(record, 'version') },
    ...replaced,
    ...choice,
  ])
}

const isSame = (a: RuleSet, b: RuleSet): boolean =>
  JSON.stringify({ ...a, version: 0 }) === JSON.stringify({ ...b, version: 0 })

async function withdrawOps(database: LedgerDatabase, setId: string, version: number): Promise<KnownOp[]> {
  const id = ruleRecordId({ id: setId, version })
  const record = await database.records.get(`${ruleRecordKind}/${id}`)
  return [{ op: 'set', of: ruleRecordKind, id, field: 'withdrawn', value: true, saw: seenRefs(record, 'withdrawn') }]
}

async function chooseOps(database: LedgerDatabase, ruleSet: string): Promise<KnownOp[]> {
  if ((await readRules(database)).chosen === ruleSet) return []
  const record = await database.records.get('office/office')
  return [{ op: 'set', of: 'office', id: 'office', field: 'rules', value: { ruleSet }, saw: seenRefs(record, 'rules') }]
}
