import '#shared/prelude/zod-setup'
import { officeNameInFile } from '#shared/bundle/bundle-file-name'
import { describe, expect, it } from 'vitest'
import { defaultBundleLimits } from '#shared/bundle/limits'
import { makeBundle } from '#shared/bundle/make-bundle'
import { openBundle, verifiedBundleSchema } from '#shared/bundle/open-bundle'
import { webPorts } from '#shared/codec/web-ports'
import { anAssignment, mondayMorning } from '#tests/support/builders'
import {
  aReplyDraft,
  anAssignmentDraft,
  bundleIdOf,
  centreExpects,
  photo,
  photoAttachment,
  qingshanExpects,
} from '#tests/support/bundles/drafts'
import { makeOrThrow } from '#tests/support/bundles/hostile-bundle'
import { centre, lvshui, qingshan, signerOf } from '#tests/support/bundles/test-offices'

const draft = anAssignmentDraft()
const recipients = [qingshan.card.ageRecipient]
const make = (
  change: Parameters<typeof anAssignmentDraft>[0],
  to: readonly string[] = recipients,
  limits = defaultBundleLimits,
) => makeBundle(anAssignmentDraft(change), centre.keys.minisign, to, limits, webPorts)

describe('a bundle made here', () => {
  it('opens for its recipient with what was put in, signer and place in the stream', async () => {
    const made = await makeOrThrow(draft, centre, [qingshan])
    const opened = await openBundle(made.bytes, qingshanExpects(), webPorts)
    expect(opened).toEqual({
      ok: true,
      value: {
        info: {
          type: 'assignment',
          bundleId: bundleIdOf(1),
          fromOffice: 'hotline-centre',
          fromDevice: centre.card.deviceId,
          toOffice: 'qingshan',
          stream: 'assignment/hotline-centre/qingshan',
          seq: 1,
          prev: '',
          acks: [],
          createdAt: mondayMorning,
          appVersion: '0.1.0',
        },
        signer: {
          officeCode: 'hotline-centre',
          officeName: centre.card.officeName,
          role: 'centre',
          keyId: centre.keys.minisign.keyId,
          trustedComment: `bundle ${bundleIdOf(1)} assignment/hotline-centre/qingshan 1`,
        },
        tagmanifest: made.tagmanifest,
        position: { at: 'next' },
        payload: {
          head: {
            type: 'assignment',
            count: 2,
            title: '11 月第 4 批',
            fromName: centre.card.officeName,
            toName: qingshan.card.officeName,
            issuedOn: '2026-11-23',
          },
          content: draft.content,
          files: [{ sha256: photoAttachment.sha256, bytes: photo }],
        },
      },
    })
    expect(made).toMatchObject({
      stream: 'assignment/hotline-centre/qingshan',
      fileName: `${officeNameInFile(centre.card.officeName, '')}-交办-${officeNameInFile(qingshan.card.officeName, '')}-第0001号-2026-11-23.hlb`,
    })
  })
  it('carries a reply with its document and acknowledgements the other way', async () => {
    const reply = aReplyDraft()
    const opened = await openBundle((await makeOrThrow(reply, qingshan, [centre])).bytes, centreExpects(), webPorts)
    expect(opened).toMatchObject({
      ok: true,
      value: {
        info: { acks: reply.acks },
        signer: { role: 'unit' },
        payload: { content: reply.content, files: [{ bytes: photo }] },
      },
    })
  })
  it('passes the worker’s border unchanged', async () => {
    const opened = await openBundle((await makeOrThrow(draft, centre, [qingshan])).bytes, qingshanExpects(), webPorts)
    if (!opened.ok) throw new Error('refused')
    expect(verifiedBundleSchema.parse(structuredClone(opened.value))).toEqual(opened.value)
  })
  it('is the same inside each time, under another seal', async () => {
    const [one, two] = [await makeOrThrow(draft, centre, [qingshan]), await makeOrThrow(draft, centre, [qingshan])]
    expect(one.tagmanifest).toBe(two.tagmanifest)
    expect(one.bytes).not.toEqual(two.bytes)
    const zips = await Promise.all(
      [one, two].map((made) => webPorts.seal.open(made.bytes, [qingshan.keys.ageIdentity])),
    )
    expect(zips[0]).toEqual(zips[1])
  })
  it('follows the one before it by that one’s tag manifest', async () => {
    const first = await makeOrThrow(draft, centre, [qingshan])
    const second = await makeOrThrow({ ...draft, bundleId: bundleIdOf(3), seq: 2, prev: first.tagmanifest }, centre, [
      qingshan,
    ])
    const known = qingshanExpects({
      streams: { [first.stream]: { seq: 1, bundleId: bundleIdOf(1), tagmanifest: first.tagmanifest } },
      importedBundles: { [bundleIdOf(1)]: first.tagmanifest },
    })
    expect(await openBundle(second.bytes, known, webPorts)).toMatchObject({
      ok: true,
      value: { position: { at: 'next' } },
    })
    expect(await openBundle(first.bytes, known, webPorts)).toMatchObject({
      ok: true,
      value: { position: { at: 'repeat' } },
    })
    expect(await openBundle(second.bytes, qingshanExpects(), webPorts)).toMatchObject({
      ok: true,
      value: { position: { at: 'gap', from: 1, to: 1 } },
    })
  })
  it('may be empty, to carry acknowledgements alone', async () => {
    const made = await makeOrThrow(
      anAssignmentDraft({ content: { type: 'assignment', assignments: [] }, files: [] }),
      centre,
      [qingshan],
    )
    expect(await openBundle(made.bytes, qingshanExpects(), webPorts)).toMatchObject({
      ok: true,
      value: { payload: { head: { count: 0 } } },
    })
  })
  it('opens with a key given without an office, in either role', async () => {
    const anybody = { officeCode: null, officeName: '密钥', publicKey: centre.card.minisignPublicKey }
    const expects = qingshanExpects({
      me: null,
      signers: [
        { ...anybody, role: 'unit' },
        { ...anybody, role: 'centre' },
      ],
    })
    const opened = await openBundle((await makeOrThrow(draft, centre, [qingshan])).bytes, expects, webPorts)
    expect(opened).toMatchObject({ ok: true, value: { signer: { officeCode: 'hotline-centre', role: 'centre' } } })
  })
})

