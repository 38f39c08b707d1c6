import { describe, expect, it } from 'vitest'
import {
  bundleInfoSchema,
  checkFormat,
  parseBundleInfo,
  renderBagInfo,
  type BundleInfo,
} from '#shared/bundle/bundle-info'
import { parseTagLines, type TagLines } from '#shared/bundle/tag-lines'
import { mondayMorning } from '#tests/support/builders'

const info: BundleInfo = bundleInfoSchema.parse({
  type: 'reply',
  bundleId: '018f0000-0000-7000-9000-000000000001',
  fromOffice: 'qingshan',
  fromDevice: 'fc49d6236d3257d3',
  toOffice: 'hotline-centre',
  stream: 'reply/qingshan/hotline-centre',
  seq: 17,
  prev: 'a'.repeat(64),
  createdAt: mondayMorning,
  appVersion: '0.1.0',
  acks: [
    { stream: 'assignment/hotline-centre/qingshan', upTo: 41, also: [43, 44] },
    { stream: 'calendar/hotline-centre/qingshan', upTo: 0, also: [] },
  ],
})
const text = renderBagInfo(info, { bytes: 1000, files: 3 })
const toTags = (lines: string): TagLines => {
  const tags = parseTagLines(lines)
  if (!tags.ok) throw new Error('malformed')
  return tags.value
}

describe('bag-info.txt', () => {
  it('says each field on a line of its own', () => {
    expect(text).toBe(`Format: hotline-bundle/1.1
Min-Reader: 1.1
Suite: age-x25519+ed25519
Type: reply
Bundle-Id: 018f0000-0000-7000-9000-000000000001
From-Office: qingshan
From-Device: fc49d6236d3257d3
To-Office: hotline-centre
Stream: reply/qingshan/hotline-centre
Seq: 17
Prev: ${'a'.repeat(64)}
Ack: assignment/hotline-centre/qingshan 41 + 43,44
Ack: calendar/hotline-centre/qingshan 0
Created: 2026-11-23T01:00:00.000Z
App-Version: 0.1.0
Payload-Oxum: 1000.3
`)
  })
  it('reads back what it wrote', () => {
    expect(parseBundleInfo(toTags(text))).toEqual({ ok: true, value: info })
  })
  it('takes a time with an offset, unknown labels and words after an ack', () => {
    const foreign = text
      .replace('2026-11-23T01:00:00.000Z', '2026-11-23T09:00:00+08:00')
      .replace('Ack: calendar/hotline-centre/qingshan 0', 'Ack: calendar/hotline-centre/qingshan 0 later-word')
    expect(parseBundleInfo(toTags(`${foreign}Contact-Name: none\n`))).toEqual({ ok: true, value: info })
  })
  it.each([
    ['Type', /^Type: reply/m, 'Type: survey'],
    ['Bundle-Id', /^Bundle-Id: 0/m, 'Bundle-Id: x'],
    ['From-Office', /^From-Office: q/m, 'From-Office: Q'],
    ['From-Device', /^From-Device: /m, 'From-Device: ../'],
    ['To-Office', /^To-Office: .*$/m, 'To-Office:'],
    ['Stream', /^Stream: reply/m, 'Stream: assignment'],
    ['Stream', /^Stream: .*$/m, 'Stream: reply/qingshan/lvshui'],
    ['Seq', /^Seq: 17/m, 'Seq: 017'],
    ['Seq', /^Seq: 17/m, 'Seq: 0'],
    ['Seq', /^Seq: 17/m, 'Seq: 17\nSeq: 18'],
    ['Prev', /^Prev: .*$/m, 'Prev:'],
    ['Prev', /^Seq: 17/m, 'Seq: 1'],
    ['Prev', /^Prev: a/m, 'Prev: A'],
    ['Ack', /^Ack: .* 41/m, 'Ack: assignment/hotline-centre/qingshan many'],
    ['Created', /^Created: .*$/m, 'Created: 2026-13-01T00:00:00Z'],
    ['Created', /^Created: .*$/m, 'Created: yesterday'],
    ['Created', /^Created: .*$/m, 'Created: 2026-02-30T08:00:00Z'],
    ['Created', /^Created: .*$/m, 'Created: 2026-11-23T24:00:00Z'],
    ['Bundle-Id', /^Bundle-Id: .*$/m, 'Bundle-Id: 0F9619FF-8B86-4011-B42D-00C04FC964FF'],
    ['App-Version', /^App-Version: .*\n/m, ''],
  ])('with a wrong %s is malformed there', (field, pattern, replacement) => {
    const changed = text.replace(pattern, replacement)
    expect(changed).not.toBe(text)
    expect(parseBundleInfo(toTags(changed))).toEqual({ ok: false, failure: { type: 'BagInfoMalformed', field } })
  })
})

describe('checkFormat', () => {
  const check = (change: (lines: string) => string) => checkFormat(toTags(change(text)))
  it('takes this format, and a later one that this reader may read', () => {
    expect(check((lines) => lines)).toBeUndefined()
    expect(check((lines) => lines.replace('bundle/1.1', 'bundle/1.7'))).toBeUndefined()
  })
  it.each([['1.2'], ['2.0'], ['1.10']])('says that a reader of version %s is needed', (needs) => {
    expect(check((lines) => lines.replace('Min-Reader: 1.1', `Min-Reader: ${needs}`))).toEqual({
      type: 'ReaderTooOld',
      needs,
    })
  })
  it('says which reader a next major version needs, rather than that it is unknown', () => {
    expect(check((lines) => lines.replace('bundle/1.1', 'bundle/2.0').replace('Reader: 1.1', 'Reader: 2.0'))).toEqual({
      type: 'ReaderTooOld',
      needs: '2.0',
    })
  })
  it.each([
    [(lines: string) => lines.replace('hotline-bundle/1.1', 'other/1.0'), 'other/1.0'],
    [(lines: string) => lines.replace('bundle/1.1', 'bundle/2.0'), 'hotline-bundle/2.0'],
    [(lines: string) => lines.replace('Min-Reader: 1.1\n', ''), 'hotline-bundle/1.1'],
    [(lines: string) => lines.replace(/^Format: .*\n/, ''), ''],
  ])('does not know a format or reader it cannot make out', (change, format) => {
    expect(check(change)).toEqual({ type: 'FormatUnknown', format })
  })
  it('does not know a type without a name in this version', () => {
    expect(check((lines) => lines.replace('Type: reply', 'Type: survey'))).toEqual({
      type: 'TypeUnknown',
      name: 'survey',
    })
  })
  it('does not know another suite', () => {
    expect(check((lines) => lines.replace('age-x25519+ed25519', 'sm2+sm4'))).toEqual({
      type: 'SuiteUnknown',
      suite: 'sm2+sm4',
    })
  })
})
