import 'fake-indexeddb/auto'
import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import { checkJournal } from '#renderer/ledger-store/opening/check-journal'
import { commitFromView, commitSalvage } from '#renderer/ledger-store/commit/commit-salvage'
import { commitIntake, readIntakePlan } from '#renderer/ledger-store/commit/commit-intake'
import { readLedgerDigest } from '#renderer/ledger-store/view/ledger-digest'
import { openLedger, type OpenedLedger } from '#renderer/ledger-store/opening/open-ledger'
import { readHeld, readQuarantine } from '#renderer/ledger-store/view/read-log'
import { surveyRecovery } from '#renderer/ledger-store/opening/survey-recovery'
import type { IntakeSource } from '#shared/intake/plan-intake'
import { emptyJournalTail, frameCloserBytes, frameHeaderBytes } from '#shared/journal/journal-frame'
import { ok } from '#shared/prelude/result'
import { replicaIdSchema } from '#shared/record/commit'
import { aCaseId, anAssignment, instant } from '#tests/support/builders'
import { journalInMemory, type JournalInMemory } from '#tests/support/journal/journal-in-memory'
import { freshName, openStaffedLedger } from '#tests/support/test-ledger'

const source = (n: number): IntakeSource => ({
  bundleId: aCaseId(9000 + n),
  tagmanifest: `${n}`.repeat(64).slice(0, 64),
  stream: 'assignment/hotline-centre/qingshan',
  seq: n,
  fromOffice: 'hotline-centre',
  fromName: '市长公开电话受理中心',
  fileName: `${n}.hlb`,
  createdAt: instant(0),
})

interface Stood {
  readonly journal: JournalInMemory
  readonly name: string
  readonly bytes: Uint8Array
  readonly digest: string
  /** Where each frame begins, and the end. */
  readonly starts: readonly number[]
}

/** A ledger of an office, `imports` imports and a small act, closed. The same every time it is made of the same cases. */
async function aLedger(imports = 4, firstCase = 1): Promise<Stood> {
  const journal = journalInMemory()
  const name = freshName()
  const ledger = await openStaffedLedger(journal, name)
  for (let n = 1; n <= imports; n += 1) {
    const done = await commitIntake(
      ledger,
      await readIntakePlan(ledger.database, source(n), [anAssignment(firstCase + n)]),
      'clerk',
    )
    if (!done.ok) throw new Error(done.failure.type)
  }
  await ledger.act('system', async () => ok([{ op: 'append', of: 'office', id: 'office', field: 'rounds', value: 1 }]))
  const digest = await readLedgerDigest(ledger.database)
  const read = await journal.read(emptyJournalTail, 1_000_000_000)
  ledger.close()
  if (!read.ok) throw new Error(read.failure.type)
  return {
    journal,
    name,
    bytes: journal.bytes().slice(),
    digest,
    starts: [0, ...read.value.frames.map((frame) => frame.tail.bytes)],
  }
}

/** Starts on the ledger; answers what was found, after proving that journal and view hold the same. */
async function start({ journal, name }: Stood): Promise<Pick<OpenedLedger, 'report'> & { readonly digest: string }> {
  const opened = await openLedger(journal, () => undefined, name)
  if (!opened.ok) throw new Error(opened.failure.type)
  const { database, report } = opened.value
  const digest = await readLedgerDigest(database)
  const checked = await checkJournal(database, journal, () => undefined)
  expect(checked).toMatchObject({ ok: true })
  database.close()
  return { report, digest }
}

const flip = (bytes: Uint8Array, at: number): Uint8Array => {
  const flipped = bytes.slice()
  flipped[at] = (flipped[at] ?? 0) ^ 1
  return flipped
}

const zeroFrom = (bytes: Uint8Array, at: number): Uint8Array => bytes.slice().fill(0, at)

const sound = { view: 'sound', cause: 'none', commitsRead: 0 }

