import { expect, it } from 'vitest'
import { keyFileSchema } from '#shared/bundle/key-file'
import { ageSealer } from '#shared/codec/age-sealer'
import { keysToCard, makeKeys } from '#shared/codec/make-keys'
import { textToUtf8 } from '#shared/bundle/text'
import { qingshan } from '#tests/support/bundles/test-offices'

it('makes other keys every time, well-formed and of incarnation 1', async () => {
  const [one, two] = [await makeKeys(), await makeKeys()]
  expect(keyFileSchema.parse(one)).toEqual(one)
  expect(one.incarnation).toBe(1)
  expect(one.ageIdentity).not.toBe(two.ageIdentity)
  expect(one.minisign.seed).not.toBe(two.minisign.seed)
})

it('makes the card that belongs to the keys', async () => {
  expect(
    await keysToCard(qingshan.keys, { officeCode: 'qingshan', officeName: '青山镇人民政府', role: 'unit' }),
  ).toEqual(qingshan.card)
  const keys = await makeKeys()
  const card = await keysToCard(keys, qingshan.card)
  const sealed = await ageSealer.seal(textToUtf8('x'), [card.ageRecipient])
  expect(sealed.ok && (await ageSealer.open(sealed.value, [keys.ageIdentity])).ok).toBe(true)
})
