import { hashBytes, textToUtf8 } from '#shared/bundle/text'
import { instant } from '#tests/support/builders'
import { extra, info, small, type Attack } from '#tests/support/bundles/attack-kit'
import { bagToEntries, editText, makeOrThrow, sealFor } from '#tests/support/bundles/hostile-bundle'
import { hostileZip } from '#tests/support/bundles/hostile-zip'
import { aLedgerDraft, ledgerBag, secondPc, secondsCommits, soundLedger } from '#tests/support/bundles/ledger-bundles'
import { join } from '#tests/support/bundles/mutate-bytes'
import { centre, qingshan, signerOf } from '#tests/support/bundles/test-offices'
import {
  head,
  linesFile,
  ours,
  packed,
  signed,
  signedInfo,
  signedTags,
  strangersKey,
  tampered,
} from '#tests/support/bundles/ledger-attack-kit'

/** Attacks by a ledger bundle on seal, archive, sender and bag. */
export const ledgerArchiveAttacks: readonly Attack[] = [
  // Seal and archive.
  {
    what: 'a file that is no bundle',
    refusal: { type: 'NotABundle' },
    sealed: async () => textToUtf8(secondsCommits.map(({ line }) => line).join('\n')),
  },
  { what: 'nothing at all', refusal: { type: 'NotABundle' }, sealed: async () => new Uint8Array(0) },
  {
    what: 'a file above the size limit',
    refusal: { type: 'BundleTooLarge' },
    sealed: soundLedger,
    expects: small({ sealedBytes: 100 }),
  },
  {
    what: 'a ledger sealed for another PC',
    refusal: { type: 'BundleNotForThisPc' },
    sealed: async () => (await makeOrThrow(aLedgerDraft(), secondPc, [centre])).bytes,
  },
  {
    what: 'a ledger cut short',
    refusal: { type: 'BundleDamaged' },
    sealed: async () => (await soundLedger()).slice(0, -1),
  },
  {
    what: 'bare lines inside the seal',
    refusal: { type: 'ArchiveRefused', reason: 'not-a-zip' },
    sealed: () => sealFor(textToUtf8(secondsCommits.map(({ line }) => `${line}\n`).join(''))),
  },
  {
    what: 'a zip behind other bytes',
    refusal: { type: 'ArchiveRefused', reason: 'ambiguous' },
    sealed: async () => sealFor(join(textToUtf8('MZ junk'), hostileZip(bagToEntries(await ledgerBag())))),
  },
  {
    what: 'encrypted entries',
    refusal: { type: 'ArchiveRefused', reason: 'encrypted' },
    sealed: packed((all) => all.map((one) => ({ ...one, flags: 1 }))),
  },
  {
    what: 'a symbolic link',
    refusal: { type: 'ArchiveRefused', reason: 'link' },
    sealed: packed((all) => [...all, { ...extra('bundle/data/x.ndjson'), unixMode: 0o120777 }]),
  },
  {
    what: '50,000 entries',
    refusal: { type: 'ArchiveRefused', reason: 'too-many-entries' },
    sealed: packed((all) => [...all, ...Array.from({ length: 50_000 }, (_, at) => extra(`bundle/data/files/${at}`))]),
  },
  {
    what: 'an honest bomb',
    refusal: { type: 'ArchiveRefused', reason: 'ratio' },
    sealed: packed((all) => [...all, { ...extra('bundle/data/files/bomb', new Uint8Array(3_000_000)), deflate: true }]),
  },
  {
    what: 'lines that are a bomb and say they are small',
    refusal: { type: 'ArchiveRefused', reason: 'damaged', name: linesFile },
    sealed: packed((all) =>
      all.map((one) =>
        one.name.endsWith('commits.ndjson')
          ? { ...one, bytes: new Uint8Array(20_000_000), deflate: true, declaredBytes: 10 }
          : one,
      ),
    ),
  },
  {
    what: 'the lines twice',
    refusal: { type: 'EntryDuplicated', name: `bundle/${linesFile}` },
    sealed: packed((all) => [...all, extra(`bundle/${linesFile}`)]),
  },
  {
    what: 'the lines twice, once in capitals',
    refusal: { type: 'EntryDuplicated' },
    sealed: packed((all) => [...all, extra('bundle/data/COMMITS.ndjson')]),
  },
  ...(
    [
      ['climbs out', 'bundle/../../journal.log', 'climbs'],
      ['is absolute', '/home/clerk/journal.log', 'absolute'],
      ['names a second stream', `bundle/${linesFile}::$DATA`, 'stream'],
      ['uses backslashes', 'bundle\\data\\x', 'separator'],
      ['is a Windows device', 'bundle/data/nul.ndjson', 'device'],
      ['fetches from the network', 'bundle/fetch.txt', 'fetch'],
      ['lies outside', 'journal.log', 'outside-bundle'],
    ] as const
  ).map(([how, name, reason]): Attack => ({
    what: `a name that ${how}`,
    refusal: { type: 'EntryNameRefused', reason },
    sealed: packed((all) => [...all, extra(name)]),
  })),
  // Who signed it.
  {
    what: 'no signature',
    refusal: { type: 'SignatureMissing' },
    sealed: tampered((bag) => bag.delete('signature.minisig')),
  },
  {
    what: 'a key that nobody enrolled',
    refusal: { type: 'SignerUnknown', keyId: strangersKey.keyId },
    sealed: signed(() => {}, strangersKey),
  },
  {
    what: 'a stranger’s key under the second PC’s number',
    refusal: { type: 'SignatureInvalid' },
    sealed: signed(() => {}, { ...strangersKey, keyId: ours.keyId }),
  },
  {
    what: 'the key of a PC that was withdrawn',
    refusal: { type: 'SignerRevoked' },
    sealed: soundLedger,
    expects: { signers: [signerOf(secondPc, { deviceId: secondPc.card.deviceId, revokedAt: instant(1) })] },
  },
  {
    what: 'an enrolled key in the name of another PC of the office',
    refusal: { type: 'DeviceMismatch', device: 'aaaaaaaaaaaaaaaa' },
    sealed: signedInfo(`From-Device: ${secondPc.card.deviceId}`, 'From-Device: aaaaaaaaaaaaaaaa'),
  },
  {
    what: 'this PC’s own key in the name of the second',
    refusal: { type: 'DeviceMismatch', device: secondPc.card.deviceId },
    sealed: signed(() => {}, qingshan.keys.minisign),
  },
  {
    what: 'the centre’s key',
    refusal: { type: 'SenderMismatch', from: 'qingshan' },
    sealed: signed(() => {}, centre.keys.minisign),
  },
  {
    what: 'an office of its own as sender',
    refusal: { type: 'SenderMismatch', from: 'lvshui' },
    sealed: signedInfo('From-Office: qingshan', 'From-Office: lvshui'),
  },
  {
    what: 'a ledger passed off as an assignment',
    refusal: { type: 'SignerRoleWrong', role: 'unit', bundleType: 'assignment' },
    sealed: signedInfo('Type: ledger', 'Type: assignment'),
  },
  // The bag.
  {
    what: 'a line changed without signing',
    refusal: { type: 'FileDiffers', name: linesFile },
    sealed: tampered((bag) => editText(bag, linesFile, (text) => text.replace('东河村', '北河村'))),
  },
  {
    what: 'a chain’s end changed without signing',
    refusal: { type: 'FileDiffers', name: 'bag-info.txt' },
    sealed: tampered(info(head, head.replace(' 3 ', ' 9 '))),
  },
  {
    what: 'a file exchanged for another',
    refusal: { type: 'FileDiffers' },
    sealed: tampered((bag) =>
      [...bag.keys()]
        .filter((path) => path.startsWith('data/files/'))
        .forEach((path) => bag.set(path, textToUtf8('other'))),
    ),
  },
  {
    what: 'a file more',
    refusal: { type: 'FileUnlisted' },
    sealed: packed((all) => [...all, extra(`bundle/data/files/${hashBytes(textToUtf8('x'))}`)]),
  },
  {
    what: 'the lines left out',
    refusal: { type: 'FileMissing', name: linesFile },
    sealed: tampered((bag) => bag.delete(linesFile)),
  },
  {
    what: 'the lines left out, signed',
    refusal: { type: 'FileMissing', name: linesFile },
    sealed: signed((bag) => bag.delete(linesFile)),
  },
  {
    what: 'assignments beside the lines',
    refusal: { type: 'FileUnexpected', name: 'data/assignments.ndjson' },
    sealed: signed((bag) => bag.set('data/assignments.ndjson', textToUtf8(''))),
  },
  {
    what: 'a file under another’s hash, signed',
    refusal: { type: 'FileDiffers', name: `data/files/${'a'.repeat(64)}` },
    sealed: signed((bag) => bag.set(`data/files/${'a'.repeat(64)}`, textToUtf8('x'))),
  },
  {
    what: 'a count that is wrong',
    refusal: { type: 'PayloadCountWrong', said: '1.1' },
    sealed: signedTags(info(/^Payload-Oxum: .*$/m, 'Payload-Oxum: 1.1')),
  },
]
