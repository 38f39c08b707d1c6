import { describe, expect, it } from 'vitest'
import { countToBadge, drawBadge, drawTrayMark, type Bitmap } from '#main/signal/draw-badge'

/** How many pixels are white, and how many can be seen through. */
function count({ pixels }: Bitmap): { readonly white: number; readonly clear: number } {
  let [white, clear] = [0, 0]
  for (let at = 0; at < pixels.length; at += 4) {
    if (pixels[at + 3] === 0) clear += 1
    else if (pixels[at] === 255 && pixels[at + 1] === 255 && pixels[at + 2] === 255) white += 1
  }
  return { white, clear }
}

describe('the number over the program’s icon', () => {
  it('has at most two digits, and says where there are more', () => {
    expect([1, 9, 10, 99, 100, 4_711].map(countToBadge)).toEqual(['1', '9', '10', '99', '99+', '99+'])
  })
  it('is a picture of its size, round, with a number in it that differs from every other', () => {
    const pictures = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 42, 99, 100].map(drawBadge)
    for (const picture of pictures) {
      expect(picture.pixels.length).toBe(picture.side ** 2 * 4)
      const { white, clear } = count(picture)
      expect(white).toBeGreaterThan(40)
      // The corners of a disc.
      expect(clear).toBeGreaterThan(150)
    }
    expect(new Set(pictures.map(({ pixels }) => pixels.join())).size).toBe(pictures.length)
  })
  it('lets no number reach the edge of the disc', () => {
    for (const number of [8, 88, 100]) {
      const { side, pixels } = drawBadge(number)
      for (let y = 0; y < side; y += 1)
        for (const x of [0, 1, 2, side - 3, side - 2, side - 1]) expect(pixels[(y * side + x) * 4]).not.toBe(255)
    }
  })
})

it('the mark in the tray is a picture of its size', () => {
  const mark = drawTrayMark()
  expect(mark.pixels.length).toBe(mark.side ** 2 * 4)
  expect(count(mark).white).toBeGreaterThan(20)
})
