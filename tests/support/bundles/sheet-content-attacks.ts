import { renderSignature } from '#shared/bundle/minisign'
import { hashBytes, textToUtf8 } from '#shared/bundle/text'
import { instant } from '#tests/support/builders'
import { extra, info, type Attack } from '#tests/support/bundles/attack-kit'
import { aReplyDraft, anAssignmentDraft, bundleIdOf, photo, photoAttachment } from '#tests/support/bundles/drafts'
import { editText, makeOrThrow, resignTags, sealBag, soundBag } from '#tests/support/bundles/hostile-bundle'
import { join } from '#tests/support/bundles/mutate-bytes'
import { centre, lvshui, qingshan, signerOf } from '#tests/support/bundles/test-offices'
import { stream, sound, tampered, signed, signedTags, packed, lines } from '#tests/support/bundles/sheet-attack-kit'

/** Attacks by an assignment bundle on what is read behind the archive: sender, bag, address, stream and lines. */
export const sheetContentAttacks: readonly Attack[] = [
  // Signature and sender.
  {
    what: 'no signature',
    refusal: { type: 'SignatureMissing' },
    sealed: tampered((bag) => bag.delete('signature.minisig')),
  },
  {
    what: 'a signature file that is none',
    refusal: { type: 'SignatureInvalid' },
    sealed: tampered((bag) => bag.set('signature.minisig', textToUtf8('signed, the mayor\n'))),
  },
  {
    what: 'a tag manifest changed after signing',
    refusal: { type: 'SignatureInvalid' },
    sealed: tampered((bag) =>
      editText(bag, 'tagmanifest-sha256.txt', (text) => text.replace(/^./, (digit) => (digit === '0' ? '1' : '0'))),
    ),
  },
  {
    what: 'a trusted comment changed after signing',
    refusal: { type: 'SignatureInvalid' },
    sealed: tampered((bag) => editText(bag, 'signature.minisig', (text) => text.replace('bundle 018f', 'bundle 019f'))),
  },
  {
    what: 'a key that nobody enrolled',
    refusal: { type: 'SignerUnknown', keyId: lvshui.keys.minisign.keyId },
    sealed: signed(() => {}, lvshui.keys.minisign),
  },
  {
    what: 'a stranger’s key under the number of an enrolled one',
    refusal: { type: 'SignatureInvalid' },
    sealed: signed(() => {}, { ...lvshui.keys.minisign, keyId: centre.keys.minisign.keyId }),
  },
  {
    what: 'a revoked key, whenever the bundle says it was made',
    refusal: { type: 'SignerRevoked', officeName: centre.card.officeName },
    sealed: signed(info(/^Created: .*$/m, 'Created: 2020-01-01T00:00:00Z')),
    expects: { signers: [signerOf(centre, { revokedAt: instant(Date.UTC(2026, 0, 1)) })] },
  },
  {
    what: 'an assignment from another unit',
    refusal: { type: 'SignerRoleWrong', role: 'unit', bundleType: 'assignment' },
    sealed: signed(info('From-Office: hotline-centre', 'From-Office: lvshui'), lvshui.keys.minisign),
    expects: { signers: [signerOf(centre), signerOf(lvshui)] },
  },
  {
    what: 'a reply that the centre’s key signed',
    refusal: { type: 'SignerRoleWrong', role: 'centre', bundleType: 'reply' },
    sealed: signed(info('Type: assignment', 'Type: reply')),
  },
  {
    what: 'one centre speaking as another',
    refusal: { type: 'SenderMismatch', from: 'other-centre' },
    sealed: signed(info('From-Office: hotline-centre', 'From-Office: other-centre')),
  },
  // The bag.
  {
    what: 'an address changed without signing',
    refusal: { type: 'FileDiffers', name: 'bag-info.txt' },
    sealed: tampered(info('To-Office: qingshan', 'To-Office: lvshui')),
  },
  {
    what: 'a type changed without signing',
    refusal: { type: 'FileDiffers', name: 'bag-info.txt' },
    sealed: tampered(info('Type: assignment', 'Type: reply')),
  },
  {
    what: 'a line changed without signing',
    refusal: { type: 'FileDiffers', name: 'data/assignments.ndjson' },
    sealed: tampered(lines((text) => text.replace('2026-11-27', '2026-12-27'))),
  },
  {
    what: 'an attachment exchanged for another',
    refusal: { type: 'FileDiffers', name: `data/files/${photoAttachment.sha256}` },
    sealed: tampered((bag) => bag.set(`data/files/${photoAttachment.sha256}`, textToUtf8('another photo'))),
  },
  {
    what: 'an attachment under another’s hash, signed',
    refusal: { type: 'FileDiffers', name: `data/files/${'a'.repeat(64)}` },
    sealed: signed((bag) => bag.set(`data/files/${'a'.repeat(64)}`, photo)),
  },
  {
    what: 'a manifest exchanged without signing',
    refusal: { type: 'FileDiffers', name: 'manifest-sha256.txt' },
    sealed: tampered((bag) => bag.set('manifest-sha256.txt', textToUtf8(''))),
  },
  {
    what: 'an extra attachment',
    refusal: { type: 'FileUnlisted', name: `data/files/${hashBytes(textToUtf8('x'))}` },
    sealed: packed((all) => [...all, extra(`bundle/data/files/${hashBytes(textToUtf8('x'))}`)]),
  },
  {
    what: 'an extra tag file',
    refusal: { type: 'FileUnlisted', name: 'readme.txt' },
    sealed: packed((all) => [...all, extra('bundle/readme.txt')]),
  },
  {
    what: 'a missing attachment',
    refusal: { type: 'FileMissing', name: `data/files/${photoAttachment.sha256}` },
    sealed: tampered((bag) => bag.delete(`data/files/${photoAttachment.sha256}`)),
  },
  {
    what: 'no tag manifest',
    refusal: { type: 'FileMissing', name: 'tagmanifest-sha256.txt' },
    sealed: tampered((bag) => bag.delete('tagmanifest-sha256.txt')),
  },
  {
    what: 'no bag-info.txt',
    refusal: { type: 'FileMissing', name: 'bag-info.txt' },
    sealed: signedTags((bag) => bag.delete('bag-info.txt')),
  },
  {
    what: 'a signed tag manifest that leaves bag-info.txt out',
    refusal: { type: 'FileUnlisted', name: 'bag-info.txt' },
    sealed: async () => {
      const bag = await soundBag()
      const text = bag.get('bag-info.txt') ?? photo
      bag.delete('bag-info.txt')
      resignTags(bag).set('bag-info.txt', text)
      return sealBag(bag)
    },
  },
  {
    what: 'a signed manifest with a path twice',
    refusal: { type: 'ManifestMalformed', file: 'manifest-sha256.txt', line: 4 },
    sealed: signedTags((bag) => editText(bag, 'manifest-sha256.txt', (text) => text + text)),
  },
  {
    what: 'a signed tag manifest that lists the payload',
    refusal: { type: 'FileUnexpected', name: 'data/head.json' },
    sealed: async () => {
      const bag = await soundBag()
      const tagmanifest = join(
        bag.get('tagmanifest-sha256.txt') ?? photo,
        textToUtf8(`${hashBytes(bag.get('data/head.json') ?? photo)}  data/head.json\n`),
      )
      bag.set('tagmanifest-sha256.txt', tagmanifest)
      bag.set('signature.minisig', textToUtf8(renderSignature(tagmanifest, centre.keys.minisign, 'x')))
      return sealBag(bag)
    },
  },
  {
    what: 'a signed manifest that lists a tag file',
    refusal: { type: 'FileUnexpected', name: 'bagit.txt' },
    sealed: signedTags((bag) =>
      editText(bag, 'manifest-sha256.txt', (text) => `${text}${hashBytes(bag.get('bagit.txt') ?? photo)}  bagit.txt\n`),
    ),
  },
  {
    what: 'a declaration of another BagIt',
    refusal: { type: 'ManifestMalformed', file: 'bagit.txt' },
    sealed: signed((bag) => editText(bag, 'bagit.txt', (text) => text.replace('1.0', '0.93'))),
  },
  {
    what: 'bag info that is no fields',
    refusal: { type: 'ManifestMalformed', file: 'bag-info.txt', line: 1 },
    sealed: signed((bag) => bag.set('bag-info.txt', textToUtf8('hello\n'))),
  },
  {
    what: 'a signed tag file that no bundle has',
    refusal: { type: 'FileUnexpected', name: 'manifest-md5.txt' },
    sealed: signed((bag) => bag.set('manifest-md5.txt', textToUtf8(''))),
  },
  {
    what: 'a count that is wrong',
    refusal: { type: 'PayloadCountWrong', said: '1.1' },
    sealed: signedTags(info(/^Payload-Oxum: .*$/m, 'Payload-Oxum: 1.1')),
  },
  // Address, format, type.
  {
    what: 'a bundle for another office, sealed for us by mistake',
    refusal: { type: 'AddressedElsewhere', to: 'lvshui' },
    sealed: async () => (await makeOrThrow(anAssignmentDraft({ toOffice: 'lvshui' }), centre, [qingshan])).bytes,
  },
  {
    what: 'a newer bundle with files of its own',
    refusal: { type: 'ReaderTooOld', needs: '1.2' },
    sealed: signed((bag) => {
      info('Min-Reader: 1.1', 'Min-Reader: 1.2')(bag)
      bag.set('data/urgings.ndjson', textToUtf8('{}\n'))
    }),
  },
  {
    what: 'another format in the same clothes',
    refusal: { type: 'FormatUnknown', format: 'tender-bundle/1.0' },
    sealed: signed(info('hotline-bundle/1.1', 'tender-bundle/1.0')),
  },
  {
    what: 'another suite',
    refusal: { type: 'SuiteUnknown', suite: 'sm2-sm4' },
    sealed: signed(info('age-x25519+ed25519', 'sm2-sm4')),
  },
  {
    what: 'a field missing from bag-info.txt',
    refusal: { type: 'BagInfoMalformed', field: 'Bundle-Id' },
    sealed: signed(info(/^Bundle-Id: .*\n/m, '')),
  },
  {
    what: 'a stream that contradicts the sender',
    refusal: { type: 'BagInfoMalformed', field: 'Stream' },
    sealed: signed(info(`Stream: ${stream}`, 'Stream: assignment/other-centre/qingshan')),
  },
  {
    what: 'a type of a later version',
    refusal: { type: 'TypeUnknown', name: 'survey' },
    sealed: signed(info('Type: assignment', 'Type: survey')),
  },
  ...(['calendar', 'backup'] as const).map((bundleType): Attack => ({
    what: `a bundle of type ${bundleType}`,
    refusal:
      bundleType === 'calendar' ? { type: 'TypeNotAccepted', bundleType } : { type: 'TypeNotReadable', bundleType },
    sealed: signed((bag) =>
      editText(bag, 'bag-info.txt', (text) =>
        text
          .replace('Type: assignment', `Type: ${bundleType}`)
          .replace(`Stream: ${stream}`, `Stream: ${stream.replace('assignment', bundleType)}`),
      ),
    ),
  })),
  {
    what: 'a reply where assignments are imported',
    refusal: { type: 'TypeNotAccepted', bundleType: 'reply' },
    sealed: async () => (await makeOrThrow(aReplyDraft({ toOffice: 'qingshan' }), qingshan, [qingshan])).bytes,
  },
  // The stream.
  {
    what: 'a known bundle with other content',
    refusal: { type: 'StreamForked', stream, seq: 1 },
    sealed: sound,
    expects: { importedBundles: { [bundleIdOf(1)]: 'a'.repeat(64) } },
  },
  {
    what: 'a number that is taken',
    refusal: { type: 'StreamForked', stream, seq: 1 },
    sealed: sound,
    expects: { streams: { [stream]: { seq: 1, bundleId: bundleIdOf(9), tagmanifest: 'a'.repeat(64) } } },
  },
  {
    what: 'an old number under a new id',
    refusal: { type: 'BundleReplayed', stream, seq: 1, known: 8 },
    sealed: sound,
    expects: { streams: { [stream]: { seq: 8, bundleId: bundleIdOf(9), tagmanifest: 'a'.repeat(64) } } },
  },
  // The lines.
  {
    what: 'a signed line of another shape',
    refusal: { type: 'PayloadMalformed', file: 'data/assignments.ndjson', line: 2, field: 'sheet.urgency' },
    sealed: signed(lines((text) => text.replace(/"urgency":"normal"(?=[^\n]*\n$)/, '"urgency":"ASAP!"'))),
  },
  {
    what: 'a signed prototype key',
    refusal: { type: 'PayloadMalformed', field: '__proto__' },
    sealed: signed(lines((text) => text.replace('{', '{"__proto__":{},'))),
  },
  {
    what: 'a head that counts wrongly',
    refusal: { type: 'PayloadMalformed', file: 'data/head.json', field: 'count' },
    sealed: signed((bag) => editText(bag, 'data/head.json', (text) => text.replace('"count": 2', '"count": 3'))),
  },
  {
    what: 'the lines of another type',
    refusal: { type: 'FileUnexpected', name: 'data/replies.ndjson' },
    sealed: signed((bag) => bag.set('data/replies.ndjson', textToUtf8(''))),
  },
  {
    what: 'a signed file that no line names',
    refusal: { type: 'FileUnexpected', name: `data/files/${hashBytes(textToUtf8('x'))}` },
    sealed: signed((bag) => bag.set(`data/files/${hashBytes(textToUtf8('x'))}`, textToUtf8('x'))),
  },
]
