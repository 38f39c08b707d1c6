import '#shared/prelude/zod-setup'
import { beforeAll, describe, expect, it } from 'vitest'
import type { BundleExpectations } from '#shared/bundle/expectations'
import { defaultBundleLimits } from '#shared/bundle/limits'
import type { Bytes } from '#shared/bundle/ports'
import { hashBytes, textToUtf8 } from '#shared/bundle/text'
import { logCommit } from '#shared/record/commit'
import { readForkedBranches } from '#renderer/ledger-store/commit/commit-adoption'
import { instant } from '#tests/support/builders'
import { bundleIdOf } from '#tests/support/bundles/drafts'
import {
  bagToEntries,
  editText,
  makeOrThrow,
  resign,
  resignTags,
  sealBag,
  sealEntries,
  sealFor,
} from '#tests/support/bundles/hostile-bundle'
import { hostileZip, type HostileEntry } from '#tests/support/bundles/hostile-zip'
import {
  aLedgerDraft,
  chainOf,
  ledgerBag,
  ledgerExpects,
  ledgerStream,
  receivingPc,
  replicaOfPc,
  secondPc,
  secondsCommits,
  soundLedger,
  type ReceivingPc,
} from '#tests/support/bundles/ledger-bundles'
import { join } from '#tests/support/bundles/mutate-bytes'
import { centre, qingshan, signerOf } from '#tests/support/bundles/test-offices'

type Bag = Map<string, Bytes>
interface Attack {
  readonly what: string
  readonly refusal: { readonly type: string } & Readonly<Record<string, unknown>>
  readonly sealed: () => Promise<Bytes>
  readonly expects?: Partial<BundleExpectations>
}

const linesFile = 'data/commits.ndjson'
const ours = secondPc.keys.minisign
const strangersKey = { ...ours, seed: '5'.repeat(64), keyId: '00000000000000AA' }
const changed =
  (change: (bag: Bag) => void, finish: (bag: Bag) => Bag = (bag) => bag) =>
  async () => {
    const bag = await ledgerBag()
    change(bag)
    return sealBag(finish(bag))
  }
/** A change that nobody signed; one that the second PC's key signed, or another; one with only the tag manifest signed anew. */
const tampered = (change: (bag: Bag) => void) => changed(change)
const signed = (change: (bag: Bag) => void, key = ours) => changed(change, (bag) => resign(bag, key))
const signedTags = (change: (bag: Bag) => void) => changed(change, (bag) => resignTags(bag, ours))
const packed = (change: (entries: HostileEntry[]) => readonly HostileEntry[]) => async () =>
  sealEntries(change(bagToEntries(await ledgerBag())))
const info = (from: string | RegExp, to: string) => (bag: Bag) =>
  editText(bag, 'bag-info.txt', (text) => text.replace(from, to))
const signedInfo = (from: string | RegExp, to: string) => signed(info(from, to))
const lines = (edit: (text: string) => string) => signed((bag) => editText(bag, linesFile, edit))
/** The first line with another text in place of a part of it. */
const firstLine = (from: string | RegExp, to: string) => lines((text) => text.replace(from, to))
const extra = (name: string, bytes = textToUtf8('x')): HostileEntry => ({ name, bytes })
const small = (change: Partial<BundleExpectations['limits']>) => ({ limits: { ...defaultBundleLimits, ...change } })
const badLine = (line: number, field: string) => ({ type: 'PayloadMalformed', file: linesFile, line, field })
const badInfo = (field: string) => ({ type: 'BagInfoMalformed', field })
const head = `Head: ${replicaOfPc(secondPc)} 3 ${secondsCommits[2]?.hash ?? ''}`

