import { z } from 'zod'
import type { Case } from '#shared/case/case'
import { receiptOf } from '#shared/case/ruled-matter'
import { standingJudgement } from '#shared/case/standing-judgement'
import { createValueReader } from '#shared/prelude/value-reader'
import { readValue, type LedgerRecord } from '#shared/record/ledger-record'
import { chosenRulesSchema, ruleRecordId, ruleRecordKind } from '#shared/rules/rule-record'
import { ruleSetSchema, type RuleSet } from '#shared/rules/rule-set'
import { rulesOn, type OfficeRules } from '#shared/rules/office-rules'
import type { KeptVersion } from '#shared/rules/rule-versions'
import type { LedgerDatabase } from '../view/ledger-database'

/** All rule sets of the office; a version that cannot be read is left out. */
export async function readRules(database: LedgerDatabase): Promise<OfficeRules> {
  const [office, records] = await Promise.all([
    database.records.get('office/office'),
    database.records.where('of').equals(ruleRecordKind).toArray(),
  ])
  const versions = records
    .flatMap((record) => recordToVersion(record) ?? [])
    .toSorted((a, b) => b.set.version - a.set.version)
  return {
    chosen: (office === undefined ? undefined : readValue(office, 'rules', readChosen))?.ruleSet ?? '',
    versionsById: groupBySet(versions),
  }
}

function groupBySet(versions: readonly KeptVersion[]): ReadonlyMap<string, readonly KeptVersion[]> {
  const groups = new Map<string, KeptVersion[]>()
  for (const version of versions) {
    const group = groups.get(version.set.id)
    if (group === undefined) groups.set(version.set.id, [version])
    else group.push(version)
  }
  return groups
}

/** The version by which a case stands: the one that it was judged by, where it keeps one; else the one of the day it was received. */
export function rulesOfCase(
  rules: OfficeRules,
  one: Pick<Case, 'values' | 'sheet' | 'origin' | 'entry'>,
): RuleSet | undefined {
  const judged = standingJudgement(one)
  const kept = judged && rules.versionsById.get(judged.ruleSet)?.find(({ set }) => set.version === judged.version)?.set
  return kept ?? rulesOn(rules, receiptOf(one).on)
}

/** One version out of its record; undefined where none can be read, or where another set than the record's stands in it. */
export function recordToVersion(record: LedgerRecord): KeptVersion | undefined {
  const set = readValue(record, 'version', readSet)
  if (set === undefined || ruleRecordId(set) !== record.id) return undefined
  return { set, withdrawn: readValue(record, 'withdrawn', readFlag) === true }
}

const readSet = createValueReader(ruleSetSchema)
const readChosen = createValueReader(chosenRulesSchema)
const readFlag = createValueReader(z.boolean())
