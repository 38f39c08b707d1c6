import { describe, expect, it } from 'vitest'
import { planRestore } from '#renderer/drafts/plan-restore'
import type { FieldValues } from '#renderer/drafts/restored-fields'
import { movedToWords } from '#renderer/messages/draft-words'
import { day } from '#tests/support/builders'

const ground = { writtenOn: day('2026-11-23'), today: day('2026-11-25') }

const restore = (start: FieldValues, fields: FieldValues, now: FieldValues, boxes: readonly string[] = []) =>
  planRestore({ start, fields }, { ...ground, now, drawn: new Set([...Object.keys(now), ...boxes]) })

describe('a form that was left half written', () => {
  const start = { post: ['副镇长'], telephone: ['0570-1'], isHead: ['1'] }

  it('gets what was written in it, and of all else what stands by now', () => {
    const fields = { ...start, post: ['镇长'] }
    expect(restore(start, fields, { post: ['副镇长'], telephone: ['0570-9'] }, ['isHead'])).toEqual({
      values: { post: ['镇长'] },
      moved: [
        { name: 'telephone', written: false },
        { name: 'isHead', written: false },
      ],
    })
  })

  it('says where somebody else has changed what was written in it, and nothing where both say the same', () => {
    const fields = { ...start, post: ['镇长'], telephone: ['0570-9'] }
    expect(restore(start, fields, { ...start, post: ['书记'], telephone: ['0570-9'] }).moved).toEqual([
      { name: 'post', written: true },
    ])
  })

  it('gets a box back from which a tick was taken, and one that was ticked', () => {
    const { values } = restore({ key: ['1'] }, { late: ['1'] }, { key: ['1'] }, ['late'])
    expect(values).toEqual({ key: [], late: ['1'] })
  })

  it('keeps the day on which it was written, and takes a day that the ledger has moved', () => {
    const days = { on: ['2026-11-23'], dueOn: ['2026-11-27'] }
    const now = { on: ['2026-11-25'], dueOn: ['2026-12-04'] }
    expect(restore(days, days, now)).toEqual({
      values: { on: ['2026-11-23'] },
      moved: [{ name: 'dueOn', written: false }],
    })
  })

  it('gets a list as one thing', () => {
    const rows = { tasks: ['0', '1'], 'tasks.0.text': ['查线路'], 'tasks.1.text': ['换灯'] }
    const fields = { ...rows, 'tasks.1.text': ['换三盏灯'] }
    const now = { tasks: ['0'], 'tasks.0.text': ['别的'] }
    expect(restore(rows, fields, now)).toEqual({ values: fields, moved: [{ name: 'tasks', written: true }] })
  })

  it('says nothing of a field that is not drawn', () => {
    expect(restore({ opinion: ['同意'] }, { opinion: ['同意'] }, {})).toEqual({ values: {}, moved: [] })
  })

  it('says it in words: what stands now beside what was written, and what was left alone in one line', () => {
    expect(
      movedToWords([
        { label: '职务', written: true, now: '书记' },
        { label: '部门', written: true, now: undefined },
        { label: '电话', written: false, now: '0570-9' },
        { label: '', written: false, now: undefined },
      ]),
    ).toEqual([
      '“职务”您写过，别处也改了，现在是“书记”；这里是您写的，保存后以您写的为准。',
      '“部门”您写过，别处也改了；这里是您写的，保存后以您写的为准。',
      '“电话”、另有一项您没有写过，按现在的显示。',
    ])
  })
})
