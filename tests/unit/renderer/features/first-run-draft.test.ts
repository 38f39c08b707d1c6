import { describe, expect, it } from 'vitest'
import {
  checkOfficeDraft,
  checkStaffDraft,
  draftToStaff,
  linesToDepartments,
  startDraft,
  type FirstRunDraft,
} from '#renderer/features/first-run/first-run-draft'

let ids = 0
const newId = (): string => `id-${(ids += 1)}`

const named = (names: readonly string[]): FirstRunDraft => {
  const draft = startDraft(newId)
  return { ...draft, people: draft.people.map((person, index) => ({ ...person, name: names[index] ?? '' })) }
}
const staffed = named(['李敏', '王建国', '周海', '陈立'])

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

describe('the staff of the wizard', () => {
  it('is complete once each usual place has a name', () => {
    expect(checkStaffDraft(staffed)).toEqual([])
  })

  it('says which roles nobody holds', () => {
    expect(checkStaffDraft(named(['李敏', '', '周海']))).toEqual(['还没有人负责：承办、审阅。'])
  })

  it('does not let one person both handle and review everything', () => {
    const [clerk, handler, deputy] = staffed.people
    if (clerk === undefined || handler === undefined || deputy === undefined) throw new Error('fixture')
    const people = [clerk, { ...handler, roles: ['handler', 'reviewer'] as const }, deputy]
    expect(checkStaffDraft({ ...staffed, people })).toEqual([
      '承办和审阅不能只有同一个人：承办人不能审阅自己办的案件。',
    ])
  })

  it('tells of a name entered twice and of a department that is gone', () => {
    const people = staffed.people.map((person, index) =>
      index === 1 ? { ...person, name: '李敏' } : index === 2 ? { ...person, department: '已撤并的部门' } : person,
    )
    expect(checkStaffDraft({ ...staffed, people })).toEqual([
      '“李敏”填了两次；确有同名的，请在姓名后加以区别。',
      '请给“周海”选部门。',
    ])
  })

  it('becomes departments and active people, without the rows left blank', () => {
    const { departments, people } = draftToStaff(named([' 李敏 ', '王建国', '周海']), newId)
    expect(departments).toHaveLength(8)
    expect(people.map(({ name, active }) => [name, active])).toEqual([
      ['李敏', true],
      ['王建国', true],
      ['周海', true],
    ])
    expect(people.every((person) => departments.some((department) => department.id === person.departmentId))).toBe(true)
  })
})

describe('the box of departments', () => {
  it('reads one name a line, without blanks and repeats', () => {
    expect(linesToDepartments(' 党政办 \n\n派出所\n党政办\n派出 所')).toEqual(['党政办', '派出所'])
  })
  it('cuts no name off, but says that it is too long', () => {
    const long = '办'.repeat(41)
    expect(linesToDepartments(long)).toEqual([long])
    expect(checkStaffDraft({ ...startDraft(newId), departments: [long] })).toContain(
      `部门“${'办'.repeat(12)}…”的名称太长，最多 40 字。`,
    )
  })
})
