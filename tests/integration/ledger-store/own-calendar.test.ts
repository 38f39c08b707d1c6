import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { commitCalendar } from '#renderer/ledger-store/commit/commit-calendar'
import type { Ledger } from '#renderer/ledger-store/commit/ledger'
import { readConflicts } from '#renderer/ledger-store/read/read-conflicts'
import { readOwnCalendar } from '#renderer/ledger-store/read/read-own-calendar'
import { makeCalendar, noOwnCalendar } from '#shared/calendar/calendar-record'
import type { LocalDays } from '#shared/calendar/local-days'
import { yearArrangementSchema } from '#shared/calendar/year-arrangement'
import { localDateSchema } from '#shared/prelude/local-date'
import { ok } from '#shared/prelude/result'
import { memoryJournal } from '#tests/support/memory-journal'
import { readShippedArrangements, shippedArrangement } from '#tests/support/shipped-calendar'
import { openStaffedLedger, openTestLedger } from '#tests/support/test-ledger'

const day = (text: string) => localDateSchema.parse(text)
const shipped = readShippedArrangements()
const of2027 = {
  ...yearArrangementSchema.parse({
    year: 2027,
    source: '国务院办公厅关于2027年部分节假日安排的通知（测试用）',
    issuedOn: '2026-11-20',
    festivals: [{ name: '元旦', off: ['2027-01-01/2027-01-03'], worked: [] }],
  }),
  active: true,
}
const flood: LocalDays = {
  from: day('2026-12-05'),
  to: day('2026-12-06'),
  kind: 'worked',
  why: '防汛值守',
  active: true,
}

const calendarOf = async (ledger: Ledger) => makeCalendar(shipped, await readOwnCalendar(ledger.database))
const newYear = day('2027-01-01')

describe('the calendar of an office', () => {
  it('is that of the program until something is added', async () => {
    const ledger = await openStaffedLedger(memoryJournal())
    expect(await readOwnCalendar(ledger.database)).toEqual(noOwnCalendar)
    expect((await calendarOf(ledger)).isWorkday(newYear)).toEqual({ workday: true, known: false })
  })

  it('knows a year once its arrangement is in the ledger, also after the view is folded anew from the journal', async () => {
    const journal = memoryJournal()
    const ledger = await openStaffedLedger(journal)
    expect((await commitCalendar(ledger, { arrangements: [of2027] }, 'clerk')).ok).toBe(true)
    expect((await calendarOf(ledger)).isWorkday(newYear)).toEqual({ workday: false, known: true })
    expect(await commitCalendar(ledger, { arrangements: [of2027] }, 'clerk')).toEqual(ok(undefined))
    const again = await openTestLedger(journal)
    expect(await readOwnCalendar(again.database)).toEqual({ arrangements: [of2027], local: [] })
  })

  it('is as it was once an arrangement is taken back', async () => {
    const ledger = await openStaffedLedger(memoryJournal())
    await commitCalendar(ledger, { arrangements: [of2027] }, 'clerk')
    await commitCalendar(ledger, { arrangements: [{ ...of2027, active: false }] }, 'clerk')
    expect((await calendarOf(ledger)).isWorkday(newYear).known).toBe(false)
  })

  it('has the office’s arrangement over the program’s where it is of the same day or later, and not where it is older', async () => {
    const ledger = await openStaffedLedger(memoryJournal())
    const own = {
      ...shippedArrangement(2026),
      festivals: shippedArrangement(2026).festivals.filter(({ name }) => name !== '元旦'),
      active: true,
    }
    for (const [issuedOn, workday] of [
      ['2025-11-03', false],
      ['2025-11-04', true],
      ['2026-01-20', true],
    ] as const) {
      await commitCalendar(ledger, { arrangements: [{ ...own, issuedOn: day(issuedOn) }] }, 'clerk')
      expect((await calendarOf(ledger)).isWorkday(day('2026-01-01')).workday).toBe(workday)
    }
  })

  it('has days of the place’s own until they are taken back', async () => {
    const ledger = await openStaffedLedger(memoryJournal())
    await commitCalendar(ledger, { local: [{ id: 'a', days: flood }] }, 'clerk')
    expect((await calendarOf(ledger)).isWorkday(day('2026-12-05'))).toEqual({ workday: true, known: true })
    await commitCalendar(ledger, { local: [{ id: 'a', days: { ...flood, active: false } }] }, 'clerk')
    expect((await calendarOf(ledger)).isWorkday(day('2026-12-05')).workday).toBe(false)
  })

  it('keeps the last that can be read where a newer program wrote what nobody here can', async () => {
    const ledger = await openStaffedLedger(memoryJournal())
    await commitCalendar(ledger, { arrangements: [of2027] }, 'clerk')
    const saw = (await ledger.database.records.get('calendar/2027'))?.registers['table']?.map(({ ref }) => ref) ?? []
    const value = { year: 2027, weeks: 'of a newer program' }
    await ledger.act('clerk', async () => ok([{ op: 'set', of: 'calendar', id: '2027', field: 'table', value, saw }]))
    expect((await readOwnCalendar(ledger.database)).arrangements).toEqual([of2027])
    expect((await readConflicts(ledger.database)).map(({ conflict }) => conflict.of)).toEqual(['calendar'])
  })
})
