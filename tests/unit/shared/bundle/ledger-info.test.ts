import { ledgerLimits } from '#shared/limits/ledger-limits'
import { describe, expect, it } from 'vitest'
import {
  bundleInfoSchema,
  checkFormat,
  findMisplaced,
  parseBundleInfo,
  renderBagInfo,
  type BundleInfo,
} from '#shared/bundle/bundle-info'
import { parseTagLines, type TagLines } from '#shared/bundle/tag-lines'
import { mondayMorning } from '#tests/support/builders'

const hash = 'a'.repeat(64)
const [sender, receiver] = ['fc49d6236d3257d3', '8dc1f10d5a79a810']
const stream = `ledger/qingshan/qingshan/${sender}.1/${receiver}`
const info: BundleInfo = bundleInfoSchema.parse({
  type: 'ledger',
  bundleId: '018f0000-0000-7000-9000-000000000001',
  fromOffice: 'qingshan',
  fromDevice: sender,
  toOffice: 'qingshan',
  toDevice: receiver,
  stream,
  seq: 1,
  prev: '',
  acks: [],
  heads: [
    { replica: `${sender}.1`, seq: 7, hash },
    { replica: `${receiver}.2`, seq: 999_999_999_999, hash },
  ],
  base: [{ replica: `${sender}.1`, seq: 3 }],
  revoked: '12 288B34BB40DF7BD9 07404F18A05B5901',
  createdAt: mondayMorning,
  appVersion: '',
})
const text = renderBagInfo(info, { bytes: 0, files: 1 })
function tagsOf(lines: string): TagLines {
  const tags = parseTagLines(lines)
  if (!tags.ok) throw new Error('malformed')
  return tags.value
}
/** What is wrong with the text once changed, or the info that it gives. */
function read(from: string | RegExp, to: string) {
  const changed = text.replace(from, to)
  expect(changed).not.toBe(text)
  const parsed = parseBundleInfo(tagsOf(changed))
  return parsed.ok
    ? parsed.value
    : parsed.failure.type === 'BagInfoMalformed'
      ? parsed.failure.field
      : parsed.failure.type
}

