interface IcoPicture {
  /** Width and height in pixels, at most 256. */
  readonly size: number
  readonly png: Uint8Array
}

const headBytes = 6
const entryBytes = 16

/** Puts PNGs together as one Windows icon file. Windows reads PNGs in an ICO since Vista. */
export function composeIco(pictures: readonly IcoPicture[]): Uint8Array {
  const head = Buffer.alloc(headBytes + entryBytes * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let offset = head.length
  for (const [nth, { size, png }] of pictures.entries()) {
    const at = headBytes + entryBytes * nth
    // A zero stands for 256.
    head.writeUInt8(size % 256, at)
    head.writeUInt8(size % 256, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(png.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += png.length
  }
  return new Uint8Array(Buffer.concat([head, ...pictures.map(({ png }) => png)]))
}
