import { expect, it } from 'vitest'
import { skippedNumbersToText } from '#renderer/features/case/steps/skipped-numbers'

it('says which numbers a number leaves out, and nothing where it leaves none out', () => {
  expect(skippedNumbersToText('2026-0170', '2026-017')).toBeUndefined()
  expect(skippedNumbersToText('2026-1700', '2026-017')).toBe(
    '跳过了 2026-017 至 2026-1699，以后接着这个号往下编；不是有意的，请改回 2026-017',
  )
  expect(skippedNumbersToText(' ２０２６－０１８ ', '2026-017')).toContain('跳过了 2026-017，')
  for (const text of ['2026-017', '2026-016', '2025-099', '2026-', '', '2026-B-099'])
    expect(skippedNumbersToText(text, '2026-017')).toBeUndefined()
})
