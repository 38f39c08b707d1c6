import 'fake-indexeddb/auto'
import { describe, expect, it } from 'vitest'
import { isWaitingFor } from '#renderer/desk/next-step'
import { commitCaseStep } from '#renderer/ledger-store/commit/commit-case-step'
import type { Ledger } from '#renderer/ledger-store/commit/ledger'
import { awaitedWork, decisionWork } from '#renderer/ledger-store/read/read-role-work'
import { readDigest, readLook, type Look } from '#renderer/ledger-store/read/read-digest'
import type { CaseStep } from '#shared/case/case-step'
import type { Digest } from '#shared/history/compose-digest'
import { day, instant, mondayMorning, signedBy, wholeWay } from '#tests/support/builders'
import { staffById } from '#tests/support/case-builders'
import { commitSheets } from '#tests/support/backup/fill-ledger'
import { memoryJournal } from '#tests/support/memory-journal'
import { openStaffedLedger } from '#tests/support/test-ledger'

// What somebody is told of a real ledger after others had worked in it.

const today = day('2026-11-23')
const office = { people: staffById, departments: new Map(), today }

async function aLedger(): Promise<{ readonly ledger: Ledger; readonly ids: readonly string[] }> {
  const ledger = await openStaffedLedger(memoryJournal())
  await commitSheets(ledger, 3)
  return { ledger, ids: (await ledger.database.cases.toArray()).map(({ id }) => id).toSorted() }
}

async function take(ledger: Ledger, caseId: string, by: string, step: CaseStep): Promise<void> {
  const taken = await commitCaseStep(ledger, { caseId, step, actorId: by, today })
  if (!taken.ok) throw new Error(`${step.step}: ${taken.failure.type}`)
}

const personOf = (id: string) => {
  const person = staffById.get(id)
  if (person === undefined) throw new Error(id)
  return person
}

const told = (ledger: Ledger, last: Look, by: string): Promise<Digest> =>
  readDigest(ledger.database, {
    last,
    person: personOf(by),
    office,
    isWaiting: (row) => isWaitingFor(row, personOf(by), staffById),
  })

const kindsOf = ({ lines }: Digest): Record<string, readonly string[]> =>
  Object.fromEntries(lines.map(({ kind, caseIds }) => [kind, caseIds]))

const urge: CaseStep = {
  step: 'urge',
  on: today,
  from: 'leader',
  whom: '村镇建设办',
  what: '请抓紧',
  answerBy: day('2026-11-25'),
}

describe('the digest of a ledger', () => {
  it('tells others’ acts since the look and not one’s own, and nothing once they were looked at', async () => {
    const { ledger, ids } = await aLedger()
    const [id = ''] = ids
    for (const { by, step } of wholeWay.slice(0, 4)) await take(ledger, id, by, step)
    const last = await readLook(ledger.database, instant(mondayMorning))
    expect((await told(ledger, last, 'handler')).lines.filter(({ kind }) => kind === 'urged')).toEqual([])
    await take(ledger, id, 'deputy', urge)
    expect(kindsOf(await told(ledger, last, 'handler'))).toMatchObject({ urged: [id] })
    expect(kindsOf(await told(ledger, last, 'deputy'))).not.toHaveProperty('urged')
    const now = await readLook(ledger.database, instant(mondayMorning))
    expect(kindsOf(await told(ledger, now, 'handler'))).not.toHaveProperty('urged')
  })

  it('tells by the clock where a look kept no chains', async () => {
    const { ledger, ids } = await aLedger()
    const [id = ''] = ids
    for (const { by, step } of wholeWay.slice(0, 4)) await take(ledger, id, by, step)
    await take(ledger, id, 'deputy', urge)
    const long: Look = { at: instant(mondayMorning - 86_400_000), reconcile: 0 }
    expect(kindsOf(await told(ledger, long, 'handler'))).toMatchObject({ urged: [id] })
    const later: Look = { at: instant(mondayMorning + 86_400_000), reconcile: 0 }
    expect(kindsOf(await told(ledger, later, 'handler'))).not.toHaveProperty('urged')
  })

  it('tells a leader what was asked of them, and the lists of decisions go with it', async () => {
    const { ledger, ids } = await aLedger()
    const [id = ''] = ids
    for (const { by, step } of wholeWay.slice(0, 1)) await take(ledger, id, by, step)
    const last = await readLook(ledger.database, instant(mondayMorning))
    await take(ledger, id, 'clerk', {
      step: 'ask-extension',
      on: today,
      askedDueOn: day('2026-12-04'),
      reason: '等配件',
      approver: 'deputy',
      told: '',
    })
    expect(kindsOf(await told(ledger, last, 'deputy'))).toMatchObject({ decide: [id] })
    const list = decisionWork(personOf('deputy'), office)
    const [row] = await list.read(ledger.database)
    expect(row?.id).toBe(id)
    expect(await awaitedWork.read(ledger.database)).toEqual([])
    const ask = row?.sideStands[0]?.ref
    if (ask === undefined) throw new Error('nothing asked')
    await take(ledger, id, 'deputy', {
      step: 'answer-extension',
      entry: ask,
      state: 'granted',
      on: today,
      said: '',
      consent: signedBy('deputy'),
    })
    expect(await list.read(ledger.database)).toEqual([])
  })

  it('finds by its index what a superior owes of a closed case', async () => {
    const { ledger, ids } = await aLedger()
    const [id = ''] = ids
    for (const { by, step } of wholeWay) await take(ledger, id, by, step)
    await take(ledger, id, 'clerk', {
      step: 'ask-appeal',
      on: today,
      kind: 'visit',
      to: '市受理中心',
      grounds: '来电人满意',
      attachments: [],
    })
    expect((await awaitedWork.read(ledger.database)).map((row) => row.id)).toEqual([id])
  })
})
