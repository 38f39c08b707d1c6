import { expect, it } from 'vitest'
import { toOfficeTelephone } from '#shared/office/office-telephone'

it('prints a telephone in half width, and keeps how it was set apart', () => {
  expect(toOfficeTelephone(' ０６３２－５５５０１２３　转 ８０１ ')).toBe('0632-5550123 转 801')
  expect(toOfficeTelephone('（0632）5550123')).toBe('(0632)5550123')
})
