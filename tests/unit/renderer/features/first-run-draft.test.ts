import { describe, expect, it } from 'vitest'
import {
  checkOfficeDraft,
  checkPersonDraft,
  draftToStaff,
  startDraft,
  type PersonDraft,
} from '#renderer/features/first-run/first-run-draft'
import { keepFirstRun, parseKeptFirstRun } from '#renderer/features/first-run/kept-first-run'

let ids = 0
const newId = (): string => `id-${(ids += 1)}`

const start = startDraft(newId)
const named = (change: Partial<PersonDraft>): PersonDraft => ({ ...start.person, name: '李敏', ...change })

describe('the office of the wizard', () => {
  const office = { name: '青山镇人民政府', shortName: '青山镇', code: 'qingshan', telephone: '' }

  it('is complete with name, short name and code', () => {
    expect(checkOfficeDraft(office)).toEqual({})
  })

  it('takes blanks around a field for nothing', () => {
    expect(checkOfficeDraft({ ...office, name: ' ', code: ' qingshan ' })).toEqual({ name: expect.any(String) })
  })

  it.each(['青山', '1qingshan', 'Qing', 'q'])('refuses %s as a code', (code) => {
    expect(Object.keys(checkOfficeDraft({ ...office, code }))).toEqual(['code'])
  })
})

describe('the first person of the wizard', () => {
  it('is complete with a name: nobody else is asked for', () => {
    expect(checkPersonDraft(named({}))).toEqual({})
  })

  it('names what is missing or too long beside its field', () => {
    expect(Object.keys(checkPersonDraft(named({ name: '  ', department: '' })))).toEqual(['name', 'department'])
    expect(
      Object.keys(
        checkPersonDraft(named({ name: '李'.repeat(31), post: '办'.repeat(41), department: '办'.repeat(41) })),
      ),
    ).toEqual(['name', 'post', 'department'])
  })

  it('becomes one department and one active person of it, who can register and add others whatever was ticked', () => {
    const { departments, people } = draftToStaff({ person: named({ name: ' 李敏 ', roles: ['handler'] }) }, newId)
    expect(departments).toEqual([{ id: expect.any(String), name: '党政综合办公室', active: true }])
    expect(people).toEqual([
      expect.objectContaining({
        id: start.person.id,
        name: '李敏',
        active: true,
        departmentId: departments[0]?.id,
        roles: ['registrar', 'admin', 'handler'],
      }),
    ])
  })
})

describe('what is kept of the wizard', () => {
  it('is nothing before anything was typed, and what was typed afterwards', () => {
    expect(keepFirstRun(2, start, start)).toBeUndefined()
    const typed = { ...start, person: named({ department: '石桥工作站' }) }
    const kept = keepFirstRun(2, typed, start)
    expect(kept?.text).toBe('李敏')
    expect(parseKeptFirstRun(kept?.value)?.draft.person.department).toBe('石桥工作站')
  })

  it('is no draft where it is of another shape', () => {
    expect(parseKeptFirstRun({ step: 2, draft: { office: start.office, people: [] } })).toBeUndefined()
  })
})
