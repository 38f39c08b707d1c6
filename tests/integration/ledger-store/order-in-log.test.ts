import 'fake-indexeddb/auto'
import '#shared/prelude/zod-setup'
import { describe, expect, it } from 'vitest'
import { commitCard } from '#renderer/ledger-store/commit/commit-card'
import { commitCaseStep } from '#renderer/ledger-store/commit/commit-case-step'
import { commitDayConfirmed } from '#renderer/ledger-store/commit/commit-desk-act'
import { commitIntake, readIntakePlan } from '#renderer/ledger-store/commit/commit-intake'
import { commitOffice } from '#renderer/ledger-store/commit/commit-office'
import { createLedger, type Ledger } from '#renderer/ledger-store/commit/ledger'
import { readInbox, readOutbox } from '#renderer/ledger-store/read/read-bundles'
import { readNumberOffer, readNumbering } from '#renderer/ledger-store/read/read-numbering'
import { readWaiting } from '#renderer/ledger-store/read/read-numbers'
import { readPeerStandings } from '#renderer/ledger-store/read/read-sync-facts'
import { momentToText } from '#renderer/messages/moment-words'
import type { LocalDate } from '#shared/prelude/local-date'
import { ok } from '#shared/prelude/result'
import { replicaIdSchema } from '#shared/record/commit'
import {
  aCaseId,
  anAssignment,
  day,
  instant,
  mondayMorning,
  staffOfFive,
  twoDepartments,
} from '#tests/support/builders'
import { qingshan } from '#tests/support/bundles/test-offices'
import { memoryJournal } from '#tests/support/memory-journal'
import { officePc, type OfficePc } from '#tests/support/merge/office-pc'
import { freshName, open } from '#tests/support/test-ledger'

const dayMs = 86_400_000
const today = day('2026-11-23')
const office = { code: 'qingshan', name: '青山镇人民政府', shortName: '青山镇', telephone: '' }
const sourceOf = (n: number) => ({
  bundleId: aCaseId(9000 + n),
  tagmanifest: String(n).repeat(64),
  stream: 'assignment/hotline-centre/qingshan',
  seq: n,
  fromOffice: 'hotline-centre',
  fromName: '受理中心',
  fileName: `${n}.hlb`,
  createdAt: instant(0),
})

const describeOffice = (ledger: Ledger, telephone: string) =>
  commitOffice(ledger, { office: { ...office, telephone }, people: staffOfFive, departments: twoDepartments }, 'system')
const takeSheets = async (ledger: Ledger, n: number, caseNumbers: readonly number[]): Promise<void> => {
  const sheets = caseNumbers.map((one) => anAssignment(one))
  const done = await commitIntake(ledger, await readIntakePlan(ledger.database, sourceOf(n), sheets), 'clerk')
  if (!done.ok) throw new Error(done.failure.type)
}
const register = async (ledger: Ledger, caseNumber: number, registeredOn: LocalDate = today): Promise<void> => {
  const done = await commitCaseStep(ledger, {
    caseId: aCaseId(caseNumber),
    step: { step: 'register', ledgerNumber: '', registeredOn, summary: '路灯不亮', key: false },
    actorId: 'clerk',
    today,
  })
  if (!done.ok) throw new Error(done.failure.type)
}
const bring = async (to: OfficePc, from: OfficePc): Promise<void> => void (await to.take(await from.send(to)))

/** Two PCs of an office that the first founded, its clock wrong by `skewMs`; the second has the ledger and the right time. */
async function foundedBy(skewMs: number): Promise<readonly [OfficePc, OfficePc]> {
  const [founder, other] = [await officePc(skewMs), await officePc()]
  await founder.enrol(other)
  await other.enrol(founder)
  await describeOffice(founder.ledger, '')
  await takeSheets(founder.ledger, 1, [1, 2, 3])
  await bring(other, founder)
  return [founder, other]
}

/** A ledger of one PC whose clock says what it is told to, each time confirmed by a person. */
async function withClock(): Promise<{ readonly ledger: Ledger; readonly set: (ms: number) => Promise<void> }> {
  let now: number = mondayMorning
  const journal = memoryJournal()
  const clock = { now: () => instant((now += 1000)) }
  const ledger = createLedger(await open(journal, freshName()), journal, replicaIdSchema.parse('testpc00.1'), clock)
  await describeOffice(ledger, '')
  // Where the office has another PC, a case may wait for its number.
  await commitCard(ledger, qingshan.card, 'clerk')
  const set = async (ms: number): Promise<void> => {
    now = ms
    await commitDayConfirmed(ledger, 'clerk')
  }
  return { ledger, set }
}

