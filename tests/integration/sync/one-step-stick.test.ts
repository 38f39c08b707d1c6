import 'fake-indexeddb/auto'
import '#shared/prelude/zod-setup'
import { describe, expect, it } from 'vitest'
import { composeSyncBundle } from '#renderer/features/sync/compose-sync-bundle'
import { lookAtStick, runStick, type ReadStickFile } from '#renderer/features/sync/run-stick'
import type { SaveBundle } from '#renderer/features/sync/send-sync'
import { commitIntake, readIntakePlan } from '#renderer/ledger-store/commit/commit-intake'
import { commitOffice } from '#renderer/ledger-store/commit/commit-office'
import { readSyncFacts, readSyncRhythm } from '#renderer/ledger-store/read/read-sync-facts'
import { readSyncReceived, readSyncSent } from '#renderer/ledger-store/read/read-peers'
import { defaultBundleLimits } from '#shared/bundle/limits'
import { makeBundle } from '#shared/bundle/make-bundle'
import type { Bytes } from '#shared/bundle/ports'
import { hashBytes } from '#shared/bundle/text'
import { webPorts } from '#shared/codec/web-ports'
import { fail, ok } from '#shared/prelude/result'
import { fileReadToWords } from '#renderer/messages/host-words'
import { aCaseId, anAssignment, anIntakeSource, day, staffOfFive, twoDepartments } from '#tests/support/builders'
import { officePc, type OfficePc } from '#tests/support/merge/office-pc'
import { pcToSyncDesk } from '#tests/support/two-pcs/sync-desk'

const quiet = (): void => undefined

/** A stick in memory, which can be pulled out. */
function memoryStick() {
  const files = new Map<string, Bytes>()
  let isIn = true
  const save: SaveBundle = async ({ name, bytes }) => {
    if (!isIn) return fail({ type: 'DriveRemoved' })
    files.set(name, bytes)
    return ok({ saved: { name, place: 'stick', sha256: hashBytes(bytes), readBack: true } })
  }
  const read: ReadStickFile = async ({ name }) => {
    const bytes = files.get(name)
    return bytes === undefined ? fail(fileReadToWords({ type: 'FileGone' })) : ok(bytes)
  }
  return {
    files,
    save,
    read,
    pull: () => void (isIn = false),
    list: () => [...files.keys()].map((name) => ({ token: name, name })),
  }
}

async function threePcs(cases: number): Promise<readonly [OfficePc, OfficePc, OfficePc]> {
  const [a, b, c] = [await officePc(), await officePc(), await officePc()]
  await commitOffice(
    a.ledger,
    {
      office: { code: 'qingshan', name: '青山镇人民政府', shortName: '青山镇', telephone: '' },
      people: staffOfFive,
      departments: twoDepartments,
    },
    'system',
  )
  await commitIntake(
    a.ledger,
    await readIntakePlan(
      a.ledger.database,
      anIntakeSource,
      Array.from({ length: cases }, (_, index) => anAssignment(index + 1)),
    ),
    'clerk',
  )
  for (const pc of [b, c]) {
    await a.enrol(pc)
    await pc.enrol(a)
    await pc.take(await a.send(pc))
  }
  return [a, b, c]
}

const note = (pc: OfficePc, caseNumber: number) =>
  pc.ledger.act('clerk', async () =>
    ok([
      {
        op: 'append',
        of: 'case',
        id: aCaseId(caseNumber),
        field: 'acts',
        value: { act: 'noted', on: '2026-11-23', text: '走访' },
      },
    ]),
  )
const factsOf = (pc: OfficePc, today = '2027-01-01') =>
  readSyncFacts(pc.ledger.database, pc.ledger.replica, day(today), {})

/** Strikes a case out as one that has seen all of it. */
const strike = (pc: OfficePc, number: number) =>
  pc.ledger.act('clerk', async (database) => {
    const saw = (await database.records.get(`case/${aCaseId(number)}`))?.commits ?? []
    return ok([{ op: 'void', of: 'case', id: aCaseId(number), reason: '重复', saw: [...saw] }])
  })

