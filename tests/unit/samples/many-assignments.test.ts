import { describe, expect, it } from 'vitest'
import { categoryNames } from '#shared/case/taxonomy'
import { manyAssignments } from '#tests/support/many-assignments'

describe('made-up assignments', () => {
  const made = manyAssignments(1000, 7)

  it('are as many as asked for, told apart by case and by number, in the order of issue', () => {
    const numbers = made.map((one) => one.sheet.sheetNumber)
    expect([made.length, new Set(made.map((one) => one.caseId)).size, new Set(numbers).size]).toEqual([
      1000, 1000, 1000,
    ])
    expect(numbers).toEqual([...numbers].sort())
    expect(manyAssignments(0, 7)).toEqual([])
  })

  it('are the same for the same seed and others for another', () => {
    expect(manyAssignments(1000, 7)).toEqual(made)
    expect(manyAssignments(1000, 8)).not.toEqual(made)
  })

  it('bear the township’s content classes and sensible dates', () => {
    expect(made.filter(({ sheet }) => !categoryNames.includes(sheet.category))).toEqual([])
    expect(made.filter(({ sheet }) => sheet.calledOn > sheet.issuedOn || sheet.dueOn <= sheet.issuedOn)).toEqual([])
  })
})
