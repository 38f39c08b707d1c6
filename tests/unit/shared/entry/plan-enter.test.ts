import { describe, expect, it } from 'vitest'
import { caseToRow } from '#shared/case/case-row'
import type { OwnEntry } from '#shared/case/own-entry'
import { uncover } from '#shared/case/private-text'
import { showText, veilCase } from '#shared/case/veil'
import { planEnter, summariseEntry } from '#shared/entry/plan-enter'
import { anEntry, anEnteredRecord, aWish, foldAll, readBack } from '#tests/support/entry/an-entry'
import { aSheet, day } from '#tests/support/builders'
import { surroundingsOf } from '#tests/support/case-builders'

const refusal = (
  entry: Partial<OwnEntry>,
  change: Parameters<typeof aWish>[0] = {},
  by = 'clerk',
): string | undefined => {
  const planned = planEnter(aWish({ entry: anEntryOf(entry), ...change }), surroundingsOf(by))
  return planned.ok ? undefined : planned.failure.type
}
/** Also one that its schema would not let pass. */
const anEntryOf = (change: Partial<OwnEntry>): OwnEntry => ({ ...anEntry(), ...change })

describe('planEnter', () => {
  it('writes a case that is registered under its number at once, by one act', () => {
    const one = readBack(anEnteredRecord())
    expect(one).toMatchObject({ origin: 'own', stage: 'registered', ledgerNumber: '2026-001', conflicts: [] })
    expect(one.timeline.map(({ act }) => act.act)).toEqual(['entered', 'registered'])
    expect(one.registration?.registeredOn).toBe('2026-11-23')
  })

  it('lets every list read it as any case: title, place, caller, limit and class', () => {
    const row = caseToRow(readBack(anEnteredRecord()))
    expect(row).toMatchObject({
      title: '石桥村主路路灯不亮',
      place: '石桥村主路',
      callerName: '孙秀英',
      dueOn: '2026-11-30',
      sheetNumber: '',
      open: 1,
      stage: 'registered',
    })
    expect(row.searchText).toContain('13800000009')
  })

  it('has the number that the paper brought from above as its sheet number', () => {
    const one = readBack(anEnteredRecord({ entry: anEntry({ superiorNumber: '200826143530123456' }) }))
    expect(caseToRow(one).sheetNumber).toBe('200826143530123456')
  })

  it('hides a confidential caller, who speaks for the group and the number of a document everywhere', () => {
    const entry = anEntry({
      confidential: true,
      peopleCount: 6,
      speaker: '周大福 13911112222',
      idNumber: '330523199001011234',
      content: '孙秀英等六户由周大福（13911112222，证号330523199001011234）代表，举报村干部。',
    })
    const one = readBack(anEnteredRecord({ entry }))
    const shown = showText(one.sheet.content, veilCase(one, false))
    for (const told of ['孙秀英', '周大福', '13911112222', '330523199001011234']) expect(shown).not.toContain(told)
    expect(caseToRow(one)).toMatchObject({ callerName: '', confidential: true })
    expect(uncover(one.registration?.summary ?? one.sheet.title)).not.toContain('孙秀英')
  })

  it('waits for its number where another PC gives them', () => {
    const around = { ...surroundingsOf('clerk'), refuseGiving: () => 'other-pc' as const }
    expect(readBack(anEnteredRecord({ ledgerNumber: '' }, around)).ledgerNumber).toBe('')
    expect(planEnter(aWish(), around)).toMatchObject({ failure: { type: 'NumberNotOurs' } })
    expect(readBack(anEnteredRecord({ ledgerNumber: '2026-B-001' }, around)).ledgerNumber).toBe('2026-B-001')
  })

  it.each<[string, Partial<OwnEntry>, Parameters<typeof aWish>[0], string]>([
    ['a call of tomorrow', { calledOn: day('2026-11-24') }, {}, 'CalledInFuture'],
    ['a limit before the call', { dueOn: day('2026-11-22') }, {}, 'DueBeforeCall'],
    ['a registration before the call', {}, { registeredOn: day('2026-11-22') }, 'RegisteredBeforeCall'],
    ['a registration of tomorrow', {}, { registeredOn: day('2026-11-24') }, 'DayInFuture'],
    ['a number of another year', {}, { ledgerNumber: '2025-001' }, 'LedgerNumberOfOtherYear'],
    ['no number where this PC gives them', {}, { ledgerNumber: '' }, 'LedgerNumberMalformed'],
    ['no gist', { gist: ' ' }, {}, 'EntryMalformed'],
    ['a gist of more than 30 characters', { gist: '路'.repeat(31) }, {}, 'EntryMalformed'],
    ['nobody at all', { peopleCount: 0 }, {}, 'EntryMalformed'],
    ['a group without anybody to speak for it', { peopleCount: 5 }, {}, 'SpeakerMissing'],
    ['an impossible time', { calledAt: '25:00' }, {}, 'EntryMalformed'],
  ])('refuses %s', (_what, entry, change, type) => expect(refusal(entry, change)).toBe(type))

  it('refuses a number that another case bears, and a person without the role', () => {
    const around = { ...surroundingsOf('clerk'), ledgerNumberTaken: () => true }
    expect(planEnter(aWish(), around)).toMatchObject({ failure: { type: 'LedgerNumberTaken' } })
    expect(refusal({}, {}, 'secretary')).toBe('RoleMissing')
    expect(refusal({}, {}, 'left')).toBe('ActorInactive')
  })

  it('names the fields that cannot be', () => {
    const planned = planEnter(aWish({ entry: anEntryOf({ gist: '', content: '' }) }), surroundingsOf('clerk'))
    expect(planned).toMatchObject({ failure: { type: 'EntryMalformed', fields: ['gist', 'content'] } })
  })
})

describe('a case with an entry and a sheet', () => {
  const joined = (entry: OwnEntry) => {
    const record = anEnteredRecord({ entry })
    const ops = [
      { op: 'set', of: 'case', id: record.id, field: 'sheet', value: aSheet(), saw: [] },
      { op: 'set', of: 'case', id: record.id, field: 'centreCaseId', value: 'of-the-centre', saw: [] },
    ] as const
    const planned = planEnter(aWish({ entry }), surroundingsOf('clerk'))
    return readBack(foldAll(record.id, [planned.ok ? planned.value : [], ops.map((op) => ({ ...op, saw: [] }))]))
  }

  it('shows the centre’s sheet, keeps the entry and knows the id of the centre', () => {
    const one = joined(anEntry())
    expect(one).toMatchObject({ origin: 'joined', centreCaseId: 'of-the-centre' })
    expect(one.sheet.sheetNumber).toBe('2026110043')
    expect(uncover(one.entry?.gist ?? one.sheet.title)).toBe('石桥村主路路灯不亮')
  })

  it('keeps the secrecy that the office promised, and hides both callers', () => {
    const one = joined(anEntry({ confidential: true }))
    expect(one.sheet.confidential).toBe(true)
    expect(uncover(one.callers).map(({ caller }) => caller.name)).toEqual(expect.arrayContaining(['孙秀英', '赵明']))
  })
})

it('summarises a long content after a sentence, and without the caller of a confidential one', () => {
  const long = anEntry({ content: `${'路灯不亮。'.repeat(60)}`, confidential: false })
  expect(summariseEntry(long)).toMatch(/。$/u)
  expect(summariseEntry(long).length).toBeLessThanOrEqual(200)
  expect(summariseEntry(anEntry({ confidential: true }))).not.toContain('孙秀英')
})