describe('everything on a stick in one step', () => {
  it('takes in what others wrote, then writes for all of them, with the acknowledgement', async () => {
    const [a, b, c] = await threePcs(20)
    await note(b, 1)
    await note(c, 2)
    const stick = memoryStick()
    for (const pc of [b, c]) stick.files.set(`${pc.keys.deviceId}.hlb`, (await pc.send(a)).bytes)
    const desk = pcToSyncDesk(a)
    const looks = await lookAtStick(desk, stick.list(), stick.read)
    expect(looks.map(({ at }) => at)).toEqual(['planned', 'planned'])
    expect(await readSyncReceived(a.ledger.database, a.ledger.replica)).toEqual([])
    const run = await runStick(desk, stick.save, looks, [b.keys.deviceId, c.keys.deviceId], 'stick', quiet)
    expect(run.stoppedAt).toBeUndefined()
    expect(run.imported).toHaveLength(2)
    expect(run.ends.map(({ end }) => end)).toEqual(['sent', 'sent'])
    // What C wrote is in the bundle for B, and B's own statement is answered: nothing is outstanding when it comes back.
    const forB = run.ends.flatMap((one) =>
      one.end === 'sent' && one.toDevice === b.keys.deviceId ? [stick.files.get(one.sent.fileName)] : [],
    )[0]
    const looked = await lookAtStick(pcToSyncDesk(b), [{ token: 'x', name: 'x' }], async () =>
      forB === undefined ? fail(fileReadToWords({ type: 'FileGone' })) : ok(forB),
    )
    expect(looked[0]?.at === 'planned' && looked[0].looked.plan.outcome.changedCaseIds).toEqual([aCaseId(2)])
  })

  it('is called for by the PC whose exchange is due first, and by nobody where there is no other PC', async () => {
    const [a, b, c] = await threePcs(2)
    const rhythmOf = (pc: OfficePc, today: string, every = {}) =>
      readSyncRhythm(pc.ledger.database, pc.ledger.replica, day(today), every)
    // Nobody was heard of: due since the day on which the cards were enrolled.
    expect((await rhythmOf(a, '2026-11-23')).dueCount).toBe(2)
    await a.take(await b.send(a))
    const heard = await rhythmOf(a, '2026-11-24')
    expect(heard.dueCount).toBe(1)
    expect([heard.latest?.card.card.deviceId, heard.latest?.heardOn]).toEqual([c.keys.deviceId, undefined])
    await a.take(await c.send(a))
    const quiet = await rhythmOf(a, '2026-11-24', { [b.keys.deviceId]: 2 })
    expect([
      quiet.dueCount,
      quiet.latest?.card.card.deviceId,
      quiet.latest?.heardOn,
      quiet.latest?.due.daysLeft,
    ]).toEqual([0, b.keys.deviceId, '2026-11-23', 1])
    const late = await rhythmOf(a, '2026-12-02')
    expect([late.dueCount, late.latest?.due.daysLeft]).toEqual([2, -2])
    const alone = await officePc()
    expect(await rhythmOf(alone, '2026-11-24')).toEqual({ dueCount: 0, latest: undefined })
  })

  it('stops before an import that would change much, and writes nothing after it', async () => {
    const [a, b, c] = await threePcs(10)
    for (const number of [1, 2, 3]) await strike(b, number)
    await note(c, 4)
    const stick = memoryStick()
    stick.files.set('1.hlb', (await c.send(a)).bytes)
    stick.files.set('2.hlb', (await b.send(a)).bytes)
    const desk = pcToSyncDesk(a)
    const run = await runStick(
      desk,
      stick.save,
      await lookAtStick(desk, stick.list(), stick.read),
      [b.keys.deviceId],
      'stick',
      quiet,
    )
    expect(run.imported).toHaveLength(1)
    expect(run.stoppedAt).toMatchObject({ file: { name: '2.hlb' }, why: 'brake' })
    expect(run.ends).toEqual([])
    expect(await readSyncSent(a.ledger.database, a.ledger.replica)).toHaveLength(2)
  })

  it('says which file cannot be read, and goes on with the others', async () => {
    const [a, b, c] = await threePcs(3)
    await note(c, 1)
    const stick = memoryStick()
    const whole = (await b.send(a)).bytes
    stick.files.set('cut.hlb', whole.slice(0, whole.length - 9))
    stick.files.set('good.hlb', (await c.send(a)).bytes)
    const desk = pcToSyncDesk(a)
    const looks = await lookAtStick(desk, [...stick.list(), { token: 'gone', name: 'gone.hlb' }], stick.read)
    expect(looks.map((look) => (look.at === 'refused' ? look.words.title : look.at))).toEqual([
      '文件已损坏',
      'planned',
      '找不到文件',
    ])
    expect((await runStick(desk, stick.save, looks, [], 'stick', quiet)).imported).toHaveLength(1)
  })

  it('counts every bundle that a pulled stick did not get as not delivered', async () => {
    const [a, b, c] = await threePcs(1)
    const stick = memoryStick()
    stick.pull()
    const before = (await readSyncSent(a.ledger.database, a.ledger.replica)).length
    const run = await runStick(pcToSyncDesk(a), stick.save, [], [b.keys.deviceId, c.keys.deviceId], 'stick', quiet)
    expect(run.ends).toMatchObject([
      { toDevice: b.keys.deviceId, end: 'failed' },
      { toDevice: c.keys.deviceId, end: 'failed' },
    ])
    expect(await readSyncSent(a.ledger.database, a.ledger.replica)).toHaveLength(before)
  })
})