describe('a journal shorter than its view', () => {
  it('gets the last acknowledged frame back, whichever byte of it had a bit flipped', async () => {
    const stood = await aLedger(2)
    const from = stood.starts.at(-2) ?? 0
    for (let at = from; at < stood.bytes.length; at += 1) {
      stood.journal.damage(flip(stood.bytes, at))
      const again = await start(stood)
      expect(again, `byte ${at}`).toEqual({
        digest: stood.digest,
        report: { ...sound, cutBytes: stood.bytes.length - from, healed: 1 },
      })
    }
    expect(stood.journal.aside()).toHaveLength(stood.bytes.length - from)
    console.log(`${stood.bytes.length - from} flipped bits healed`)
  })

  it('gets everything back that was zeroed, cut or lost with the file', async () => {
    const stood = await aLedger()
    let damages = 0
    for (let at = 0; at < stood.bytes.length; at += 512) {
      for (const damaged of [zeroFrom(stood.bytes, at), stood.bytes.slice(0, at)]) {
        stood.journal.damage(damaged)
        const again = await start(stood)
        const lost = stood.starts.filter((begins) => begins > at).length
        expect(again.digest, `from byte ${at}`).toBe(stood.digest)
        expect(again.report.healed, `from byte ${at}`).toBe(lost)
        damages += 1
      }
    }
    console.log(`${damages} shortened journals healed`)
    await Dexie.delete(stood.name)
    expect(await start(stood)).toMatchObject({ digest: stood.digest, report: { view: 'rebuilt' } })
  })

  it('loses only what was never acknowledged when the torn frame is in no view', async () => {
    const stood = await aLedger(2)
    stood.journal.damage(new Uint8Array([...stood.bytes, ...stood.bytes.subarray(0, 200)]))
    expect(await start(stood)).toEqual({ digest: stood.digest, report: { ...sound, cutBytes: 200, healed: 0 } })
  })

  it('is not healed from a view that does not prove itself', async () => {
    const stood = await aLedger(2)
    const opened = await openLedger(stood.journal, () => undefined, stood.name)
    if (!opened.ok) throw new Error(opened.failure.type)
    const row = await opened.value.database.commits.toCollection().first()
    if (row === undefined) throw new Error('fixture')
    await opened.value.database.commits.put({ ...row, line: row.line.replace('青山', '绿水') })
    opened.value.database.close()
    const shorter = stood.bytes.slice(0, stood.starts.at(-2))
    stood.journal.damage(shorter)
    expect(await openLedger(stood.journal, () => undefined, stood.name)).toMatchObject({
      ok: false,
      failure: { type: 'JournalBehindView', journalBytes: shorter.length },
    })
    expect(stood.journal.bytes()).toEqual(shorter)
    // What is sound of it is kept all the same, when the person chooses so.
    const survey = await surveyRecovery(stood.journal, stood.name)
    if (!survey.ok) throw new Error(survey.failure.type)
    expect(survey.value.onlyInView).toBe(1)
    expect((await commitSalvage(stood.journal.replacement, survey.value, newNumber, stood.name)).ok).toBe(true)
    expect((await start(stood)).report).toMatchObject({ view: 'rebuilt', commitsRead: stood.starts.length })
  })
})

describe('a journal that is another file than the view followed', () => {
  it('of another history stops by name and touches nothing, shorter, longer or as long', async () => {
    const stood = await aLedger(3)
    for (const imports of [1, 3, 6]) {
      const other = await aLedger(imports, 50)
      stood.journal.damage(other.bytes)
      expect(await openLedger(stood.journal, () => undefined, stood.name), `${imports} imports`).toMatchObject({
        ok: false,
        failure: { type: 'JournalDiverged' },
      })
      expect(stood.journal.bytes()).toEqual(other.bytes)
    }
    stood.journal.damage(stood.bytes)
    expect(await start(stood)).toMatchObject({ digest: stood.digest })
  })

  it('of another history is salvaged so that both branches are kept, one folded and one apart', async () => {
    const [stood, other] = [await aLedger(3), await aLedger(5, 50)]
    stood.journal.damage(other.bytes)
    await stood.journal.open()
    const survey = await surveyRecovery(stood.journal, stood.name)
    if (!survey.ok) throw new Error(survey.failure.type)
    expect(survey.value).toMatchObject({ damagedBytes: 0, plan: { fromView: undefined, waiting: 0 } })
    expect((await commitSalvage(stood.journal.replacement, survey.value, newNumber, stood.name)).ok).toBe(true)
    await start(stood)
    const opened = await openLedger(stood.journal, () => undefined, stood.name)
    if (!opened.ok) throw new Error(opened.failure.type)
    expect((await readQuarantine(opened.value.database)).length).toBe(4)
    expect(await opened.value.database.commits.count()).toBe(7 + 1)
  })
})

const newNumber = { replica: replicaIdSchema.parse('testpc00.777'), at: instant(1) }

