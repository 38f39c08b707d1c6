import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { commitCalendar, commitCalendarBundle } from '#renderer/ledger-store/commit/commit-calendar'
import { commitCalendarExport } from '#renderer/ledger-store/commit/commit-calendar-export'
import type { Ledger } from '#renderer/ledger-store/commit/ledger'
import { inboxToStreams } from '#renderer/ledger-store/read/bundle-streams'
import { readInbox, readOutbox } from '#renderer/ledger-store/read/read-bundles'
import { readExpectations } from '#renderer/ledger-store/read/read-expectations'
import { readOutgoing } from '#renderer/ledger-store/read/read-outgoing'
import { readOwnCalendar } from '#renderer/ledger-store/read/read-own-calendar'
import { isOfCalendar } from '#shared/calendar/calendar-stream'
import type { BundleDraft } from '#shared/bundle/make-bundle'
import { openBundle, verifiedBundleSchema, type VerifiedBundle } from '#shared/bundle/open-bundle'
import { makeCalendar, noOwnCalendar } from '#shared/calendar/calendar-record'
import { planArrangements } from '#shared/calendar/plan-arrangements'
import { writeArrangement, type WrittenArrangement } from '#shared/calendar/year-arrangement'
import { webPorts } from '#shared/codec/web-ports'
import { bundleToSource } from '#shared/intake/bundle-source'
import { day } from '#tests/support/builders'
import { of2027 } from '#tests/support/arrangement-of-2027'
import { anAssignmentDraft, bundleIdOf, photo, qingshanExpects } from '#tests/support/bundles/drafts'
import { editText, makeOrThrow, resign, resignTags, sealBag, soundBag } from '#tests/support/bundles/hostile-bundle'
import { centre, lvshui, qingshan, signerOf } from '#tests/support/bundles/test-offices'
import { memoryJournal } from '#tests/support/memory-journal'
import { readShippedArrangements } from '#tests/support/shipped-calendar'
import { openStaffedLedger, openTestLedger } from '#tests/support/test-ledger'

const today = day('2026-11-24')
const shipped = readShippedArrangements()
const written = writeArrangement(of2027)

const calendarDraft = (
  arrangements: readonly WrittenArrangement[] = [written],
  change: Partial<BundleDraft> = {},
): BundleDraft =>
  anAssignmentDraft({ title: '2027 年放假安排', content: { type: 'calendar', arrangements }, files: [], ...change })
const expects = qingshanExpects({ accepts: ['calendar'] })

async function openOrThrow(draft: BundleDraft): Promise<VerifiedBundle> {
  const opened = await openBundle((await makeOrThrow(draft, centre, [qingshan])).bytes, expects, webPorts)
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  return opened.value
}

const arrangementsOf = ({ payload: { content } }: VerifiedBundle) => {
  if (content.type !== 'calendar') throw new Error('only a calendar was asked for')
  return content.arrangements
}

/** A bundle as the screen shows it, planned on the ledger. */
async function show(ledger: Ledger, bundle: VerifiedBundle) {
  const own = await readOwnCalendar(ledger.database)
  const items = planArrangements(arrangementsOf(bundle), today, shipped, own)
  return { source: bundleToSource(bundle, '放假安排.hlb'), items, shipped }
}

