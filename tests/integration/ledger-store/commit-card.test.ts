import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { deviceCardSchema, type DeviceCard } from '#shared/bundle/device-card'
import { signingKeyToPublicKey } from '#shared/bundle/minisign'
import { commitCard, commitCardRevocation } from '#renderer/ledger-store/commit/commit-card'
import { cardToSigner, readCards } from '#renderer/ledger-store/read/read-cards'
import { instant } from '#tests/support/builders'
import { memoryJournal } from '#tests/support/memory-journal'
import { openStaffedLedger } from '#tests/support/test-ledger'

const publicKey = (digit: string): string => signingKeyToPublicKey({ keyId: digit.repeat(16), seed: digit.repeat(64) })

const aCard = (change: Partial<DeviceCard> = {}): DeviceCard =>
  deviceCardSchema.parse({
    format: 'hotline-card/1.0',
    officeCode: 'hotline-centre',
    officeName: '云江市市长公开电话受理中心',
    role: 'centre',
    deviceId: 'centre0001',
    ageRecipient: `age1${'q'.repeat(58)}`,
    minisignPublicKey: publicKey('1'),
    ...change,
  })

describe('the cards of other offices', () => {
  it('make known signers of the PCs whose cards were enrolled', async () => {
    const ledger = await openStaffedLedger(memoryJournal())
    expect((await commitCard(ledger, aCard(), 'clerk')).ok).toBe(true)
    const [enrolled] = await readCards(ledger.database)
    expect(enrolled).toMatchObject({ id: 'hotline-centre/centre0001', enrolledBy: 'clerk', revokedAt: undefined })
    if (enrolled === undefined) throw new Error('not enrolled')
    expect(cardToSigner(enrolled)).toEqual({
      officeCode: 'hotline-centre',
      officeName: '云江市市长公开电话受理中心',
      role: 'centre',
      deviceId: 'centre0001',
      publicKey: publicKey('1'),
    })
  })

  it('are written once, however often they are enrolled', async () => {
    const ledger = await openStaffedLedger(memoryJournal())
    await commitCard(ledger, aCard(), 'clerk')
    expect(await commitCard(ledger, aCard(), 'clerk')).toEqual({ ok: true, value: undefined })
  })

  it('cannot be exchanged for another with the same name and other keys', async () => {
    const ledger = await openStaffedLedger(memoryJournal())
    await commitCard(ledger, aCard(), 'clerk')
    expect(await commitCard(ledger, aCard({ minisignPublicKey: publicKey('2') }), 'clerk')).toMatchObject({
      failure: { type: 'CardKeysDiffer' },
    })
    expect((await readCards(ledger.database)).map(({ card }) => card.minisignPublicKey)).toEqual([publicKey('1')])
  })

  it('are withdrawn for good', async () => {
    const ledger = await openStaffedLedger(memoryJournal())
    await commitCard(ledger, aCard(), 'clerk')
    await commitCardRevocation(ledger, 'hotline-centre/centre0001', instant(5000), 'clerk')
    const [enrolled] = await readCards(ledger.database)
    if (enrolled === undefined) throw new Error('not enrolled')
    expect(cardToSigner(enrolled).revokedAt).toBe(5000)
    expect(await commitCard(ledger, aCard(), 'clerk')).toMatchObject({ failure: { type: 'CardRevoked' } })
  })

  it('cannot be withdrawn unless enrolled', async () => {
    const ledger = await openStaffedLedger(memoryJournal())
    expect(await commitCardRevocation(ledger, 'nobody/none', instant(5000), 'clerk')).toEqual({
      ok: false,
      failure: { type: 'CardUnknown' },
    })
  })
})
