import { describe, expect, it } from 'vitest'
import { isCleanPath, isFileOf, linesFileOf, listedTagFiles, parseEntryName } from '#shared/bundle/entry-name'
import { parseManifest, renderManifest } from '#shared/bundle/manifest'
import { parseTagLines } from '#shared/bundle/tag-lines'

const sha = 'a'.repeat(64)
const reasonOf = (name: string, directory = false, prefix?: string) => {
  const parsed = parseEntryName(name, directory, prefix)
  return parsed.ok
    ? parsed.value
    : parsed.failure.type === 'EntryNameRefused'
      ? parsed.failure.reason
      : parsed.failure.type
}

describe('a path inside a bundle', () => {
  it.each(['a', '0', 'a_b-c', 'a.b', 'a.b.c-d_e', 'a/b', 'a/b/c/d', 'a.x/b.y', 'a._', 'a.-', `${'a'.repeat(120)}`])(
    'is clean as %s',
    (path) => {
      expect(isCleanPath(path)).toBe(true)
    },
  )
  it.each([
    '',
    '/',
    'a/',
    '/a',
    'a//b',
    'a/b/c/d/e',
    '-a',
    '_a',
    '.a',
    'a.',
    'a..b',
    'a/.b',
    'a/b.',
    'a/-b',
    'A',
    'a b',
    'a\n',
    '\na',
    'a/B',
    'a.B',
    'ä',
    `${'a'.repeat(121)}`,
  ])('is not clean as %j', (path) => {
    expect(isCleanPath(path)).toBe(false)
  })
})

describe('the name of an entry', () => {
  const devices = [
    'con',
    'prn',
    'aux',
    'nul',
    'conin$',
    'conout$',
    'clock$',
    ...Array.from({ length: 10 }, (_, at) => [`com${at}`, `lpt${at}`]).flat(),
  ]

  it.each(devices)('may not be the Windows device %s, wherever it stands and whatever follows a dot', (device) => {
    for (const name of [
      `bundle/${device}`,
      `bundle/${device.toUpperCase()}`,
      `bundle/${device}.txt`,
      `bundle/${device}/x`,
      `bundle/data/${device}.a.b`,
    ])
      expect(reasonOf(name), name).toBe('device')
  })
  it.each(['console', 'xcon', 'com', 'com10', 'null', 'lpt'])('may be %s, which is no device', (name) => {
    expect(reasonOf(`bundle/${name}`)).toBe(name)
  })
  it.each([
    ['bundle/\u007f', 'not-ascii'],
    ['bundle/a\u001f', 'not-ascii'],
    ['bundle/a~', 'unclean'],
    ['bundle/a b', 'unclean'],
    ['bundle/..', 'climbs'],
    ['bundle/a/..', 'climbs'],
    ['bundle/.', 'climbs'],
    ['bundle/..a', 'unclean'],
    ['bundle', 'outside-bundle'],
    ['bundle/data/fetch.txt', 'data/fetch.txt'],
    ['/', 'absolute'],
  ])('%j is told as %s', (name, told) => {
    expect(reasonOf(name)).toBe(told)
  })
  it('lies in the folder of its kind', () => {
    expect(reasonOf('backup/fetch.txt', false, 'backup/')).toBe('fetch')
    expect(reasonOf('backup/bagit.txt', false, 'backup/')).toBe('bagit.txt')
    expect(reasonOf('bundle/bagit.txt', false, 'backup/')).toBe('outside-bundle')
    expect(reasonOf('backup/data/', true, 'backup/')).toBe('')
  })
  it.each(['bundle/', 'bundle/data/', 'bundle/data/files/', 'bundle/data/dict/'])(
    '%s is a folder that says nothing, and no file',
    (name) => {
      expect(reasonOf(name, true)).toBe('')
      expect(reasonOf(name)).toBe('unclean')
    },
  )
  it.each([
    ['bundle', 'outside-bundle'],
    ['bundle/data', 'unclean'],
    ['bundle/other/', 'unclean'],
    ['bundle/../', 'climbs'],
    ['/', 'outside-bundle'],
    ['bundle/con/', 'device'],
    ['bundle/data/x//', 'unclean'],
  ])('the folder %s is refused as %s', (name, reason) => {
    expect(reasonOf(name, true)).toBe(reason)
  })
})

