import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { createClusterTask } from '#renderer/cluster-worker/answer-cluster'
import { createLedgerWatch } from '#renderer/cluster-worker/cluster-client'
import { commitDeskAct } from '#renderer/ledger-store/commit/commit-desk-act'
import { createLedger, type Ledger } from '#renderer/ledger-store/commit/ledger'
import { readCaseRows } from '#renderer/ledger-store/read/read-cases'
import { readDismissals } from '#renderer/ledger-store/read/read-dismissals'
import { LedgerDatabase } from '#renderer/ledger-store/view/ledger-database'
import { ok } from '#shared/prelude/result'
import { parseCommitLine, type KnownOp, type LoggedCommit } from '#shared/record/commit'
import { countWarnings, spansOf } from '#shared/warning/count-warnings'
import { aCaseId, anAssignment, day, replica } from '#tests/support/builders'
import { memoryJournal } from '#tests/support/memory-journal'
import { freshName, open, openTestLedger, tickingClock } from '#tests/support/test-ledger'
import { createInlineWorker } from '#tests/support/worker/inline-worker'

const today = day('2026-11-23')
const spans = spansOf(today, 90)
const matters = [
  '沥青拌合站气味刺鼻',
  '沥青拌合站扬尘严重',
  '沥青拌合站夜间噪音',
  '沥青拌合站没有环评',
  '沥青拌合站气味扰民',
]
const others = [
  '路灯不亮',
  '自来水发黄',
  '宅基地界线不清',
  '医保缴费查询',
  '公交车晚点',
  '井盖破损',
  '树木遮挡',
  '学校午休',
]

const sheetOf = (title: string, nth: number): KnownOp => ({
  op: 'set',
  of: 'case',
  id: aCaseId(nth + 1),
  field: 'sheet',
  value: {
    ...anAssignment(1).sheet,
    sheetNumber: `20261100${nth + 10}`,
    title,
    content: title,
    category: '生态环保/扬尘',
    calledOn: '2026-11-05',
    issuedOn: '2026-11-05',
  },
  saw: [],
})

describe('the watching worker', () => {
  it('tells what is told of the very rows, and with which of them a case is of one matter', async () => {
    const ledger = await openTestLedger(memoryJournal())
    const titles = [...matters.slice(1), ...others]
    await ledger.act('clerk', async () => ok(titles.map(sheetOf)))
    const watch = createLedgerWatch(ledger.database, () =>
      createInlineWorker(createClusterTask((name) => new LedgerDatabase(name))),
    )
    const counts = await watch.counts(spans)
    const rows = await readCaseRows(ledger.database)
    expect(counts.ok && counts.value.warnings).toEqual(countWarnings(rows, spans))
    const alone = await watch.matterOf(aCaseId(titles.length), spans)
    expect(alone.ok && alone.value.matter).toBeUndefined()

    // One more of the plant: placed at once, and of its own cluster once the ledger has been clustered anew.
    await ledger.act('clerk', async () => ok([sheetOf(matters[0] ?? '', titles.length)]))
    const matter = await watch.matterOf(aCaseId(titles.length + 1), spans)
    if (!matter.ok) throw new Error(matter.failure.detail)
    const plant = matters.slice(1).map((_, nth) => aCaseId(nth + 1))
    expect(matter.value.matter?.ids.toSorted()).toEqual(plant.toSorted())
    expect([...matter.value.cases.values()].map(({ title }) => title).toSorted()).toEqual(matters.slice(1).toSorted())
    watch.end()
  })
})

const noted: KnownOp = { op: 'append', of: 'sync', id: 'x', field: 'imports', value: 1 }

async function linesOf({ database }: Ledger): Promise<LoggedCommit[]> {
  const rows = await database.commits.orderBy('[replica+seq]').toArray()
  return rows.flatMap((row) => {
    const parsed = parseCommitLine(row.line, 1)
    return parsed.ok ? [parsed.value] : []
  })
}

it('what one PC put aside is aside on another after a sync, until somebody calls it back', async () => {
  const pc = async (name: string): Promise<Ledger> => {
    const journal = memoryJournal()
    return createLedger(await open(journal, freshName()), journal, replica(name), tickingClock())
  }
  const [here, there] = [await pc('pchere00'), await pc('pcthere0')]
  const told = { kind: 'village', title: '石桥村集中反映的问题', ids: ['a', 'b', 'c'] }
  const since = day('2025-11-23')
  await commitDeskAct(here, { act: 'warning-put-aside', ...told }, 'clerk', today)
  // A kind that only a newer program knows is no dismissal here, and takes nothing away.
  await commitDeskAct(here, { act: 'warning-put-aside', ...told, kind: 'newer-kind' }, 'clerk', today)
  const coming = await linesOf(here)
  expect((await there.merge('clerk', async () => ok({ coming, ops: [noted] }))).ok).toBe(true)
  expect(await readDismissals(there.database, since)).toEqual([{ kind: 'village', ids: told.ids }])
  await commitDeskAct(there, { act: 'warning-taken-up', ...told }, 'clerk', today)
  expect(await readDismissals(there.database, since)).toEqual([])
  expect(await readDismissals(here.database, since)).toHaveLength(1)
})
