import { describe, expect, it } from 'vitest'
import type { Act } from '#shared/case/act'
import { readAct } from '#shared/case/act'
import type { CaseRow } from '#shared/case/case-row'
import { instantToLocalDate } from '#shared/prelude/instant'
import type { ActivityEntry } from '#shared/history/activity-event'
import {
  composeDigest,
  digestKinds,
  digestListsAtMost,
  isSettled,
  saysSomethingNew,
  type DigestGround,
} from '#shared/history/compose-digest'
import { commitRefSchema } from '#shared/record/commit'
import { aPerson, day, mondayMorning, replica } from '#tests/support/builders'
import { sideActSamples } from '#tests/support/sides'
import { aCaseRow } from '#tests/unit/renderer/case-and-ledger/rows'

it('what a digest told of a case is settled once the case has moved on, and what others did stays news', () => {
  const ground = {
    person: handler,
    people: new Map([[handler.id, handler]]),
    departments: new Map(),
    today,
    isWaiting: (row: CaseRow) => row.stage === 'handling' && row.handlerId === 'handler',
  }
  const settled = (change: Partial<CaseRow>): readonly string[] =>
    digestKinds.filter((kind) => isSettled(kind, mine('a', change), ground))
  const late = { dueOn: day('2026-11-24'), sentBack: true }
  expect(settled(late)).toEqual(['decide'])
  expect(settled({ ...late, stage: 'in-review', sentBack: false })).toEqual(['mine', 'decide', 'returned'])
  expect(settled({ ...late, sentBack: false, stage: 'closed', open: 0 })).toEqual([
    'mine',
    'decide',
    'returned',
    'urged',
    'overdue',
    'due',
  ])
  // Extended, or standing still: no longer due.
  expect(settled({ sentBack: true, dueOn: day('2026-12-10') })).toEqual(['decide', 'overdue', 'due'])
  expect(settled({ ...late, paused: 1 })).toEqual(['decide', 'overdue', 'due'])
  expect(settled({ ...late, stage: 'voided', open: 0 })).toEqual([...digestKinds])
})

const handler = aPerson('handler', ['handler'])
const today = day('2026-11-25')

const actOf = (value: object): Act => {
  const act = readAct(value)
  if (act === undefined) throw new Error(JSON.stringify(value))
  return act
}

const entryOf = (caseId: string, act: object): ActivityEntry => ({
  ref: commitRefSchema.parse('pca00000.1:7'),
  index: 0,
  at: mondayMorning,
  by: 'clerk',
  replica: replica('pca00000'),
  caseId,
  kind: 'handle',
  event: { type: 'case-act', act: actOf(act) },
  covered: false,
})

const assigned = {
  act: 'assigned',
  departmentId: 'd',
  assistingDepartmentIds: [],
  handlerId: 'handler',
  dueOn: '2026-11-30',
  requirement: '',
  on: '2026-11-24',
}

const mine = (id: string, change: Partial<CaseRow> = {}): CaseRow =>
  aCaseRow(id, { stage: 'handling', handlerId: 'handler', dueOn: day('2026-12-30'), ...change })

function told(rows: readonly CaseRow[], entries: readonly ActivityEntry[], change: Partial<DigestGround> = {}) {
  return composeDigest({
    person: handler,
    people: new Map([[handler.id, handler]]),
    departments: new Map(),
    today,
    lookedOn: day('2026-11-23'),
    isWaiting: (row) => row.handlerId === 'handler',
    rows: new Map(rows.map((row) => [row.id, row])),
    entries,
    reconcile: 0,
    passedOver: 0,
    ...change,
  })
}

const inShort = (digest: ReturnType<typeof told>): Record<string, readonly string[]> =>
  Object.fromEntries(digest.lines.map(({ kind, caseIds }) => [kind, caseIds]))

