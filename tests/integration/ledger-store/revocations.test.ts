import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { bundleInfoSchema, type BundleInfo } from '#shared/bundle/bundle-info'
import { cardToKeyId, type DeviceCard } from '#shared/bundle/device-card'
import { composeRevocationList } from '#shared/bundle/revocation-list'
import { defaultLocalSettings } from '#renderer/start/local-settings'
import { takeRevocations } from '#renderer/features/intake/take-revocations'
import { readWitness } from '#renderer/ledger-store/read/read-witness'
import { commitCard, commitCardRevocation } from '#renderer/ledger-store/commit/commit-card'
import { readCards } from '#renderer/ledger-store/read/read-cards'
import { commitRevocationList } from '#renderer/ledger-store/commit/commit-revocations'
import { readOwnRevocations, readRevocationPlan } from '#renderer/ledger-store/read/read-revocations'
import { instant } from '#tests/support/builders'
import { centre, lvshui, qingshan } from '#tests/support/bundles/test-offices'
import { memoryJournal } from '#tests/support/memory-journal'
import { openStaffedLedger } from '#tests/support/test-ledger'

const listOf = (...cards: DeviceCard[]) => {
  const list = composeRevocationList(cards.map(cardToKeyId))
  if (list === undefined) throw new Error('no list')
  return list
}
const at = instant(5000)

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
    expect((await commitRevocationList(ledger, list, 'lvshui', at, 'clerk')).ok).toBe(true)
    expect((await readCards(ledger.database))[0]?.revokedAt).toBeUndefined()
    expect((await commitRevocationList(ledger, list, centre.card.officeCode, at, 'clerk')).ok).toBe(true)
    expect((await readCards(ledger.database))[0]?.revokedAt).toBe(at)
    expect(await commitRevocationList(ledger, list, centre.card.officeCode, at, 'clerk')).toEqual({
      ok: true,
      value: undefined,
    })
  })

  it('are not enrolled afterwards, though their card comes only later', async () => {
    const ledger = await openStaffedLedger(memoryJournal())
    await commitRevocationList(ledger, listOf(centre.card), centre.card.officeCode, at, 'clerk')
    expect(await commitCard(ledger, centre.card, 'clerk')).toEqual({
      ok: false,
      failure: { type: 'CardRevoked', officeName: centre.card.officeName },
    })
  })

  it('are not touched by a list older than one that came before', async () => {
    const ledger = await openStaffedLedger(memoryJournal())
    const office = centre.card.officeCode
    await commitRevocationList(ledger, listOf(qingshan.card, lvshui.card), office, at, 'clerk')
    await commitCard(ledger, centre.card, 'clerk')
    const old = listOf(centre.card)
    expect(await readRevocationPlan(ledger.database, old, office)).toEqual({ type: 'stale', serial: 1, known: 2 })
    expect(await commitRevocationList(ledger, old, office, at, 'clerk')).toEqual({ ok: true, value: undefined })
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

  it('a bundle withdraws its sender’s cards, and says how many', async () => {
    const ledger = await openStaffedLedger(memoryJournal())
    await commitCard(ledger, centre.card, 'clerk')
    const desk = { ledger, clock: { now: () => at }, settings: defaultLocalSettings }
    const bundleOf = (info: Partial<BundleInfo>) => ({ info: { ...anInfo, ...info } })
    const desked = { ...desk, settings: { ...desk.settings, actorId: 'clerk' } }
    expect(await takeRevocations(desked, bundleOf({}))).toEqual({ ok: true, value: 0 })
    expect(
      await takeRevocations(desked, bundleOf({ fromOffice: 'lvshui', revoked: `1 ${cardToKeyId(centre.card)}` })),
    ).toEqual({ ok: true, value: 0 })
    expect(await takeRevocations(desked, bundleOf({ revoked: `1 ${cardToKeyId(centre.card)}` }))).toEqual({
      ok: true,
      value: 1,
    })
    expect((await readCards(ledger.database))[0]?.revokedAt).toBe(at)
  })
})

const anInfo: BundleInfo = bundleInfoSchema.parse({
  type: 'assignment',
  bundleId: '018f0000-0000-7000-8000-000000000001',
  fromOffice: centre.card.officeCode,
  fromDevice: centre.card.deviceId,
  toOffice: 'qingshan',
  stream: `assignment/${centre.card.officeCode}/qingshan`,
  seq: 1,
  prev: '',
  acks: [],
  createdAt: 1,
  appVersion: '',
})

it('a card whose office has made a recovery recipient since takes the place of the old one', async () => {
  const ledger = await openStaffedLedger(memoryJournal())
  await commitCard(ledger, centre.card, 'clerk')
  await commitCard(ledger, { ...centre.card, recovery: lvshui.card.ageRecipient }, 'clerk')
  expect((await readCards(ledger.database)).map(({ card }) => card.recovery)).toEqual([lvshui.card.ageRecipient])
})
