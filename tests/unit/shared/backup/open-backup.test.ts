import { describe, expect, test } from 'vitest'
import { backupRefusalNames } from '#shared/backup/backup-refused'
import { nameRecipients } from '#shared/backup/make-backup'
import { backupLimits, openBackup } from '#shared/backup/open-backup'
import { openBundle } from '#shared/bundle/open-bundle'
import { textToUtf8, utf8ToText } from '#shared/bundle/text'
import { webPorts } from '#shared/codec/web-ports'
import { aBackup, commitLines, linesToText, openingOf } from '#tests/support/backup/backup-drafts'
import { anAssignmentDraft, qingshanExpects } from '#tests/support/bundles/drafts'
import { makeOrThrow } from '#tests/support/bundles/hostile-bundle'
import { mutateBytes } from '#tests/support/bundles/mutate-bytes'
import { seededRandom } from '#tests/support/bundles/seeded-random'
import { centre, lvshui, qingshan } from '#tests/support/bundles/test-offices'

const refusal = async (sealed: Uint8Array<ArrayBuffer>, opening = openingOf(qingshan)) => {
  const opened = await openBackup(sealed, opening, webPorts)
  return opened.ok ? 'opened' : opened.failure
}

describe('a backup', () => {
  test('opens as it was made: the lines to the byte, its head, its maker', async () => {
    const opened = await openBackup(await aBackup(), openingOf(qingshan), webPorts)
    if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
    expect(utf8ToText(opened.value.journal)).toBe(`\n${linesToText(commitLines(20))}`)
    expect(opened.value.backup).toMatchObject({
      keyId: qingshan.keys.minisign.keyId,
      isKnownSigner: true,
      head: { commits: 20, cases: 3, reason: 'daily' },
    })
  })

  test('opens for every recipient, and for nobody else', async () => {
    const sealed = await aBackup(3, qingshan, [qingshan, lvshui])
    expect(await refusal(sealed, openingOf(qingshan, { identities: [lvshui.keys.ageIdentity] }))).toBe('opened')
    expect(await refusal(sealed, openingOf(qingshan, { identities: [centre.keys.ageIdentity] }))).toEqual({
      type: 'BackupNotForThisPc',
    })
    expect(nameRecipients([qingshan.card.ageRecipient])).not.toBe(
      nameRecipients([qingshan.card.ageRecipient, lvshui.card.ageRecipient]),
    )
  })

  test('by a stranger is refused where there is a ledger, and shown as a stranger’s where there is none', async () => {
    const sealed = await aBackup(3, lvshui, [qingshan])
    expect(await refusal(sealed, openingOf(qingshan, { me: 'lvshui' }))).toEqual({
      type: 'BackupSignerUnknown',
      keyId: lvshui.keys.minisign.keyId,
    })
    const opened = await openBackup(
      sealed,
      openingOf(qingshan, { signers: [], acceptsStranger: true, me: null }),
      webPorts,
    )
    expect(opened.ok && opened.value.backup).toMatchObject({
      isKnownSigner: false,
      keyId: lvshui.keys.minisign.keyId,
      info: { fromKey: lvshui.card.minisignPublicKey },
    })
  })

  test('of another office is refused by its code', async () => {
    const sealed = await aBackup(3, lvshui, [qingshan])
    expect(await refusal(sealed, openingOf(qingshan, { signers: [lvshui.card.minisignPublicKey] }))).toEqual({
      type: 'BackupElsewhere',
      office: 'lvshui',
    })
  })

  test('and a bundle are told apart by name, both ways', async () => {
    const bundle = await makeOrThrow(anAssignmentDraft(), centre, [qingshan])
    expect(await refusal(bundle.bytes)).toEqual({ type: 'BundleInstead' })
    expect(await openBundle(await aBackup(), qingshanExpects(), webPorts)).toEqual({
      ok: false,
      failure: { type: 'BagOfOtherKind' },
    })
  })

  test('that is too large, or something else altogether, is refused before it is opened', async () => {
    expect(await refusal(textToUtf8('a photo'))).toEqual({ type: 'NotABackup', nature: 'text' })
    const sealed = await aBackup(3)
    expect(await openBackup(sealed, openingOf(qingshan), webPorts, { ...backupLimits, sealedBytes: 100 })).toEqual({
      ok: false,
      failure: { type: 'BackupTooLarge', bytes: sealed.length, limit: 100 },
    })
  })

  test('cut at every fiftieth byte or injured in 300 ways is refused by name each time', async () => {
    const sealed = await aBackup(6)
    const names: readonly string[] = backupRefusalNames
    const random = seededRandom(20261125)
    const injured = [
      ...Array.from({ length: Math.ceil(sealed.length / 50) }, (_, index) => sealed.slice(0, index * 50)),
      ...Array.from({ length: 300 }, () => mutateBytes(sealed, random)),
    ]
    for (const bytes of injured) {
      const refused = await refusal(bytes)
      expect(refused).not.toBe('opened')
      expect(typeof refused === 'string' ? '' : refused.type, JSON.stringify(refused)).toSatisfy((name: string) =>
        names.includes(name),
      )
    }
  })
})
