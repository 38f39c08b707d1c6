import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { LedgerDatabase } from '#renderer/ledger-store/view/ledger-database'
import { createSearchTask } from '#renderer/search-worker/answer-search'
import { createLedgerSearch } from '#renderer/search-worker/search-client'
import { loadReadings } from '#renderer/readings/load-readings'
import { commitCaseStep } from '#renderer/ledger-store/commit/commit-case-step'
import { commitIntake, readIntakePlan } from '#renderer/ledger-store/commit/commit-intake'
import { commitOffice } from '#renderer/ledger-store/commit/commit-office'
import { ok } from '#shared/prelude/result'
import { aCaseId, anAssignment, day, staffOfFive, twoDepartments, wholeWay } from '#tests/support/builders'
import { namesPlanted, plantedAssignment, plantedWay } from '#tests/support/confidential/planted-caller'
import { faultSource } from '#tests/support/faults/fault-world'
import { memoryJournal } from '#tests/support/memory-journal'
import { openTestLedger } from '#tests/support/test-ledger'
import { createInlineWorker, type InlineWorker } from '#tests/support/worker/inline-worker'

const today = day('2026-11-23')

/** A ledger with an open case and a confidential one, both handled to the end, and the search of its worker. */
async function aSearchedLedger() {
  const ledger = await openTestLedger(memoryJournal())
  const started: InlineWorker[] = []
  const search = createLedgerSearch(ledger.database, () => {
    const worker = createInlineWorker(createSearchTask((of) => new LedgerDatabase(of), loadReadings))
    started.push(worker)
    return worker
  })
  const office = { code: 'qingshan', name: '青山镇人民政府', shortName: '青山镇', telephone: '' }
  const set = await commitOffice(ledger, { office, people: staffOfFive, departments: twoDepartments }, 'system')
  if (!set.ok) throw new Error('no office')
  const sheets = [anAssignment(1), plantedAssignment(2)]
  const taken = await commitIntake(ledger, await readIntakePlan(ledger.database, faultSource(1), sheets), 'clerk')
  if (!taken.ok) throw new Error(taken.failure.type)
  const take = async (nth: number, by: string, step: Parameters<typeof commitCaseStep>[1]['step']): Promise<void> => {
    const done = await commitCaseStep(ledger, { caseId: aCaseId(nth), step, actorId: by, today })
    if (!done.ok) throw new Error(`${step.step}: ${done.failure.type}`)
  }
  for (const { by, step } of wholeWay) await take(1, by, step)
  for (const { by, step } of plantedWay('2026-002', false)) await take(2, by, step)
  const find = async (typed: string, actorId = 'nobody') => {
    const found = await search.find(typed, actorId)
    if (!found.ok) throw new Error(found.failure.detail)
    return found.value
  }
  const settled = async (): Promise<void> => {
    for (;;) if ((await find('路灯')).complete) return
  }
  return { ledger, search, started, find, take, settled }
}

/** Everything that a person is told. */
const toText = (told: unknown): string =>
  JSON.stringify(told, (_key, value: unknown) => (value instanceof Map ? [...value] : value))

describe('the searching worker', () => {
  it('finds words of the sheet, of the reply and of the notes, and says where they stand', async () => {
    const { find, search, settled } = await aSearchedLedger()
    await settled()
    const note = wholeWay.find(({ step }) => step.step === 'note')?.step
    const draft = wholeWay.find(({ step }) => step.step === 'draft')?.step
    const texts = [
      note?.step === 'note' ? note.text : '',
      draft?.step === 'draft' ? draft.reply.findings : '',
      anAssignment(1).sheet.content,
    ]
    for (const text of texts) {
      const typed = text.slice(1, 7)
      expect(typed).not.toBe('')
      const found = await find(typed)
      expect(found.cases.map(({ id }) => id)).toContain(aCaseId(1))
      const told = await search.places(typed, [aCaseId(1)])
      const place = told.ok ? told.value.get(aCaseId(1)) : undefined
      expect(place?.marks.map(([from, to]) => place.text.slice(from, to))).toContain(typed)
    }
  })

  it('names a confidential caller to nobody, neither as hit, nor in the count, nor in the words around', async () => {
    const { find, search, settled, take } = await aSearchedLedger()
    await settled()
    const planted = ['欧阳慕青', '慕青', 'oymq', 'ouyangmuqing', '13912345678', '5678', '七组88号', '磨坊']
    for (const typed of planted) {
      const found = await find(typed, 'clerk')
      expect(found.total, typed).toBe(0)
      expect(found.cases, typed).toEqual([])
    }
    // It is found by what every list shows of it, and by its number; and where it is told, the caller is struck out.
    for (const typed of ['路灯', '2026-002', '石桥村 慕青', '石桥村', 'sqc']) {
      const told = await search.places(typed, [aCaseId(2)])
      expect(namesPlanted(toText([await find(typed, 'clerk'), told.ok ? told.value : '']).replace(typed, ''))).toBe(
        false,
      )
    }
    expect((await find('2026-002', 'clerk')).cases[0]).toMatchObject({ id: aCaseId(2), exact: true })

    await take(2, 'clerk', { step: 'reveal', reason: '回访' })
    for (const typed of planted) {
      expect((await find(typed, 'clerk')).cases, typed).toMatchObject([{ id: aCaseId(2), hidden: true }])
      expect((await find(typed, 'deputy')).total, typed).toBe(0)
      const told = await search.places(typed, [aCaseId(2)])
      expect(namesPlanted(toText([await find(typed, 'clerk'), told.ok ? told.value : '']))).toBe(false)
    }
  })

  it('finds what was written just now, also after the worker has died, and what else there is', async () => {
    const { find, search, settled, started, ledger } = await aSearchedLedger()
    await settled()
    await search.takeCatalog([{ kind: 'command', key: 'backup', title: '备份与恢复', also: '' }])
    expect((await find('bf')).others).toMatchObject([{ key: 'backup', marks: [[0, 2]] }])
    const sheet = { ...anAssignment(5).sheet, title: '反映尉迟家门前积水', sheetNumber: '20261100999' }
    await ledger.act('clerk', async () =>
      ok([{ op: 'set', of: 'case', id: aCaseId(5), field: 'sheet', value: sheet, saw: [] }]),
    )
    expect((await find('ycjmq')).cases).toMatchObject([{ id: aCaseId(5), titleMarks: [[2, 7]] }])
    started[0]?.crash()
    await settled()
    expect((await find('20261100999')).cases).toMatchObject([{ id: aCaseId(5), exact: true }])
    expect((await find('bf')).others).toMatchObject([{ key: 'backup' }])
    expect(started).toHaveLength(2)
    search.end()
  })

  it('tells a person’s cases by their name, and what hands a case has passed through', async () => {
    const { find, search, settled } = await aSearchedLedger()
    await settled()
    const order = wholeWay.find(({ step }) => step.step === 'assign')?.step
    const id = order?.step === 'assign' ? order.handlerId : ''
    await search.takeCatalog([{ kind: 'person', key: id, title: '查志强', also: '' }])
    for (const typed of ['查志强', 'zzq', 'chazhi']) {
      const found = await find(typed)
      expect(found.cases.map((one) => one.id)).toContain(aCaseId(1))
      expect(found.others).toMatchObject([{ kind: 'person', key: id }])
    }
  })
})