describe('bag-info.txt of a ledger bundle', () => {
  it('names chains, receiver and withdrawn keys on lines of their own, and reads back what it wrote', () => {
    expect(text).toBe(`Format: hotline-bundle/1.1
Min-Reader: 1.1
Suite: age-x25519+ed25519
Type: ledger
Bundle-Id: 018f0000-0000-7000-9000-000000000001
From-Office: qingshan
From-Device: ${sender}
To-Office: qingshan
To-Device: ${receiver}
Stream: ${stream}
Seq: 1
Prev:
Head: ${sender}.1 7 ${hash}
Head: ${receiver}.2 999999999999 ${hash}
Base: ${sender}.1 3
Revoked: 12 288B34BB40DF7BD9 07404F18A05B5901
Created: 2026-11-23T01:00:00.000Z
App-Version:
Payload-Oxum: 0.1
`)
    expect(parseBundleInfo(tagsOf(text))).toEqual({ ok: true, value: info })
  })

  it('leaves words after a head and a base to later versions', () => {
    expect(read(/^Head: .* 7 .*$/m, ((line) => `${line} later word`)(`Head: ${sender}.1 7 ${hash}`))).toEqual(info)
    expect(read(/^Base: .*$/m, `Base: ${sender}.1 3 later word`)).toEqual(info)
  })

  it('may count incarnations and commits in several digits', () => {
    expect(read(/^Base: .*$/m, `Base: ${sender}.12 345678`)).toEqual({
      ...info,
      base: [{ replica: `${sender}.12`, seq: 345_678 }],
    })
    expect(read(`/${sender}.1/`, `/${sender}.123456/`)).toMatchObject({
      stream: `ledger/qingshan/qingshan/${sender}.123456/${receiver}`,
    })
  })

  it('may have no base and no withdrawn keys', () => {
    expect(read(/^Base: .*\n/m, '')).toEqual({ ...info, base: undefined })
    expect(read(/^Revoked: .*\n/m, '')).toEqual({ ...info, revoked: undefined })
  })

  it.each<readonly [string, string | RegExp, string]>([
    ['Head', `Head: ${sender}.1 7`, `Head: ${sender}.1 0`],
    ['Head', `Head: ${sender}.1 7`, `Head: ${sender} 7`],
    ['Head', `Head: ${sender}.1 7`, `Head: ${sender}.1 1234567890123`],
    ['Head', `7 ${hash}`, '7 x'],
    ['Head', `7 ${hash}`, '7'],
    ['Head', `Head: ${sender}.1 7`, `Head: x ${sender}.1 7`],
    ['Head', `7 ${hash}`, `7 ${hash}x`],
    ['Head', `${receiver}.2`, `${sender}.1`],
    ['Head', /^Head: .*\n/gm, ''],
    ['Base', 'Base: ', 'Base: x '],
    ['Base', `Base: ${sender}.1 3`, `Base: ${sender}.1 0`],
    ['Base', `Base: ${sender}.1 3`, `Base: ${sender}.1 1234567890123`],
    ['Base', `Base: ${sender}.1 3`, `Base: ${sender}.1 3\nBase: ${sender}.1 4`],
    ['Base', `Base: ${sender}.1 3`, `Base: ${sender}.1 3x`],
    ['To-Device', /^To-Device: .*\n/m, ''],
    ['To-Device', `To-Device: ${receiver}`, `To-Device: ${sender}`],
    ['To-Device', `To-Device: ${receiver}`, 'To-Device: X'],
    ['Revoked', 'Revoked: 12 ', 'Revoked: x '],
    ['Revoked', 'Revoked: 12 ', 'Revoked: 1234567 '],
    ['Revoked', '07404F18A05B5901', '07404f18a05b5901'],
    ['Revoked', '07404F18A05B5901', '07404F18A05B59011'],
    ['Revoked', 'Revoked: 12 ', 'Revoked: x12 '],
    ['Stream', `/${sender}.1/`, `/${receiver}.1/`],
    ['Stream', `/${sender}.1/`, `/${sender}/`],
    ['Stream', `qingshan/${sender}`, `lvshui/${sender}`],
    ['To-Device', `.1/${receiver}\n`, '.1\n'],
    [
      'To-Office',
      /^To-Office: qingshan\n(.*\n)Stream: ledger\/qingshan\/qingshan/m,
      'To-Office: lvshui\n$1Stream: ledger/qingshan/lvshui',
    ],
  ])('with a wrong %s is malformed there: %s → %s', (field, from, to) => {
    expect(read(from, to)).toBe(field)
  })
})