describe('how the exchange stands', () => {
  it('goes from sent to acknowledged only when the other PC says so', async () => {
    const [a, b] = await threePcs(2)
    const standing = async () => (await factsOf(a)).peers.find(({ card }) => card.card.deviceId === b.keys.deviceId)
    const sent = await standing()
    expect(sent).toMatchObject({ standing: 'to-send', due: { light: 'overdue' } })
    await a.send(b)
    expect(await standing()).toMatchObject({ standing: 'awaiting', unsentCount: 0 })
    expect((await standing())?.outstandingCount).toBeGreaterThan(0)
    await b.take(await a.send(b))
    await a.take(await b.send(a))
    expect(await standing()).toMatchObject({ standing: 'in-step', outstandingCount: 0, unsentCount: 0, everyDays: 7 })
    await note(a, 1)
    expect(await standing()).toMatchObject({ standing: 'to-send', outstandingCount: 1, unsentCount: 1 })
  })

  it('names what is held and what it waits for', async () => {
    const [, b, c] = await threePcs(1)
    await b.enrol(c)
    await c.enrol(b)
    await note(b, 1)
    const seen = (await b.ledger.database.state.get('view'))?.chains[b.ledger.replica]?.seq ?? 0
    await note(b, 1)
    // B takes C to have heard of all but the last.
    const peer = await b.peer(c)
    const { draft } = await composeSyncBundle(
      pcToSyncDesk(b),
      b.files.store,
      { code: 'qingshan', name: '青山镇人民政府' },
      { ...peer, acknowledged: { ...peer.acknowledged, [b.ledger.replica]: seen } },
      { whole: false },
    )
    const made = await makeBundle(draft, b.keys.minisign, [c.card.ageRecipient], defaultBundleLimits, webPorts)
    if (!made.ok) throw new Error(made.failure.type)
    await c.take(made.value)
    expect(await factsOf(c)).toMatchObject({
      held: 1,
      gaps: [{ replica: b.ledger.replica, from: 1, to: seen }],
      quarantined: 0,
    })
    await c.take(await b.send(c, { whole: true }))
    expect(await factsOf(c)).toMatchObject({ held: 0, gaps: [] })
  })
})
