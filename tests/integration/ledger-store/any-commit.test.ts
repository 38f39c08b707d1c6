import 'fake-indexeddb/auto'
import '#shared/prelude/zod-setup'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { z } from 'zod'
import { describe, expect, it } from 'vitest'
import { createLedger, type Ledger } from '#renderer/ledger-store/commit/ledger'
import { readLedgerDigest } from '#renderer/ledger-store/view/ledger-digest'
import { readConflicts } from '#renderer/ledger-store/read/read-conflicts'
import { isReadableField, readableFields } from '#shared/merge/readable-fields'
import { ok } from '#shared/prelude/result'
import { parseReceivedLine, type LoggedCommit } from '#shared/record/commit'
import { seenRefs, standsUnder, type LedgerRecord } from '#shared/record/ledger-record'
import { aCaseId, anAssignment, mondayMorning, replica } from '#tests/support/builders'
import { memoryJournal } from '#tests/support/memory-journal'
import { idOf, layDownFull, other, today } from '#tests/support/readers/full-ledger'
import { readEverything, type Everything } from '#tests/support/readers/read-everything'
import { freshName, open, tickingClock } from '#tests/support/test-ledger'

const kinds = Object.keys(idOf)
const laidDown = layDownFull()

/** A PC with that ledger, of its own. */
async function openFull() {
  const journal = memoryJournal()
  journal.replace(await laidDown)
  const opened = await open(journal, freshName())
  return { journal, ledger: createLedger(opened, journal, replica('testpc'), tickingClock()) }
}

const ask = (ledger: Ledger): Promise<Everything> =>
  readEverything({
    ledger,
    today,
    officeCode: 'qingshan',
    caseIds: [aCaseId(1), aCaseId(2)],
    sheetNumber: anAssignment(1).sheet.sheetNumber,
    issued: [anAssignment(3)],
  })

/** What another PC's program may have written, as its bundle brings it. */
function receive(seq: number, prev: string, by: string, at: number, ops: readonly unknown[]): LoggedCommit {
  const parsed = parseReceivedLine(JSON.stringify({ v: 1, replica: other, seq, prev, at, by, ops }), 1)
  if (!parsed.ok) throw new Error(`not well-formed: ${parsed.failure.detail}`)
  return parsed.value
}

const merge = (ledger: Ledger, coming: readonly LoggedCommit[]) =>
  ledger.merge('clerk', async () =>
    ok({ coming, ops: [{ op: 'append', of: 'x', id: 'merged', field: 'n', value: 1 }] }),
  )

const record = async (ledger: Ledger, of: string, id: string): Promise<LedgerRecord | undefined> =>
  ledger.database.records.get(`${of}/${id}`)

/** What of the answers tells of a field: it has to be as before when the field's newest value cannot be read. */
const toldOf: Readonly<Record<string, (all: Everything) => unknown>> = {
  case: ({ cases, rows, work }) => [
    cases.map(({ one: { conflicts: _c, written: _w, stageRef: _r, entries: _e, timeline: _t, ...one } }) => one),
    rows.map(({ inConflict: _i, ...row }) => row),
    work.length,
  ],
  office: ({ office, ownOffice, isSample, recovery, numbering }) => [
    office,
    ownOffice,
    isSample,
    recovery,
    numbering.facts.holders,
  ],
  person: ({ people }) => people,
  department: ({ departments }) => departments,
  village: ({ villages }) => villages,
  cover: ({ covers: [covers] }) => covers,
  rota: ({ rota }) => rota,
  calendar: ({ calendar }) => calendar,
  dossier: ({ dossiers }) => dossiers.map((one) => one && { ...one.dossier, conflicts: [] }),
  pledge: ({ pledges: { pledges } }) => pledges.map((one) => ({ ...one, conflicts: [] })),
  'pledge-year': ({ pledges: { year } }) => year,
  'approved-report': ({ archive: { reports } }) => reports,
  class: ({ classes }) => classes,
  'class-act': ({ classActs }) => classActs.map(({ untouched: _u, ...act }) => act),
  template: ({ templates }) => templates.map(({ template, parts }) => [template, parts]),
  join: ({ bearers }) => bearers,
  device: ({ cards: all, signers, recipients }) => [all, signers, recipients],
  block: ({ numbering }) => numbering.facts.leases,
  inbox: ({ inbox, streams, source }) => [inbox, streams, source],
  outbox: ({ outbox }) => outbox,
  sync: ({ sync: [{ received, sent }], witness }) => [received, sent, witness[1]],
}

