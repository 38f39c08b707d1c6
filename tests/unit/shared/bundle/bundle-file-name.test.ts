import { expect, it } from 'vitest'
import { bundleFileName } from '#shared/bundle/bundle-file-name'
import { day } from '#tests/support/builders'

it('names a bundle file by day, offices, type and number', () => {
  const name = bundleFileName(day('2026-11-23'), { fromOffice: 'hotline-centre', toOffice: 'qingshan', type: 'assignment', seq: 17 })
  expect(name).toBe('2026-11-23_hotline-centre-to-qingshan_assignment_000017.hlb')
})
