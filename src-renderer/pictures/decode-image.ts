import type { Bytes } from '#shared/bundle/ports'
import { fail, ok, type Result } from '#shared/prelude/result'
import { readImageSize } from './image-size'

/** Longest side, in pixels, that is kept of a picture: a screen shows less, and memory is bounded. */
const longestSide = 4096

/** Most pixels that are decoded: 400 MB of memory, four times what a good camera takes. */
const mostPixels = 100_000_000

type NotShown =
  | { readonly type: 'ImageUndecodable' }
  | { readonly type: 'ImageTooLarge'; readonly width: number; readonly height: number }

/** Decodes a picture away from the page, so that only pixels reach the screen. The bitmap has to be closed after use. */
export async function decodeImage(bytes: Bytes, type: string): Promise<Result<ImageBitmap, NotShown>> {
  const size = readImageSize(bytes)
  if (size === undefined) return fail({ type: 'ImageUndecodable' })
  if (size.width * size.height > mostPixels) return fail({ type: 'ImageTooLarge', ...size })
  try {
    return ok(await shrink(await createImageBitmap(new Blob([bytes], { type }))))
  } catch (error) {
    if (error instanceof DOMException) return fail({ type: 'ImageUndecodable' })
    throw error
  }
}

async function shrink(bitmap: ImageBitmap): Promise<ImageBitmap> {
  const scale = longestSide / Math.max(bitmap.width, bitmap.height)
  if (scale >= 1) return bitmap
  try {
    return await createImageBitmap(bitmap, {
      resizeWidth: Math.max(1, Math.round(bitmap.width * scale)),
      resizeHeight: Math.max(1, Math.round(bitmap.height * scale)),
      resizeQuality: 'medium',
    })
  } finally {
    bitmap.close()
  }
}