/** Kinds of which two PCs' writes are nobody's question: see `listConflicts`. */
const unasked = ['inbox', 'outbox', 'sync', 'join', 'undo']

describe('a newest value that nobody can read', () => {
  it.each(readableFields)('of %s leaves the last good one in every reader, and is to be looked at', async (name) => {
    const [of = '', field = ''] = name.split('/')
    const id = idOf[of] ?? ''
    const { ledger } = await openFull()
    const before = await ask(ledger)
    for (const [nth, value] of [[7], 'x'.repeat(200_000), { from: 'a newer program' }].entries()) {
      if (isReadableField(of, field, value)) continue
      const saw = seenRefs(await record(ledger, of, id), field)
      const head = (await ledger.database.state.get('view'))?.chains[other]
      const coming = receive((head?.seq ?? 0) + 1, head?.hash ?? '', 'x', mondayMorning + 9e7 + nth, [
        { op: 'set', of, id, field, value, saw },
      ])
      expect((await merge(ledger, [coming])).ok).toBe(true)
      const after = await ask(ledger)
      expect(toldOf[of]?.(after)).toEqual(toldOf[of]?.(before))
      if (unasked.includes(of)) continue
      const open = (await readConflicts(ledger.database)).find(
        ({ conflict }) => conflict.of === of && conflict.kind === 'field' && conflict.field === field,
      )
      expect(open?.conflict).toMatchObject({ unreadable: expect.anything() })
      expect(open?.sides.length).toBeGreaterThan(0)
    }
    ledger.close()
  })
})

const nasty = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  fc.constantFrom<unknown>(
    '青'.repeat(25),
    '',
    ' ',
    'x'.repeat(100_000),
    '\u202e\u0000\ufeff',
    '9999-99-99',
    '0000-00-00',
    '2026-02-30',
    -1,
    1e308,
    9_007_199_254_740_991,
    [],
    {},
    null,
    true,
    { deviceId: {} },
    { year: 2026, from: 1, to: 9e15, deviceId: 'testpc00', until: '2026-12-31' },
    { year: 2026, from: 1, to: 999_999, deviceId: 'testpc00', until: '2026-12-31' },
    { shortName: '青'.repeat(25), code: 'qingshan', name: '青山镇人民政府', telephone: '' },
    { roles: ['emperor'], name: {}, departmentId: 7 },
    { act: 'noted', on: '9999-12-31', text: 'x'.repeat(50_000) },
    { act: 'fed-back', stubNumber: '9999-999999', method: 'pigeon', on: '2026-11-23' },
    { act: 'ascended' },
    { act: 'numbered', ledgerNumber: '2026-999999', before: '', reason: '' },
    { act: 'corrected', of: 'noted', entry: 'x', old: null, new: null, reason: '' },
    JSON.parse('{"__proto__":{"a":1},"constructor":{"prototype":1},"toString":7,"hasOwnProperty":1}'),
  ),
)

const fields = [
  ...new Set(readableFields.map((name) => name.split('/')[1] ?? '')),
  'acts',
  'rounds',
  'forks',
  'noted',
  'adopted',
  'keyIds',
  'journal',
  'entry.testpc00.1:3',
  'entry.x',
  'constructor',
  '__proto__',
  'hasOwnProperty',
]
const target = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...kinds).map((of) => ({ of, id: idOf[of] ?? '' })) },
  { weight: 1, arbitrary: fc.constantFrom(...kinds).map((of) => ({ of, id: 'unknown' })) },
  { weight: 1, arbitrary: fc.constantFrom({ of: 'constructor', id: '__proto__' }, { of: 'case', id: 'no/uuid' }) },
)
const field = fc.constantFrom(...fields)
/** `all` is made of what stands there when it comes. */
const saw = fc.constantFrom<'all' | 'none'>('all', 'none')
/** `at` puts the value into what stands there, in the place of one of its parts: what a newer program would write. */
const part = fc.option(fc.nat({ max: 12 }), { nil: undefined })
const anOp = fc.oneof(
  { weight: 6, arbitrary: fc.record({ op: fc.constant('set' as const), target, field, value: nasty, part, saw }) },
  { weight: 3, arbitrary: fc.record({ op: fc.constant('append' as const), target, field, value: nasty, part, saw }) },
  { weight: 1, arbitrary: fc.record({ op: fc.constantFrom('add' as const, 'remove' as const), target, field, saw }) },
  { weight: 1, arbitrary: fc.record({ op: fc.constantFrom('void' as const, 'lift' as const), target, field, saw }) },
  { weight: 1, arbitrary: fc.record({ op: fc.constantFrom('teleport' as const), target, field, saw }) },
)

