import 'fake-indexeddb/auto'
import '#shared/prelude/zod-setup'
import { describe, expect, it } from 'vitest'
import { commitCaseStep } from '#renderer/ledger-store/commit/commit-case-step'
import { commitIntake, readIntakePlan } from '#renderer/ledger-store/commit/commit-intake'
import { commitOffice } from '#renderer/ledger-store/commit/commit-office'
import { readCase } from '#renderer/ledger-store/read/read-cases'
import { readConflicts } from '#renderer/ledger-store/read/read-conflicts'
import { readPeople } from '#renderer/ledger-store/read/read-office'
import { foldCommit } from '#shared/record/fold-commit'
import { judgeOp } from '#shared/merge/judge-op'
import { openBundle } from '#shared/bundle/open-bundle'
import { webPorts } from '#shared/codec/web-ports'
import { stepBarrier } from '#shared/case/step-barrier'
import { stepNames } from '#shared/case/step-tables'
import { commitSchema, type KnownOp } from '#shared/record/commit'
import { seenRefs } from '#shared/record/ledger-record'
import { ok } from '#shared/prelude/result'
import { z } from 'zod'
import {
  aCaseId,
  anAssignment,
  anIntakeSource,
  aPerson,
  day,
  staffOfFive,
  twoDepartments,
  wholeWay,
} from '#tests/support/builders'
import { info } from '#tests/support/bundles/attack-kit'
import { qingshanExpects } from '#tests/support/bundles/drafts'
import { lines, signed } from '#tests/support/bundles/sheet-attack-kit'
import { officePc, type OfficePc } from '#tests/support/merge/office-pc'

const caseId = aCaseId(1)
const plain = aCaseId(2)
const target = { of: 'case', id: caseId }
/** An op as a program of the next version writes it, which the types of this one do not know. */
const nextOp = (op: object): KnownOp => z.custom<KnownOp>(() => true).parse(op)

/** An office of two PCs of this program and one of a made-up next version, with two registered cases on the first. */
async function office(): Promise<readonly [OfficePc, OfficePc, OfficePc]> {
  const [here, other, next] = [await officePc(), await officePc(-400 * 86_400_000), await officePc(3_600_000)]
  for (const [one, two] of [
    [here, other],
    [here, next],
  ] as const) {
    await one.enrol(two)
    await two.enrol(one)
  }
  await commitOffice(
    here.ledger,
    {
      office: { code: 'qingshan', name: '青山镇人民政府', shortName: '青山镇', telephone: '' },
      people: staffOfFive,
      departments: twoDepartments,
    },
    'system',
  )
  const plan = await readIntakePlan(here.ledger.database, anIntakeSource, [anAssignment(1), anAssignment(2)])
  await commitIntake(here.ledger, plan, 'clerk')
  await step(here, 0, caseId)
  await next.take(await here.send(next))
  return [here, other, next]
}

const step = (pc: OfficePc, nth: number, id: string) => {
  const way = wholeWay[nth]
  if (way === undefined) throw new Error('no such step')
  const own =
    way.step.step === 'register' && id !== caseId ? { ...way.step, ledgerNumber: `2026-1${id.slice(-2)}` } : way.step
  return commitCaseStep(pc.ledger, { caseId: id, step: own, actorId: way.by, today: day('2026-11-23') })
}

/** What the next version does: a stage, a word, a field, an act, a list and a kind of op of its own, and a new role. */
async function actOfNextVersion(next: OfficePc): Promise<void> {
  const record = await next.ledger.database.records.get(`case/${caseId}`)
  const person = await next.ledger.database.records.get('person/handler')
  const { id: _id, ...profile } = aPerson('handler', ['handler'], { name: '王建国' })
  const done = await next.ledger.act('handler', async () =>
    ok([
      nextOp({ op: 'set', ...target, field: 'stage', value: 'mediation', saw: seenRefs(record, 'stage'), why: '调解' }),
      nextOp({ op: 'set', ...target, field: 'mediation', value: { on: '2026-11-23', room: 3 }, saw: [] }),
      nextOp({
        op: 'append',
        ...target,
        field: 'acts',
        value: { act: 'mediated', on: '2026-11-23', who: ['甲', '乙'] },
      }),
      nextOp({
        op: 'append',
        ...target,
        field: 'acts',
        value: {
          act: 'contacted',
          on: '2026-11-23',
          way: 'video-call',
          said: '同意调解',
          view: 'satisfied',
          length: 12,
        },
      }),
      nextOp({ op: 'append', ...target, field: 'minutes', value: '第一次' }),
      nextOp({ op: 'move-entry', ...target, to: 'b2' }),
      nextOp({
        op: 'set',
        of: 'person',
        id: 'handler',
        field: 'profile',
        value: { ...profile, roles: ['handler', 'mediator'], badge: 'A-17' },
        saw: seenRefs(person, 'profile'),
      }),
    ]),
  )
  expect(done.ok).toBe(true)
}

