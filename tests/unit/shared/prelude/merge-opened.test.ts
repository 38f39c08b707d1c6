import fc from 'fast-check'
import { expect, it } from 'vitest'
import { mergeOpened } from '#shared/prelude/merge-opened'

const opened = { name: '石桥村路灯', cause: '', cases: ['a'] }

it('keeps what was written since the form was opened, and brings what the form changed', () => {
  const now = { ...opened, cause: '线路老化', cases: ['a', 'b'] }
  expect(mergeOpened(opened, now, { ...opened, name: '石桥村主路路灯', cases: ['a'] })).toEqual({
    merged: { name: '石桥村主路路灯', cause: '线路老化', cases: ['a', 'b'] },
    clashes: [],
  })
})

it('names what both changed, unless both to the same', () => {
  const now = { ...opened, cause: '线路老化', name: '路灯' }
  expect(mergeOpened(opened, now, { ...opened, cause: '电压不稳', name: '路灯' }).clashes).toEqual(['cause'])
})

it('is the form itself where nothing was written since, and takes nothing back where the form changed nothing', () => {
  const form = fc.record({ a: fc.string(), b: fc.array(fc.integer(), { maxLength: 2 }), c: fc.option(fc.string()) })
  fc.assert(
    fc.property(form, form, (one, other) => {
      expect(mergeOpened(one, one, other)).toEqual({ merged: other, clashes: [] })
      expect(mergeOpened(one, other, one)).toEqual({ merged: other, clashes: [] })
    }),
  )
})
