/** A picture of `side` by `side` pixels, as Electron's `nativeImage.createFromBitmap` takes it: BGRA, rows from the top. */
export interface Bitmap {
  readonly side: number
  readonly pixels: Uint8Array<ArrayBuffer>
}

/** Digits and the sign for more, five columns by seven rows, a row a number. */
const glyphs: Readonly<Record<string, readonly number[]>> = {
  '0': [14, 17, 19, 21, 25, 17, 14],
  '1': [4, 12, 4, 4, 4, 4, 14],
  '2': [14, 17, 1, 2, 4, 8, 31],
  '3': [31, 2, 4, 2, 1, 17, 14],
  '4': [2, 6, 10, 18, 31, 2, 2],
  '5': [31, 16, 30, 1, 1, 17, 14],
  '6': [6, 8, 16, 30, 17, 17, 14],
  '7': [31, 1, 2, 4, 8, 8, 8],
  '8': [14, 17, 17, 14, 17, 17, 14],
  '9': [14, 17, 17, 15, 1, 2, 12],
  '+': [0, 4, 4, 31, 4, 4, 0],
}
const [glyphWidth, glyphHeight] = [5, 7]

type Colour = readonly [blue: number, green: number, red: number]
const badgeRed: Colour = [0x28, 0x28, 0xc6]
const white: Colour = [0xff, 0xff, 0xff]
const deepBlue: Colour = [0x8f, 0x4a, 0x1f]

/** More than two digits do not fit on an icon. */
export const countToBadge = (count: number): string => (count > 99 ? '99+' : String(count))

/** The count as a white number on a red disc, for the corner of the program's icon in the taskbar. */
export function drawBadge(count: number): Bitmap {
  const side = 32
  const picture = new Picture(side)
  picture.fill((x, y) => (x - 15.5) ** 2 + (y - 15.5) ** 2 <= 15.5 ** 2, badgeRed)
  const text = countToBadge(count)
  const scale = text.length === 1 ? 3 : text.length === 2 ? 2 : 1.5
  picture.write(text, scale, white)
  return { side, pixels: picture.pixels }
}

/** The program's mark in the tray: a white ledger line by line on a blue square. */
export function drawTrayMark(side = 32): Bitmap {
  const picture = new Picture(side)
  const unit = side / 16
  const within = (from: number, to: number, at: number): boolean => at >= from * unit && at < to * unit
  picture.fill((x, y) => within(1, 15, x) && within(1, 15, y), deepBlue)
  for (const row of [4, 7, 10])
    picture.fill((x, y) => within(4, row === 10 ? 9 : 12, x) && within(row, row + 1.5, y), white)
  return { side, pixels: picture.pixels }
}

class Picture {
  readonly pixels: Uint8Array<ArrayBuffer>

  constructor(private readonly side: number) {
    this.pixels = new Uint8Array(side * side * 4)
  }

  /** Colours every pixel that `isIn` names. */
  fill(isIn: (x: number, y: number) => boolean, colour: Colour): void {
    for (let y = 0; y < this.side; y += 1)
      for (let x = 0; x < this.side; x += 1) if (isIn(x, y)) this.pixels.set([...colour, 0xff], (y * this.side + x) * 4)
  }

  /** Writes digits in the middle, each pixel of a glyph `scale` pixels wide. */
  write(text: string, scale: number, colour: Colour): void {
    const width = (text.length * (glyphWidth + 1) - 1) * scale
    const [left, top] = [(this.side - width) / 2, (this.side - glyphHeight * scale) / 2]
    for (const [index, sign] of [...text].entries()) {
      const rows = glyphs[sign] ?? []
      const from = left + index * (glyphWidth + 1) * scale
      const isSet = (x: number, y: number): boolean => {
        const [column, row] = [Math.floor((x + 0.5 - from) / scale), Math.floor((y + 0.5 - top) / scale)]
        if (column < 0 || column >= glyphWidth) return false
        return (((rows[row] ?? 0) >> (glyphWidth - 1 - column)) & 1) === 1
      }
      this.fill(isSet, colour)
    }
  }
}
