import type { Bytes } from '#shared/bundle/ports'

export interface ImageSize {
  readonly width: number
  readonly height: number
}

/**
 * The size in pixels that a picture says it has, read from its head by its own signature, whatever its name; undefined
 * for anything but JPEG, PNG, GIF, WebP and BMP. Asked before decoding: a few kilobytes can unfold into gigabytes.
 */
export function readImageSize(bytes: Bytes): ImageSize | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    if (startsWith(bytes, 0, '\x89PNG\r\n\x1a\n')) return { width: view.getUint32(16), height: view.getUint32(20) }
    if (startsWith(bytes, 0, 'GIF8')) return { width: view.getUint16(6, true), height: view.getUint16(8, true) }
    if (startsWith(bytes, 0, 'RIFF') && startsWith(bytes, 8, 'WEBP')) return readWebpSize(bytes, view)
    if (startsWith(bytes, 0, '\xff\xd8\xff')) return readJpegSize(view)
    return startsWith(bytes, 0, 'BM') ? readBmpSize(view) : undefined
  } catch (error) {
    // The head is shorter than its format asks for.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

const startsWith = (bytes: Bytes, at: number, signature: string): boolean =>
  [...signature].every((char, index) => bytes[at + index] === char.charCodeAt(0))

/** A BMP of a negative height stands on its head. */
const readBmpSize = (view: DataView): ImageSize =>
  view.getUint32(14, true) === 12
    ? { width: view.getUint16(18, true), height: view.getUint16(20, true) }
    : { width: Math.abs(view.getInt32(18, true)), height: Math.abs(view.getInt32(22, true)) }

function readWebpSize(bytes: Bytes, view: DataView): ImageSize | undefined {
  if (startsWith(bytes, 12, 'VP8X'))
    return { width: (view.getUint32(24, true) & 0xffffff) + 1, height: (view.getUint32(26, true) >>> 8) + 1 }
  if (startsWith(bytes, 12, 'VP8L'))
    return { width: (view.getUint32(21, true) & 0x3fff) + 1, height: ((view.getUint32(21, true) >>> 14) & 0x3fff) + 1 }
  return startsWith(bytes, 12, 'VP8 ')
    ? { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff }
    : undefined
}

/** Goes from segment to segment up to the first frame head (C0 to CF, without the tables C4 and CC and the reserved C8). */
function readJpegSize(view: DataView): ImageSize | undefined {
  for (let at = 2; view.getUint8(at) === 0xff;) {
    const marker = view.getUint8(at + 1)
    if (marker === 0xff) at += 1
    else if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker))
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5) }
    else at += 2 + view.getUint16(at + 2)
  }
  return undefined
}