describe('what changed since the last look', () => {
  it('is nothing where nobody did anything and nothing came due', () => {
    const digest = told([mine('a')], [])
    expect(digest.lines).toEqual([])
    expect(saysSomethingNew(digest)).toBe(false)
    expect(saysSomethingNew({ ...digest, reconcile: 1 })).toBe(true)
    expect(saysSomethingNew({ ...digest, passedOver: 1 })).toBe(true)
  })

  it('tells what newly waits, what came back, was urged and answered, each with its cases', () => {
    const entries = [
      entryOf('new', assigned),
      entryOf('back', { act: 'sent-back', comment: '改' }),
      entryOf('urged', { act: 'urged', ...sideActSamples.urged }),
      entryOf('answered', { act: 'extension-answered', ...sideActSamples['extension-answered'] }),
    ]
    const rows = [mine('new'), mine('back'), mine('urged'), mine('answered'), mine('quiet')]
    expect(inShort(told(rows, entries))).toEqual({
      mine: ['new'],
      returned: ['back'],
      urged: ['urged'],
      answered: ['answered'],
    })
  })

  it('tells what others did on one’s cases only where nothing else is told of them, and no looks', () => {
    const contacted = { act: 'noted', on: '2026-11-24', text: '到了现场' }
    const entries = [
      entryOf('worked', contacted),
      entryOf('urged', { act: 'urged', ...sideActSamples.urged }),
      entryOf('urged', contacted),
      entryOf('seen', { act: 'attachment-opened', name: 'a.png', use: 'shown' }),
      entryOf('foreign', contacted),
    ]
    const rows = [mine('worked'), mine('urged'), mine('seen'), mine('foreign', { handlerId: 'other' })]
    expect(inShort(told(rows, entries))).toEqual({ urged: ['urged'], others: ['worked'] })
  })

  it('tells what came due since then, not what was overdue before, stands still or is over', () => {
    const rows = [
      mine('today', { dueOn: today }),
      mine('since', { dueOn: day('2026-11-24') }),
      mine('long', { dueOn: day('2026-11-20') }),
      mine('paused', { dueOn: today, paused: 1 }),
      mine('over', { dueOn: today, open: 0 }),
      mine('foreign', { dueOn: today, handlerId: 'other' }),
      mine('voided', { dueOn: today, stage: 'voided' }),
    ]
    expect(inShort(told(rows, []))).toEqual({ due: ['today'], overdue: ['since'] })
    // Looked at this morning: what is due today was told then.
    expect(inShort(told(rows, [], { lookedOn: today }))).toEqual({})
  })

  it('tells a leader what was asked of them', () => {
    const deputy = aPerson('deputy', ['supervisor'])
    const ref = commitRefSchema.parse('pca00000.1:7')
    const stand = { side: 'extension', ref, by: 'clerk', on: today, state: 'asked', answeredOn: '', dueOn: '' } as const
    const row = aCaseRow('a', {
      dueOn: day('2026-12-30'),
      sideStands: [{ ...stand, open: true, waitsFor: 'deputy' }],
    })
    const entries = [entryOf('a', { act: 'extension-asked', ...sideActSamples['extension-asked'] })]
    const change = { person: deputy, people: new Map([[deputy.id, deputy]]), isWaiting: () => false }
    expect(inShort(told([row], entries, change))).toEqual({ decide: ['a'] })
    expect(inShort(told([row], [], change))).toEqual({})
  })

  it('lists so many of a line, counts all, and what presses first', () => {
    const ids = Array.from({ length: 50 }, (_, index) => `c${index}`)
    const rows = ids.map((id, index) => mine(id, { pressing: index === 49 ? 0 : 3 }))
    const [line] = told(
      rows,
      ids.map((id) => entryOf(id, assigned)),
    ).lines
    expect(line?.count).toBe(50)
    expect(line?.caseIds.length).toBe(digestListsAtMost)
    expect(line?.caseIds[0]).toBe('c49')
  })
})

it('builds on a known day', () => expect(instantToLocalDate(mondayMorning)).toBe('2026-11-23'))
