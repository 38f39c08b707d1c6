import { describe, expect, it } from 'vitest'
import { listDayParts, looksAtOwn } from '#renderer/features/today/day-parts'
import { awaitedWork, chargeWork, decisionWork, stuckWork } from '#renderer/ledger-store/read/read-role-work'
import { findMissingYear } from '#shared/calendar/missing-year'
import type { CaseRow } from '#shared/case/case-row'
import type { Role } from '#shared/office/office'
import { listDecisions } from '#shared/case/leader-decisions'
import { commitRefSchema } from '#shared/record/commit'
import { aPerson, day } from '#tests/support/builders'
import { aCaseRow } from './rows'

const partsOf = (...roles: Role[]): readonly string[] => listDayParts({ roles })

describe('the parts of the home screen', () => {
  it('are the clerk’s for who registers or handles, and before anybody is chosen', () => {
    expect(listDayParts(undefined)).toEqual(['clerk'])
    expect(partsOf('registrar')).toEqual(['clerk', 'charge'])
    expect(partsOf('handler')).toEqual(['clerk', 'charge'])
  })
  it('are the leader’s for who reviews, with what does not move and what a superior owes for who supervises', () => {
    expect(partsOf('reviewer')).toEqual(['leader', 'decide', 'charge', 'watched'])
    expect(partsOf('supervisor')).toEqual(['leader', 'decide', 'charge', 'watched', 'stuck', 'awaited'])
  })
  it('have the head’s own one of the month among what the head has to do', () => {
    expect(listDayParts({ roles: ['reviewer'], isHead: true })).toEqual([
      'leader',
      'decide',
      'head',
      'charge',
      'watched',
    ])
    expect(listDayParts({ roles: ['registrar'], isHead: true })).toEqual(['clerk', 'head', 'charge'])
  })
  it('are joined for who has several roles, none of them twice', () => {
    const all = partsOf('registrar', 'handler', 'checker', 'supervisor', 'reviewer', 'admin')
    expect(all).toEqual(['clerk', 'decide', 'charge', 'stuck', 'awaited'])
    expect(new Set(all).size).toBe(all.length)
  })
  it('begin with what was given to them for who handles and does not register', () => {
    expect(looksAtOwn({ roles: ['handler'] })).toBe(true)
    expect(looksAtOwn({ roles: ['handler', 'registrar'] })).toBe(false)
    expect(looksAtOwn(undefined)).toBe(false)
  })
})

type Stand = CaseRow['sideStands'][number]

const asked = (side: Stand['side'], on: string, change: Partial<Stand> = {}): Stand => ({
  side,
  ref: commitRefSchema.parse('pca00000.1:7'),
  by: 'clerk',
  on: day(on),
  state: 'asked',
  answeredOn: '',
  dueOn: '',
  open: true,
  waitsFor: 'superior',
  ...change,
})

const answered: Partial<Stand> = { state: 'refused', open: false, waitsFor: '' }

const people = new Map(
  [
    aPerson('clerk', ['registrar']),
    aPerson('deputy', ['supervisor']),
    aPerson('other', ['supervisor']),
    { ...aPerson('secretary', ['reviewer']), isHead: true },
    aPerson('mayor', ['reviewer']),
    { ...aPerson('gone', ['supervisor']), active: false },
  ].map((person) => [person.id, person]),
)
const office = { people, departments: new Map([['roads', { headId: 'deputy' }]]), today: day('2026-11-25') }

/** What waits for somebody of one row, in short. */
const waitingFor = (id: string, row: Partial<CaseRow>, from = office): string[] => {
  const person = from.people.get(id)
  if (person === undefined) throw new Error(id)
  return listDecisions(aCaseRow('a', row), person, from).map((one) =>
    one.why === 'assist' ? `assist ${one.departmentId}` : `${one.why} ${one.stand.side}`,
  )
}

const firstOf = ({ holds, compare }: typeof awaitedWork, ...rows: readonly CaseRow[]): string[] =>
  rows
    .filter(holds)
    .toSorted(compare)
    .map(({ id }) => id)

