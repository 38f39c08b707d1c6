import { describe, expect, it } from 'vitest'
import type { Bytes } from '#shared/bundle/ports'
import { textToUtf8 } from '#shared/bundle/text'
import { zipArchive } from '#shared/codec/zip-archive'
import { hostileZip, localPart, type HostileEntry } from '#tests/support/bundles/hostile-zip'
import { join } from '#tests/support/bundles/mutate-bytes'

const hello = textToUtf8('hello hello hello hello')
const entry: HostileEntry = { name: 'bundle/a', bytes: hello }

/** The first thing the archive says against a zip: on listing it, or on reading its entries in turn. */
async function faultOf(zip: Bytes): Promise<string | undefined> {
  const listed = await zipArchive.list(zip, 100)
  if (!listed.ok) return listed.failure
  for (const one of listed.value) {
    const bytes = await one.read()
    if (!bytes.ok) return bytes.failure
  }
  return undefined
}

describe('zipArchive.pack', () => {
  it('packs the same files to the same bytes, in the order given, and reads them back', async () => {
    const files = [
      { name: 'bundle/b', bytes: hello },
      { name: 'bundle/a', bytes: new Uint8Array(0) },
    ]
    const zip = await zipArchive.pack(files)
    expect(await zipArchive.pack(files)).toEqual(zip)
    const listed = await zipArchive.list(zip, 100)
    if (!listed.ok) throw new Error(listed.failure)
    expect(listed.value.map(({ name, directory, declaredBytes }) => ({ name, directory, declaredBytes }))).toEqual([
      { name: 'bundle/b', directory: false, declaredBytes: hello.length },
      { name: 'bundle/a', directory: false, declaredBytes: 0 },
    ])
    expect(await Promise.all(listed.value.map((one) => one.read()))).toEqual([
      { ok: true, value: hello },
      { ok: true, value: new Uint8Array(0) },
    ])
  })
})

describe('zipArchive.list', () => {
  it('reads stored and deflated entries', async () => {
    expect(await faultOf(hostileZip([entry, { ...entry, name: 'bundle/b', deflate: true }]))).toBeUndefined()
  })
  it('hands out a repeated name, for its reader to refuse', async () => {
    expect(await zipArchive.list(hostileZip([entry, entry]), 100)).toMatchObject({
      ok: true,
      value: [{ name: 'bundle/a' }, { name: 'bundle/a' }],
    })
  })
  it('gives the stored bytes of a name, one character each, whatever an extra field says', async () => {
    const unicodePath = join(
      Uint8Array.of(0x75, 0x70, 13, 0, 1),
      Uint8Array.of(0xf5, 0xa6, 0xf4, 0x2c),
      textToUtf8('bundle/b'),
    )
    const listed = await zipArchive.list(
      hostileZip([
        { ...entry, rawName: Uint8Array.of(0xc7, 0xe0) },
        { ...entry, extra: unicodePath },
      ]),
      100,
    )
    expect(listed).toMatchObject({ ok: true, value: [{ name: '\u00c7\u00e0' }, { name: 'bundle/a' }] })
  })
  it('stops counting at the limit', async () => {
    const many = Array.from({ length: 12 }, (_, at) => ({ ...entry, name: `bundle/${at}` }))
    expect(await zipArchive.list(hostileZip(many), 12)).toMatchObject({ ok: true })
    expect(await zipArchive.list(hostileZip(many), 11)).toEqual({ ok: false, failure: 'too-many-entries' })
  })
  it.each([
    ['no zip', textToUtf8('this is no zip, though it is longer than the shortest one'), 'not-a-zip'],
    ['nothing', new Uint8Array(0), 'not-a-zip'],
    ['bytes before the zip', join(textToUtf8('MZ'), hostileZip([entry])), 'ambiguous'],
    ['bytes after the zip', join(hostileZip([entry]), textToUtf8('more')), 'ambiguous'],
    ['an encrypted entry', hostileZip([{ ...entry, flags: 1 }]), 'encrypted'],
    ['a method nobody has', hostileZip([{ ...entry, method: 99 }]), 'method-unknown'],
    ['bzip2', hostileZip([{ ...entry, method: 12 }]), 'method-unknown'],
    ['a symbolic link', hostileZip([{ ...entry, unixMode: 0o120777 }]), 'link'],
    ['a stored entry of two sizes', hostileZip([{ ...entry, declaredBytes: 5 }]), 'ambiguous'],
    ['a wrong checksum', hostileZip([{ ...entry, crc: 1 }]), 'damaged'],
    ['a local name that differs', hostileZip([{ ...entry, localName: 'bundle/b' }]), 'ambiguous'],
    [
      'two entries over the same data',
      hostileZip([entry, { ...entry, offsetOf: 0, name: 'bundle/b', localName: 'bundle/a' }]),
      'ambiguous',
    ],
    [
      'an entry inside another entry’s data',
      hostileZip([
        { name: 'bundle/b', bytes: join(textToUtf8('12345678'), localPart(entry)) },
        { ...entry, offsetOf: 0, offsetBy: 30 + 8 + 8 },
      ]),
      'overlapping',
    ],
    [
      'a bomb that says it is small',
      hostileZip([{ ...entry, bytes: new Uint8Array(20_000_000), deflate: true, declaredBytes: 10 }]),
      'damaged',
    ],
    ['an entry that says it is large', hostileZip([{ ...entry, deflate: true, declaredBytes: 100 }]), 'damaged'],
    ['deflated rubbish', hostileZip([{ ...entry, method: 8, declaredBytes: 50 }]), 'damaged'],
  ])('refuses %s', async (_what, zip, reason) => {
    expect(await faultOf(zip)).toBe(reason)
  })
})