describe('a calendar bundle', () => {
  it('carries years with their days and where they come from, and comes back whole from the worker', async () => {
    const bundle = await openOrThrow(calendarDraft())
    expect(bundle).toMatchObject({
      info: { type: 'calendar', stream: 'calendar/hotline-centre/qingshan' },
      payload: { head: { type: 'calendar', count: 1 }, files: [] },
    })
    expect(arrangementsOf(bundle)).toEqual([of2027])
    expect(verifiedBundleSchema.parse(structuredClone(bundle))).toEqual(bundle)
  })

  it('asks for no newer reader, so that an older program names its type when it refuses it', async () => {
    const bag = await soundBag(calendarDraft())
    const info = new TextDecoder().decode(bag.get('bag-info.txt'))
    expect(info).toContain('Type: calendar\n')
    expect(info).toContain('Min-Reader: 1.1\n')
  })

  it('may come from another unit whose card is trusted', async () => {
    const draft = calendarDraft([written], { fromOffice: 'lvshui', fromDevice: lvshui.card.deviceId })
    const { bytes } = await makeOrThrow(draft, lvshui, [qingshan])
    const trusting = { ...expects, signers: [...expects.signers, signerOf(lvshui)] }
    expect((await openBundle(bytes, trusting, webPorts)).ok).toBe(true)
    expect(await openBundle(bytes, expects, webPorts)).toMatchObject({ ok: false, failure: { type: 'SignerUnknown' } })
  })

  const hostile = async (edit: (bag: Awaited<ReturnType<typeof soundBag>>) => void, sign = resign) => {
    const bag = await soundBag(calendarDraft())
    edit(bag)
    const opened = await openBundle(await sealBag(sign(bag)), expects, webPorts)
    return opened.ok ? undefined : opened.failure
  }
  const lines = (edit: (text: string) => string) => (bag: Awaited<ReturnType<typeof soundBag>>) =>
    editText(bag, 'data/arrangements.ndjson', edit)
  const malformedAt = (line: number, field: string) => ({
    type: 'PayloadMalformed',
    file: 'data/arrangements.ndjson',
    line,
    field,
  })

  it('is refused by name where it was changed, signed by a withdrawn key, or asks for more than this reader is', async () => {
    expect(
      await hostile(
        lines((text) => text.replace('2027-01-03', '2027-01-04')),
        (bag) => bag,
      ),
    ).toMatchObject({
      type: 'FileDiffers',
    })
    const { bytes } = await makeOrThrow(calendarDraft(), centre, [qingshan])
    const revoked = { ...expects, signers: [signerOf(centre, { revokedAt: calendarDraft().createdAt })] }
    expect(await openBundle(bytes, revoked, webPorts)).toMatchObject({ failure: { type: 'SignerRevoked' } })
    expect(
      await hostile(
        (bag) => editText(bag, 'bag-info.txt', (text) => text.replace('Min-Reader: 1.1', 'Min-Reader: 1.9')),
        resignTags,
      ),
    ).toEqual({ type: 'ReaderTooOld', needs: '1.9' })
  })

  it.each([
    [
      'a day that no calendar has',
      (text: string) => text.replace('2027-01-03', '2027-02-30'),
      malformedAt(1, 'festivals.0.off.0'),
    ],
    ['no source', (text: string) => text.replace(written.source, ''), malformedAt(1, 'source')],
    ['what is no JSON', () => '{', malformedAt(1, 'json')],
    ['one year twice', (text: string) => `${text}${text}`, malformedAt(2, 'year')],
    [
      'fewer lines than its head says',
      () => '',
      { type: 'PayloadMalformed', file: 'data/head.json', line: 1, field: 'count' },
    ],
  ])('is refused with %s', async (_what, edit, failure) => {
    expect(await hostile(lines(edit))).toEqual(failure)
  })

  it('is refused with a file that nothing in it names, and is not made with one', async () => {
    await expect(makeOrThrow(calendarDraft([written], { files: [photo] }), centre, [qingshan])).rejects.toThrow(
      'FileUnexpected',
    )
  })

  it('is taken where calendars are asked for, and nowhere else', async () => {
    const { bytes } = await makeOrThrow(calendarDraft(), centre, [qingshan])
    expect(await openBundle(bytes, qingshanExpects(), webPorts)).toEqual({
      ok: false,
      failure: { type: 'TypeNotAccepted', bundleType: 'calendar' },
    })
  })
})

