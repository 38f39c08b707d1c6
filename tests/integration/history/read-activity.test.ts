import { privateText } from '#shared/case/private-text'
import { openVeil, showText } from '#shared/case/veil'
import 'fake-indexeddb/auto'
import '#shared/prelude/zod-setup'
import { describe, expect, it } from 'vitest'
import { commitCaseStep } from '#renderer/ledger-store/commit/commit-case-step'
import { commitDeskAct } from '#renderer/ledger-store/commit/commit-desk-act'
import { commitIntake, readIntakePlan } from '#renderer/ledger-store/commit/commit-intake'
import type { CommitRow } from '#renderer/ledger-store/view/ledger-database'
import type { Ledger } from '#renderer/ledger-store/commit/ledger'
import {
  findCaseId,
  readActivityCases,
  readActivityPage,
  readChainSpans,
  type ActivityCursor,
  type ActivityQuery,
} from '#renderer/ledger-store/read/read-activity'
import type { CaseStep } from '#shared/case/case-step'
import type { ActivityEntry } from '#shared/history/activity-event'
import { logCommit } from '#shared/record/commit'
import { aCaseId, anAssignment, day, instant, mondayMorning, replica, wholeWay } from '#tests/support/builders'
import { memoryJournal } from '#tests/support/memory-journal'
import { openStaffedLedger } from '#tests/support/test-ledger'

const everything: ActivityQuery = { by: '', device: '', kind: '', caseId: '', from: undefined, until: undefined }
const today = day('2026-11-23')

async function importTwo(ledger: Ledger): Promise<void> {
  const source = {
    bundleId: 'b1',
    tagmanifest: '',
    stream: 'assignment/centre/qingshan',
    seq: 1,
    fromOffice: 'centre',
    fromName: '市长公开电话受理中心',
    fileName: '1.hlb',
    createdAt: mondayMorning,
  }
  const done = await commitIntake(
    ledger,
    await readIntakePlan(ledger.database, source, [anAssignment(1), anAssignment(2, { confidential: true })]),
    'clerk',
  )
  if (!done.ok) throw new Error(done.failure.type)
}

async function readAll(ledger: Ledger, query: ActivityQuery, length: number): Promise<ActivityEntry[]> {
  const found: ActivityEntry[] = []
  let cursor: ActivityCursor | undefined
  do {
    const page = await readActivityPage(ledger.database, query, cursor, length)
    found.push(...page.entries)
    cursor = page.next
  } while (cursor !== undefined)
  return found
}