const linesOf = async (pc: OfficePc): Promise<ReadonlyMap<string, string>> =>
  new Map((await pc.ledger.database.commits.toArray()).map(({ ref, line }) => [ref, line]))

async function caseOf(pc: OfficePc, id = caseId) {
  const found = await readCase(pc.ledger.database, id)
  if (found === undefined) throw new Error('no such case')
  return found
}

describe('a case in which a program of the next version wrote', () => {
  it('is named for what is newer, counts as owed an answer, and stands where this program last knew it', async () => {
    const [here, , next] = await office()
    await actOfNextVersion(next)
    await here.take(await next.send(here))
    const { one } = await caseOf(here)
    expect(one.newer.map(({ at, name, part }) => [at, name, part])).toEqual([
      ['field', 'stage', ''],
      ['field', 'mediation', ''],
      ['act', 'mediated', ''],
      ['act', 'contacted', 'way'],
      ['other', 'minutes', ''],
      ['other', 'op:move-entry', ''],
    ])
    expect(one.stage).toBe('registered')
    expect(one.timeline.map(({ act }) => act.act)).toContain('contacted')
    expect(await here.ledger.database.cases.get(caseId)).toMatchObject({ stage: 'newer', open: 1, inConflict: false })
    expect(await here.ledger.database.cases.get(plain)).toMatchObject({ stage: 'received' })
  })

  it('takes no step here but a look that goes on record, whoever tries, and nothing is written', async () => {
    const [here, , next] = await office()
    await actOfNextVersion(next)
    await here.take(await next.send(here))
    const { one } = await caseOf(here)
    const open = new Set(['record-print', 'record-save', 'record-attachment', 'reveal'])
    for (const person of staffOfFive)
      for (const name of stepNames) {
        const barrier = stepBarrier(name, one, person)
        if (!open.has(name)) expect(barrier, `${name} by ${person.id}`).toEqual({ type: 'CaseNewer', parts: one.newer })
        else expect(barrier?.type, name).not.toBe('CaseNewer')
      }
    const before = here.journal.tail()
    for (const [nth] of wholeWay.entries())
      expect(await step(here, nth, caseId)).toMatchObject({ ok: false, failure: { type: 'CaseNewer' } })
    expect(here.journal.tail()).toEqual(before)
    // Its neighbour goes on.
    expect((await step(here, 0, plain)).ok).toBe(true)
  })

  it("is nobody's to decide here, even where this PC wrote the same fields meanwhile", async () => {
    const [here, , next] = await office()
    await actOfNextVersion(next)
    expect((await step(here, 1, caseId)).ok).toBe(true)
    await here.take(await next.send(here))
    expect(await readConflicts(here.ledger.database)).toEqual([])
    const { one, record } = await caseOf(here)
    expect(one.conflicts).toEqual([])
    expect(one.stage).toBe('submitted')
    expect(record.registers['stage']?.map(({ value }) => value).toSorted()).toEqual(['mediation', 'submitted'])
  })

  it('travels on to a second PC and back, byte for byte', async () => {
    const [here, other, next] = await office()
    await actOfNextVersion(next)
    await here.take(await next.send(here))
    expect((await step(here, 0, plain)).ok).toBe(true)
    await other.take(await here.send(other))
    expect((await step(other, 1, plain)).ok).toBe(true)
    await here.take(await other.send(here))
    await next.take(await here.send(next))
    const wrote = [...(await linesOf(next))].filter(([ref]) => ref.startsWith(next.ledger.replica))
    expect(wrote.length).toBeGreaterThan(1)
    for (const pc of [here, other]) {
      const held = await linesOf(pc)
      for (const [ref, line] of wrote) if (held.has(ref)) expect(held.get(ref)).toBe(line)
      expect([...held.values()].some((line) => line.includes('"move-entry"') && line.includes('"why":"调解"'))).toBe(
        true,
      )
      expect((await caseOf(pc)).one.newer).toHaveLength(6)
    }
    expect((await caseOf(other)).record).toEqual((await caseOf(here)).record)
    // The plain case went through three PCs as any other.
    expect(await next.ledger.database.cases.get(plain)).toMatchObject({ stage: 'submitted' })
  })

  it('goes on like any other once a known stage has taken the place of what was newer, and after an upgrade', async () => {
    const [here, , next] = await office()
    const stageOnly = async (value: string) => {
      const record = await next.ledger.database.records.get(`case/${caseId}`)
      const op = nextOp({ op: 'set', ...target, field: 'stage', value, saw: seenRefs(record, 'stage') })
      expect((await next.ledger.act('clerk', async () => ok([op]))).ok).toBe(true)
      await here.take(await next.send(here))
    }
    await stageOnly('mediation')
    expect((await step(here, 1, caseId)).ok).toBe(false)
    await stageOnly('registered')
    expect((await caseOf(here)).one.newer).toEqual([])
    expect((await step(here, 1, caseId)).ok).toBe(true)
  })
})

