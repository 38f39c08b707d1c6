import { info, small, type Attack } from '#tests/support/bundles/attack-kit'
import { bundleIdOf } from '#tests/support/bundles/drafts'
import { editText } from '#tests/support/bundles/hostile-bundle'
import {
  aLedgerDraft,
  chainOf,
  ledgerStream,
  replicaOfPc,
  secondPc,
  soundLedger,
} from '#tests/support/bundles/ledger-bundles'
import { join } from '#tests/support/bundles/mutate-bytes'
import { qingshan } from '#tests/support/bundles/test-offices'
import {
  badInfo,
  badLine,
  firstLine,
  head,
  lines,
  linesFile,
  signed,
  signedInfo,
} from '#tests/support/bundles/ledger-attack-kit'

/** Attacks by a ledger bundle on its address and lines, and those that are sound by form and still not to be believed. */
export const ledgerContentAttacks: readonly Attack[] = [
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
    sealed: signedInfo('Min-Reader: 1.1', 'Min-Reader: 2.0'),
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
  { what: 'a line that is no JSON', refusal: badLine(4, 'json'), sealed: lines((text) => `${text}commit 4\n`) },
  { what: 'a line that is no commit', refusal: badLine(4, 'v'), sealed: lines((text) => `${text}{"caseId":"x"}\n`) },
  { what: 'a blank line', refusal: badLine(2, 'json'), sealed: lines((text) => text.replace('\n', '\n\n')) },
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
