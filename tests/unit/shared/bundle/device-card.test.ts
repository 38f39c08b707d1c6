import { scryptSync } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { cardFingerprint, parseDeviceCard, renderDeviceCard, type DeviceCard } from '#shared/bundle/device-card'
import { centre, lvshui, qingshan } from '#tests/support/bundles/test-offices'

const { card } = qingshan

describe('a device card', () => {
  it('reads back what it wrote, keeping fields it does not know', () => {
    expect(parseDeviceCard(renderDeviceCard(card))).toEqual({ ok: true, value: card })
    expect(parseDeviceCard(JSON.stringify({ ...card, later: 1 }))).toMatchObject({ ok: true, value: { later: 1 } })
  })
  it.each([
    ['format', { format: 'hotline-card/2.0' }],
    ['officeCode', { officeCode: '青山' }],
    ['role', { role: 'admin' }],
    ['deviceId', { deviceId: '' }],
    ['ageRecipient', { ageRecipient: 'age1qqq' }],
    ['ageRecipient', { ageRecipient: qingshan.keys.ageIdentity }],
    ['recovery', { recovery: 'age1qqq' }],
    ['minisignPublicKey', { minisignPublicKey: 'RWQ' }],
    ['minisignPublicKey', { minisignPublicKey: `untrusted comment: x\n${card.minisignPublicKey}` }],
  ])('with a wrong %s is malformed there', (field, change) => {
    expect(parseDeviceCard(JSON.stringify({ ...card, ...change }))).toEqual({
      ok: false,
      failure: { type: 'CardMalformed', field },
    })
  })
  it('is malformed when it is no JSON', () => {
    expect(parseDeviceCard('card')).toEqual({ ok: false, failure: { type: 'CardMalformed', field: 'json' } })
  })
})

describe('cardFingerprint', () => {
  it('is eight digits that Node’s own scrypt finds as well', () => {
    const covered = [
      card.format,
      card.officeCode,
      card.role,
      card.deviceId,
      card.ageRecipient,
      card.minisignPublicKey,
    ].join('\n')
    const number = scryptSync(covered, 'hotline-card/1.0', 8, { N: 16384, r: 8, p: 1 }).readBigUInt64BE() % 100_000_000n
    const digits = String(number).padStart(8, '0')
    expect(cardFingerprint(card)).toBe(`${digits.slice(0, 4)}-${digits.slice(4)}`)
  })
  it('covers the recovery recipient when there is one: digits of cards without stay as they were', () => {
    const covered = [
      card.format,
      card.officeCode,
      card.role,
      card.deviceId,
      card.ageRecipient,
      card.minisignPublicKey,
      lvshui.card.ageRecipient,
    ].join('\n')
    const number = scryptSync(covered, 'hotline-card/1.0', 8, { N: 16384, r: 8, p: 1 }).readBigUInt64BE() % 100_000_000n
    expect(cardFingerprint({ ...card, recovery: lvshui.card.ageRecipient }).replace('-', '')).toBe(
      String(number).padStart(8, '0'),
    )
    expect(cardFingerprint(card)).not.toBe(cardFingerprint({ ...card, recovery: lvshui.card.ageRecipient }))
  })
  it('changes with the role, the device and each key', () => {
    const changes: Partial<DeviceCard>[] = [
      {},
      { role: 'centre' },
      { officeCode: 'lvshui' },
      { deviceId: 'fc49d6236d3257d4' },
      { ageRecipient: lvshui.card.ageRecipient },
      { minisignPublicKey: centre.card.minisignPublicKey },
    ]
    expect(new Set(changes.map((change) => cardFingerprint({ ...card, ...change }))).size).toBe(changes.length)
  })
})