describe('a person to whom a program of the next version gave a role', () => {
  it('stays, has no right by it here, and keeps it and all else that is not known when the card is saved', async () => {
    const [here, , next] = await office()
    await actOfNextVersion(next)
    await here.take(await next.send(here))
    const handler = (await readPeople(here.ledger.database)).find(({ id }) => id === 'handler')
    expect(handler).toMatchObject({ roles: ['handler', 'mediator'], badge: 'A-17' })
    if (handler === undefined) return
    expect((await commitOffice(here.ledger, { people: [{ ...handler, telephone: '1234' }] }, 'clerk')).ok).toBe(true)
    await next.take(await here.send(next))
    expect((await readPeople(next.ledger.database)).find(({ id }) => id === 'handler')).toMatchObject({
      roles: ['handler', 'mediator'],
      badge: 'A-17',
      telephone: '1234',
    })
  })
})

describe('an assignment bundle of a centre of the next version', () => {
  const sealed = signed((bag) => {
    info('Format: hotline-bundle/1.1', 'Format: hotline-bundle/1.2')(bag)
    lines((text) =>
      text
        .replace('"channel":"phone"', '"channel":"video-call"')
        .replace('"urgency":"normal"', '"urgency":"flood","petitioners":12'),
    )(bag)
  })

  it('is imported whole: the newer sheet to the letter and read-only, the other like any', async () => {
    const [here] = await office()
    const opened = await openBundle(await sealed(), qingshanExpects(), webPorts)
    const content = opened.ok ? opened.value.payload.content : undefined
    if (content?.type !== 'assignment') throw new Error('not opened')
    const assignments = content.assignments.map((one, index) => ({
      caseId: aCaseId(70 + index),
      sheet: { ...one.sheet, sheetNumber: `20261107${index}0` },
    }))
    const plan = await readIntakePlan(here.ledger.database, { ...anIntakeSource, bundleId: aCaseId(9) }, assignments)
    expect(plan.items.map(({ kind, newer }) => [kind, newer])).toEqual([
      ['new', ['channel', 'urgency']],
      ['new', []],
    ])
    await commitIntake(here.ledger, plan, 'clerk')
    const { one, record } = await caseOf(here, aCaseId(70))
    expect(record.registers['sheet']?.[0]?.value).toMatchObject({
      channel: 'video-call',
      urgency: 'flood',
      petitioners: 12,
    })
    expect(one.newer.map(({ part }) => part)).toEqual(['channel', 'urgency'])
    expect(await here.ledger.database.cases.get(aCaseId(70))).toMatchObject({ stage: 'newer', open: 1, pressing: 1 })
    expect(await step(here, 0, aCaseId(70))).toMatchObject({ ok: false, failure: { type: 'CaseNewer' } })
    expect((await step(here, 0, aCaseId(71))).ok).toBe(true)
  })
})

describe('the log of a program of the next version', () => {
  it('is marked for what of a case is newer, and for nothing else', () => {
    const commit = commitSchema.parse({
      v: 1,
      replica: 'nextnext.1',
      seq: 1,
      prev: '',
      at: 1,
      by: 'clerk',
      ops: [
        { op: 'set', ...target, field: 'stage', value: 'mediation', saw: [] },
        { op: 'set', of: 'office', id: 'office', field: 'letterhead', value: {}, saw: [] },
      ],
    })
    const records = foldCommit(new Map(), commit, judgeOp)
    expect(records.get(`case/${caseId}`)?.registers['stage']?.[0]?.newer).toEqual([''])
    expect(records.get('office/office')?.registers['letterhead']?.[0]?.newer).toBeUndefined()
  })
})
