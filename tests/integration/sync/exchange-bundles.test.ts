import 'fake-indexeddb/auto'
import '#shared/prelude/zod-setup'
import { describe, expect, it } from 'vitest'
import { commitIntake, readIntakePlan } from '#renderer/ledger-store/commit/commit-intake'
import { commitAdoption } from '#renderer/ledger-store/commit/commit-adoption'
import { readForkedBranches } from '#renderer/ledger-store/read/read-forked-branches'
import { commitSync } from '#renderer/ledger-store/commit/commit-sync'
import { readLedgerDigest } from '#renderer/ledger-store/view/ledger-digest'
import { irregularToWords } from '#renderer/messages/sync-words'
import { readHeld, readQuarantine } from '#renderer/ledger-store/view/read-log'
import { countOutstanding } from '#renderer/ledger-store/read/read-sync-delta'
import { commitCaseStep } from '#renderer/ledger-store/commit/commit-case-step'
import { commitOffice } from '#renderer/ledger-store/commit/commit-office'
import { replicaIdSchema, type KnownOp } from '#shared/record/commit'
import { ok } from '#shared/prelude/result'
import {
  aCaseId,
  anAssignment,
  anIntakeSource,
  day,
  staffOfFive,
  twoDepartments,
  wholeWay,
} from '#tests/support/builders'
import { photo, photoAttachment } from '#tests/support/bundles/drafts'
import { officePc, type OfficePc } from '#tests/support/merge/office-pc'

async function twoPcs(): Promise<readonly [OfficePc, OfficePc]> {
  const [a, b] = [await officePc(), await officePc(-400 * 86_400_000)]
  await a.enrol(b)
  await b.enrol(a)
  return [a, b]
}

async function setUp(pc: OfficePc, cases: number): Promise<void> {
  await commitOffice(
    pc.ledger,
    {
      office: { code: 'qingshan', name: '青山镇人民政府', shortName: '青山镇', telephone: '' },
      people: staffOfFive,
      departments: twoDepartments,
    },
    'system',
  )
  const sheets = Array.from({ length: cases }, (_, index) =>
    anAssignment(index + 1, index === 0 ? { attachments: [photoAttachment] } : {}),
  )
  await pc.files.store.put({ sha256: photoAttachment.sha256, bytes: photo })
  await commitIntake(pc.ledger, await readIntakePlan(pc.ledger.database, anIntakeSource, sheets), 'clerk')
}

const title = (value: string): KnownOp => ({ op: 'set', of: 'office', id: 'office', field: 'motto', value, saw: [] })
const write = (pc: OfficePc, op: KnownOp) => pc.ledger.act('clerk', async () => ok([op]))
const step = (pc: OfficePc, nth: number, caseNumber: number) => {
  const way = wholeWay[nth]
  if (way === undefined) throw new Error('no such step')
  return commitCaseStep(pc.ledger, {
    caseId: aCaseId(caseNumber),
    step: way.step,
    actorId: way.by,
    today: day('2026-11-23'),
  })
}
const casesOf = async (pc: OfficePc) =>
  (await pc.ledger.database.records.where('of').equals('case').toArray()).map((record) => ({
    ...record,
    conflict: record.conflict ?? 0,
  }))

