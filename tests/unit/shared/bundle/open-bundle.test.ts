import { describe, expect, it } from 'vitest'
import { openBundle, openBundleFiles, verifiedBundleSchema } from '#shared/bundle/open-bundle'
import type { BundlePorts, SealFault } from '#shared/bundle/ports'
import { hashBytes } from '#shared/bundle/text'
import { webPorts } from '#shared/codec/web-ports'
import { fail } from '#shared/prelude/result'
import { logCommit } from '#shared/record/commit'
import { instant, replica } from '#tests/support/builders'
import {
  aReplyDraft,
  anAssignmentDraft,
  bundleIdOf,
  centreExpects,
  photo,
  photoAttachment,
  qingshanExpects,
} from '#tests/support/bundles/drafts'
import { makeOrThrow, resignTags, editText, sealBag, soundBag } from '#tests/support/bundles/hostile-bundle'
import { centre, lvshui, qingshan, signerOf } from '#tests/support/bundles/test-offices'

const sound = async () => (await makeOrThrow(anAssignmentDraft(), centre, [qingshan])).bytes

describe('opening a bundle', () => {
  it('gives who signed it, where it stands, what it carries, and every file as it stood', async () => {
    const sealed = await sound()
    const opened = await openBundleFiles(sealed, qingshanExpects(), webPorts)
    if (!opened.ok) throw new Error(opened.failure.type)
    const { bundle, bag } = opened.value
    expect(bundle).toMatchObject({
      info: { bundleId: bundleIdOf(1), seq: 1 },
      signer: { officeCode: 'hotline-centre' },
      position: { at: 'next' },
      payload: {
        head: { count: 2 },
        content: { type: 'assignment' },
        files: [{ sha256: photoAttachment.sha256, bytes: photo }],
      },
    })
    expect([...bag.keys()].toSorted()).toEqual([
      'bag-info.txt',
      'bagit.txt',
      'data/assignments.ndjson',
      `data/files/${photoAttachment.sha256}`,
      'data/head.json',
      'manifest-sha256.txt',
      'signature.minisig',
      'tagmanifest-sha256.txt',
    ])
    expect(bundle.tagmanifest).toBe(hashBytes(bag.get('tagmanifest-sha256.txt') ?? photo))
    expect(await openBundle(sealed, qingshanExpects(), webPorts)).toEqual({ ok: true, value: bundle })
  })

  it('stops at the size of the file, before anything is unsealed', async () => {
    const sealed = await sound()
    const limits = { ...qingshanExpects().limits, sealedBytes: sealed.length }
    expect((await openBundle(sealed, qingshanExpects({ limits }), webPorts)).ok).toBe(true)
    expect(
      await openBundle(sealed, qingshanExpects({ limits: { ...limits, sealedBytes: sealed.length - 1 } }), webPorts),
    ).toEqual({ ok: false, failure: { type: 'BundleTooLarge', bytes: sealed.length, limit: sealed.length - 1 } })
  })

  it.each<readonly [SealFault, string]>([
    ['not-sealed', 'NotABundle'],
    ['own-key-damaged', 'OwnKeyDamaged'],
    ['not-for-us', 'BundleNotForThisPc'],
    ['damaged', 'BundleDamaged'],
  ])('calls a seal that is %s by name', async (fault, type) => {
    const ports: BundlePorts = { ...webPorts, seal: { ...webPorts.seal, open: async () => fail(fault) } }
    expect(await openBundle(await sound(), qingshanExpects(), ports)).toMatchObject({ ok: false, failure: { type } })
  })

  it('asks to whom it is addressed only where that matters', async () => {
    const sealed = await sound()
    const elsewhere = qingshanExpects({ me: 'lvshui' })
    expect(await openBundle(sealed, elsewhere, webPorts)).toEqual({
      ok: false,
      failure: { type: 'AddressedElsewhere', to: 'qingshan' },
    })
    expect((await openBundle(sealed, { ...elsewhere, me: null }, webPorts)).ok).toBe(true)
    const unaddressed = await sealBag(resignTags(editInfo(await soundBag(), /^To-Office: .*\n/m, '')))
    expect(await openBundle(unaddressed, qingshanExpects(), webPorts)).toEqual({
      ok: false,
      failure: { type: 'AddressedElsewhere', to: '' },
    })
  })

  it('refuses a type that is not wanted here, and takes one of several that are', async () => {
    const sealed = await sound()
    expect(await openBundle(sealed, qingshanExpects({ accepts: ['reply', 'ledger'] }), webPorts)).toEqual({
      ok: false,
      failure: { type: 'TypeNotAccepted', bundleType: 'assignment' },
    })
    expect((await openBundle(sealed, qingshanExpects({ accepts: ['reply', 'assignment'] }), webPorts)).ok).toBe(true)
  })
})

function editInfo(bag: Awaited<ReturnType<typeof soundBag>>, from: RegExp, to: string) {
  editText(bag, 'bag-info.txt', (text) => text.replace(from, to))
  return bag
}

/** One act of Qingshan's PC for its second one. */
async function aLedger() {
  const { line, hash, commit } = logCommit({
    v: 1,
    replica: replica('pca'),
    seq: 1,
    prev: '',
    at: instant(1),
    by: 'p',
    ops: [{ op: 'append', of: 'case', id: 'c', field: 'acts', value: 1 }],
  })
  const { deviceId } = qingshan.card
  const draft = {
    ...aReplyDraft(),
    toOffice: 'qingshan',
    toDevice: lvshui.card.deviceId,
    via: `${deviceId}.1/${lvshui.card.deviceId}`,
    heads: [{ replica: commit.replica, seq: 1, hash }],
    base: [],
    content: { type: 'ledger', lines: [line] },
    files: [photo],
  } as const
  return (await makeOrThrow(draft, qingshan, [qingshan])).bytes
}

describe('a verified bundle on its way back from the worker', () => {
  const opens = async () => [
    await openBundle(await sound(), qingshanExpects(), webPorts),
    await openBundle((await makeOrThrow(aReplyDraft(), qingshan, [centre])).bytes, centreExpects(), webPorts),
    await openBundle(
      await aLedger(),
      qingshanExpects({ accepts: ['ledger'], signers: [signerOf(qingshan)] }),
      webPorts,
    ),
  ]

  it('is taken back as it is, of every type', async () => {
    for (const opened of await opens()) {
      if (!opened.ok) throw new Error(opened.failure.type)
      expect(verifiedBundleSchema.parse(structuredClone(opened.value))).toEqual(opened.value)
    }
  })

  it('is not believed without one of its parts, or with lines or bytes that are none', async () => {
    for (const opened of await opens()) {
      if (!opened.ok) throw new Error(opened.failure.type)
      const bundle = opened.value
      const refuses = (change: object) =>
        expect(
          verifiedBundleSchema.safeParse({ ...bundle, ...change }).success,
          JSON.stringify(Object.keys(change)),
        ).toBe(false)
      for (const part of Object.keys(bundle)) refuses({ [part]: undefined })
      for (const part of Object.keys(bundle.payload)) refuses({ payload: { ...bundle.payload, [part]: undefined } })
      const linesName = Object.keys(bundle.payload.content).find((name) => name !== 'type') ?? ''
      for (const lines of [undefined, [7], [null], ['x']])
        refuses({ payload: { ...bundle.payload, content: { ...bundle.payload.content, [linesName]: lines } } })
      for (const file of [7, {}, { sha256: photoAttachment.sha256, bytes: [1] }, { sha256: 'x', bytes: photo }])
        refuses({ payload: { ...bundle.payload, files: [file] } })
    }
  })
})
