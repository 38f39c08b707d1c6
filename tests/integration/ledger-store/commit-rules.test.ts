import 'fake-indexeddb/auto'
import '#shared/prelude/zod-setup'
import { describe, expect, it } from 'vitest'
import { commitRules, commitRulesChoice } from '#renderer/ledger-store/commit/commit-rules'
import type { Ledger } from '#renderer/ledger-store/commit/ledger'
import { readConflicts } from '#renderer/ledger-store/read/read-conflicts'
import { rulesOn } from '#shared/rules/office-rules'
import { readRules } from '#renderer/ledger-store/read/read-rules'
import { ok } from '#shared/prelude/result'
import { parseReceivedLine, replicaIdSchema } from '#shared/record/commit'
import type { RuleSet } from '#shared/rules/rule-set'
import { memoryJournal } from '#tests/support/memory-journal'
import { aDay, aRule, aRuleSet, type RuleSetChange } from '#tests/support/rule-sets'
import { openStaffedLedger } from '#tests/support/test-ledger'

const from = (validFrom: string, change: RuleSetChange = {}): RuleSet =>
  aRuleSet({ validFrom: aDay(validFrom), ...change })
const workdays = (amount: number) => [aRule({ limits: { handle: { amount, unit: 'workday' } } })]
const versionOn = async (ledger: Ledger, day: string): Promise<number | undefined> =>
  rulesOn(await readRules(ledger.database), aDay(day))?.version

describe('keeping rules', () => {
  it('makes one version after the other, each from its day on, and goes by the set', async () => {
    const ledger = await openStaffedLedger(memoryJournal())
    expect(await versionOn(ledger, '2026-11-23')).toBeUndefined()
    await commitRules(ledger, from('2026-01-01', { version: 9 }), 'clerk')
    await commitRules(ledger, from('2026-12-01', { rules: workdays(4) }), 'clerk')
    expect((await readRules(ledger.database)).chosen).toBe('town')
    expect(await versionOn(ledger, '2025-12-31')).toBeUndefined()
    expect(await versionOn(ledger, '2026-11-30')).toBe(1)
    expect(await versionOn(ledger, '2026-12-01')).toBe(2)
  })

  it('puts the version of the same day out of use in the same act, and keeps what stood in it', async () => {
    const ledger = await openStaffedLedger(memoryJournal())
    await commitRules(ledger, from('2026-01-01'), 'clerk')
    const before = ledger.saved().commits
    await commitRules(ledger, from('2026-01-01', { rules: workdays(4) }), 'clerk')
    expect(ledger.saved().commits).toBe(before + 1)
    const versions = (await readRules(ledger.database)).versionsById.get('town')
    expect(versions?.map(({ set, withdrawn }) => [set.version, withdrawn])).toEqual([
      [2, false],
      [1, true],
    ])
    expect(versions?.[1]?.set.rules[0]?.limits.handle).toEqual({ amount: 5, unit: 'workday' })
    expect(await versionOn(ledger, '2026-06-01')).toBe(2)
  })

  it('writes nothing for a set that is the same, and chooses it again where another was chosen', async () => {
    const ledger = await openStaffedLedger(memoryJournal())
    await commitRules(ledger, from('2026-01-01'), 'clerk')
    const before = ledger.saved().commits
    expect(await commitRules(ledger, from('2026-01-01'), 'clerk')).toMatchObject({ ok: true, value: undefined })
    expect(ledger.saved().commits).toBe(before)
    await commitRulesChoice(ledger, '', 'clerk')
    expect(await versionOn(ledger, '2026-06-01')).toBeUndefined()
    await commitRules(ledger, from('2026-01-01'), 'clerk')
    expect(await versionOn(ledger, '2026-06-01')).toBe(1)
  })

  it('refuses a day before the newest version, a set with a fault, one that is none, and the choice of a set that is not kept', async () => {
    const ledger = await openStaffedLedger(memoryJournal())
    await commitRules(ledger, from('2026-01-01'), 'clerk')
    const before = ledger.saved().commits
    expect(await commitRules(ledger, from('2025-12-31', { rules: workdays(4) }), 'clerk')).toMatchObject({
      failure: { type: 'VersionsOverlap', earlier: 1 },
    })
    const hole = [aRule({ when: { demand: 'help', urgency: 'any', channel: 'any' } })]
    expect(await commitRules(ledger, from('2026-02-01', { rules: hole }), 'clerk')).toMatchObject({
      failure: { type: 'RuleSetFaulty' },
    })
    expect(await commitRules(ledger, { ...from('2026-02-01'), name: '' }, 'clerk')).toMatchObject({
      failure: { type: 'RuleSetMalformed', path: ['name'] },
    })
    expect(await commitRulesChoice(ledger, 'nowhere', 'clerk')).toMatchObject({ failure: { type: 'RuleSetUnknown' } })
    expect(ledger.saved().commits).toBe(before)
  })

  it('of two PCs that made the same version apart is a conflict for a person', async () => {
    const ledger = await openStaffedLedger(memoryJournal())
    await commitRules(ledger, from('2026-01-01'), 'clerk')
    const replica = replicaIdSchema.parse('otherpc000.1')
    const op = {
      op: 'set',
      of: 'rules',
      id: 'town@1',
      field: 'version',
      value: from('2026-01-01', { rules: workdays(3) }),
      saw: [],
    }
    const line = parseReceivedLine(
      JSON.stringify({
        v: 1,
        replica,
        seq: 1,
        prev: '',
        at: Date.UTC(2026, 10, 23, 2),
        by: 'clerk',
        ops: [op],
      }),
      1,
    )
    if (!line.ok) throw new Error(line.failure.detail)
    const merged = await ledger.merge('clerk', async () =>
      ok({ coming: [line.value], ops: [{ op: 'append', of: 'x', id: 'm', field: 'n', value: 1 }] }),
    )
    expect(merged.ok).toBe(true)
    const conflicts = await readConflicts(ledger.database)
    expect(conflicts.map(({ conflict }) => conflict)).toMatchObject([
      { of: 'rules', id: 'town@1', kind: 'field', field: 'version' },
    ])
    expect(await versionOn(ledger, '2026-06-01')).toBe(1)
  })
})
