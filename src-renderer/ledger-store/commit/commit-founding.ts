import type { Department, Office, Person } from '#shared/office/office'
import { refuseFounding, type OfficeStands } from '#shared/office/refuse-founding'
import { fail, ok, type Result } from '#shared/prelude/result'
import type { RuleSet } from '#shared/rules/rule-set'
import { readFounded } from '../read/read-founded'
import { planOffice } from './commit-office'
import { planRules, type RulesRefused } from './commit-rules'
import type { CommitFailure, CommitReceipt, Ledger } from './ledger'

/** The office as the first run describes it. */
export interface Founding {
  readonly office: Office
  readonly people: readonly Person[]
  readonly departments: readonly Department[]
  /** The rule set that the office goes by from its first day; undefined where it chooses one later. */
  readonly rules?: RuleSet | undefined
}

/** Lays the office, its staff and the rules it goes by down as one act, in a ledger that holds nothing of one. Refused anywhere else. */
export async function commitFounding(
  ledger: Ledger,
  founding: Founding,
  actorId: string,
): Promise<Result<CommitReceipt | undefined, OfficeStands | RulesRefused | CommitFailure>> {
  return ledger.act<OfficeStands | RulesRefused | CommitFailure>(actorId, async (database) => {
    const refusal = refuseFounding(await readFounded(database))
    if (refusal !== undefined) return fail(refusal)
    const office = await planOffice(database, founding)
    const rules = founding.rules === undefined ? ok([]) : await planRules(database, founding.rules)
    if (!office.ok || !rules.ok) return office.ok ? rules : office
    return ok([...office.value, ...rules.value])
  })
}