describe('the lists of who supervises', () => {
  it('have what a superior has not answered, of closed cases too, the oldest first, and nothing else', () => {
    const rows = [
      aCaseRow('late', { sideStands: [asked('return', '2026-11-20')] }),
      aCaseRow('early', { sideStands: [asked('return', '2026-11-01', answered), asked('extension', '2026-11-10')] }),
      aCaseRow('answered', { sideStands: [asked('extension', '2026-11-10', answered)] }),
      aCaseRow('urged', { sideStands: [asked('urge', '2026-11-10', { waitsFor: 'office' })] }),
      aCaseRow('closed', { open: 0, stage: 'closed', sideStands: [asked('appeal', '2026-11-12')] }),
      aCaseRow('voided', { open: 0, stage: 'voided', sideStands: [asked('appeal', '2026-11-12')] }),
    ]
    expect(firstOf(awaitedWork, ...rows)).toEqual(['early', 'closed', 'late'])
  })
  it('have what waits for one leader, the longest waiting first', () => {
    const deputy = people.get('deputy')
    if (deputy === undefined) throw new Error('deputy')
    const rows = [
      aCaseRow('new', { sideStands: [asked('extension', '2026-11-20', { waitsFor: 'deputy' })] }),
      aCaseRow('old', { sideStands: [asked('suspension', '2026-11-02', { waitsFor: 'deputy' })] }),
      aCaseRow('theirs', { sideStands: [asked('extension', '2026-11-02')] }),
    ]
    expect(firstOf(decisionWork(deputy, office), ...rows)).toEqual(['old', 'new'])
  })
  it('have what stands since that day, not what moved after it, waits by rule or is over', () => {
    const rows = [
      aCaseRow('edge', { movedOn: day('2026-11-18') }),
      aCaseRow('old', { movedOn: day('2026-11-02') }),
      aCaseRow('fresh', { movedOn: day('2026-11-19') }),
      aCaseRow('paused', { movedOn: day('2026-11-02'), paused: 1 }),
      aCaseRow('over', { movedOn: day('2026-11-02'), open: 0 }),
      aCaseRow('unknown', { movedOn: '' }),
    ]
    expect(firstOf(stuckWork(day('2026-11-18')), ...rows)).toEqual(['old', 'edge'])
  })
  it('have what one leader answers for, what presses first', () => {
    const rows = [
      aCaseRow('plain', { chargeId: 'mayor' }),
      aCaseRow('pressing', { chargeId: 'mayor', pressing: 0 }),
      aCaseRow('other', { chargeId: 'deputy' }),
      aCaseRow('none'),
    ]
    expect(firstOf(chargeWork('mayor'), ...rows)).toEqual(['pressing', 'plain'])
  })
})

describe('what of a case waits for a leader', () => {
  it('is what the deputy of the case has to approve: who is in charge, who it was put before, or any who supervises', () => {
    const sideStands = [asked('extension', '2026-11-20', { waitsFor: 'deputy' })]
    expect(waitingFor('deputy', { sideStands })).toEqual(['approve extension'])
    expect(waitingFor('other', { sideStands })).toEqual(['approve extension'])
    expect(waitingFor('deputy', { sideStands, leaderId: 'other' })).toEqual([])
    expect(waitingFor('other', { sideStands, leaderId: 'other' })).toEqual(['approve extension'])
    expect(waitingFor('deputy', { sideStands, leaderId: 'other', chargeId: 'deputy' })).toEqual(['approve extension'])
    // Who has left, or is the head, is no deputy.
    expect(waitingFor('deputy', { sideStands, leaderId: 'gone' })).toEqual(['approve extension'])
    expect(waitingFor('deputy', { sideStands, leaderId: 'secretary' })).toEqual(['approve extension'])
    expect(waitingFor('secretary', { sideStands, leaderId: 'secretary' })).toEqual([])
    expect(waitingFor('clerk', { sideStands })).toEqual([])
  })
  it('is what the head has to approve, every reviewer where nobody is the head', () => {
    const sideStands = [asked('suspension', '2026-11-20', { waitsFor: 'head' })]
    expect(waitingFor('secretary', { sideStands })).toEqual(['approve suspension'])
    expect(waitingFor('mayor', { sideStands })).toEqual([])
    const headless = { ...office, people: new Map([...people].map(([id, one]) => [id, { ...one, isHead: false }])) }
    expect(waitingFor('mayor', { sideStands }, headless)).toEqual(['approve suspension'])
    expect(waitingFor('deputy', { sideStands }, headless)).toEqual([])
  })
  it('is what went by its day: for the leader who asked it, else for whoever supervises', () => {
    const over = { dueOn: day('2026-11-24'), waitsFor: 'office' } as const
    const ofLeader = [asked('supervision', '2026-11-20', { ...over, by: 'deputy' })]
    expect(waitingFor('deputy', { sideStands: ofLeader })).toEqual(['late supervision'])
    expect(waitingFor('other', { sideStands: ofLeader })).toEqual([])
    const ofClerk = [asked('coordination', '2026-11-20', { ...over, waitsFor: 'superior' })]
    expect(waitingFor('other', { sideStands: ofClerk })).toEqual(['late coordination'])
    expect(waitingFor('mayor', { sideStands: ofClerk })).toEqual([])
    expect(waitingFor('clerk', { sideStands: ofClerk })).toEqual([])
    // Due today is not over.
    expect(
      waitingFor('other', { sideStands: [asked('urge', '2026-11-20', { ...over, dueOn: day('2026-11-25') })] }),
    ).toEqual([])
  })
  it('is the part that a department of theirs owes, and what they would decide for whom they cover', () => {
    expect(waitingFor('deputy', { unanswered: ['roads', 'water'] })).toEqual(['assist roads'])
    expect(waitingFor('other', { unanswered: ['roads'] })).toEqual([])
    const row = aCaseRow('a', { unanswered: ['roads'] })
    const cover = {
      ...aPerson('other', ['supervisor']),
      covering: [...people.values()].filter(({ id }) => id === 'deputy'),
    }
    expect(listDecisions(row, cover, office)).toEqual([{ why: 'assist', departmentId: 'roads' }])
  })
})

describe('the year whose holidays are missing', () => {
  it('is the next one from December, and this one at any time', () => {
    expect(findMissingYear(day('2026-11-30'), { years: [2026] })).toBeUndefined()
    expect(findMissingYear(day('2026-12-01'), { years: [2026] })).toBe(2027)
    expect(findMissingYear(day('2026-12-31'), { years: [2026, 2027] })).toBeUndefined()
    expect(findMissingYear(day('2027-01-04'), { years: [2026] })).toBe(2027)
  })
})