describe('the files of a bundle', () => {
  it('are its tag files, its head, its own lines, and attachments by their whole hash', () => {
    expect(listedTagFiles).toEqual(['bag-info.txt', 'bagit.txt', 'manifest-sha256.txt'])
    expect(linesFileOf).toEqual({
      assignment: 'data/assignments.ndjson',
      reply: 'data/replies.ndjson',
      ledger: 'data/commits.ndjson',
      calendar: 'data/arrangements.ndjson',
    })
    for (const path of [
      ...listedTagFiles,
      'tagmanifest-sha256.txt',
      'signature.minisig',
      'data/head.json',
      'data/commits.ndjson',
      `data/files/${sha}`,
    ])
      expect(isFileOf('ledger', path), path).toBe(true)
    for (const path of [
      '',
      'head.json',
      'data/replies.ndjson',
      `data/files/${sha}a`,
      `data/files/${sha.slice(1)}`,
      `data/files/${sha.slice(1)}G`,
      `xdata/files/${sha}`,
      `data/files/${sha}/x`,
    ])
      expect(isFileOf('ledger', path), path).toBe(false)
  })
})

describe('a manifest', () => {
  it('is sorted by path, whatever the order it is handed in', () => {
    const entries: readonly (readonly [string, string])[] = [
      ['b', sha],
      ['a', sha],
      ['c', sha],
    ]
    const sorted = `${sha}  a\n${sha}  b\n${sha}  c\n`
    expect([renderManifest(new Map(entries)), renderManifest(new Map(entries.toReversed()))]).toEqual([sorted, sorted])
  })
  it('may be empty, and end without a line end', () => {
    expect(parseManifest('m', '')).toEqual({ ok: true, value: new Map() })
    expect(parseManifest('m', `${sha}  a`)).toEqual({ ok: true, value: new Map([['a', sha]]) })
    expect(parseManifest('m', `${sha}  a\n\n`)).toEqual({
      ok: false,
      failure: { type: 'ManifestMalformed', file: 'm', line: 2 },
    })
  })
  it.each([
    `x${sha}  a`,
    `${sha}   a`,
    `${sha}  a `,
    `${sha}  a b`,
    `${sha}  `,
    `${sha}\t a`,
    `${sha}  a\tb`,
    ` ${sha}  a`,
    `${sha}a  a`,
  ])('does not read the line %j', (line) => {
    expect(parseManifest('m', `${line}\n`)).toEqual({
      ok: false,
      failure: { type: 'ManifestMalformed', file: 'm', line: 1 },
    })
  })
})

describe('tag lines', () => {
  const read = (text: string) => {
    const tags = parseTagLines(text)
    return tags.ok ? Object.fromEntries(tags.value) : tags.failure
  }
  it('are fields of a letter, then letters, digits and hyphens, to 64 characters', () => {
    const long = 'A'.repeat(64)
    expect(read(`A: 1\na-2:2\n${long}: 3\n`)).toEqual({ A: ['1'], 'a-2': ['2'], [long]: ['3'] })
    for (const line of [`${long}A: 1`, '1A: 1', '-A: 1', 'A_b: 1', 'A : 1', ': 1', '数: 1'])
      expect(read(`B: 0\n${line}\n`), line).toBe(2)
  })
  it('lose the spaces around a value, and keep those in it', () => {
    expect(read('A: \t 1  2 \t\nB:\nC: x:y: z\n')).toEqual({ A: ['1  2'], B: [''], C: ['x:y: z'] })
  })
  it('go on in indented lines, joined by a single space', () => {
    expect(read('A: 1\n\t 2 \n  3\nB: 4\n 5')).toEqual({ A: ['1 2 3'], B: ['4 5'] })
    expect(read('A: 1\n   \n')).toBe(2)
    expect(read('A: 1\n')).toEqual({ A: ['1'] })
    expect(read('')).toEqual({})
    expect(read('\n')).toBe(1)
    expect(read('A: 1\n\n')).toBe(2)
  })
})
