import { describe, expect, it } from 'vitest'
import { defaultBundleLimits } from '#shared/bundle/limits'
import { renderManifest } from '#shared/bundle/manifest'
import type { ArchiveEntry, Bytes } from '#shared/bundle/ports'
import { hashBytes, textToUtf8 } from '#shared/bundle/text'
import { declarationText, readSignedPair, verifyPayloadFiles, verifyTagFiles } from '#shared/bundle/verify-bag'
import { ok } from '#shared/prelude/result'

type Files = Readonly<Record<string, string>>
const limits = { ...defaultBundleLimits, tagFileBytes: 400, entryBytes: 50 }
const photo = `data/files/${hashBytes(textToUtf8('photo'))}`

const entryOf = (name: string, bytes: Bytes): ArchiveEntry => ({
  name,
  directory: false,
  packedBytes: bytes.length,
  declaredBytes: bytes.length,
  read: async () => ok(bytes),
})
const entriesOf = (files: Files) =>
  new Map(Object.entries(files).map(([path, text]) => [path, entryOf(path, textToUtf8(text))]))
const manifestOf = (files: Files, paths = Object.keys(files)): string =>
  renderManifest(new Map(paths.map((path) => [path, hashBytes(textToUtf8(files[path] ?? ''))])))

const payload: Files = { 'data/head.json': '{}', [photo]: 'photo' }
const tagsOf = (change: Files = {}, of = payload): Files => ({
  'bagit.txt': declarationText,
  'bag-info.txt': 'Type: reply\nPayload-Oxum: 7.2\n',
  'manifest-sha256.txt': manifestOf(of),
  ...change,
})
/** Proves a bag whose tag manifest lists its tag files, or what `listed` says. */
const proveTags = (tags: Files, more: Files = {}, listed = manifestOf(tags)) =>
  verifyTagFiles(
    entriesOf({ ...tags, ...more, 'tagmanifest-sha256.txt': listed, 'signature.minisig': 's' }),
    textToUtf8(listed),
    limits,
  )

describe('the two files that a signature check needs', () => {
  it('are read, and named where one is missing or too large to be one', async () => {
    const pair = { 'signature.minisig': 's', 'tagmanifest-sha256.txt': 't' }
    expect(await readSignedPair(entriesOf(pair), limits)).toEqual({
      ok: true,
      value: { signature: textToUtf8('s'), tagmanifest: textToUtf8('t') },
    })
    expect(await readSignedPair(entriesOf({ 'tagmanifest-sha256.txt': 't' }), limits)).toEqual({
      ok: false,
      failure: { type: 'SignatureMissing' },
    })
    expect(await readSignedPair(entriesOf({ 'signature.minisig': 's' }), limits)).toEqual({
      ok: false,
      failure: { type: 'FileMissing', name: 'tagmanifest-sha256.txt' },
    })
    for (const name of Object.keys(pair))
      expect(await readSignedPair(entriesOf({ ...pair, [name]: 'x'.repeat(401) }), limits)).toEqual({
        ok: false,
        failure: { type: 'ArchiveRefused', reason: 'entry-too-large', name },
      })
  })
})

