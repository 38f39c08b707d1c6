import 'fake-indexeddb/auto'
import '#shared/prelude/zod-setup'
import { describe, expect, it } from 'vitest'
import { commitCaseStep } from '#renderer/ledger-store/commit/commit-case-step'
import { commitDayConfirmed, commitDeskAct } from '#renderer/ledger-store/commit/commit-desk-act'
import { commitIntake, readIntakePlan } from '#renderer/ledger-store/commit/commit-intake'
import { commitOffice } from '#renderer/ledger-store/commit/commit-office'
import { commitNumbers } from '#renderer/ledger-store/commit/commit-numbering'
import { commitRound } from '#renderer/ledger-store/commit/commit-round'
import { createLedger, type Ledger } from '#renderer/ledger-store/commit/ledger'
import { commitFailureToWords } from '#renderer/messages/host-words'
import { deskActSchema } from '#shared/history/desk-act'
import { instantToLocalDate } from '#shared/prelude/instant'
import { ok, type Result } from '#shared/prelude/result'
import { replicaIdSchema } from '#shared/record/commit'
import {
  aCaseId,
  anAssignment,
  instant,
  mondayMorning,
  staffOfFive,
  twoDepartments,
  wholeWay,
} from '#tests/support/builders'
import { memoryJournal, type MemoryJournal } from '#tests/support/memory-journal'
import { faultSource } from '#tests/support/faults/fault-world'
import { freshName, open } from '#tests/support/test-ledger'
import { soonUntil } from '#tests/support/usual-lights'

const dayMs = 86_400_000
const in2036 = Date.UTC(2036, 0, 1, 4)
const in2025 = Date.UTC(2025, 0, 1, 4)

interface World {
  readonly ledger: Ledger
  readonly journal: MemoryJournal
  readonly set: (ms: number) => void
  /** The program started again, as the PC of that number. */
  readonly start: (incarnation?: number) => Promise<Ledger>
}

/** An office with a sheet on one PC, whose clock says what it is told to; its last act is of Monday. */
async function onMonday(): Promise<World> {
  let now: number = mondayMorning
  const journal = memoryJournal()
  const start = async (incarnation = 1): Promise<Ledger> =>
    createLedger(await open(journal, freshName()), journal, replicaIdSchema.parse(`testpc00.${incarnation}`), {
      now: () => instant(now),
    })
  const ledger = await start()
  const office = { code: 'qingshan', name: '青山镇人民政府', shortName: '青山镇', telephone: '' }
  await commitOffice(ledger, { office, people: staffOfFive, departments: twoDepartments }, 'system')
  await commitIntake(ledger, await readIntakePlan(ledger.database, faultSource(1), [anAssignment(1)]), 'clerk')
  return { ledger, journal, set: (ms) => (now = ms), start }
}

/** What people do that numbers, dates, or bears a day at all. */
const acts: Readonly<
  Record<string, (ledger: Ledger, ms: number) => Promise<Result<unknown, { readonly type: string }>>>
> = {
  registering: (ledger, ms) => {
    const [first] = wholeWay
    if (first === undefined) throw new Error('fixture')
    return commitCaseStep(ledger, {
      caseId: aCaseId(1),
      step: first.step,
      actorId: 'clerk',
      today: instantToLocalDate(instant(ms)),
    })
  },
  numbering: (ledger, ms) => commitNumbers(ledger, 'clerk', instantToLocalDate(instant(ms))),
  'a round': (ledger, ms) => {
    const on = instantToLocalDate(instant(ms))
    return commitRound(ledger, { on, half: 'am', soon: soonUntil(on) }, 'clerk')
  },
  'a paper': (ledger, ms) =>
    commitDeskAct(ledger, { act: 'log-printed', lines: 1, of: '' }, 'clerk', instantToLocalDate(instant(ms))),
  'an import': async (ledger) =>
    commitIntake(ledger, await readIntakePlan(ledger.database, faultSource(2), [anAssignment(2)]), 'clerk'),
  'an exchange': (ledger) =>
    ledger.merge<never>('clerk', async () =>
      ok({ coming: [], ops: [{ op: 'set', of: 'office', id: 'office', field: 'motto', value: 'x', saw: [] }] }),
    ),
}

describe('a ledger whose clock disagrees strongly with its newest act', () => {
  for (const [name, ms] of [
    ['2036', in2036],
    ['2025', in2025],
  ] as const)
    it(`takes no act in ${name}, the same and after a start, before a person has confirmed the day`, async () => {
      const { ledger, journal, set, start } = await onMonday()
      set(ms)
      const before = journal.tail().hash
      for (const one of [ledger, await start(), await start(2)]) {
        for (const [act, attempt] of Object.entries(acts))
          expect([act, await attempt(one, ms)]).toEqual([
            act,
            { ok: false, failure: { type: 'DayUnconfirmed', now: ms, lastAt: mondayMorning } },
          ])
        expect(await one.dayStanding()).toMatchObject({ now: ms, lastAt: mondayMorning })
      }
      expect(journal.tail().hash).toBe(before)

      expect((await commitDayConfirmed(ledger, 'clerk')).ok).toBe(true)
      const day = instantToLocalDate(instant(ms))
      const record = await ledger.database.records.get(`activity/${day}`)
      expect(record?.lists['acts']?.map(({ value, by }) => [deskActSchema.parse(value), by])).toEqual([
        [{ act: 'day-confirmed', was: '2026-11-23', is: day }, 'clerk'],
      ])
      expect(await ledger.dayStanding()).toMatchObject({ standing: 'agrees', lastAt: ms })
      // Said once: there is nothing more to confirm, after a start neither.
      expect(await commitDayConfirmed(ledger, 'clerk')).toEqual({ ok: true, value: undefined })
      expect(await acts['a paper']?.(ledger, ms)).toMatchObject({ ok: true })
      expect(await acts['a round']?.(await start(), ms)).toMatchObject({ ok: true })
    })

  it('asks while the program runs, too, and lets go of it when the clock is set right', async () => {
    const { ledger, set } = await onMonday()
    set(in2036)
    expect(await acts['a paper']?.(ledger, in2036)).toMatchObject({ failure: { type: 'DayUnconfirmed' } })
    set(mondayMorning + dayMs)
    expect(await ledger.dayStanding()).toMatchObject({ standing: 'agrees' })
    expect(await acts['a paper']?.(ledger, mondayMorning + dayMs)).toMatchObject({ ok: true })
  })

  it('does not ask after a holiday, or for some minutes', async () => {
    const { ledger, set } = await onMonday()
    for (const ms of [mondayMorning + 20 * dayMs, mondayMorning + 20 * dayMs - 600_000]) {
      set(ms)
      expect(await acts['a paper']?.(ledger, ms)).toMatchObject({ ok: true })
    }
  })

  it('says both times and what to do', () => {
    const words = commitFailureToWords({ type: 'DayUnconfirmed', now: instant(in2036), lastAt: mondayMorning })
    expect(words.what).toContain('2036-01-01')
    expect(words.what).toContain('2026-11-23')
    expect(words.todo).toContain('校准时间')
  })
})