describe('a journal damaged in the middle', () => {
  const middleOf = ({ starts }: Stood, nth: number): number => (starts[nth] ?? 0) + frameHeaderBytes + 40
  /** Damaged in its third frame, and torn at its end so that the start has to read it. */
  const damaged = (stood: Stood): Uint8Array =>
    new Uint8Array([...flip(stood.bytes, middleOf(stood, 2)), ...new Uint8Array(30)])

  it('stops the start by name, wherever a bit is flipped, and nothing is touched', async () => {
    const stood = await aLedger()
    const last = stood.starts.at(-2) ?? 0
    for (let at = 0; at < last; at += 97) {
      const bytes = new Uint8Array([...flip(stood.bytes, at), ...new Uint8Array(30)])
      stood.journal.damage(bytes)
      expect(await openLedger(stood.journal, () => undefined, stood.name), `byte ${at}`).toMatchObject({
        ok: false,
        failure: { type: 'JournalDamaged' },
      })
      expect(stood.journal.bytes()).toEqual(bytes)
    }
    await Dexie.delete(stood.name)
    stood.journal.damage(flip(stood.bytes, middleOf(stood, 2)))
    expect(await openLedger(stood.journal, () => undefined, stood.name)).toMatchObject({
      ok: false,
      failure: { type: 'JournalDamaged', atByte: stood.starts[2] },
    })
  })

  it('is written anew from a whole view, commit by commit the same', async () => {
    const stood = await aLedger()
    stood.journal.damage(damaged(stood))
    await stood.journal.open()
    const survey = await surveyRecovery(stood.journal, stood.name)
    if (!survey.ok || survey.value.plan.fromView === undefined) throw new Error('the view is whole')
    expect(survey.value).toMatchObject({ onlyInView: 1, onlyInJournal: 0 })
    expect((await commitFromView(stood.journal.replacement, survey.value.plan.fromView)).ok).toBe(true)
    expect(await start(stood)).toMatchObject({ digest: stood.digest, report: { view: 'sound', healed: 0 } })
    await Dexie.delete(stood.name)
    expect(await start(stood)).toMatchObject({ digest: stood.digest, report: { view: 'rebuilt' } })
    expect(stood.journal.aside().at(-1)).toEqual(damaged(stood))
  })

  it('without a view is salvaged around the damage: what follows waits for the lost act, and nothing else is lost', async () => {
    for (const hit of [1, 2, 3]) {
      const stood = await aLedger()
      stood.journal.damage(flip(stood.bytes, middleOf(stood, hit)))
      await Dexie.delete(stood.name)
      await stood.journal.open()
      const survey = await surveyRecovery(stood.journal, stood.name)
      if (!survey.ok) throw new Error(survey.failure.type)
      const frame = (stood.starts[hit + 1] ?? 0) - (stood.starts[hit] ?? 0)
      expect(survey.value).toMatchObject({ damagedBytes: frame, plan: { fromView: undefined, waiting: 5 - hit } })
      expect((await commitSalvage(stood.journal.replacement, survey.value, newNumber, stood.name)).ok).toBe(true)
      await start(stood)
      const opened = await openLedger(stood.journal, () => undefined, stood.name)
      if (!opened.ok) throw new Error(opened.failure.type)
      expect((await readHeld(opened.value.database)).map(({ commit }) => commit.seq)).toEqual(
        Array.from({ length: 5 - hit }, (_, nth) => hit + 2 + nth),
      )
      expect(await opened.value.database.commits.count()).toBe(hit + 1)
      opened.value.database.close()
    }
  })

  it('is salvaged from both when the view stopped inside the damage', async () => {
    const [shorter, stood] = [await aLedger(2), await aLedger(4)]
    // Both hits: one that the view has followed, one behind it.
    const hit = flip(flip(stood.bytes, middleOf(stood, 1)), middleOf(stood, 4))
    shorter.journal.damage(hit)
    expect(await shorter.journal.open()).toMatchObject({ ok: true })
    const survey = await surveyRecovery(shorter.journal, shorter.name)
    if (!survey.ok) throw new Error(survey.failure.type)
    expect(survey.value.plan.fromView).toBeUndefined()
    expect(survey.value.onlyInView).toBeGreaterThan(0)
    expect(survey.value.onlyInJournal).toBeGreaterThan(0)
    const names = survey.value.plan.salvage.folded.map(({ commit }) => commit.seq)
    expect(names).toEqual([1, 2, 3, 4])
  })

  it('whose first frame is gone still keeps all the rest, waiting', async () => {
    const stood = await aLedger()
    stood.journal.damage(
      zeroFrom(stood.bytes, 0).map((byte, at) =>
        at < (stood.starts[1] ?? 0) - frameCloserBytes ? byte : (stood.bytes[at] ?? 0),
      ),
    )
    await Dexie.delete(stood.name)
    await stood.journal.open()
    const survey = await surveyRecovery(stood.journal, stood.name)
    if (!survey.ok) throw new Error(survey.failure.type)
    expect(survey.value.plan).toMatchObject({ waiting: 5, salvage: { folded: [] } })
    expect((await commitSalvage(stood.journal.replacement, survey.value, newNumber, stood.name)).ok).toBe(true)
    const again = await start(stood)
    expect(again.report.commitsRead).toBe(6)
  })
})
