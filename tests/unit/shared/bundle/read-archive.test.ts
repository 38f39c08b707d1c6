import { describe, expect, it } from 'vitest'
import { defaultBundleLimits, type BundleLimits } from '#shared/bundle/limits'
import type { Archive, ArchiveEntry } from '#shared/bundle/ports'
import { listBagEntries, readBagEntry } from '#shared/bundle/read-archive'
import { fail, ok } from '#shared/prelude/result'

const entryOf = (name: string, declaredBytes = 1, packedBytes = declaredBytes, directory = false): ArchiveEntry => ({
  name,
  directory,
  packedBytes,
  declaredBytes,
  read: async () => ok(new Uint8Array(declaredBytes)),
})
const archiveOf = (...entries: readonly ArchiveEntry[]): Archive => ({
  list: async (_bytes, maxEntries) => (entries.length > maxEntries ? fail('too-many-entries') : ok(entries)),
  pack: async () => new Uint8Array(0),
})
const limits: BundleLimits = {
  ...defaultBundleLimits,
  entries: 4,
  entryBytes: 1000,
  totalBytes: 1500,
  ratio: 10,
  ratioFloorBytes: 100,
}
const list = (entries: readonly ArchiveEntry[], zipBytes = 1000, prefix?: string) =>
  listBagEntries(new Uint8Array(zipBytes), limits, archiveOf(...entries), prefix)
const refused = (reason: string, name = '') => ({ ok: false, failure: { type: 'ArchiveRefused', reason, name } })

describe('the entries of an archive', () => {
  it('are given by their path inside the folder, folders left out', async () => {
    const [text, folder] = [entryOf('bundle/bagit.txt'), entryOf('bundle/data/', 0, 0, true)]
    expect(await list([folder, text])).toEqual({ ok: true, value: new Map([['bagit.txt', text]]) })
    const backup = entryOf('backup/bagit.txt')
    expect(await list([backup], 1000, 'backup/')).toEqual({ ok: true, value: new Map([['bagit.txt', backup]]) })
    expect(await list([])).toEqual({ ok: true, value: new Map() })
  })

  it('are refused as the archive refuses them, and above their number', async () => {
    expect(await list(Array.from({ length: 4 }, (_, at) => entryOf(`bundle/x${at}`)))).toMatchObject({ ok: true })
    expect(await list(Array.from({ length: 5 }, (_, at) => entryOf(`bundle/x${at}`)))).toEqual(
      refused('too-many-entries'),
    )
  })

  it('are refused where one announces more than allowed, or all together do', async () => {
    expect(await list([entryOf('bundle/x', 1000)])).toMatchObject({ ok: true })
    expect(await list([entryOf('bundle/x', 1001)])).toEqual(refused('entry-too-large'))
    expect(await list([entryOf('bundle/x', 1000), entryOf('bundle/y', 500)])).toMatchObject({ ok: true })
    expect(await list([entryOf('bundle/x', 1000), entryOf('bundle/y', 501)])).toEqual(refused('total-too-large'))
  })

  it('are refused where one grows too much once it is large, or all together do', async () => {
    expect(await list([entryOf('bundle/x', 100, 1)])).toMatchObject({ ok: true })
    expect(await list([entryOf('bundle/x', 110, 11)])).toMatchObject({ ok: true })
    expect(await list([entryOf('bundle/x', 111, 11)])).toEqual(refused('ratio'))
    expect(await list([entryOf('bundle/x', 100, 1), entryOf('bundle/y', 100, 1)], 20)).toMatchObject({ ok: true })
    expect(await list([entryOf('bundle/x', 100, 1), entryOf('bundle/y', 100, 1)], 19)).toEqual(refused('ratio'))
  })

  it('are refused where two names are one to Windows', async () => {
    expect(await list([entryOf('bundle/a'), entryOf('bundle/b'), entryOf('bundle/A')])).toEqual({
      ok: false,
      failure: { type: 'EntryDuplicated', name: 'bundle/A' },
    })
    expect(await list([entryOf('bundle/A'), entryOf('bundle/a')])).toEqual({
      ok: false,
      failure: { type: 'EntryDuplicated', name: 'bundle/a' },
    })
    expect(await list([entryOf('bundle/a'), entryOf('bundle/a')])).toEqual({
      ok: false,
      failure: { type: 'EntryDuplicated', name: 'bundle/a' },
    })
  })

  it('are a bag of the other kind where every one lies in that one’s folder, and unsafe where some do', async () => {
    const other = { ok: false, failure: { type: 'BagOfOtherKind' } }
    expect(await list([entryOf('backup/a'), entryOf('backup/b')])).toEqual(other)
    expect(await list([entryOf('bundle/a')], 1000, 'backup/')).toEqual(other)
    expect(await list([entryOf('backup/a'), entryOf('bundle/b')])).toMatchObject({
      ok: false,
      failure: { type: 'EntryNameRefused', name: 'backup/a', reason: 'outside-bundle' },
    })
  })

  it('are refused where a folder has content', async () => {
    expect(await list([entryOf('bundle/data/', 1, 1, true)])).toEqual(refused('ambiguous', 'bundle/data/'))
  })
})

describe('unpacking an entry', () => {
  it('gives its bytes up to the limit, and asks for none above it', async () => {
    expect(await readBagEntry('p', entryOf('bundle/p', 10), 10)).toEqual({ ok: true, value: new Uint8Array(10) })
    const reads: string[] = []
    const large: ArchiveEntry = {
      ...entryOf('bundle/p', 11),
      read: async () => (reads.push('read'), ok(new Uint8Array(11))),
    }
    expect(await readBagEntry('p', large, 10)).toEqual(refused('entry-too-large', 'p'))
    expect(reads).toEqual([])
  })

  it('names the path where what is packed is damaged', async () => {
    expect(await readBagEntry('p', { ...entryOf('bundle/p'), read: async () => fail('damaged') }, 10)).toEqual(
      refused('damaged', 'p'),
    )
  })
})
