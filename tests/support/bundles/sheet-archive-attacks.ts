import { textToUtf8 } from '#shared/bundle/text'
import { extra, small, type Attack } from '#tests/support/bundles/attack-kit'
import { anAssignmentDraft } from '#tests/support/bundles/drafts'
import { bagToEntries, makeOrThrow, sealFor, soundBag } from '#tests/support/bundles/hostile-bundle'
import { hostileZip, type HostileEntry } from '#tests/support/bundles/hostile-zip'
import { join } from '#tests/support/bundles/mutate-bytes'
import { centre, lvshui } from '#tests/support/bundles/test-offices'
import { sound, packed } from '#tests/support/bundles/sheet-attack-kit'

/** Attacks by an assignment bundle on what is met first: the seal, the archive and its names. */
export const sheetArchiveAttacks: readonly Attack[] = [
  // The seal.
  {
    what: 'a file that is no bundle',
    refusal: { type: 'NotABundle', nature: 'zip', bundle: '' },
    sealed: async () => textToUtf8('PK\u0003\u0004 not sealed'),
  },
  {
    what: 'an empty file',
    refusal: { type: 'NotABundle', nature: 'empty', bundle: '' },
    sealed: async () => new Uint8Array(0),
  },
  {
    what: 'a file above the size limit',
    refusal: { type: 'BundleTooLarge', limit: 100 },
    sealed: sound,
    expects: small({ sealedBytes: 100 }),
  },
  {
    what: 'a bundle sealed for another office',
    refusal: { type: 'BundleNotForThisPc' },
    sealed: async () => (await makeOrThrow(anAssignmentDraft(), centre, [lvshui])).bytes,
  },
  {
    what: 'a bundle opened with a broken key of our own',
    refusal: { type: 'OwnKeyDamaged' },
    sealed: sound,
    expects: { identities: ['AGE-SECRET-KEY-1QQQ'] },
  },
  { what: 'a bundle cut short', refusal: { type: 'BundleDamaged' }, sealed: async () => (await sound()).slice(0, -1) },
  {
    what: 'a bundle with one bit flipped',
    refusal: { type: 'BundleDamaged' },
    sealed: async () => (await sound()).map((byte, at) => (at === 1000 ? byte ^ 1 : byte)),
  },
  // The archive.
  {
    what: 'something else inside the seal',
    refusal: { type: 'ArchiveRefused', reason: 'not-a-zip' },
    sealed: () => sealFor(textToUtf8('{"assignments":[]} and some more text')),
  },
  {
    what: 'a zip behind another file’s bytes',
    refusal: { type: 'ArchiveRefused', reason: 'ambiguous' },
    sealed: async () => sealFor(join(textToUtf8('MZ junk'), hostileZip(bagToEntries(await soundBag())))),
  },
  {
    what: 'a zip with bytes after it',
    refusal: { type: 'ArchiveRefused', reason: 'ambiguous' },
    sealed: async () => sealFor(join(hostileZip(bagToEntries(await soundBag())), textToUtf8('junk'))),
  },
  {
    what: 'local names that differ from the directory',
    refusal: { type: 'ArchiveRefused', reason: 'ambiguous' },
    sealed: packed((all) => all.map((one) => ({ ...one, localName: `${one.name}x` }))),
  },
  {
    what: 'encrypted entries',
    refusal: { type: 'ArchiveRefused', reason: 'encrypted' },
    sealed: packed((all) => all.map((one) => ({ ...one, flags: 1 }))),
  },
  {
    what: 'an unknown compression method',
    refusal: { type: 'ArchiveRefused', reason: 'method-unknown' },
    sealed: packed((all) => [...all, { ...extra('bundle/data/x.ndjson'), method: 14 }]),
  },
  {
    what: 'a symbolic link',
    refusal: { type: 'ArchiveRefused', reason: 'link' },
    sealed: packed((all) => [
      ...all,
      { ...extra('bundle/data/x.ndjson', textToUtf8('/etc/passwd')), unixMode: 0o120777 },
    ]),
  },
  {
    what: 'more entries than allowed',
    refusal: { type: 'ArchiveRefused', reason: 'too-many-entries' },
    sealed: packed((all) => [...all, ...Array.from({ length: 50_000 }, (_, at) => extra(`bundle/data/files/${at}`))]),
  },
  {
    what: 'an entry that announces more than allowed',
    refusal: { type: 'ArchiveRefused', reason: 'entry-too-large' },
    sealed: sound,
    expects: small({ entryBytes: 100 }),
  },
  {
    what: 'entries that announce more in all than allowed',
    refusal: { type: 'ArchiveRefused', reason: 'total-too-large' },
    sealed: sound,
    expects: small({ totalBytes: 1500 }),
  },
  {
    what: 'an honest bomb',
    refusal: { type: 'ArchiveRefused', reason: 'ratio' },
    sealed: packed((all) => [...all, { ...extra('bundle/data/files/bomb', new Uint8Array(3_000_000)), deflate: true }]),
  },
  {
    what: 'a bomb in many pieces',
    refusal: { type: 'ArchiveRefused', reason: 'ratio' },
    sealed: packed((all) => [
      ...all,
      ...Array.from({ length: 30 }, (_, at): HostileEntry => ({
        ...extra(`bundle/data/files/${at}`, new Uint8Array(900_000)),
        deflate: true,
      })),
    ]),
  },
  {
    what: 'a folder with content',
    refusal: { type: 'ArchiveRefused', reason: 'ambiguous', name: 'bundle/data/' },
    sealed: packed((all) => [...all, { ...extra('bundle/data/'), unixMode: 0o040755 }]),
  },
  {
    what: 'a signed bomb that says it is small',
    refusal: { type: 'ArchiveRefused', reason: 'damaged', name: 'data/assignments.ndjson' },
    sealed: packed((all) =>
      all.map((one) =>
        one.name.endsWith('assignments.ndjson')
          ? { ...one, bytes: new Uint8Array(20_000_000), deflate: true, declaredBytes: 10 }
          : one,
      ),
    ),
  },
  {
    what: 'a tag file too large to be one',
    refusal: { type: 'ArchiveRefused', reason: 'entry-too-large', name: 'signature.minisig' },
    sealed: sound,
    expects: small({ tagFileBytes: 300 }),
  },
  {
    what: 'two entries of one name',
    refusal: { type: 'EntryDuplicated', name: 'bundle/bag-info.txt' },
    sealed: packed((all) => [...all, extra('bundle/bag-info.txt')]),
  },
  {
    what: 'two entries whose names differ by case alone',
    refusal: { type: 'EntryDuplicated', name: 'bundle/Bag-Info.TXT' },
    sealed: packed((all) => [...all, extra('bundle/Bag-Info.TXT')]),
  },
  // Names.
  ...(
    [
      ['climbs out', 'bundle/../../evil', 'climbs'],
      ['is absolute', '/etc/cron.d/evil', 'absolute'],
      ['names a drive', 'C:evil', 'stream'],
      ['names a file’s second stream', 'bundle/bagit.txt::$DATA', 'stream'],
      ['uses backslashes', 'bundle\\..\\evil', 'separator'],
      ['is a Windows device', 'bundle/data/aux.ndjson', 'device'],
      ['lies outside', 'evil.exe', 'outside-bundle'],
      ['fetches from the network', 'bundle/fetch.txt', 'fetch'],
      ['is not ASCII', 'bundle/data/附件', 'not-ascii'],
      ['ends in a dot', 'bundle/data/x.', 'unclean'],
      ['has capitals', 'bundle/README', 'unclean'],
    ] as const
  ).map(([how, name, reason]): Attack => ({
    what: `a name that ${how}`,
    refusal: { type: 'EntryNameRefused', reason },
    sealed: packed((all) => [...all, extra(name)]),
  })),
]