const attacks: readonly Attack[] = [
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
  // Address, format, what bag-info.txt says.
  {
    what: 'another office’s ledger',
    refusal: { type: 'AddressedElsewhere', to: 'lvshui' },
    sealed: signedInfo('To-Office: qingshan', 'To-Office: lvshui'),
  },
  {
    what: 'a ledger from one office to another, where nobody asks whom it is for',
    refusal: badInfo('To-Office'),
    sealed: signed(
      (bag) => (
        info('To-Office: qingshan', 'To-Office: lvshui')(bag),
        info('Stream: ledger/qingshan/qingshan/', 'Stream: ledger/qingshan/lvshui/')(bag)
      ),
    ),
    expects: { me: null },
  },
  {
    what: 'a ledger where only assignments are taken',
    refusal: { type: 'TypeNotAccepted', bundleType: 'ledger' },
    sealed: soundLedger,
    expects: { accepts: ['assignment'] },
  },
  {
    what: 'a newer ledger',
    refusal: { type: 'ReaderTooOld', needs: '2.0' },
    sealed: signedInfo('Min-Reader: 1.0', 'Min-Reader: 2.0'),
  },
  {
    what: 'another suite',
    refusal: { type: 'SuiteUnknown' },
    sealed: signedInfo('Suite: age-x25519+ed25519', 'Suite: none'),
  },
  {
    what: 'a ledger passed off as a reply',
    refusal: badInfo('Stream'),
    sealed: signedInfo('Type: ledger', 'Type: reply'),
    expects: { accepts: ['reply'] },
  },
  {
    what: 'the stream of another PC',
    refusal: badInfo('Stream'),
    sealed: signedInfo(
      `Stream: ${ledgerStream}`,
      `Stream: ${ledgerStream.replace(secondPc.card.deviceId, 'aaaaaaaaaaaaaaaa')}`,
    ),
  },
  {
    what: 'a receiving PC that contradicts the stream',
    refusal: badInfo('To-Device'),
    sealed: signedInfo(`To-Device: ${qingshan.card.deviceId}`, 'To-Device: aaaaaaaaaaaaaaaa'),
  },
  { what: 'no receiving PC', refusal: badInfo('To-Device'), sealed: signedInfo(/^To-Device: .*\n/m, '') },
  { what: 'no chain’s end', refusal: badInfo('Head'), sealed: signedInfo(/^Head: .*\n/m, '') },
  ...(
    [
      ['without a hash', head.slice(0, -65)],
      ['with a hash in capitals', head.toUpperCase().replace('HEAD', 'Head')],
      ['numbered 0', head.replace(' 3 ', ' 0 ')],
      ['numbered beyond all numbers', head.replace(' 3 ', ' 9999999999999 ')],
      ['of a name that is none', head.replace('.1 ', ' ')],
      ['twice', `${head}\n${head}`],
    ] as const
  ).map(([how, text]): Attack => ({
    what: `a chain’s end ${how}`,
    refusal: badInfo('Head'),
    sealed: signedInfo(head, text),
  })),
  { what: 'a base that is none', refusal: badInfo('Base'), sealed: signedInfo(head, `${head}\nBase: everything`) },
  {
    what: 'a base given twice',
    refusal: badInfo('Base'),
    sealed: signedInfo(head, `${head}\nBase: aaaaaaaa.1 1\nBase: aaaaaaaa.1 2`),
  },
  {
    what: 'a first bundle with one before it',
    refusal: badInfo('Prev'),
    sealed: signedInfo(/^Prev:.*$/m, `Prev: ${'a'.repeat(64)}`),
  },
  {
    what: 'a known bundle with other content',
    refusal: { type: 'StreamForked', stream: ledgerStream },
    sealed: soundLedger,
    expects: { importedBundles: { [bundleIdOf(7)]: 'a'.repeat(64) } },
  },
  // The lines.
  { what: 'a line that is no JSON', refusal: badLine(4, 'not JSON'), sealed: lines((text) => `${text}commit 4\n`) },
  { what: 'a line that is no commit', refusal: badLine(4, 'v'), sealed: lines((text) => `${text}{"caseId":"x"}\n`) },
  { what: 'a blank line', refusal: badLine(2, 'not JSON'), sealed: lines((text) => text.replace('\n', '\n\n')) },
  {
    what: 'a line that is not UTF-8',
    refusal: badLine(4, 'utf-8'),
    sealed: signed((bag) =>
      bag.set(linesFile, join(bag.get(linesFile) ?? new Uint8Array(0), Uint8Array.of(0xff, 0xfe, 10))),
    ),
  },
  { what: 'a commit of a later kind', refusal: badLine(1, 'v'), sealed: firstLine('"v":1', '"v":2') },
  { what: 'a commit without a number', refusal: badLine(1, 'seq'), sealed: firstLine('"seq":1', '"seq":0') },
  {
    what: 'a commit under a name that is none',
    refusal: badLine(1, 'replica'),
    sealed: firstLine(`"${replicaOfPc(secondPc)}"`, '"../../x.1"'),
  },
  { what: 'a commit that changes nothing', refusal: badLine(1, 'ops'), sealed: firstLine(/"ops":\[.*\]/, '"ops":[]') },
  { what: 'a known op of another shape', refusal: badLine(1, 'ops.0'), sealed: firstLine('"saw":[]', '"saw":"all"') },
  {
    what: 'a kind of record that would pass for another',
    refusal: badLine(1, 'ops.0.of'),
    sealed: firstLine('"of":"case"', '"of":"case/c"'),
  },
  {
    what: 'a prototype key deep in a value',
    refusal: badLine(1, '__proto__'),
    sealed: firstLine('"value":"石桥村"', '"value":{"a":[{"__proto__":{"admin":true}}]}'),
  },
  {
    what: 'a value nested beyond measure',
    refusal: badLine(1, 'nesting'),
    sealed: firstLine('"value":"石桥村"', `"value":${'['.repeat(5_000)}${']'.repeat(5_000)}`),
  },
  {
    what: 'two commits of one name and number',
    refusal: badLine(4, 'seq'),
    sealed: lines((text) => `${text}${text.split('\n')[1] ?? ''}\n`),
  },
  {
    what: 'a line longer than allowed',
    refusal: badLine(1, 'length'),
    sealed: soundLedger,
    expects: small({ commitBytes: 100 }),
  },
  {
    what: 'more lines than allowed',
    refusal: badLine(3, 'lines'),
    sealed: soundLedger,
    expects: small({ commitLines: 2 }),
  },
  {
    what: 'a head that counts wrongly',
    refusal: { type: 'PayloadMalformed', file: 'data/head.json', field: 'count' },
    sealed: signed((bag) => editText(bag, 'data/head.json', (text) => text.replace('"count": 3', '"count": 2'))),
  },
  {
    what: 'a head of another type',
    refusal: { type: 'PayloadMalformed', file: 'data/head.json', field: 'type' },
    sealed: signed((bag) =>
      editText(bag, 'data/head.json', (text) => text.replace('"type": "ledger"', '"type": "reply"')),
    ),
  },
  {
    what: 'a wish for a file that is none',
    refusal: { type: 'PayloadMalformed', file: 'data/head.json', field: 'wants.0' },
    sealed: signed((bag) =>
      editText(bag, 'data/head.json', (text) => text.replace('"wants": []', '"wants": ["../x"]')),
    ),
  },
  // Sound by form, and still not to be believed.
  {
    what: 'acts invented under this PC’s own name',
    refusal: { type: 'OwnNameUsedElsewhere', count: 4 },
    sealed: () =>
      soundLedger(
        aLedgerDraft({
          files: [],
          content: {
            type: 'ledger',
            lines: chainOf(replicaOfPc(qingshan), ['a', 'b', 'c', 'd'])
              .slice(1)
              .map(({ line }) => line),
          },
        }),
      ),
  },
  {
    what: 'another first act under this PC’s own name',
    refusal: { type: 'OwnNameUsedElsewhere' },
    sealed: () =>
      soundLedger(
        aLedgerDraft({
          files: [],
          content: { type: 'ledger', lines: chainOf(replicaOfPc(qingshan), ['a']).map(({ line }) => line) },
        }),
      ),
  },
  {
    what: 'a chain’s end beyond what this PC wrote',
    refusal: { type: 'OwnNameUsedElsewhere', count: 8 },
    sealed: () =>
      soundLedger(
        aLedgerDraft({ files: [], heads: [{ replica: replicaOfPc(qingshan), seq: 9, hash: 'a'.repeat(64) }] }),
      ),
  },
]

