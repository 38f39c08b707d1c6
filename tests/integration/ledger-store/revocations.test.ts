import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { cardToKeyId, type DeviceCard } from '#shared/bundle/device-card'
import { composeRevocationList, renderRevocationList, type RevocationList } from '#shared/bundle/revocation-list'
import { ok } from '#shared/prelude/result'
import { planIntakeBundle } from '#renderer/features/intake/open-intake'
import { importIntake } from '#renderer/features/intake/import-intake'
import { readWitness } from '#renderer/ledger-store/read/read-witness'
import { commitCard, commitCardRevocation } from '#renderer/ledger-store/commit/commit-card'
import { commitOffice } from '#renderer/ledger-store/commit/commit-office'
import { readCards } from '#renderer/ledger-store/read/read-cards'
import { composeRevocationOps } from '#renderer/ledger-store/commit/commit-revocations'
import type { Ledger } from '#renderer/ledger-store/commit/ledger'
import { readOwnRevocations, readRevocationPlan } from '#renderer/ledger-store/read/read-revocations'
import { openBundle } from '#shared/bundle/open-bundle'
import { webPorts } from '#shared/codec/web-ports'
import { anAssignment, instant, staffOfFive, twoDepartments } from '#tests/support/builders'
import { anAssignmentDraft, bundleIdOf, qingshanExpects } from '#tests/support/bundles/drafts'
import { makeOrThrow } from '#tests/support/bundles/hostile-bundle'
import { memoryAttachments } from '#tests/support/memory-attachments'
import { centre, lvshui, qingshan } from '#tests/support/bundles/test-offices'
import { officePc } from '#tests/support/merge/office-pc'
import { memoryJournal } from '#tests/support/memory-journal'
import { openStaffedLedger } from '#tests/support/test-ledger'
import { shippedCalendar } from '#tests/support/shipped-calendar'
import { day } from '#tests/support/builders'

const byClerk = { actorId: 'clerk', today: day('2026-11-23'), calendar: shippedCalendar() }

const listOf = (...cards: DeviceCard[]) => {
  const list = composeRevocationList(cards.map(cardToKeyId))
  if (list === undefined) throw new Error('no list')
  return list
}
const at = instant(5000)

/** Takes a list in, as the commit of a bundle that carried it does. */
const takeList = (ledger: Ledger, list: RevocationList, fromOffice: string) =>
  ledger.act('clerk', async (database) => ok((await composeRevocationOps(database, { list, fromOffice, at })).ops))

describe('the keys an office has withdrawn', () => {
  it('are listed from its own revoked cards, and from no others', async () => {
    const ledger = await openStaffedLedger(memoryJournal())
    expect(await readOwnRevocations(ledger.database, 'qingshan')).toBeUndefined()
    for (const { card } of [qingshan, lvshui, centre]) await commitCard(ledger, card, 'clerk')
    for (const { card } of [qingshan, lvshui])
      await commitCardRevocation(ledger, `${card.officeCode}/${card.deviceId}`, at, 'clerk')
    expect(await readOwnRevocations(ledger.database, 'qingshan')).toEqual(listOf(qingshan.card))
  })

  it('lose their trust here when a list of that office comes, once and for good', async () => {
    const ledger = await openStaffedLedger(memoryJournal())
    await commitCard(ledger, centre.card, 'clerk')
    const list = listOf(centre.card)
    expect((await takeList(ledger, list, 'lvshui')).ok).toBe(true)
    expect((await readCards(ledger.database))[0]?.revokedAt).toBeUndefined()
    expect((await takeList(ledger, list, centre.card.officeCode)).ok).toBe(true)
    expect((await readCards(ledger.database))[0]?.revokedAt).toBe(at)
    expect(await takeList(ledger, list, centre.card.officeCode)).toEqual({
      ok: true,
      value: undefined,
    })
  })

  it('are not enrolled afterwards, though their card comes only later', async () => {
    const ledger = await openStaffedLedger(memoryJournal())
    await takeList(ledger, listOf(centre.card), centre.card.officeCode)
    expect(await commitCard(ledger, centre.card, 'clerk')).toEqual({
      ok: false,
      failure: { type: 'CardRevoked', officeName: centre.card.officeName },
    })
  })

  it('are not touched by a list older than one that came before', async () => {
    const ledger = await openStaffedLedger(memoryJournal())
    const office = centre.card.officeCode
    await takeList(ledger, listOf(qingshan.card, lvshui.card), office)
    await commitCard(ledger, centre.card, 'clerk')
    const old = listOf(centre.card)
    expect(await readRevocationPlan(ledger.database, old, office)).toEqual({ type: 'stale', serial: 1, known: 2 })
    expect(await takeList(ledger, old, office)).toEqual({ ok: true, value: undefined })
    expect((await readCards(ledger.database))[0]?.revokedAt).toBeUndefined()
  })
})