describe('taking a calendar bundle in', () => {
  it('writes the arrangement as a pasted notice is written, with the receipt, in one act; once', async () => {
    const journal = memoryJournal()
    const ledger = await openStaffedLedger(journal)
    const before = await ledger.database.commits.count()
    const shown = await show(ledger, await openOrThrow(calendarDraft()))
    expect(shown.items).toMatchObject([{ kind: 'taken', before: undefined }])
    expect((await commitCalendarBundle(ledger, shown, today, 'clerk')).ok).toBe(true)
    expect(await ledger.database.commits.count()).toBe(before + 1)
    const own = await readOwnCalendar(ledger.database)
    expect(own.arrangements).toEqual([{ ...of2027, active: true }])
    expect(makeCalendar(shipped, own).isWorkday(day('2027-02-08'))).toEqual({ workday: false, known: true })
    const inbox = await readInbox(ledger.database)
    expect(inbox).toMatchObject([{ bundleId: bundleIdOf(1), counts: { new: 1, changed: 0, repeated: 0, problem: 0 } }])
    expect(inbox.every(({ stream }) => isOfCalendar(stream))).toBe(true)
    expect(inboxToStreams(inbox).streams).toHaveProperty('calendar/hotline-centre/qingshan')
    expect(await commitCalendarBundle(ledger, shown, today, 'clerk')).toEqual({ ok: true, value: undefined })
    const pasted = await openStaffedLedger(memoryJournal())
    await commitCalendar(pasted, { arrangements: [{ ...of2027, active: true }] }, 'clerk')
    expect((await readOwnCalendar(pasted.database)).arrangements).toEqual(own.arrangements)
    const again = await openTestLedger(journal)
    expect(await readOwnCalendar(again.database)).toEqual(own)
  })

  it('takes no year with a hole, a contradiction or a make-up day that nothing pays for, and takes the others', async () => {
    const ledger = await openStaffedLedger(memoryJournal())
    const festivals = (change: (name: string) => { off?: string[]; worked?: string[] } | 'out') =>
      written.festivals.flatMap((one) => {
        const changed = change(one.name)
        return changed === 'out' ? [] : [{ ...one, ...changed }]
      })
    const broken = (year: number, list: WrittenArrangement['festivals']) => ({
      ...JSON.parse(JSON.stringify({ ...written, festivals: list }).replaceAll('2027', String(year))),
      year,
    })
    const faultsOf = async (list: WrittenArrangement['festivals']) => {
      const bundle = await openOrThrow(calendarDraft([broken(2027, list)]))
      const [item] = (await show(ledger, bundle)).items
      if (item?.kind !== 'refused') throw new Error(`${item?.kind}`)
      return item.refused.flatMap((refused) =>
        'faults' in refused ? refused.faults.map(({ type }) => type) : ['other'],
      )
    }
    expect(await faultsOf(festivals((name) => (name === '中秋节' ? 'out' : {})))).toContain('festival-missing')
    expect(await faultsOf(festivals((name) => (name === '劳动节' ? { worked: [] } : {})))).toContain('unpaired')
    expect(await faultsOf(festivals((name) => (name === '元旦' ? { worked: ['2027-01-02'] } : {})))).toContain(
      'off-and-worked',
    )
    const both = calendarDraft([
      written,
      broken(
        2025,
        festivals((name) => (name === '春节' ? 'out' : {})),
      ),
    ])
    const shown = await show(ledger, await openOrThrow(both))
    expect(shown.items.map(({ kind, arrangement }) => [arrangement.year, kind])).toEqual([
      [2025, 'refused'],
      [2027, 'taken'],
    ])
    expect((await commitCalendarBundle(ledger, shown, today, 'clerk')).ok).toBe(true)
    expect((await readOwnCalendar(ledger.database)).arrangements.map(({ year }) => year)).toEqual([2027])
    expect(await readInbox(ledger.database)).toMatchObject([{ counts: { new: 1, problem: 1 } }])
  })

  it('keeps what stands where it says the same or is of a later notice, and says which', () => {
    const plan = (issuedOn: string, own = noOwnCalendar) =>
      planArrangements([{ ...of2027, issuedOn: day(issuedOn) }], today, shipped, own)[0]
    const standing = { ...noOwnCalendar, arrangements: [{ ...of2027, active: true }] }
    expect(plan('2026-11-20', standing)).toMatchObject({ kind: 'kept', standing: 'same' })
    expect(plan('2026-11-10', standing)).toMatchObject({ kind: 'kept', standing: '2026-11-20' })
    expect(plan('2026-11-23', standing)).toMatchObject({ kind: 'taken', before: { issuedOn: '2026-11-20' } })
    expect(plan('2026-12-01')).toMatchObject({ kind: 'refused', refused: [{ field: 'issuedOn', why: 'in-future' }] })
  })

  it('writes nothing where the calendar has changed since it was shown', async () => {
    const ledger = await openStaffedLedger(memoryJournal())
    const shown = await show(ledger, await openOrThrow(calendarDraft()))
    const newer = { ...of2027, issuedOn: day('2026-11-23'), active: true }
    await commitCalendar(ledger, { arrangements: [newer] }, 'clerk')
    expect(await commitCalendarBundle(ledger, shown, today, 'clerk')).toMatchObject({
      ok: false,
      failure: { type: 'LedgerChanged' },
    })
    expect((await readOwnCalendar(ledger.database)).arrangements).toEqual([newer])
    expect(await readInbox(ledger.database)).toEqual([])
  })

  it('leaves the streams of sheets alone, and what is exported is no reply', async () => {
    const ledger = await openStaffedLedger(memoryJournal())
    await commitCalendarBundle(ledger, await show(ledger, await openOrThrow(calendarDraft())), today, 'clerk')
    const { streams } = await readExpectations(ledger.database, qingshan.keys.ageIdentity, ['assignment'])
    expect(Object.keys(streams)).toEqual(['calendar/hotline-centre/qingshan'])
    const entry = {
      bundleId: bundleIdOf(9),
      tagmanifest: 'ab'.repeat(32),
      stream: 'calendar/qingshan/lvshui/pca00000.1',
      seq: 1,
      toOffice: 'lvshui',
      toName: '绿水镇人民政府',
      fileName: '放假安排.hlb',
      place: 'E:\\放假安排.hlb',
      sha256: 'cd'.repeat(32),
      caseIds: [],
    }
    expect((await commitCalendarExport(ledger, entry, 'clerk')).ok).toBe(true)
    expect(await commitCalendarExport(ledger, entry, 'clerk')).toEqual({ ok: true, value: undefined })
    expect(await commitCalendarExport(ledger, { ...entry, bundleId: bundleIdOf(8) }, 'clerk')).toMatchObject({
      failure: { type: 'StreamNumberTaken', seq: 1 },
    })
    expect(await readOutbox(ledger.database)).toHaveLength(1)
    expect((await readOutgoing(ledger.database)).sent).toEqual([])
  })
})