describe('making a bundle', () => {
  it.each([
    ['no recipients', make({}, []), { type: 'RecipientsMissing' }],
    ['a recipient that is none', make({}, ['age1']), { type: 'RecipientMalformed', recipient: 'age1' }],
    ['a number without a predecessor', make({ seq: 2 }), { type: 'DraftMalformed', field: 'prev' }],
    ['a strange office', make({ toOffice: '../qingshan' }), { type: 'DraftMalformed', field: 'toOffice' }],
    [
      'an attachment that was not given',
      make({ files: [] }),
      { type: 'WouldBeRefused', refusal: { type: 'FileMissing', name: `data/files/${photoAttachment.sha256}` } },
    ],
    [
      'a file that nobody names',
      make({ content: { type: 'assignment', assignments: [anAssignment(1)] } }),
      { type: 'WouldBeRefused', refusal: { type: 'FileUnexpected', name: `data/files/${photoAttachment.sha256}` } },
    ],
    [
      'one case twice',
      make({ content: { type: 'assignment', assignments: [anAssignment(1), anAssignment(1)] }, files: [] }),
      {
        type: 'WouldBeRefused',
        refusal: { type: 'PayloadMalformed', file: 'data/assignments.ndjson', line: 2, field: 'caseId' },
      },
    ],
  ])('fails by name on %s', async (_what, made, failure) => {
    expect(await made).toEqual({ ok: false, failure })
  })
  it('fails when the sealed file would be too large', async () => {
    const made = await make({}, recipients, { ...defaultBundleLimits, sealedBytes: 1000 })
    expect(made).toMatchObject({
      ok: false,
      failure: { type: 'WouldBeRefused', refusal: { type: 'BundleTooLarge', limit: 1000 } },
    })
  })
  it.each([
    ['more files than its reader lists', { entries: 5 }, { type: 'ArchiveRefused', reason: 'too-many-entries' }],
    ['a manifest that its reader would not unpack', { tagFileBytes: 300 }, { reason: 'entry-too-large' }],
    ['a file that its reader would not unpack', { entryBytes: 500 }, { reason: 'entry-too-large' }],
    ['more in all than its reader unpacks', { totalBytes: 900 }, { reason: 'total-too-large' }],
  ])('fails when it would have %s', async (_what, change, refusal) => {
    const made = await make({}, recipients, { ...defaultBundleLimits, ...change })
    expect(made).toMatchObject({ ok: false, failure: { type: 'WouldBeRefused', refusal } })
  })
  it('works for recipients who are not its addressee, such as a recovery key', async () => {
    const made = await makeOrThrow(draft, centre, [qingshan, lvshui])
    const expects = qingshanExpects({ identities: [lvshui.keys.ageIdentity], signers: [signerOf(centre)] })
    expect((await openBundle(made.bytes, expects, webPorts)).ok).toBe(true)
  })
})
