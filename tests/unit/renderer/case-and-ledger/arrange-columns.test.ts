import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import {
  heldColumns,
  isArranged,
  moveColumn,
  planColumns,
  showColumn,
  shownColumns,
  usualArrangement,
  widenColumn,
  type Arrangement,
} from '#renderer/features/ledger/arrange-columns'
import { ledgerShape } from '#renderer/features/ledger/ledger-shape'
import { ledgerDeskSchema } from '#renderer/start/ledger-desk'

const namesOf = (arrangement: Arrangement) =>
  planColumns('dense', 96, arrangement).map(({ columns }) => columns.map(({ name }) => name).join('+'))
const change = (before: Arrangement, part: Partial<Arrangement>): Arrangement => ({ ...before, ...part })
const moved = (before: Arrangement, name: string, by: number) => change(before, moveColumn(before, 'dense', name, by))
const shown = (before: Arrangement, name: string, is: boolean) => change(before, showColumn(before, 'dense', name, is))

describe('the columns as somebody arranged them', () => {
  it('are hidden and shown, and what stood under a hidden one has a place of its own', () => {
    const without = shown(usualArrangement, 'departmentId', false)
    expect(namesOf(without)).toContain('handlerId')
    expect(namesOf(without).some((name) => name.includes('departmentId'))).toBe(false)
    expect(namesOf(shown(without, 'villageName', true)).at(-1)).toBe('villageName')
    expect(namesOf(shown(without, 'departmentId', true)).at(-1)).toBe('departmentId+handlerId')
  })
  it('are moved with what stands under them, and one from under another beside it', () => {
    const first = moved(usualArrangement, 'departmentId', -9)
    expect(namesOf(first)[heldColumns.length]).toBe('departmentId+handlerId')
    const apart = moved(usualArrangement, 'handlerId', 1)
    expect(namesOf(apart)).toContain('departmentId')
    expect(namesOf(apart)).toContain('handlerId')
  })
  it('each have a line to themselves where rows are of one line', () => {
    const compact = change(usualArrangement, { density: 'compact' })
    expect(namesOf(compact).every((name) => !name.includes('+'))).toBe(true)
  })
  it('keep a width within bounds until it is given back', () => {
    const wide = change(usualArrangement, widenColumn(usualArrangement, 'title', 5000))
    const widthOf = (arrangement: Arrangement) =>
      planColumns('dense', 96, arrangement).find(({ columns }) => columns[0]?.name === 'title')?.width
    expect(widthOf(wide)).toBe(900)
    expect(widthOf(change(wide, widenColumn(wide, 'title', 1)))).toBe(44)
    expect(widthOf(change(wide, widenColumn(wide, 'title', undefined)))).toBeUndefined()
    expect(isArranged(usualArrangement)).toBe(false)
    expect(isArranged(wide)).toBe(true)
  })
  it('hold the number and the state at the left and each column once, whatever was done', () => {
    const names = [...ledgerShape.columns.keys()]
    const act = fc.record({
      name: fc.constantFrom(...names),
      what: fc.constantFrom('show', 'hide', 'move'),
      by: fc.integer({ min: -5, max: 5 }),
    })
    fc.assert(
      fc.property(fc.array(act, { maxLength: 20 }), (acts) => {
        let arrangement = usualArrangement
        for (const { name, what, by } of acts)
          arrangement = what === 'move' ? moved(arrangement, name, by) : shown(arrangement, name, what === 'show')
        const drawn = planColumns('dense', 96, arrangement).flatMap(({ columns }) => columns.map(({ name }) => name))
        expect(new Set(drawn).size).toBe(drawn.length)
        expect(drawn.toSorted()).toEqual([...shownColumns(arrangement, 'dense')].toSorted())
        const leads = planColumns('dense', 96, arrangement).map(({ columns }) => columns[0]?.name)
        expect(leads.slice(0, heldColumns.length)).toEqual(heldColumns)
      }),
      { numRuns: 200 },
    )
  })
  it('leave out a column that this program does not know', () => {
    const later = change(usualArrangement, { columns: ['ledgerNumber', 'stage', 'of-a-newer-program', 'title'] })
    expect(namesOf(later)).toEqual(['ledgerNumber', 'stage', 'title'])
  })
})

describe('what is kept of the ledger on this PC', () => {
  it('loses nothing beside what cannot be read', () => {
    const saved = { id: 'a', name: '在办', filter: { quick: 'all', words: '', chosen: {} } }
    const read = ledgerDeskSchema.parse({
      columns: 7,
      density: 'huge',
      saved: [saved, { id: 3 }],
      marks: { a: 'star' },
    })
    expect(read).toMatchObject({ columns: [], density: 'usual', saved: [saved], marks: { a: 'star' } })
  })
})