/** The value with `nasty` in the place of its nth part. */
function withPart(value: unknown, nth: number, inPlace: unknown): unknown {
  const parts = z.record(z.string(), z.unknown()).safeParse(value).data ?? {}
  const names = Object.keys(parts)
  const name = names[nth % Math.max(names.length, 1)]
  return name === undefined ? inPlace : { ...parts, [name]: inPlace }
}

/** What stands in a field, or the last entry of a list. */
const standingValue = (one: LedgerRecord | undefined, name: string): unknown =>
  one === undefined
    ? undefined
    : (standsUnder(one.registers, name)?.at(-1)?.value ?? standsUnder(one.lists, name)?.at(-1)?.value)

const aCommit = fc.record({
  by: fc.constantFrom('clerk', 'system', 'nobody', '青'.repeat(500), '__proto__'),
  at: fc.constantFrom(0, mondayMorning, Date.UTC(2199, 11, 31, 15)),
  ops: fc.array(anOp, { minLength: 1, maxLength: 6 }),
})

describe('any well-formed commit of another PC', () => {
  it('leaves every reader answering, and the same view at a rebuild', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(aCommit, { minLength: 1, maxLength: 4 }), async (commits) => {
        const { journal: own, ledger: pc } = await openFull()
        for (const { by, at, ops } of commits) {
          const head = (await pc.database.state.get('view'))?.chains[other]
          const written: unknown[] = []
          for (const {
            target: { of, id },
            ...op
          } of ops) {
            const standing = await record(pc, of, id)
            const seen =
              op.saw === 'none'
                ? []
                : op.op === 'void' || op.op === 'lift'
                  ? (standing?.commits ?? [])
                  : seenRefs(standing, op.field)
            const value =
              'part' in op && op.part !== undefined
                ? withPart(standingValue(standing, op.field), op.part, op.value)
                : 'value' in op
                  ? op.value
                  : 0
            written.push({ ...op, value, of, id, saw: seen, element: 'x', reason: '理由' })
          }
          const merged = await merge(pc, [receive((head?.seq ?? 0) + 1, head?.hash ?? '', by, at, written)])
          expect(merged.ok).toBe(true)
        }
        await ask(pc)
        const again = await open(own, freshName())
        expect(await readLedgerDigest(again.database)).toBe(await readLedgerDigest(pc.database))
        for (const { database } of [pc, again]) database.close()
      }),
      { numRuns: 20 },
    )
  })
})

it('every reader that there is stands among those that are asked', () => {
  const folder = join(import.meta.dirname, '../../../src-renderer/ledger-store/read')
  const asked = readFileSync(join(import.meta.dirname, '../../support/readers/read-everything.ts'), 'utf8')
  const readers = readdirSync(folder).flatMap((file) =>
    [
      ...readFileSync(join(folder, file), 'utf8').matchAll(
        /^export (?:async )?function ((?:read|count|list|find|has|is)\w+)\(\s*database/gm,
      ),
    ].map(([, reader]) => reader ?? ''),
  )
  expect(readers.length).toBeGreaterThan(50)
  /** Asked by others that are asked. */
  const within = new Set(
    `readCase readHeadsAt countOutstanding countConflictedRecords countForkAlarms readForkedBranches isLedgerNumberHeld hasSeveralPcs readDevices
    readCommits readPaperSerials readPaperSeries readGivenNumbers countDoubleNumbers readOpenRequests readStaff readSyncReceived readSyncSent readPeers readPeerStandings readSyncPlan`.split(
      /\s+/,
    ),
  )
  expect(readers.filter((reader) => !within.has(reader) && !asked.includes(reader))).toEqual([])
})
