import { describe, expect, it } from 'vitest'
import { readImageSize } from '#renderer/pictures/image-size'

const latin = (text: string): number[] => [...text].map((char) => char.charCodeAt(0))
const zeros = (count: number): number[] => Array.from({ length: count }, () => 0)

/** Heads of pictures of 800 by 600, each as its format writes them (800 is 0x320, 600 is 0x258). */
const heads: readonly (readonly [string, readonly number[]])[] = [
  ['PNG', [...latin('\x89PNG\r\n\x1a\n'), 0, 0, 0, 13, ...latin('IHDR'), 0, 0, 3, 0x20, 0, 0, 2, 0x58]],
  ['GIF', [...latin('GIF89a'), 0x20, 3, 0x58, 2]],
  ['BMP', [...latin('BM'), ...zeros(12), 40, 0, 0, 0, 0x20, 3, 0, 0, 0x58, 2, 0, 0]],
  ['BMP on its head', [...latin('BM'), ...zeros(12), 40, 0, 0, 0, 0x20, 3, 0, 0, 0xa8, 0xfd, 0xff, 0xff]],
  ['BMP of OS/2', [...latin('BM'), ...zeros(12), 12, 0, 0, 0, 0x20, 3, 0x58, 2]],
  ['JPEG', [0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xff, 0xc4, 0, 3, 9, 0xff, 0xc2, 0, 17, 8, 2, 0x58, 3, 0x20]],
  ['WebP VP8X', [...latin('RIFF'), ...zeros(4), ...latin('WEBPVP8X'), ...zeros(8), 0x1f, 3, 0, 0x57, 2, 0]],
  ['WebP VP8L', [...latin('RIFF'), ...zeros(4), ...latin('WEBPVP8L'), ...zeros(4), 0x2f, 0x1f, 0xc3, 0x95, 0]],
  ['WebP VP8', [...latin('RIFF'), ...zeros(4), ...latin('WEBPVP8 '), ...zeros(10), 0x20, 3, 0x58, 2]],
]

describe('the size of a picture', () => {
  it.each(heads)('is read from the head of a %s', (_name, head) => {
    expect(readImageSize(new Uint8Array(head))).toEqual({ width: 800, height: 600 })
  })

  it.each(heads)('is none of a %s cut off anywhere in its head, and reading never throws', (_name, head) => {
    for (let length = 0; length < head.length; length += 1)
      expect(readImageSize(new Uint8Array(head.slice(0, length))), `${length} bytes`).toBeUndefined()
  })

  it.each(['<svg xmlns="http://www.w3.org/2000/svg"/>', '<html>', '%PDF-1.4', 'MZ', ''])('is none of %j', (text) => {
    expect(readImageSize(new Uint8Array(latin(text)))).toBeUndefined()
  })
})