describe('bag-info.txt', () => {
  const acksOf = (ack: string) => read('Head:', `Ack: ${ack}\nHead:`)
  const acked = (upTo: number, also: readonly number[]) => ({
    ...info,
    acks: [{ stream: 'assignment/hotline-centre/qingshan', upTo, also }],
  })

  it.each<readonly [string, number, readonly number[]]>([
    ['0', 0, []],
    ['999999999', 999_999_999, []],
    ['41 + 43', 41, [43]],
    ['41 + 43,44,50', 41, [43, 44, 50]],
    ['41 + 43 later', 41, [43]],
    ['41 later + 43', 41, []],
    ['41 + x', 41, []],
  ])('reads what an acknowledgement %j says', (said, upTo, also) => {
    expect(acksOf(`assignment/hotline-centre/qingshan ${said}`)).toEqual(acked(upTo, also))
  })

  it.each([
    'assignment/hotline-centre/qingshan',
    'assignment/hotline-centre/qingshan 1234567890',
    'assignment/hotline-centre 1',
    'x assignment/hotline-centre/qingshan 1',
    'assignment/hotline-centre/qingshan 41 + 0',
  ])('does not read an acknowledgement %j', (ack) => {
    expect(acksOf(ack)).toBe('Ack')
  })

  it.each(['2026-11-23T01:00:00Z', '2026-11-23T01:00:00.0Z', '2026-11-23T01:00:00.000Z', '2026-11-22T21:00:00-04:00'])(
    'takes the time %s',
    (time) => {
      expect(parseBundleInfo(tagsOf(text.replace(/^Created: .*$/m, `Created: ${time}`)))).toEqual({
        ok: true,
        value: info,
      })
    },
  )

  it.each([
    '2026-11-23',
    '2026-11-23 01:00:00Z',
    '2026-11-23T01:00:00',
    'x2026-11-23T01:00:00Z',
    '2026-11-23T01:00:00Zx',
    '2026-11-23T01:00:00.0000Z',
    '12026-11-23T01:00:00Z',
  ])('does not take the time %s', (time) => {
    expect(read(/^Created: .*$/m, `Created: ${time}`)).toBe('Created')
  })

  it.each(['1234567890', '1x', '-1', '1.5', '+1', 'x1'])('does not take the number %s', (seq) => {
    expect(read('Seq: 1', `Seq: ${seq}`)).toBe('Seq')
  })

  it('takes the ninth digit of a number, and the sixtieth character of a version', () => {
    expect(read('Seq: 1\nPrev:', `Seq: 999999999\nPrev: ${hash}`)).toMatchObject({ seq: 999_999_999, prev: hash })
    expect(read('App-Version:', `App-Version: ${'x'.repeat(60)}`)).toMatchObject({ appVersion: 'x'.repeat(60) })
    expect(read('App-Version:', `App-Version: ${'x'.repeat(61)}`)).toBe('App-Version')
  })

  it.each([
    'x',
    'Reply/qingshan/lvshui',
    'reply/qingshan',
    'reply/1qingshan/lvshui',
    'reply/qingshan/lvshui/',
    `reply/qingshan/lvshui/${sender}`,
    `reply/qingshan/lvshui/${sender}.1/x`,
    `reply/qingshan/lvshui/${sender}.1/${receiver}/x`,
    'reply/q/lvshui',
    `reply/${'q'.repeat(32)}/lvshui`,
    ' reply/qingshan/lvshui',
    `reply/qingshan/lvshui/${sender}.1234567`,
  ])('knows no stream %j', (name) => {
    expect(bundleInfoSchema.safeParse({ ...info, stream: name }).success).toBe(false)
    expect(bundleInfoSchema.safeParse({ ...info, acks: [{ stream: name, upTo: 1, also: [] }] }).success).toBe(false)
  })

  it('holds numbers and chains to their bounds', () => {
    const takes = (change: object) => bundleInfoSchema.safeParse({ ...info, ...change }).success
    const stream2 = 'reply/qingshan/lvshui'
    for (const seq of [1, 999_999_999]) expect(takes({ seq })).toBe(true)
    for (const seq of [0, 1.5, 1_000_000_000]) expect(takes({ seq })).toBe(false)
    for (const upTo of [0, 999_999_999]) expect(takes({ acks: [{ stream: stream2, upTo, also: [1] }] })).toBe(true)
    for (const upTo of [-1, 0.5, 1_000_000_000])
      expect(takes({ acks: [{ stream: stream2, upTo, also: [] }] })).toBe(false)
    for (const seq of [0, 1.5, 1_000_000_000_000])
      for (const name of ['heads', 'base'])
        expect(takes({ [name]: [{ replica: `${sender}.1`, seq, hash }] }), `${name} ${seq}`).toBe(false)
    const chains = (count: number) =>
      Array.from({ length: count }, (_, at) => ({ replica: `${sender}.${at}`, seq: 1, hash }))
    for (const name of ['heads', 'base'])
      expect([
        takes({ [name]: chains(ledgerLimits.chains) }),
        takes({ [name]: chains(ledgerLimits.chains + 1) }),
      ]).toEqual([true, false])
    expect([
      takes({ prev: hash }),
      takes({ prev: 'x' }),
      takes({ revoked: '1' }),
      takes({ revoked: undefined }),
    ]).toEqual([true, false, true, true])
  })
})

