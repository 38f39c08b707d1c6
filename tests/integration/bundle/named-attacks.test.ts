import '#shared/prelude/zod-setup'
import { describe, expect, it } from 'vitest'
import { openBundle } from '#shared/bundle/open-bundle'
import { webPorts } from '#shared/codec/web-ports'
import { info } from '#tests/support/bundles/attack-kit'
import { qingshanExpects } from '#tests/support/bundles/drafts'
import type { HostileEntry } from '#tests/support/bundles/hostile-zip'
import { lvshui } from '#tests/support/bundles/test-offices'
import { sound, tampered, signed, signedTags, packed } from '#tests/support/bundles/sheet-attack-kit'
import { sheetArchiveAttacks } from '#tests/support/bundles/sheet-archive-attacks'
import { sheetContentAttacks } from '#tests/support/bundles/sheet-content-attacks'

const attacks = [...sheetArchiveAttacks, ...sheetContentAttacks]

describe('the sound bundle that the attacks start from', () => {
  it('opens, whether packed by the product or by hand, re-signed or not', async () => {
    for (const sealed of [sound, tampered(() => {}), signed(() => {}), signedTags(() => {})]) {
      expect((await openBundle(await sealed(), qingshanExpects(), webPorts)).ok).toBe(true)
    }
  })
  it('opens with folder entries, deflated entries and unknown fields in bag-info.txt', async () => {
    const folders = ['bundle/', 'bundle/data/', 'bundle/data/files/'].map((name): HostileEntry => ({
      name,
      bytes: new Uint8Array(0),
      unixMode: 0o040755,
    }))
    const sealed = packed((all) => [...folders, ...all.map((one) => ({ ...one, deflate: true }))])
    expect((await openBundle(await sealed(), qingshanExpects(), webPorts)).ok).toBe(true)
    expect(
      (await openBundle(await signed(info('Seq: 1', 'Later-Field: x\nSeq: 1'))(), qingshanExpects(), webPorts)).ok,
    ).toBe(true)
  })
})

describe('an attack', () => {
  it.each(attacks)('with $what is refused as $refusal.type', async ({ sealed, refusal, expects }) => {
    expect(await openBundle(await sealed(), qingshanExpects(expects), webPorts)).toMatchObject({
      ok: false,
      failure: refusal,
    })
  })
  it('is not unpacked beyond manifest and signature while its sender is unknown', async () => {
    const reads: string[] = []
    const watching = {
      ...webPorts,
      archive: {
        ...webPorts.archive,
        list: async (...args: Parameters<typeof webPorts.archive.list>) => {
          const listed = await webPorts.archive.list(...args)
          return listed.ok
            ? {
                ...listed,
                value: listed.value.map((entry) => ({ ...entry, read: () => (reads.push(entry.name), entry.read()) })),
              }
            : listed
        },
      },
    }
    await openBundle(await signed(() => {}, lvshui.keys.minisign)(), qingshanExpects(), watching)
    expect(reads).toEqual(['bundle/signature.minisig', 'bundle/tagmanifest-sha256.txt'])
  })
})
