import { expect, it } from 'vitest'
import { bundleFileName } from '#shared/bundle/bundle-file-name'
import { day } from '#tests/support/builders'

it('names a bundle file by day, offices, type and number', () => {
  const name = bundleFileName(day('2026-11-23'), {
    fromOffice: 'hotline-centre',
    fromDevice: 'b8b04c62e8ded34a',
    toOffice: 'qingshan',
    type: 'assignment',
    seq: 17,
  })
  expect(name).toBe('2026-11-23_hotline-centre-to-qingshan_assignment_000017.hlb')
})

it('names a bundle between two PCs of an office by the first digits of their ids', () => {
  const name = bundleFileName(day('2026-11-23'), {
    fromOffice: 'qingshan',
    fromDevice: 'fc49d6236d3257d3',
    toOffice: 'qingshan',
    toDevice: '8dc1f10d5a79a810',
    type: 'ledger',
    seq: 3,
  })
  expect(name).toBe('2026-11-23_qingshan-fc49-to-8dc1_ledger_000003.hlb')
})
