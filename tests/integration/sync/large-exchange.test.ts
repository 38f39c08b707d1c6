import 'fake-indexeddb/auto'
import '#shared/prelude/zod-setup'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sendSync, type SaveBundle } from '#renderer/features/sync/send-sync'
import { planSyncBundle } from '#renderer/features/sync/open-sync'
import { commitIntake, readIntakePlan } from '#renderer/ledger-store/commit/commit-intake'
import { countOutstanding } from '#renderer/ledger-store/read/read-sync-delta'
import { readPeers } from '#renderer/ledger-store/read/read-peers'
import { syncRefusalToWords } from '#renderer/messages/sync-words'
import { parseBundleName } from '#shared/bundle/parse-bundle-name'
import type { Attachment } from '#shared/case/sheet'
import type { Bytes } from '#shared/bundle/ports'
import { hashBytes } from '#shared/bundle/text'
import { ledgerLimits, listBrokenLimits, type LedgerLimits } from '#shared/limits/ledger-limits'
import { missingRanges } from '#shared/merge/version-vector'
import { fail, ok } from '#shared/prelude/result'
import { logCommit, replicaIdSchema, type LoggedCommit } from '#shared/record/commit'
import { aCaseId, anAssignment, anIntakeSource, instant } from '#tests/support/builders'
import { officePc, type OfficePc } from '#tests/support/merge/office-pc'
import { pcToSyncDesk } from '#tests/support/two-pcs/sync-desk'

/** The limits a thousand times smaller, and holding together as the real ones do. */
const small: LedgerLimits = {
  ...ledgerLimits,
  lines: 30,
  lineBytes: 8_000,
  writtenCommitBytes: 20_000,
  commitBytes: 130_000,
  actBytes: 130_000,
  assignmentBytes: 100_000,
  sentLedgerBytes: 140_000,
  ledgerBytes: 200_000,
  frameBytes: 400_000,
  fileBytes: 30_000,
  files: 5,
  chains: 20,
  tagFileBytes: 12_000,
  besideContentBytes: 30_000,
  bundleBytes: 250_000,
}

async function twoPcs(): Promise<readonly [OfficePc, OfficePc]> {
  const [a, b] = [await officePc(0, undefined, small), await officePc(0, undefined, small)]
  await a.enrol(b)
  await b.enrol(a)
  return [a, b]
}

function memorySave(room = Number.POSITIVE_INFINITY): {
  readonly save: SaveBundle
  readonly files: Map<string, Bytes>
} {
  const files = new Map<string, Bytes>()
  return {
    files,
    save: async ({ name, bytes }) => {
      if (files.size >= room) return fail({ type: 'DriveRemoved' })
      files.set(name, bytes)
      return ok({ saved: { name, place: 'stick', sha256: hashBytes(bytes), readBack: true } })
    },
  }
}

const send = (from: OfficePc, to: OfficePc, save: SaveBundle, whole = false) =>
  sendSync(pcToSyncDesk(from), save, { toDevice: to.keys.deviceId, whole, drive: 'stick', limits: small })

async function importSheets(
  pc: OfficePc,
  nth: number,
  lengths: readonly number[],
  files: readonly number[],
): Promise<void> {
  const attachments: Attachment[] = []
  for (const [index, length] of files.entries()) {
    const bytes = new Uint8Array(length).fill(index + 1)
    const sha256 = hashBytes(bytes)
    await pc.files.store.put({ sha256, bytes })
    attachments.push({ sha256, name: '照片.jpg', bytes: length })
  }
  const sheets = lengths.map((length, index) =>
    anAssignment(nth * 100 + index + 1, {
      sheetNumber: `20261${nth}${String(index).padStart(4, '0')}`,
      content: '灯'.repeat(length),
      attachments: index === 0 ? attachments : [],
    }),
  )
  const plan = await readIntakePlan(
    pc.ledger.database,
    { ...anIntakeSource, bundleId: aCaseId(9000 + nth), seq: nth },
    sheets,
  )
  const done = await commitIntake(pc.ledger, plan, 'clerk')
  if (!done.ok) throw new Error(done.failure.type)
}

const takeAll = async (pc: OfficePc, files: ReadonlyMap<string, Bytes>): Promise<void> => {
  for (const [fileName, bytes] of files) await pc.take({ bytes, fileName, stream: '', tagmanifest: '' })
}

