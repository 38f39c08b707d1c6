import 'fake-indexeddb/auto'
import { expect, it } from 'vitest'
import { commitSample } from '#renderer/ledger-store/commit/commit-sample'
import { readAct } from '#shared/case/act'
import { recordToCase } from '#shared/case/case'
import { caseToRow } from '#shared/case/case-row'
import { columns } from '#shared/case/columns/columns'
import { canonicalJson } from '#shared/prelude/canonical-json'
import { knownOps, parseCommitLine } from '#shared/record/commit'
import { foldCommit } from '#shared/record/fold-commit'
import type { LedgerRecord } from '#shared/record/ledger-record'
import { plainJournal } from '#tests/support/plain-journal'
import { shippedSample } from '#tests/support/shipped-sample'
import { openTestLedger } from '#tests/support/test-ledger'

/** These may change whatever they are about; with another round all of the last one goes out of sight. */
const anywhere = new Set(['corrected', 'taken-back', 'settled', 'round-opened', 'reopen-cancelled'])

it('every column that an act of the sample ledger changes says that this act writes it', async () => {
  const ledger = await openTestLedger(plainJournal())
  await commitSample(ledger, await shippedSample(), () => undefined)
  const lines = await ledger.database.commits.orderBy('[replica+seq]').toArray()
  const records = new Map<string, LedgerRecord>()
  const unsaid = new Set<string>()
  const rowsOf = (key: string): Map<string, string> => {
    const record = records.get(key)
    const one = record?.of === 'case' ? recordToCase(record) : undefined
    return new Map(
      Object.entries(one === undefined ? {} : caseToRow(one)).map(([name, value]) => [name, canonicalJson(value)]),
    )
  }
  let rows = new Map<string, Map<string, string>>()
  for (const { line } of lines) {
    const parsed = parseCommitLine(line, 1)
    if (!parsed.ok) throw new Error(parsed.failure.type)
    const { commit } = parsed.value
    const ops = knownOps(commit)
    const keys = [...new Set(ops.filter(({ of }) => of === 'case').map(({ id }) => `case/${id}`))]
    const before = rows
    for (const [key, record] of foldCommit(records, commit)) records.set(key, record)
    rows = new Map([...rows, ...keys.map((key) => [key, rowsOf(key)] as const)])
    for (const key of keys) {
      const acts = ops.flatMap((op) =>
        op.op === 'append' && op.field === 'acts' && `case/${op.id}` === key ? (readAct(op.value) ?? []) : [],
      )
      for (const [name, value] of rows.get(key) ?? []) {
        const was = before.get(key)?.get(name)
        if (was === undefined || was === value || acts.some(({ act }) => anywhere.has(act))) continue
        const writers: readonly string[] = Object.entries(columns).find(([one]) => one === name)?.[1].writtenBy ?? []
        if (!acts.some(({ act }) => writers.includes(act)))
          unsaid.add(`${name}: ${acts.map(({ act }) => act).join('+')}`)
      }
    }
  }
  expect([...unsaid].toSorted()).toEqual([])
  expect(lines.length).toBeGreaterThan(100)
}, 300_000)
