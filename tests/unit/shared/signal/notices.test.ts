import { describe, expect, it } from 'vitest'
import { decideNotice, nothingTold, type NoticeGround } from '#shared/signal/decide-notice'
import { noticeSchema, noticeToText } from '#shared/signal/notice'
import { day } from '#tests/support/builders'

const today = day('2026-11-25')
const at = (hour: number, minute = 0): number => hour * 60 + minute

const decide = (change: Partial<NoticeGround>) =>
  decideNotice({
    today,
    minute: at(9),
    isWorkday: true,
    isLooked: false,
    waiting: 3,
    overdue: 0,
    due: [],
    told: nothingTold,
    ...change,
  })

describe('when somebody is notified', () => {
  it('is once in each half of a working day while nobody has looked', () => {
    const first = decide({})
    expect(first?.notice).toMatchObject({ why: 'round', waiting: 3 })
    const told = first?.told ?? nothingTold
    expect(decide({ told })).toBeUndefined()
    expect(decide({ told, minute: at(13) })).toBeUndefined()
    expect(decide({ told, minute: at(14, 30) })?.notice.why).toBe('round')
    expect(decide({ told, today: day('2026-11-26') })?.notice.why).toBe('round')
  })
  it('is not before the office opens, after it shuts, on a day off, or where somebody has looked', () => {
    for (const change of [
      { minute: at(8, 30) },
      { minute: at(18) },
      { minute: at(23, 59) },
      { isWorkday: false },
      { isLooked: true },
      { waiting: 0 },
    ])
      expect(decide(change)).toBeUndefined()
  })
  it('is once for each case on the day on which it is due', () => {
    const due = [{ id: 'a', number: '2026-001' }]
    const first = decide({ isLooked: true, due })
    expect(first?.notice).toMatchObject({ why: 'due', dueToday: 1, numbers: ['2026-001'] })
    const told = first?.told ?? nothingTold
    expect(decide({ isLooked: true, due, told })).toBeUndefined()
    const more = [...due, { id: 'b', number: '2026-002' }]
    expect(decide({ isLooked: true, due: more, told })?.notice).toMatchObject({ dueToday: 2, numbers: ['2026-002'] })
    // On the next day what is due then is told anew.
    expect(decide({ isLooked: true, due, told, today: day('2026-11-26') })?.notice.why).toBe('due')
  })
  it('tells what is due with the check, and not once more', () => {
    const due = [{ id: 'a', number: '2026-001' }]
    const first = decide({ due })
    expect(first?.notice.why).toBe('round')
    expect(decide({ due, told: first?.told ?? nothingTold })).toBeUndefined()
  })
})

describe('what a notification tells', () => {
  it('is counts and 台账号, and nothing that anybody wrote', () => {
    const due = [
      { id: 'a', number: '2026-001' },
      { id: 'b', number: '张三 13800000000' },
      { id: 'c', number: '' },
    ]
    const notice = decide({ due, overdue: 2 })?.notice
    expect(notice?.numbers).toEqual(['2026-001'])
    const { title, body } = noticeToText(notice ?? { why: 'due', waiting: 0, overdue: 0, dueToday: 0, numbers: [] })
    expect(`${title} ${body}`).toBe('该查看今日热线工作了 等您办的 3 件，逾期 2 件，今日到期 3 件（2026-001 等）')
  })
  it('is refused at the border with any other text in it', () => {
    const notice = { why: 'due', waiting: 1, overdue: 0, dueToday: 1, numbers: ['2026-001'] }
    expect(noticeSchema.safeParse(notice).success).toBe(true)
    for (const change of [
      { numbers: ['张三'] },
      { numbers: ['13800000000'] },
      { numbers: ['2026-001', '2026-002', '2026-003', '2026-004'] },
      { title: '张三来电' },
      { waiting: -1 },
      { waiting: 1.5 },
      { why: '张三' },
    ])
      expect(noticeSchema.safeParse({ ...notice, ...change }).success).toBe(false)
  })
})
