import { describe, expect, it } from 'vitest'
import { textToUtf8 } from '#shared/bundle/text'
import { ageSealer } from '#shared/codec/age-sealer'
import { centre, lvshui, qingshan } from '#tests/support/bundles/test-offices'

const plain = textToUtf8('some bytes')
const identityOf = (office: typeof centre): string[] => [office.keys.ageIdentity]

async function seal(...offices: readonly (typeof centre)[]) {
  const sealed = await ageSealer.seal(
    plain,
    offices.map(({ card }) => card.ageRecipient),
  )
  if (!sealed.ok) throw new Error(sealed.failure)
  return sealed.value
}

describe('ageSealer', () => {
  it('seals for several, each of whom opens it', async () => {
    const sealed = await seal(centre, qingshan)
    expect(await ageSealer.open(sealed, identityOf(centre))).toEqual({ ok: true, value: plain })
    expect(await ageSealer.open(sealed, identityOf(qingshan))).toEqual({ ok: true, value: plain })
  })
  it('tries every identity it is given', async () => {
    expect(await ageSealer.open(await seal(qingshan), [lvshui.keys.ageIdentity, qingshan.keys.ageIdentity])).toEqual({
      ok: true,
      value: plain,
    })
  })
  it('says that a file is for others, with any identity and with none', async () => {
    const sealed = await seal(centre)
    expect(await ageSealer.open(sealed, identityOf(qingshan))).toEqual({ ok: false, failure: 'not-for-us' })
    expect(await ageSealer.open(sealed, [])).toEqual({ ok: false, failure: 'not-for-us' })
  })
  it('tells damage from other files', async () => {
    const sealed = await seal(qingshan)
    const flipped = sealed.map((byte, at) => (at === sealed.length - 1 ? byte ^ 1 : byte))
    expect(await ageSealer.open(flipped, identityOf(qingshan))).toEqual({ ok: false, failure: 'damaged' })
    expect(await ageSealer.open(sealed.slice(0, -1), identityOf(qingshan))).toEqual({ ok: false, failure: 'damaged' })
    expect(await ageSealer.open(plain, identityOf(qingshan))).toEqual({ ok: false, failure: 'not-sealed' })
    expect(await ageSealer.open(new Uint8Array(0), identityOf(qingshan))).toEqual({ ok: false, failure: 'not-sealed' })
  })
  it('gives up on a header of endless recipients without trying them', async () => {
    const stanza =
      '-> X25519 TEiF0ypqr+bpvcqXNyCVJpL7OuwPdVwPL7KQEbFDOCc\nEmECAEcKN+n/Vs9SbWiV+Hu0r+E8R77DdWYyd83nw7U\n'
    const hostile = textToUtf8(`age-encryption.org/v1\n${stanza.repeat(50_000)}--- AAAA\n`)
    const started = performance.now()
    expect(await ageSealer.open(hostile, identityOf(qingshan))).toEqual({ ok: false, failure: 'damaged' })
    expect(performance.now() - started).toBeLessThan(1000)
  })
  it.each(['', 'AGE-SECRET-KEY-1QQ', qingshan.keys.ageIdentity.replace(/.$/, 'Q'), qingshan.card.ageRecipient])(
    'says that its own key is damaged: %s',
    async (identity) => {
      expect(await ageSealer.open(await seal(qingshan), [identity])).toEqual({ ok: false, failure: 'own-key-damaged' })
    },
  )
  it.each(['', 'age1qq', qingshan.card.ageRecipient.replace(/.$/, 'q'), qingshan.keys.ageIdentity])(
    'names a recipient that is none: %s',
    async (recipient) => {
      expect(await ageSealer.seal(plain, [centre.card.ageRecipient, recipient])).toEqual({
        ok: false,
        failure: recipient,
      })
    },
  )
})