describe('bundles between the PCs of an office', () => {
  it('bring a fresh PC the whole ledger with its files, and the acknowledgement back', async () => {
    const [a, b] = await twoPcs()
    await setUp(a, 3)
    const first = await a.send(b)
    const ready = await b.take(first)
    expect(ready.plan.outcome).toMatchObject({
      newCaseIds: [aCaseId(1), aCaseId(2), aCaseId(3)],
      changedCaseIds: [],
      held: 0,
      conflicts: [],
      brake: { openBefore: 0, pulled: false },
    })
    expect(b.files.held.get(photoAttachment.sha256)).toEqual(photo)
    expect(await casesOf(b)).toEqual(await casesOf(a))
    await a.take(await b.send(a))
    const peer = await a.peer(b)
    expect(peer.lastAcknowledged?.bundleId).toBe(ready.plan.source.bundleId)
    expect(await countOutstanding(a.ledger.database, peer.outstanding)).toBe(0)
  })

  it('carry everything not acknowledged, so that a lost stick needs nothing', async () => {
    const [a, b] = await twoPcs()
    await setUp(a, 1)
    await a.send(b)
    await step(a, 0, 1)
    const ready = await b.take(await a.send(b))
    expect(ready.plan.outcome.newCaseIds).toEqual([aCaseId(1)])
    expect((await casesOf(b))[0]?.registers['stage']?.[0]?.value).toBe('registered')
  })

  it('are no news the second time, and change nothing', async () => {
    const [a, b] = await twoPcs()
    await setUp(a, 2)
    const bundle = await a.send(b)
    await b.take(bundle)
    const before = [b.journal.tail(), await readLedgerDigest(b.ledger.database)]
    const again = await b.look(bundle)
    expect(again.plan.repeat).toBe(true)
    await b.take(bundle)
    expect([b.journal.tail(), await readLedgerDigest(b.ledger.database)]).toEqual(before)
  })

  it('show what both PCs wrote as a conflict on both, and the decision of one settles it on the other', async () => {
    const [a, b] = await twoPcs()
    await setUp(a, 1)
    await b.take(await a.send(b))
    await write(a, title('甲写的'))
    await write(b, title('乙写的'))
    const seen = await a.take(await b.send(a))
    expect(seen.plan.outcome.conflicts).toMatchObject([{ kind: 'field', of: 'office', field: 'motto' }])
    await b.take(await a.send(b))
    const heads = (await a.ledger.database.records.get('office/office'))?.registers['motto'] ?? []
    expect((await b.ledger.database.records.get('office/office'))?.registers['motto']).toEqual(heads)
    await write(b, {
      op: 'set',
      of: 'office',
      id: 'office',
      field: 'motto',
      value: '商定的',
      saw: heads.map(({ ref }) => ref),
    })
    await a.take(await b.send(a))
    expect(await a.ledger.database.records.where('conflict').equals(1).count()).toBe(0)
    expect(
      (await a.ledger.database.records.get('office/office'))?.registers['motto']?.map(({ value }) => value),
    ).toEqual(['商定的'])
  })

  it('pass through a third PC, and name what is missing when one went round it', async () => {
    const [a, b] = await twoPcs()
    const c = await officePc()
    for (const pc of [a, b]) {
      await pc.enrol(c)
      await c.enrol(pc)
    }
    await setUp(a, 2)
    await b.take(await a.send(b))
    await c.take(await b.send(c))
    expect(await casesOf(c)).toEqual(await casesOf(a))
    // A believes that B's acknowledgement holds for B; what B relays later builds on acts that C has not got.
    await a.take(await b.send(a))
    await step(a, 0, 1)
    const base = await a.ledger.database.state.get('view')
    await b.take(await a.send(b))
    await step(b, 1, 1)
    await a.take(await b.send(a))
    await step(a, 2, 1)
    const toB = await a.send(b)
    const ready = await c.look(toB)
    expect(ready.plan.outcome.fresh).toBe(0)
    expect(ready.plan.outcome.held).toBeGreaterThan(0)
    expect(ready.plan.outcome.gaps.map(({ replica }) => replica)).toContain(a.ledger.replica)
    expect(base?.chains[a.ledger.replica]).toBeDefined()
    await c.take(toB)
    expect(await readHeld(c.ledger.database)).not.toEqual([])
    await c.take(await a.send(c))
    expect(await readHeld(c.ledger.database)).toEqual([])
    expect(await casesOf(c)).toEqual(await casesOf(a))
  })

  it('ask twice when many cases would be struck out, and not because many were worked on', async () => {
    const [a, b] = await twoPcs()
    await setUp(a, 10)
    await b.take(await a.send(b))
    for (const number of [1, 2, 3, 4, 5, 6])
      await write(a, {
        op: 'append',
        of: 'case',
        id: aCaseId(number),
        field: 'acts',
        value: { act: 'noted', on: '2026-11-23', text: '走访' },
      })
    const brake = async () => (await b.look(await a.send(b))).plan.outcome.brake
    expect(await brake()).toMatchObject({ openBefore: 10, openTouched: 6, struck: 0, pulled: false })
    const strike = async (number: number): Promise<void> => {
      const saw = (await a.ledger.database.records.get(`case/${aCaseId(number)}`))?.commits ?? []
      await write(a, { op: 'void', of: 'case', id: aCaseId(number), reason: '重复', saw: [...saw] })
    }
    for (const number of [7, 8]) await strike(number)
    expect(await brake()).toMatchObject({ openTouched: 8, struck: 2, pulled: false })
    await strike(9)
    expect(await brake()).toMatchObject({ openTouched: 9, struck: 3, reasons: ['struck'], pulled: true })
  })

  it('tell of a stage that no step leads to, and take it in all the same', async () => {
    const [a, b] = await twoPcs()
    await setUp(a, 2)
    await b.take(await a.send(b))
    await step(a, 0, 1)
    await write(a, { op: 'set', of: 'case', id: aCaseId(2), field: 'stage', value: 'closed', saw: [] })
    const ready = await b.take(await a.send(b))
    expect(ready.plan.outcome.irregular).toMatchObject([{ caseId: aCaseId(2), from: ['received'], to: 'closed' }])
    expect(irregularToWords(ready.plan.outcome.irregular)).toContain('从“待登记”直接到“已反馈”')
    expect((await casesOf(b)).find(({ id }) => id === aCaseId(2))?.registers['stage']?.[0]?.value).toBe('closed')
  })

  it('stop a PC that was set back to an earlier state before it uses its numbers twice', async () => {
    const [a, b] = await twoPcs()
    await setUp(a, 1)
    const old = a.journal.bytes().slice()
    await step(a, 0, 1)
    await b.take(await a.send(b))
    // The whole folder of PC A is replaced by yesterday's copy: same name, fewer acts.
    const setBack = await officePc(0, { keys: a.keys, journalBytes: old })
    const bundle = await b.send(setBack)
    const look = await setBack.look(bundle)
    expect(look.plan.outcome.ownReturned).toBeGreaterThan(0)
    expect(await commitSync(setBack.ledger, look.plan, 'clerk')).toMatchObject({
      ok: false,
      failure: { type: 'OwnNameUsedElsewhere' },
    })
    await setBack.ledger.renew(replicaIdSchema.parse(`${a.keys.deviceId}.77`))
    await setBack.take(bundle)
    // Under its new name it says how little it has, and gets its own acts back.
    await b.take(await setBack.send(b))
    await setBack.take(await b.send(setBack))
    expect((await casesOf(setBack))[0]?.registers['stage']?.[0]?.value).toBe('registered')
    expect(await casesOf(setBack)).toEqual(await casesOf(b))
  })

  it('find out a cloned PC, keep its acts apart and raise the alarm on every PC', async () => {
    const [a, b] = await twoPcs()
    await setUp(a, 1)
    const clone = await officePc(0, { keys: a.keys, journalBytes: a.journal.bytes().slice() })
    await write(a, title('原机'))
    await write(clone, title('副本'))
    await b.take(await a.send(b))
    const bundle = await clone.send(b)
    expect((await b.look(bundle)).plan.outcome).toMatchObject({
      quarantined: 1,
      forks: [{ replica: a.ledger.replica }],
    })
    await b.take(bundle)
    const alarm = await b.ledger.database.records.get(`alarm/${a.ledger.replica}`)
    expect(alarm?.lists['forks']?.length).toBeGreaterThan(0)
    expect((await readQuarantine(b.ledger.database)).map(({ line }) => line).join()).toContain('副本')
    expect(
      (await b.ledger.database.records.get('office/office'))?.registers['motto']?.map(({ value }) => value),
    ).toEqual(['原机'])

    // What the clone recorded is taken over by a person: both values stand side by side, once.
    const [branch] = await readForkedBranches(b.ledger.database)
    expect(branch).toMatchObject({ replica: a.ledger.replica, open: [{}] })
    expect((await commitAdoption(b.ledger, a.ledger.replica, 'clerk')).ok).toBe(true)
    expect(
      (await b.ledger.database.records.get('office/office'))?.registers['motto']?.map(({ value }) => value).toSorted(),
    ).toEqual(['副本', '原机'].toSorted())
    expect(await commitAdoption(b.ledger, a.ledger.replica, 'clerk')).toMatchObject({
      ok: false,
      failure: { type: 'NothingToAdopt' },
    })
  })
})