describe('what one bundle has no room for', () => {
  it('small limits hold together as the real ones do', () => expect(listBrokenLimits(small)).toEqual([]))

  it('goes into further ones, each named as going on from the one before', async () => {
    const [a, b] = await twoPcs()
    for (let nth = 1; nth <= 4; nth += 1)
      await importSheets(
        a,
        nth,
        Array.from({ length: 12 }, () => 2_000),
        [],
      )
    const stick = memorySave()
    const sent = await send(a, b, stick.save)
    expect(sent).toMatchObject({ ok: true, value: { bundles: stick.files.size, commitsLeft: 0, filesLeft: 0 } })
    expect(stick.files.size).toBeGreaterThan(1)
    expect([...stick.files.keys()].map((name) => parseBundleName(name))).toMatchObject(
      [...stick.files.keys()].map((_, index) => ({ type: 'ledger', seq: index + 1, goesOn: index > 0 })),
    )
    await takeAll(b, stick.files)
    expect(await b.ledger.database.cases.count()).toBe(48)
    expect(await b.ledger.database.held.count()).toBe(0)
    // Nothing of it is sent a second time once it was acknowledged.
    await a.take(await b.send(a))
    const peer = await a.peer(b)
    expect(await countOutstanding(a.ledger.database, peer.outstanding)).toBe(0)
  })

  it('waits in whatever order the bundles are taken in', async () => {
    const [a, b] = await twoPcs()
    for (let nth = 1; nth <= 4; nth += 1)
      await importSheets(
        a,
        nth,
        Array.from({ length: 12 }, () => 2_000),
        [],
      )
    const stick = memorySave()
    await send(a, b, stick.save)
    await takeAll(b, new Map([...stick.files].toReversed()))
    expect(await b.ledger.database.cases.count()).toBe(48)
    expect(await b.ledger.database.held.count()).toBe(0)
  })

  it('counts as not sent where the stick is pulled between two', async () => {
    const [a, b] = await twoPcs()
    for (let nth = 1; nth <= 4; nth += 1)
      await importSheets(
        a,
        nth,
        Array.from({ length: 12 }, () => 2_000),
        [],
      )
    const stick = memorySave(1)
    expect(await send(a, b, stick.save)).toMatchObject({ ok: false, failure: { at: 'write' } })
    const [peer] = await readPeers(a.ledger.database, { officeCode: 'qingshan', replica: a.ledger.replica })
    const sentUpTo = Object.fromEntries((peer?.lastSent?.heads ?? []).map(({ replica, seq }) => [replica, seq]))
    const own = (await a.ledger.database.state.get('view'))?.chains ?? {}
    const vector = Object.fromEntries(Object.entries(own).map(([replica, { seq }]) => [replica, seq]))
    expect(await countOutstanding(a.ledger.database, missingRanges(vector, sentUpTo))).toBeGreaterThan(0)
    await takeAll(b, stick.files)
    const again = memorySave()
    await send(a, b, again.save)
    await takeAll(b, again.files)
    expect(await b.ledger.database.cases.count()).toBe(48)
  })

  it('whatever lies in the ledger comes over, acts and files of any size within the limits', async () => {
    const anImport = fc.record({
      lengths: fc.array(fc.integer({ min: 1, max: 2_200 }), { minLength: 1, maxLength: 14 }),
      files: fc.array(fc.integer({ min: 1, max: 30_000 }), { maxLength: 9 }),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(anImport, { minLength: 1, maxLength: 5 }), async (imports) => {
        const [a, b] = await twoPcs()
        for (const [index, { lengths, files }] of imports.entries())
          await importSheets(
            a,
            index + 1,
            lengths,
            files.map((length) => length + index),
          )
        const stick = memorySave()
        const sent = await send(a, b, stick.save, true)
        expect(sent).toMatchObject({ ok: true, value: { commitsLeft: 0, filesLeft: 0 } })
        for (const bytes of stick.files.values()) expect(bytes.length).toBeLessThanOrEqual(small.bundleBytes)
        await takeAll(b, stick.files)
        expect(await b.ledger.database.cases.count()).toBe(await a.ledger.database.cases.count())
        expect([...b.files.held.keys()].toSorted()).toEqual([...a.files.held.keys()].toSorted())
        for (const { ledger } of [a, b]) ledger.close()
      }),
      { numRuns: 10 },
    )
  })
})

describe('a ledger bundle with commits under more names than a bundle can speak of', () => {
  it('is refused by name before anything is written', async () => {
    const [a, b] = await twoPcs()
    const strangers = Array.from({ length: ledgerLimits.chains }, (_, index): LoggedCommit =>
      logCommit({
        v: 1,
        replica: replicaIdSchema.parse(`stranger.${index}`),
        seq: 1,
        prev: '',
        at: instant(0),
        by: 'x',
        ops: [{ op: 'append', of: 'x', id: 'y', field: 'z', value: index }],
      }),
    )
    const { bundle } = await b.look(await a.send(b))
    const content = { type: 'ledger', commits: strangers } as const
    const crowded = { ...bundle, payload: { ...bundle.payload, content } }
    const planned = await planSyncBundle(b.ledger.database, b.ledger.replica, crowded, 'f')
    expect(planned).toMatchObject({ ok: false, failure: { type: 'TooManyChains', limit: ledgerLimits.chains } })
    if (planned.ok) throw new Error('taken in')
    expect(syncRefusalToWords(planned.failure).title).toBe('电脑编号太多')
  })
})
