import { describe, expect, it } from 'vitest'
import { isFileOf, parseEntryName } from '#shared/bundle/entry-name'

const sha = 'a'.repeat(64)

describe('parseEntryName', () => {
  it.each([
    ['bundle/bagit.txt', 'bagit.txt'],
    ['bundle/signature.minisig', 'signature.minisig'],
    ['bundle/data/head.json', 'data/head.json'],
    [`bundle/data/files/${sha}`, `data/files/${sha}`],
    ['bundle/data/dict/categories.ndjson', 'data/dict/categories.ndjson'],
    ['bundle/data/commits.ndjson', 'data/commits.ndjson'],
  ])('takes %s', (name, path) => {
    expect(parseEntryName(name, false)).toEqual({ ok: true, value: path })
  })
  it.each(['bundle/', 'bundle/data/', 'bundle/data/files/'])('passes over the folder %s', (name) => {
    expect(parseEntryName(name, true)).toEqual({ ok: true, value: '' })
  })
  it.each([
    ['bundle/数据.txt', 'not-ascii'],
    ['bundle/a\u0000b', 'not-ascii'],
    ['bundle\\data\\head.json', 'separator'],
    ['C:/evil', 'stream'],
    ['bundle/head.json::$DATA', 'stream'],
    ['/bundle/bagit.txt', 'absolute'],
    ['bundle/../evil', 'climbs'],
    ['bundle/./bagit.txt', 'climbs'],
    ['../bundle/bagit.txt', 'climbs'],
    ['evil.txt', 'outside-bundle'],
    ['bundles/bagit.txt', 'outside-bundle'],
    ['bundle/con', 'device'],
    ['bundle/data/NUL.txt', 'device'],
    ['bundle/com1.tar.gz', 'device'],
    ['bundle/fetch.txt', 'fetch'],
    ['bundle/Bagit.txt', 'unclean'],
    ['bundle/bagit.txt.', 'unclean'],
    ['bundle/bagit.txt ', 'unclean'],
    ['bundle//bagit.txt', 'unclean'],
    ['bundle/', 'unclean'],
    ['bundle/a/b/c/d/e', 'unclean'],
    [`bundle/${'a'.repeat(200)}`, 'unclean'],
    ['bundle/.hidden', 'unclean'],
  ])('refuses %s as %s', (name, reason) => {
    expect(parseEntryName(name, false)).toMatchObject({ ok: false, failure: { type: 'EntryNameRefused', reason } })
  })
  it.each(['other/', 'bundle/../', 'bundle/data/deep/'])('refuses the folder %s', (name) => {
    expect(parseEntryName(name, true)).toMatchObject({ ok: false, failure: { type: 'EntryNameRefused' } })
  })
  it('shows a hostile name without its unprintable characters, cut to a line', () => {
    const refused = parseEntryName(`bundle/\u202e${'x'.repeat(500)}`, false)
    expect(refused).toMatchObject({ ok: false, failure: { name: expect.stringMatching(/^bundle\/\?x{90,}…$/) } })
  })
})

describe('isFileOf', () => {
  it('knows each type’s own lines and no other’s', () => {
    expect(isFileOf('assignment', 'data/assignments.ndjson')).toBe(true)
    expect(isFileOf('assignment', 'data/replies.ndjson')).toBe(false)
    expect(isFileOf('reply', 'data/replies.ndjson')).toBe(true)
    expect(isFileOf('reply', 'data/commits.ndjson')).toBe(false)
    expect(isFileOf('reply', `data/files/${sha}`)).toBe(true)
    expect(isFileOf('reply', 'data/files/short')).toBe(false)
    expect(isFileOf('reply', 'manifest-md5.txt')).toBe(false)
  })
})
