import { describe, expect, it } from 'vitest'
import type { TrustedSigner } from '#shared/bundle/expectations'
import { renderSignature } from '#shared/bundle/minisign'
import { bundleSignerSchema, chooseSigner, verifySignature, type ProvedSignature } from '#shared/bundle/signer'
import { parseTagLines, type TagLines } from '#shared/bundle/tag-lines'
import { textToUtf8 } from '#shared/bundle/text'
import { instant } from '#tests/support/builders'
import { centre, lvshui, qingshan, signerOf } from '#tests/support/bundles/test-offices'

const signed = textToUtf8('the tag manifest')
const fileOf = (key = centre.keys.minisign) => textToUtf8(renderSignature(signed, key, 'a comment'))
const verify = (signers: readonly TrustedSigner[], file: Uint8Array = fileOf()) =>
  verifySignature(file, signed, signers)
const keyId = centre.keys.minisign.keyId

describe('a signature', () => {
  it('is proved by the enrolled key that made it, once for each enrolment', () => {
    const [asCentre, asUnit] = [signerOf(centre), signerOf(centre, { role: 'unit' })]
    expect(verify([signerOf(qingshan), asCentre, asUnit])).toMatchObject({
      ok: true,
      value: { signature: { keyId, trustedComment: 'a comment' }, owners: [asCentre, asUnit] },
    })
  })

  it('is of nobody known where no enrolled key has its number, though a broken one be among them', () => {
    expect(verify([signerOf(qingshan), signerOf(centre, { publicKey: 'no key' })])).toEqual({
      ok: false,
      failure: { type: 'SignerUnknown', keyId },
    })
    expect(verify([])).toEqual({ ok: false, failure: { type: 'SignerUnknown', keyId } })
  })

  it('is refused where the enrolled key of its number did not make it', () => {
    expect(verify([signerOf(centre)], fileOf({ ...lvshui.keys.minisign, keyId }))).toEqual({
      ok: false,
      failure: { type: 'SignatureInvalid' },
    })
    expect(verifySignature(fileOf(), textToUtf8('another manifest'), [signerOf(centre)])).toEqual({
      ok: false,
      failure: { type: 'SignatureInvalid' },
    })
  })

  it('is refused where its file is none, or no text', () => {
    for (const file of [textToUtf8('signed, the mayor\n'), Uint8Array.of(0xff, 0xfe), new Uint8Array(0)])
      expect(verify([signerOf(centre)], file)).toEqual({ ok: false, failure: { type: 'SignatureInvalid' } })
  })

  it('is refused once any enrolment of its key was revoked, and by nobody else’s revocation', () => {
    const gone = signerOf(centre, { officeName: '原受理中心', revokedAt: instant(0) })
    expect(verify([signerOf(centre), gone])).toEqual({
      ok: false,
      failure: { type: 'SignerRevoked', keyId, officeName: '原受理中心' },
    })
    expect(verify([signerOf(centre), signerOf(qingshan, { revokedAt: instant(1) })]).ok).toBe(true)
  })
})

function tagsOf(text: string): TagLines {
  const tags = parseTagLines(text)
  if (!tags.ok) throw new Error('malformed')
  return tags.value
}
const provedBy = (...owners: readonly TrustedSigner[]): ProvedSignature => {
  const proved = verify([signerOf(centre)])
  if (!proved.ok) throw new Error(proved.failure.type)
  return { signature: proved.value.signature, owners }
}
const choose = (text: string, ...owners: readonly TrustedSigner[]) => chooseSigner(provedBy(...owners), tagsOf(text))
const from = (type: string, office: string, device = centre.card.deviceId) =>
  `Type: ${type}\nFrom-Office: ${office}\nFrom-Device: ${device}\n`

describe('the sender of a bundle', () => {
  it('is the enrolled office that may send its type and that it names', () => {
    const chosen = {
      officeCode: 'hotline-centre',
      officeName: centre.card.officeName,
      role: 'centre',
      keyId,
      trustedComment: 'a comment',
    }
    expect(choose(from('assignment', 'hotline-centre'), signerOf(centre, { role: 'unit' }), signerOf(centre))).toEqual({
      ok: true,
      value: chosen,
    })
    expect(bundleSignerSchema.parse(chosen)).toEqual(chosen)
    for (const key of Object.keys(chosen))
      expect(bundleSignerSchema.safeParse({ ...chosen, [key]: 7 }).success, key).toBe(false)
  })

  it('is of several offices of one key the one that it names', () => {
    expect(choose(from('reply', 'lvshui'), signerOf(qingshan), signerOf(lvshui))).toMatchObject({
      ok: true,
      value: { officeCode: 'lvshui', officeName: lvshui.card.officeName },
    })
  })

  it('is believed by its own word where the key was given without an office', () => {
    expect(choose(from('reply', 'wherever'), signerOf(qingshan, { officeCode: null }))).toMatchObject({
      ok: true,
      value: { officeCode: 'wherever' },
    })
  })

  it('is refused where it names an office that the key does not speak for', () => {
    expect(choose(from('reply', 'lvshui'), signerOf(qingshan))).toEqual({
      ok: false,
      failure: { type: 'SenderMismatch', from: 'lvshui', signer: qingshan.card.officeName },
    })
    expect(choose('Type: reply\n', signerOf(qingshan))).toEqual({
      ok: false,
      failure: { type: 'SenderMismatch', from: '', signer: qingshan.card.officeName },
    })
    expect(choose('Type: reply\n', signerOf(qingshan, { officeCode: null }))).toMatchObject({
      ok: true,
      value: { officeCode: '' },
    })
  })

  it('is refused where its role may not send the type, though the office be right', () => {
    expect(choose(from('assignment', 'qingshan'), signerOf(qingshan))).toEqual({
      ok: false,
      failure: {
        type: 'SignerRoleWrong',
        officeName: qingshan.card.officeName,
        role: 'unit',
        bundleType: 'assignment',
      },
    })
    expect(choose(from('reply', 'lvshui'), signerOf(centre), signerOf(qingshan))).toEqual({
      ok: false,
      failure: { type: 'SenderMismatch', from: 'lvshui', signer: qingshan.card.officeName },
    })
  })

  it('is refused where it names another PC than the one whose key it is', () => {
    const owner = signerOf(qingshan, { deviceId: qingshan.card.deviceId })
    expect(choose(from('reply', 'qingshan', qingshan.card.deviceId), owner).ok).toBe(true)
    expect(choose(from('reply', 'qingshan', 'elsewhere'), owner)).toEqual({
      ok: false,
      failure: { type: 'DeviceMismatch', device: 'elsewhere', officeName: qingshan.card.officeName },
    })
    expect(choose('Type: reply\nFrom-Office: qingshan\n', owner)).toEqual({
      ok: false,
      failure: { type: 'DeviceMismatch', device: '', officeName: qingshan.card.officeName },
    })
  })

  it('of a type of a later version is left to the format check', () => {
    expect(choose(from('survey', 'qingshan'), signerOf(qingshan)).ok).toBe(true)
    expect(choose(from('survey', 'lvshui'), signerOf(qingshan))).toMatchObject({ failure: { type: 'SenderMismatch' } })
    expect(choose(from('survey', 'lvshui'))).toEqual({
      ok: false,
      failure: { type: 'SenderMismatch', from: 'lvshui', signer: '' },
    })
    expect(choose(from('reply', 'lvshui'))).toMatchObject({
      failure: { type: 'SignerRoleWrong', officeName: '', role: 'unit' },
    })
  })
})
