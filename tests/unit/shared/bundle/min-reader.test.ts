import { describe, expect, it } from 'vitest'
import { backupInfoSchema, parseBackupInfo, renderBackupInfo } from '#shared/backup/backup-info'
import { openBundle } from '#shared/bundle/open-bundle'
import { parseTagLines } from '#shared/bundle/tag-lines'
import { textToUtf8, utf8ToText } from '#shared/bundle/text'
import { webPorts } from '#shared/codec/web-ports'
import { info } from '#tests/support/bundles/attack-kit'
import { anAssignmentDraft, aReplyDraft, qingshanExpects } from '#tests/support/bundles/drafts'
import { soundBag } from '#tests/support/bundles/hostile-bundle'
import { ledgerBag } from '#tests/support/bundles/ledger-bundles'
import { readerOfOneZero } from '#tests/support/bundles/reader-of-1-0'
import { signed } from '#tests/support/bundles/sheet-attack-kit'
import { centre } from '#tests/support/bundles/test-offices'
import { instant } from '#tests/support/builders'

const bagInfoOf = (bag: ReadonlyMap<string, Uint8Array>): string =>
  utf8ToText(bag.get('bag-info.txt') ?? textToUtf8('')) ?? ''

describe('a program of format 1.0', () => {
  it('refuses every bundle made here by the reader it needs, and took those of its own version', async () => {
    for (const bag of [await soundBag(anAssignmentDraft()), await soundBag(aReplyDraft()), await ledgerBag()]) {
      const text = bagInfoOf(bag)
      expect(readerOfOneZero(text)).toEqual({ type: 'ReaderTooOld', needs: '1.1' })
      expect(readerOfOneZero(text.replace('Min-Reader: 1.1', 'Min-Reader: 1.0'))).toBe('read')
    }
  })

  it('refuses every backup made here likewise; its own are read here', () => {
    const text = renderBackupInfo(
      backupInfoSchema.parse({
        backupId: '018f0000-0000-7000-9000-000000000001',
        fromOffice: 'qingshan',
        fromDevice: 'b8b04c62e8ded34a',
        fromKey: centre.card.minisignPublicKey,
        createdAt: instant(0),
        appVersion: '0.1.0',
      }),
      { bytes: 1, files: 1 },
    )
    expect(readerOfOneZero(text)).toEqual({ type: 'ReaderTooOld', needs: '1.1' })
    const own = text.replace('backup/1.1', 'backup/1.0').replace('Reader: 1.1', 'Reader: 1.0')
    for (const one of [text, own]) {
      const tags = parseTagLines(one)
      expect(tags.ok && parseBackupInfo(tags.value).ok).toBe(true)
    }
  })
})

describe('a bundle of format 1.0', () => {
  it('is read here as ever', async () => {
    const sealed = await signed((bag) => {
      info('Format: hotline-bundle/1.1', 'Format: hotline-bundle/1.0')(bag)
      info('Min-Reader: 1.1', 'Min-Reader: 1.0')(bag)
    })()
    expect(await openBundle(sealed, qingshanExpects(), webPorts)).toMatchObject({ ok: true })
  })
})
