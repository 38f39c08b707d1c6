import { describe, expect, test } from 'vitest'
import { placeSignature } from '#shared/paper/place-signature'

// GB/T 9704-2012 cl. 7.3.5, in characters from the left margin; a line holds 28.
describe('a sealed signature', () => {
  test('centres organ and date on the middle of a date that ends four characters from the right', () => {
    const place = placeSignature({ organ: '青山镇人民政府', dateText: '2026年11月23日', sealed: true })
    expect(place.organ).toEqual(place.date)
    // 28 − 4 − 7 ÷ 2
    expect((place.date.leftChars + 28) / 2).toBe(20.5)
    expect(place.blankLines).toBe(2)
  })

  test('moves left for an organ whose long name would pass the margin', () => {
    const place = placeSignature({
      organ: '青山镇综合行政执法与自然资源和规划建设管理办公室',
      dateText: '2026年11月23日',
      sealed: true,
    })
    expect((place.organ.leftChars + 28) / 2 + 24 / 2).toBeLessThanOrEqual(28)
  })

  test('takes the whole line for a name longer than a line', () => {
    expect(placeSignature({ organ: '镇'.repeat(40), dateText: '2026年1月1日', sealed: true }).organ.leftChars).toBe(0)
  })
})

describe('an unsealed signature', () => {
  test('stands two characters from the right, the date two right of its first character', () => {
    const place = placeSignature({ organ: '青山镇人民政府办公室', dateText: '2026年11月23日', sealed: false })
    expect(place.organ.leftChars).toBe(28 - 2 - 10)
    expect(place.date.leftChars).toBe(28 - 10)
    expect(place.blankLines).toBe(1)
  })

  test('lets a longer date end two characters from the right and moves the organ along', () => {
    const place = placeSignature({ organ: '县水务局', dateText: '二〇二六年十一月二十三日', sealed: false })
    expect(place.date.leftChars).toBe(28 - 2 - 12)
    expect(place.organ.leftChars).toBe(28 - 2 - 12 - 2)
  })
})