describe('on the way between offices', () => {
  it('the list rides in what every bundle says of the ledger, once there is one', async () => {
    const ledger = await openStaffedLedger(memoryJournal())
    expect(await readWitness(ledger.database)).not.toHaveProperty('revoked')
    await commitCard(ledger, qingshan.card, 'clerk')
    await commitCardRevocation(ledger, `${qingshan.card.officeCode}/${qingshan.card.deviceId}`, at, 'clerk')
    expect(await readWitness(ledger.database)).toMatchObject({ revoked: `1 ${cardToKeyId(qingshan.card)}` })
  })

  it('a bundle withdraws its sender’s cards by the very commit that takes it in, and says how many', async () => {
    const journal = memoryJournal()
    const ledger = await openStaffedLedger(journal)
    await commitCard(ledger, centre.card, 'clerk')
    const importing = async (n: number, revoked: string | undefined) => {
      const draft = anAssignmentDraft({
        bundleId: bundleIdOf(n),
        content: { type: 'assignment', assignments: [anAssignment(n)] },
        files: [],
        ...(revoked === undefined ? {} : { revoked }),
      })
      const made = await makeOrThrow(draft, centre, [qingshan])
      const opened = await openBundle(made.bytes, qingshanExpects(), webPorts)
      if (!opened.ok) throw new Error(opened.failure.type)
      const ready = await planIntakeBundle(
        ledger.database,
        memoryAttachments().store,
        opened.value,
        'stick.hlb',
        byClerk,
      )
      if (!ready.ok) throw new Error(ready.failure.type)
      const before = ledger.saved().commits
      const done = await importIntake(
        { ledger, clock: { now: () => at } },
        memoryAttachments().store,
        ready.value,
        'clerk',
      )
      return { withdrawn: done.ok ? done.value.withdrawn : done.failure, commits: ledger.saved().commits - before }
    }
    expect(await importing(1, undefined)).toEqual({ withdrawn: 0, commits: 1 })
    expect(await importing(2, renderRevocationList(listOf(lvshui.card)))).toEqual({ withdrawn: 0, commits: 1 })
    expect(await importing(3, renderRevocationList(listOf(lvshui.card, centre.card)))).toEqual({
      withdrawn: 1,
      commits: 1,
    })
    expect((await readCards(ledger.database))[0]?.revokedAt).toBe(at)
  })
})

it('a sync bundle withdraws in the one frame that takes it in, and writes nothing that came with it anew', async () => {
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
  for (const other of [b, c]) await a.enrol(other)
  for (const other of [a, c]) await b.enrol(other)
  await commitCardRevocation(a.ledger, `qingshan/${c.keys.deviceId}`, at, 'clerk')
  const bundle = await a.send(b)
  const ownOf = async () => (await b.ledger.database.state.get('view'))?.chains[b.ledger.replica]?.seq ?? 0
  const before = await ownOf()
  await b.take(bundle)
  expect(await ownOf()).toBe(before + 1)
  const record = await b.ledger.database.records.get(`device/qingshan/${c.keys.deviceId}`)
  expect(record?.registers['revokedAt']).toHaveLength(1)
  // Kept for a card that may still come, too, and by the commit that notes the bundle.
  const [key, note] = await Promise.all([
    b.ledger.database.records.get('revocation/qingshan'),
    b.ledger.database.commits
      .where('[replica+seq]')
      .equals([b.ledger.replica, before + 1])
      .first(),
  ])
  expect(key?.commits).toEqual([note?.ref])
})

it('a card whose office has made a recovery recipient since takes the place of the old one', async () => {
  const ledger = await openStaffedLedger(memoryJournal())
  await commitCard(ledger, centre.card, 'clerk')
  await commitCard(ledger, { ...centre.card, recovery: lvshui.card.ageRecipient }, 'clerk')
  expect((await readCards(ledger.database)).map(({ card }) => card.recovery)).toEqual([lvshui.card.ageRecipient])
})
