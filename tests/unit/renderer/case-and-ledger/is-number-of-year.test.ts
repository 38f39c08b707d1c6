import { expect, it } from 'vitest'
import { isNumberOfYear } from '#renderer/features/case/steps/is-number-of-year'

it('takes a number for right only when it is whole and of that year, however it is typed', () => {
  for (const text of ['2026-017', ' ２０２６－０１７ ', '2026-b-003', '2026-1000'])
    expect(isNumberOfYear(text, 2026)).toBe(true)
  for (const text of ['', '2', '2026-', '2026-1', '2025-017', '017']) expect(isNumberOfYear(text, 2026)).toBe(false)
})
