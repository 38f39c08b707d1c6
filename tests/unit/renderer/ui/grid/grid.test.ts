import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { blockOf, isOneCell, moveCell, type CellPlace } from '#renderer/ui/grid/cell-place'
import { chooseRows, chosenOf, everyRow, isChosen, noRows, type RowSelection } from '#renderer/ui/grid/row-selection'
import { scrollToSee, spanInSight } from '#renderer/ui/grid/row-span'

const size = { rows: 100, columns: 8, pageRows: 10 }
const from =
  (row: number, column: number) =>
  (key: string, toEdge = false) =>
    moveCell(key, toEdge, { row, column }, size)

describe('the keys of a grid', () => {
  it('lead as the pattern of grids has it', () => {
    const key = from(5, 3)
    expect(key('ArrowDown')).toEqual({ row: 6, column: 3 })
    expect(key('ArrowLeft')).toEqual({ row: 5, column: 2 })
    expect(key('Home')).toEqual({ row: 5, column: 0 })
    expect(key('End')).toEqual({ row: 5, column: 7 })
    expect(key('Home', true)).toEqual({ row: 0, column: 0 })
    expect(key('End', true)).toEqual({ row: 99, column: 7 })
    expect(key('PageDown')).toEqual({ row: 15, column: 3 })
    expect(key('ArrowDown', true)).toEqual({ row: 99, column: 3 })
    expect(key('a')).toBeUndefined()
  })
  it('reach the head from the first row and nothing above it, and a page stops at the first row', () => {
    expect(from(0, 3)('ArrowUp')).toEqual({ row: -1, column: 3 })
    expect(from(-1, 3)('ArrowUp')).toEqual({ row: -1, column: 3 })
    expect(from(4, 3)('PageUp')).toEqual({ row: 0, column: 3 })
  })
  it('never lead out of the grid', () => {
    const keys = ['ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'PageDown', 'PageUp', 'Home', 'End']
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...keys), fc.boolean()), { maxLength: 60 }), (presses) => {
        let at: CellPlace = { row: 0, column: 1 }
        for (const [key, toEdge] of presses) at = moveCell(key, toEdge, at, size) ?? at
        expect(at.row >= -1 && at.row < 100 && at.column >= 0 && at.column < 8).toBe(true)
      }),
    )
  })
  it('span a block in either direction', () => {
    const block = blockOf({ row: 7, column: 4 }, { row: 2, column: 6 })
    expect(block).toEqual({ top: 2, bottom: 7, left: 4, right: 6 })
    expect(isOneCell(block)).toBe(false)
    expect(isOneCell(blockOf({ row: 1, column: 1 }, { row: 1, column: 1 }))).toBe(true)
  })
})

describe('the rows in sight', () => {
  it('are those between the edges and a few to spare, never beyond the list', () => {
    expect(spanInSight(4000, 400, 40, 100_000)).toEqual({ first: 96, end: 114 })
    expect(spanInSight(0, 400, 40, 5)).toEqual({ first: 0, end: 5 })
    // The list became shorter while it was scrolled to its end.
    expect(spanInSight(4000, 400, 40, 3)).toEqual({ first: 3, end: 3 })
  })
  it('are scrolled to no further than is needed', () => {
    expect(scrollToSee(100, 40, 200, 400)).toBe(100)
    expect(scrollToSee(300, 40, 200, 400)).toBe(200)
    expect(scrollToSee(600, 40, 200, 400)).toBe(240)
  })
})

describe('the rows that are chosen', () => {
  const rows = ['a', 'b', 'c', 'd']
  const chosen = (selection: RowSelection): string => chosenOf(selection, rows, (id) => id).join('')
  it('are some, all, or all but some', () => {
    expect(chosen(noRows)).toBe('')
    expect(chosen(everyRow)).toBe('abcd')
    expect(chosen(chooseRows(everyRow, ['b'], false))).toBe('acd')
    expect(chosen(chooseRows(noRows, ['d', 'a'], true))).toBe('ad')
  })
  it('cost nothing to be all of them: the list is handed on as it is', () =>
    expect(chosenOf(everyRow, rows, (id) => id)).toBe(rows))
  it('are those that were chosen last, whatever came before', () => {
    const step = fc.record({ id: fc.constantFrom(...rows), to: fc.boolean() })
    fc.assert(
      fc.property(fc.boolean(), fc.array(step, { maxLength: 30 }), (all, steps) => {
        const told = new Map(rows.map((id) => [id, all]))
        let selection = all ? everyRow : noRows
        for (const { id, to } of steps) {
          told.set(id, to)
          selection = chooseRows(selection, [id], to)
        }
        for (const id of rows) expect(isChosen(selection, id)).toBe(told.get(id))
      }),
    )
  })
})
