import { expect, test } from 'vitest'
import { isTypeEnlarged, smallestTypePx } from '#shared/paper/smallest-type'

test('finds the smallest type that a paper asks for, in CSS pixels', () => {
  expect(smallestTypePx('body{font:16pt/28.95pt FangSong}.number{font:bold 14pt/14pt SimSun}')).toBeCloseTo(18.67, 2)
  expect(smallestTypePx('.stub .cut{font-size:9pt;line-height:5mm}h1{font-size:18pt}')).toBe(12)
  expect(smallestTypePx('p{line-height:9pt}')).toBeUndefined()
})

test('calls a paper enlarged only where the browser’s least type is above its smallest', () => {
  const css = 'body{font:16pt/28.95pt FangSong}'
  for (const least of [0, 12, 21]) expect(isTypeEnlarged(css, least), `${least} px`).toBe(false)
  for (const least of [22, 24]) expect(isTypeEnlarged(css, least), `${least} px`).toBe(true)
  expect(isTypeEnlarged('', 24)).toBe(false)
})