describe('the log of all acts', () => {
  it('tells an import once, and its cases when one of them is asked for', async () => {
    const ledger = await openStaffedLedger(memoryJournal())
    await importTwo(ledger)
    await commitCaseStep(ledger, {
      caseId: aCaseId(2),
      step: { step: 'reveal', reason: '赵明来电核实' },
      actorId: 'handler',
      today,
    })
    await commitDeskAct(ledger, { act: 'card-exported', file: '名片.json' }, '', today)
    const all = await readAll(ledger, everything, 50)
    expect(all.map((entry) => [entry.kind, entry.by])).toEqual([
      ['keys', 'nobody'],
      ['reveal', 'handler'],
      ['import', 'clerk'],
      ['settings', 'system'],
    ])
    const ofCase = await readAll(ledger, { ...everything, caseId: aCaseId(2) }, 50)
    expect(ofCase.map((entry) => entry.event.type === 'case-act' && entry.event.act.act)).toEqual([
      'revealed',
      'received',
    ])
    expect(await readAll(ledger, { ...everything, by: 'handler' }, 50)).toHaveLength(1)
    expect(await readAll(ledger, { ...everything, kind: 'import' }, 50)).toHaveLength(1)
    expect(await readAll(ledger, { ...everything, device: 'elsewhere' }, 50)).toEqual([])
  })

  it('has one line for every act, a voiding and a look at a voided case among them', async () => {
    const ledger = await openStaffedLedger(memoryJournal())
    await importTwo(ledger)
    const steps: readonly { readonly by: string; readonly step: CaseStep }[] = [
      ...wholeWay,
      { by: 'clerk', step: { step: 'void', reason: '重复登记', knowingSent: true } },
      { by: 'handler', step: { step: 'record-print', paper: 'stub' } },
      { by: 'clerk', step: { step: 'lift', reason: '作废有误' } },
    ]
    for (const { by, step } of steps) {
      const done = await commitCaseStep(ledger, { caseId: aCaseId(1), step, actorId: by, today })
      if (!done.ok) throw new Error(`${step.step}: ${done.failure.type}`)
    }
    const all = await readAll(ledger, everything, 50)
    expect(all).toHaveLength(ledger.saved().commits)
    expect(all.slice(0, 3).map(({ event }) => event.type === 'case-act' && event.act.act)).toEqual([
      'lifted',
      'printed',
      'voided',
    ])
    expect(await readAll(ledger, { ...everything, kind: 'void' }, 50)).toHaveLength(2)
  })

  it('keeps a confidential caller hidden in what it says of a case', async () => {
    const ledger = await openStaffedLedger(memoryJournal())
    await importTwo(ledger)
    await commitCaseStep(ledger, {
      caseId: aCaseId(2),
      step: { step: 'reveal', reason: '赵明来电核实' },
      actorId: 'handler',
      today,
    })
    const [entry] = await readAll(ledger, { ...everything, kind: 'reveal' }, 50)
    const cases = await readActivityCases(ledger.database, entry === undefined ? [] : [entry])
    const veil = cases.get(aCaseId(2))?.veil ?? openVeil
    expect(showText(privateText('赵明来电核实 13800000001'), veil)).toBe('来电人来电核实 〔电话已隐去〕')
  })

  it('finds a case by either number', async () => {
    const ledger = await openStaffedLedger(memoryJournal())
    await importTwo(ledger)
    await commitCaseStep(ledger, {
      caseId: aCaseId(1),
      step: { step: 'register', ledgerNumber: '2026-017', registeredOn: today, summary: '路灯', key: false },
      actorId: 'clerk',
      today,
    })
    expect(await findCaseId(ledger.database, '2026-017')).toBe(aCaseId(1))
    expect(await findCaseId(ledger.database, '2026110002')).toBe(aCaseId(2))
    expect(await findCaseId(ledger.database, '2026-018')).toBeUndefined()
  })

  it('tells how far each chain reaches, and when', async () => {
    const ledger = await openStaffedLedger(memoryJournal())
    await importTwo(ledger)
    const [span] = await readChainSpans(ledger.database)
    expect(span).toMatchObject({ replica: replica('testpc'), commits: 2 })
    expect(span?.lastAt).toBeGreaterThan(span?.firstAt ?? 0)
  })
})

it('pages ten thousand acts without a gap or a repeat, many of them at one moment, reading a page at a time', async () => {
  const ledger = await openStaffedLedger(memoryJournal())
  const rows: CommitRow[] = Array.from({ length: 10_000 }, (_, index) => {
    // Every third moment holds 250 acts, more than are fetched at a time.
    const at = instant(1_700_000_000_000 + (index % 3 === 0 ? Math.floor(index / 750) : index) * 1000)
    const logged = logCommit({
      v: 1,
      replica: replica(index % 2 === 0 ? 'pcone' : 'pctwo'),
      seq: index + 1,
      prev: '',
      at,
      by: index % 10 === 0 ? 'deputy' : 'clerk',
      ops: [
        {
          op: 'append',
          of: 'case',
          id: aCaseId(index % 100),
          field: 'acts',
          value: { act: 'noted', on: '2026-11-23', text: `第 ${index} 条` },
        },
      ],
    })
    return {
      ref: `${logged.commit.replica}:${logged.commit.seq}`,
      replica: logged.commit.replica,
      seq: logged.commit.seq,
      at,
      nth: index + 2,
      hash: logged.hash,
      line: logged.line,
    }
  })
  await ledger.database.commits.bulkPut(rows)
  const started = performance.now()
  const first = await readActivityPage(ledger.database, everything, undefined, 50)
  const firstMs = performance.now() - started
  expect(first.entries).toHaveLength(50)
  const all = await readAll(ledger, everything, 50)
  expect(new Set(all.map((entry) => entry.ref)).size).toBe(10_001)
  expect(all.every((entry, index) => index === 0 || (all[index - 1]?.at ?? 0) >= entry.at)).toBe(true)
  const rare = performance.now()
  expect(await readAll(ledger, { ...everything, by: 'deputy' }, 50)).toHaveLength(1000)
  const span = await readAll(
    ledger,
    { ...everything, from: instant(1_700_000_001_000), until: instant(1_700_000_002_000) },
    50,
  )
  expect(span).toHaveLength(rows.filter((row) => row.at >= 1_700_000_001_000 && row.at <= 1_700_000_002_000).length)
  console.log(
    `first page ${firstMs.toFixed(0)} ms; all acts of one person out of 10,000 by pages of 50 ${(performance.now() - rare).toFixed(0)} ms (fake-indexeddb)`,
  )
})