let pc: ReceivingPc
let state = ''
beforeAll(async () => {
  pc = await receivingPc()
  state = await pc.state()
})

describe('an attack by a ledger bundle', () => {
  it(`is one of at least forty`, () => {
    expect(attacks.length).toBeGreaterThanOrEqual(40)
    expect(new Set(attacks.map(({ what }) => what)).size).toBe(attacks.length)
  })
  it.each(attacks)(
    'with $what is refused as $refusal.type, and nothing is written',
    async ({ sealed, refusal, expects }) => {
      expect(await pc.take(await sealed(), ledgerExpects(expects))).toMatchObject({ ok: false, failure: refusal })
      expect(await pc.state()).toBe(state)
    },
  )
})

describe('the sound ledger bundle that the attacks start from', () => {
  it('is taken in, re-signed and packed by hand or not, and once more changes nothing', async () => {
    const receiver = await receivingPc()
    expect(await receiver.take(await signed(() => {})(), ledgerExpects())).toMatchObject({
      ok: true,
      value: { plan: { outcome: { fresh: 3 } } },
    })
    const after = await receiver.state()
    expect(await receiver.take(await soundLedger(), ledgerExpects())).toMatchObject({
      ok: true,
      value: { plan: { repeat: true } },
    })
    expect(await receiver.state()).toBe(after)
  })
})

describe('a continuation that another PC forged', () => {
  it('cannot be told from a relayed act at first, but raises the alarm when the real one comes, and is kept apart from nothing', async () => {
    const receiver = await receivingPc()
    const [first, real] = [chainOf(replicaOfPc(secondPc), ['一']), chainOf(replicaOfPc(secondPc), ['一', '真'])]
    const forged = logCommit({
      v: 1,
      replica: replicaOfPc(secondPc),
      seq: 2,
      prev: first[0]?.hash ?? '',
      at: instant(9),
      by: 'nobody',
      ops: [{ op: 'append', of: 'case', id: 'c1', field: 'acts', value: '伪' }],
    })
    const bundle = (nth: number, all: readonly { readonly line: string }[]) =>
      soundLedger(
        aLedgerDraft({
          bundleId: bundleIdOf(nth),
          content: { type: 'ledger', lines: all.map(({ line }) => line) },
          heads: [{ replica: replicaOfPc(secondPc), seq: 1, hash: first[0]?.hash ?? '' }],
        }),
      )
    expect(await receiver.take(await bundle(11, [...first, forged]), ledgerExpects())).toMatchObject({ ok: true })
    const met = await receiver.take(await bundle(12, real), ledgerExpects())
    expect(met).toMatchObject({
      ok: true,
      value: {
        plan: { outcome: { forks: [{ seq: 2, heldHash: forged.hash, foundHash: real[1]?.hash }], quarantined: 1 } },
      },
    })
    expect(
      (await readForkedBranches(receiver.ledger.database)).map(({ apart }) => apart.map(({ hash }) => hash)),
    ).toEqual([[real[1]?.hash]])
  })
})