describe('the tag files', () => {
  it('are given with their fields and the manifest of the payload', async () => {
    const proved = await proveTags(tagsOf(), payload)
    expect(proved).toMatchObject({
      ok: true,
      value: {
        info: new Map([
          ['Type', ['reply']],
          ['Payload-Oxum', ['7.2']],
        ]),
        manifest: new Map(Object.entries(payload).map(([path, text]) => [path, hashBytes(textToUtf8(text))])),
      },
    })
    expect(proved.ok && [...proved.value.files.keys()].toSorted()).toEqual([
      'bag-info.txt',
      'bagit.txt',
      'manifest-sha256.txt',
    ])
  })

  it.each(['bag-info.txt', 'bagit.txt', 'manifest-sha256.txt'])('must list and have %s', async (name) => {
    const tags = tagsOf()
    const without = Object.fromEntries(Object.entries(tags).filter(([path]) => path !== name))
    expect(await proveTags(without)).toEqual({ ok: false, failure: { type: 'FileMissing', name } })
    expect(await proveTags(without, {}, manifestOf(tags))).toEqual({
      ok: false,
      failure: { type: 'FileMissing', name },
    })
    expect(await proveTags(tags, {}, manifestOf(without))).toEqual({
      ok: false,
      failure: { type: 'FileUnlisted', name },
    })
    expect(await proveTags({ ...tags, [name]: `${tags[name] ?? ''} ` }, {}, manifestOf(tags))).toEqual({
      ok: false,
      failure: { type: 'FileDiffers', name },
    })
    expect(await proveTags({ ...tags, [name]: 'x'.repeat(401) })).toEqual({
      ok: false,
      failure: { type: 'ArchiveRefused', reason: 'entry-too-large', name },
    })
  })

  it.each(['data/head.json', 'tagmanifest-sha256.txt', 'signature.minisig'])('must not list %s', async (name) => {
    expect(await proveTags(tagsOf(), {}, manifestOf(tagsOf()) + manifestOf({ [name]: '{}' }))).toEqual({
      ok: false,
      failure: { type: 'FileUnexpected', name },
    })
  })

  it('are all listed that are there, of later versions too', async () => {
    expect(await proveTags(tagsOf(), { 'readme.txt': 'x' })).toEqual({
      ok: false,
      failure: { type: 'FileUnlisted', name: 'readme.txt' },
    })
    expect(await proveTags({ ...tagsOf(), 'readme.txt': 'x' })).toMatchObject({ ok: true })
  })

  it('are named with the line where they cannot be read', async () => {
    const malformed = (file: string, line: number) => ({
      ok: false,
      failure: { type: 'ManifestMalformed', file, line },
    })
    expect(await proveTags(tagsOf(), {}, `${manifestOf(tagsOf())}x\n`)).toEqual(malformed('tagmanifest-sha256.txt', 4))
    expect(await proveTags(tagsOf({ 'bagit.txt': declarationText.replace('1.0', '0.97') }))).toEqual(
      malformed('bagit.txt', 1),
    )
    expect(await proveTags(tagsOf({ 'bag-info.txt': 'Type: reply\nno field\n' }))).toEqual(malformed('bag-info.txt', 2))
    expect(await proveTags(tagsOf({ 'manifest-sha256.txt': 'x\n' }))).toEqual(malformed('manifest-sha256.txt', 1))
    expect(await verifyTagFiles(entriesOf(tagsOf()), Uint8Array.of(0xff), limits)).toEqual(
      malformed('tagmanifest-sha256.txt', 1),
    )
  })

  it('may declare the bag with line ends of Windows', async () => {
    expect(declarationText).toBe('BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n')
    expect(await proveTags(tagsOf({ 'bagit.txt': declarationText.replaceAll('\n', '\r\n') }))).toMatchObject({
      ok: true,
    })
  })

  it('that are no UTF-8 are malformed', async () => {
    const [broken, tags] = [Uint8Array.of(0xff), tagsOf()]
    const listed = renderManifest(
      new Map(
        Object.entries(tags).map(([path, text]) => [
          path,
          hashBytes(path === 'bag-info.txt' ? broken : textToUtf8(text)),
        ]),
      ),
    )
    expect(
      await verifyTagFiles(
        new Map([...entriesOf(tags), ['bag-info.txt', entryOf('bag-info.txt', broken)]]),
        textToUtf8(listed),
        limits,
      ),
    ).toEqual({ ok: false, failure: { type: 'ManifestMalformed', file: 'bag-info.txt', line: 1 } })
  })
})

describe('the payload', () => {
  /** Proves the files there against the manifest of `listed` and the count `oxum`. */
  async function provePayload(there: Files, listed = there, oxum = '7.2') {
    const tags = await proveTags(
      tagsOf({
        'manifest-sha256.txt': manifestOf(listed),
        'bag-info.txt': oxum === '' ? 'Type: reply\n' : `Payload-Oxum: ${oxum}\n`,
      }),
    )
    if (!tags.ok) throw new Error(tags.failure.type)
    return verifyPayloadFiles(
      entriesOf({ ...there, 'bagit.txt': declarationText, 'bag-info.txt': '' }),
      tags.value,
      limits,
    )
  }

  it('is given where each file is listed, there and sound, and the count holds', async () => {
    expect(await provePayload(payload)).toEqual({
      ok: true,
      value: new Map(Object.entries(payload).map(([path, text]) => [path, textToUtf8(text)])),
    })
    expect(await provePayload({}, {}, '0.0')).toEqual({ ok: true, value: new Map() })
  })

  it('is refused with a file that no manifest lists, one that is not there, and one that differs', async () => {
    expect(await provePayload({ ...payload, 'data/x': '1' }, payload)).toEqual({
      ok: false,
      failure: { type: 'FileUnlisted', name: 'data/x' },
    })
    expect(await provePayload(payload, { ...payload, 'data/x': '1' })).toEqual({
      ok: false,
      failure: { type: 'FileMissing', name: 'data/x' },
    })
    expect(await provePayload({ ...payload, 'data/head.json': '[]' }, payload)).toEqual({
      ok: false,
      failure: { type: 'FileDiffers', name: 'data/head.json' },
    })
    expect(await provePayload({ 'data/head.json': 'x'.repeat(51) })).toEqual({
      ok: false,
      failure: { type: 'ArchiveRefused', reason: 'entry-too-large', name: 'data/head.json' },
    })
  })

  it('is refused with a file whose name says other content than it has', async () => {
    const name = `data/files/${'a'.repeat(64)}`
    expect(await provePayload({ [name]: 'photo' })).toEqual({ ok: false, failure: { type: 'FileDiffers', name } })
  })

  it('is refused where its manifest lists a tag file', async () => {
    expect(await provePayload(payload, { ...payload, 'bagit.txt': declarationText })).toEqual({
      ok: false,
      failure: { type: 'FileUnexpected', name: 'bagit.txt' },
    })
  })

  it('is refused where octets or files are counted otherwise, or not at all', async () => {
    for (const said of ['7.1', '8.2', ''])
      expect(await provePayload(payload, payload, said)).toEqual({
        ok: false,
        failure: { type: 'PayloadCountWrong', said, found: '7.2' },
      })
    const long = '1'.repeat(61)
    expect(await provePayload(payload, payload, long)).toEqual({
      ok: false,
      failure: { type: 'PayloadCountWrong', said: long.slice(0, 60), found: '7.2' },
    })
  })
})