describe('where a bundle belongs', () => {
  const plain = {
    ...info,
    type: 'reply',
    toOffice: 'lvshui',
    toDevice: undefined,
    heads: undefined,
    base: undefined,
  } as const

  it('is a stream between its offices, or one of the sending PC’s own', () => {
    expect(findMisplaced({ ...plain, stream: 'reply/qingshan/lvshui' })).toBeUndefined()
    expect(findMisplaced({ ...plain, stream: `reply/qingshan/lvshui/${sender}.3` })).toBeUndefined()
    for (const other of [
      'assignment/qingshan/lvshui',
      'reply/lvshui/qingshan',
      `reply/qingshan/lvshui/${receiver}.1`,
      `reply/qingshan/lvshui/${sender}0.1`,
      `reply/qingshan/lvshuix${sender}.1`,
      `reply/qingshan/lvshui/${sender}.1/${receiver}`,
    ]) {
      expect(findMisplaced({ ...plain, stream: other }), other).toBe('Stream')
    }
  })

  it('of a ledger is between two PCs of one office, with every chain named', () => {
    expect(findMisplaced(info)).toBeUndefined()
    for (const heads of [undefined, []]) expect(findMisplaced({ ...info, heads })).toBe('Head')
    expect(findMisplaced({ ...info, stream: 'ledger/qingshan/qingshan' })).toBe('To-Device')
  })
})

describe('the format of a bundle', () => {
  const check = (from: string | RegExp, to: string) => checkFormat(tagsOf(text.replace(from, to)))

  it('is one that this reader may read, as far as its sender says so', () => {
    expect(check('x', 'x')).toBeUndefined()
    expect(check('Min-Reader: 1.1', 'Min-Reader: 0.9')).toBeUndefined()
    expect(check('bundle/1.1', 'bundle/1.999')).toBeUndefined()
    expect(check(/^Type: .*\n/m, '')).toBeUndefined()
  })

  it.each(['0.x', '1', '1.0.0', 'v1.0', '1.0x', '1000.0', '1.1000'])(
    'is unknown where the reader it needs is %j',
    (needs) => {
      expect(check('Min-Reader: 1.1', `Min-Reader: ${needs}`)).toEqual({
        type: 'FormatUnknown',
        format: 'hotline-bundle/1.1',
      })
    },
  )

  it.each([
    'xhotline-bundle/1.1',
    'hotline-bundle/1.1x',
    'hotline-bundle/1',
    'hotline-bundle/1000.0',
    'hotline-bundle/1.1000',
    'hotline-bundle/10.0',
    'hotline-bundle/0.9',
  ])('is unknown where it is called %s', (format) => {
    expect(check('hotline-bundle/1.1', format)).toEqual({ type: 'FormatUnknown', format })
  })

  it('needs a newer reader by the major number first', () => {
    for (const needs of ['1.2', '2.0', '999.999'])
      expect(check('Min-Reader: 1.1', `Min-Reader: ${needs}`)).toEqual({ type: 'ReaderTooOld', needs })
    expect(check('Min-Reader: 1.1', 'Min-Reader: 0.999')).toBeUndefined()
  })

  it('shows no more of a strange word than fits on a line', () => {
    const long = 'x'.repeat(61)
    const cut = long.slice(0, 60)
    expect(check('hotline-bundle/1.1', long)).toEqual({ type: 'FormatUnknown', format: cut })
    expect(check('age-x25519+ed25519', long)).toEqual({ type: 'SuiteUnknown', suite: cut })
    expect(check('Type: ledger', `Type: ${long}`)).toEqual({ type: 'TypeUnknown', name: cut })
    expect(check(/^Suite: .*\n/m, '')).toEqual({ type: 'SuiteUnknown', suite: '' })
  })
})
