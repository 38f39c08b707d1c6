import { describe, expect, it } from 'vitest'
import type { Names } from '#shared/case/names'
import { uncover } from '#shared/case/private-text'
import { handlingItems } from '#renderer/features/case/handling-items'
import { day, wholeWay } from '#tests/support/builders'
import { PlayedCase } from '#tests/support/case-stage'

const people: ReadonlyMap<string, string> = new Map([
  ['handler', '张三'],
  ['clerk', '李四'],
])
const departments: ReadonlyMap<string, string> = new Map([
  ['d1', '党政办'],
  ['d2', '村镇建设办'],
])
const names: Names = {
  person: (id) => people.get(id) ?? id,
  department: (id) => departments.get(id) ?? id,
}

const items = (one: PlayedCase, today: string) =>
  new Map(
    handlingItems(one.one, names, day(today)).map(({ label, value, lines = [] }) => [
      label,
      [uncover(value), ...lines.map(({ text, late }) => `${late ? '! ' : ''}${uncover(text)}`)],
    ]),
  )

/** A case in handling, with a department that assists until the 25th. */
function assisted(): PlayedCase {
  const one = PlayedCase.of({
    steps: wholeWay.slice(
      0,
      wholeWay.findIndex(({ step }) => step.step === 'assign'),
    ),
  })
  one.take('clerk', {
    step: 'assign',
    departmentId: 'd2',
    assistingDepartmentIds: ['d1'],
    handlerId: 'handler',
    dueOn: day('2026-11-26'),
    requirement: '',
    assists: [{ departmentId: 'd1', personId: 'clerk', dueOn: day('2026-11-25'), requirement: '查台账' }],
  })
  return one
}

describe('办理情况', () => {
  it('says of each department that assists whether it answered, and since when it is late', () => {
    const one = assisted()
    expect(items(one, '2026-11-25').get('协办')).toEqual([
      '1 个部门，1 个没有答复',
      '党政办 李四　2026-11-25 前：还没有答复（查台账）',
    ])
    expect(items(one, '2026-11-27').get('协办')?.[1]).toBe(
      '! 党政办 李四　2026-11-25 前：还没有答复，已逾期 2 天（查台账）',
    )
    one.take('clerk', {
      step: 'assist-answer',
      departmentId: 'd1',
      on: day('2026-11-23'),
      byId: 'clerk',
      text: '台账已查',
      attachments: [],
    })
    expect(items(one, '2026-11-27').get('协办')).toEqual([
      '1 个部门都已答复',
      '党政办 李四　2026-11-25 前：2026-11-23 已答复（查台账）',
    ])
  })

  it('lists the tasks of meetings with who, by when, and whether they are done', () => {
    const one = assisted()
    expect(items(one, '2026-11-23').has('联合办公')).toBe(false)
    one.take('clerk', {
      step: 'joint-meeting',
      on: day('2026-11-23'),
      place: '镇会议室',
      presentIds: ['clerk'],
      guests: '',
      minutes: '议定两项',
      tasks: [
        { what: '换灯头', personId: 'handler', dueOn: day('2026-11-24') },
        { what: '回访', personId: 'clerk', dueOn: day('2026-11-30') },
      ],
      attachments: [],
    })
    const meeting = one.entry('met').ref
    one.take('clerk', {
      step: 'finish-task',
      meeting,
      index: 1,
      on: day('2026-11-23'),
      text: '已回访',
      attachments: [],
    })
    expect(items(one, '2026-11-27').get('联合办公')).toEqual([
      '2026-11-23　镇会议室　议定事项 2 项，1 项没有完成',
      '! 1. 换灯头　张三　2026-11-24 前：还没有完成，已逾期 3 天',
      '2. 回访　李四　2026-11-30 前：2026-11-23 已完成',
    ])
  })

  it('tells what the caller was told, and how the case was closed', () => {
    const one = PlayedCase.of({ steps: wholeWay })
    expect([...items(one, '2026-11-23').keys()]).not.toContain('答复来电人')
    one.take('handler', {
      step: 'tell-caller',
      on: day('2026-11-23'),
      byId: 'handler',
      phone: '',
      way: 'phone',
      said: '路灯已修好',
      view: 'satisfied',
      place: '',
      attachments: [],
    })
    one.take('clerk', { step: 'conclude', on: day('2026-11-23'), way: 'settled', text: '' })
    const shown = items(one, '2026-11-23')
    expect(shown.get('答复来电人')).toEqual(['2026-11-23　张三　电话，来电人满意'])
    expect(shown.get('办结')).toEqual(['2026-11-23　实质性办结：① 实质办结'])
  })
})