describe('who gives numbers before anybody has chosen', () => {
  it.each([3400, -3400])(
    'is on all PCs the one that founded the office, though its clock was wrong by %i days',
    async (days) => {
      const [founder, other] = await foundedBy(days * dayMs)
      await describeOffice(other.ledger, '0000-2000001')
      await bring(founder, other)
      for (const pc of [founder, other]) {
        const { facts } = await readNumbering(pc.ledger.database, pc.ledger.replica)
        expect(facts.founder).toBe(founder.keys.deviceId)
        const offer = await readNumberOffer(pc.ledger.database, pc.ledger.replica, 2026, today)
        expect(offer.right.right).toBe(pc === founder ? 'role' : 'none')
        expect(offer.provisional).toBe(pc === founder ? '2026-A-001' : '2026-B-001')
      }
    },
  )
})

describe('cases that wait for their number', () => {
  it('stand in the order in which one PC registered them, though its clock was set back in between', async () => {
    const { ledger, set } = await withClock()
    await takeSheets(ledger, 1, [1, 2, 3])
    await register(ledger, 2)
    await set(mondayMorning - 400 * dayMs)
    await register(ledger, 3)
    await set(mondayMorning + 3400 * dayMs)
    await register(ledger, 1)
    expect((await readWaiting(ledger.database)).map(({ id }) => id)).toEqual([aCaseId(2), aCaseId(3), aCaseId(1)])
  })

  it('stand alike on all PCs: what a PC registered after it had heard of another comes after that, else the earlier day', async () => {
    const [a, b] = await foundedBy(3400 * dayMs)
    await register(a.ledger, 3)
    await bring(b, a)
    // B knew of case 3 when it registered case 2; its clock is ten years behind A's.
    await register(b.ledger, 2)
    await bring(a, b)
    const order = async (pc: OfficePc) => (await readWaiting(pc.ledger.database)).map(({ id }) => id)
    expect([await order(a), await order(b)]).toEqual([
      [aCaseId(3), aCaseId(2)],
      [aCaseId(3), aCaseId(2)],
    ])
  })

  it('that two PCs registered without knowing of each other stand by the day written on paper', async () => {
    const [a, b] = await foundedBy(-3400 * dayMs)
    await register(a.ledger, 3, day('2026-11-23'))
    await register(b.ledger, 2, day('2026-11-20'))
    await bring(a, b)
    await bring(b, a)
    for (const pc of [a, b])
      expect((await readWaiting(pc.ledger.database)).map(({ id }) => id)).toEqual([aCaseId(2), aCaseId(3)])
  })
})

describe('what came in and went out', () => {
  it('stands newest first by the log; a time that lies ahead is unknown', async () => {
    const { ledger, set } = await withClock()
    const write = (n: number) =>
      ledger.act('clerk', async () =>
        ok([
          {
            op: 'set',
            of: 'outbox',
            id: aCaseId(8000 + n),
            field: 'sent',
            value: { ...sourceOf(n), toOffice: 'c', toName: 'c', place: '', sha256: '', caseIds: [] },
            saw: [],
          },
        ]),
      )
    for (const [n, days] of [
      [1, 3400],
      [2, -400],
      [3, 0],
    ] as const) {
      await set(mondayMorning + days * dayMs)
      await takeSheets(ledger, n, [n])
      await write(n)
    }
    const [inbox, outbox] = [await readInbox(ledger.database), await readOutbox(ledger.database)]
    expect(inbox.map(({ seq }) => seq)).toEqual([3, 2, 1])
    expect(outbox.map(({ seq }) => seq)).toEqual([3, 2, 1])
    expect(inbox.map(({ importedAt }) => momentToText(importedAt, today))).toEqual([
      expect.stringMatching(/^2026-11-23 /),
      expect.stringMatching(/^2025-10-19 /),
      '时间不明',
    ])
  })
})

describe('whether a PC has answered what was last sent to it', () => {
  it('tells the log, though the answer came under an earlier clock', async () => {
    const [a, b] = [await officePc(3400 * dayMs), await officePc()]
    await a.enrol(b)
    await b.enrol(a)
    await describeOffice(a.ledger, '')
    await bring(b, a)
    await describeOffice(a.ledger, '0000-2000001')
    // Lost on its way: what B says next, by a clock that is ten years behind, is what it has.
    await a.send(b)
    const again = await officePc(0, { keys: a.keys, journalBytes: a.journal.bytes(), incarnation: 2 })
    await commitDayConfirmed(again.ledger, 'clerk')
    await bring(again, b)
    const standing = async () => (await readPeerStandings(again.ledger.database, again.ledger.replica, today, {}))[0]
    expect((await standing())?.lastSent?.at).toBeGreaterThan((await standing())?.lastReceived?.at ?? 0)
    expect((await standing())?.lastReceived?.nth).toBeGreaterThan((await standing())?.lastSent?.nth ?? 0)
    expect(await standing()).toMatchObject({ unsentCount: 2, outstandingCount: 2, standing: 'to-send' })
  })
})
