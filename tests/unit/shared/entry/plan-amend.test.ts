import { actToText } from '#shared/case/tell-act'
import { describe, expect, it } from 'vitest'
import type { OwnEntry } from '#shared/case/own-entry'
import { uncover } from '#shared/case/private-text'
import { planAmend } from '#shared/entry/plan-amend'
import { listLinks, planLink } from '#shared/entry/plan-link'
import { emptyRecord } from '#shared/record/ledger-record'
import { aCaseId, day } from '#tests/support/builders'
import { aCaseRecord, surroundingsOf } from '#tests/support/case-builders'
import { anEntry, anEnteredRecord, foldOne, readBack } from '#tests/support/entry/an-entry'

const amend = (entry: OwnEntry, reason = '听错了', record = anEnteredRecord()) =>
  planAmend(record, readBack(record), { entry, reason }, surroundingsOf('clerk'))

const noNames = { person: (id: string) => id, department: (id: string) => id }

describe('planAmend', () => {
  it('changes what was written down, and hides the caller of before as well', () => {
    const record = anEnteredRecord({ entry: anEntry({ confidential: true }) })
    const after = anEntry({ confidential: true, caller: { name: '孙秀荣', phone: '', address: '' } })
    const planned = amend(after, '名字听错了', record)
    if (!planned.ok) throw new Error(planned.failure.type)
    const one = readBack(foldOne(record, planned.value, 'builder', 2))
    expect(uncover(one.entry?.caller.name ?? one.sheet.title)).toBe('孙秀荣')
    expect(one.timeline.at(-1)?.act).toMatchObject({ act: 'entry-amended', fields: ['caller'] })
    expect(one.conflicts).toEqual([])
  })

  it('keeps what a newer program wrote beside the fields of this one', () => {
    const record = anEnteredRecord({ entry: { ...anEntry(), fromTomorrow: 'kept' } })
    const planned = amend(anEntry({ gist: '路灯坏了' }), '说得更清楚', record)
    expect(planned).toMatchObject({
      value: [{ field: 'entry', value: { fromTomorrow: 'kept', gist: '路灯坏了' } }, {}],
    })
  })

  it('keeps what another window amended while the form was open, and asks where both changed the same', () => {
    const opened = anEntry()
    const record = anEnteredRecord({ entry: anEntry({ place: '石桥村三组', remark: '已到场' }) })
    const save = (entry: OwnEntry) =>
      planAmend(record, readBack(record), { entry, reason: '听错了', opened }, surroundingsOf('clerk'))
    const planned = save(anEntry({ gist: '路灯坏了' }))
    expect(planned).toMatchObject({
      value: [
        { field: 'entry', value: { gist: '路灯坏了', place: '石桥村三组', remark: '已到场' } },
        { value: { fields: ['gist'] } },
      ],
    })
    expect(save(anEntry({ place: '石桥村五组' }))).toMatchObject({
      failure: { type: 'EntryChangedMeanwhile', fields: ['place'] },
    })
    expect(save(opened)).toMatchObject({ failure: { type: 'EntryUnchanged' } })
  })

  it('refuses days whose year is mistyped', () => {
    expect(amend(anEntry({ dueOn: day('9999-12-31') }))).toMatchObject({
      failure: { type: 'EntryDayFarOff', field: 'dueOn' },
    })
    expect(amend(anEntry({ calledOn: day('1926-11-23') }))).toMatchObject({
      failure: { type: 'EntryDayFarOff', field: 'calledOn' },
    })
  })

  it('refuses nothing changed, no reason, what is not the office’s, and what cannot be', () => {
    expect(amend(anEntry())).toMatchObject({ failure: { type: 'EntryUnchanged' } })
    expect(amend(anEntry({ gist: '灯' }), ' ')).toMatchObject({ failure: { type: 'FieldMissing' } })
    expect(amend(anEntry({ gist: '灯' }), '理由', aCaseRecord())).toMatchObject({ failure: { type: 'EntryNotOurs' } })
    expect(amend({ ...anEntry(), gist: '' })).toMatchObject({ failure: { type: 'EntryMalformed' } })
  })
})

describe('planLink', () => {
  const [a, b] = [anEnteredRecord(), anEnteredRecord({ caseId: aCaseId(8), ledgerNumber: '2026-002' })]
  const linked = (record: typeof a) => ({ record, one: readBack(record), number: readBack(record).ledgerNumber })

  it('writes the link into both cases by one act', () => {
    const planned = planLink(linked(a), linked(b), { merged: false, reason: '' }, surroundingsOf('clerk'))
    if (!planned.ok) throw new Error(planned.failure.type)
    const [one, other] = [a, b].map((record) =>
      readBack(
        foldOne(
          record,
          planned.value.filter(({ id }) => id === record.id),
          'builder',
          2,
        ),
      ),
    )
    expect(one === undefined ? [] : listLinks(one)).toEqual([{ caseId: b.id, merged: false }])
    expect(other === undefined ? [] : listLinks(other)).toEqual([{ caseId: a.id, merged: false }])
    const told = one?.timeline.flatMap(({ act }) => (act.act === 'linked' ? [actToText(act, noNames).title] : []))
    expect(told).toEqual([`关联 ${readBack(b).ledgerNumber}`])
  })

  it('makes of a link one that is handled together once, and links no case with itself', () => {
    const first = planLink(linked(a), linked(b), { merged: false, reason: '' }, surroundingsOf('clerk'))
    const after = foldOne(a, first.ok ? first.value.filter(({ id }) => id === a.id) : [], 'builder', 2)
    expect(planLink(linked(after), linked(b), { merged: false, reason: '' }, surroundingsOf('clerk')).ok).toBe(false)
    expect(planLink(linked(after), linked(b), { merged: true, reason: '' }, surroundingsOf('clerk')).ok).toBe(true)
    const fresh = { record: emptyRecord('case', a.id), one: readBack(a), number: '' }
    expect(planLink(fresh, linked(a), { merged: true, reason: '' }, surroundingsOf('clerk'))).toMatchObject({
      failure: { type: 'LinkPointless' },
    })
  })
})
