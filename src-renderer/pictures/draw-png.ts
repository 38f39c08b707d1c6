import { fail, ok, type Result } from '#shared/prelude/result'

/** The browser could not make a picture of a drawing. */
export interface PictureNotDrawn {
  readonly type: 'PictureNotDrawn'
}

/** A drawing (SVG that the program made) as PNG, at twice its size so that it stays sharp in a paper. */
export async function drawPng(
  svg: string,
  width: number,
  height: number,
): Promise<Result<Uint8Array<ArrayBuffer>, PictureNotDrawn>> {
  const scale = 2
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image(width, height)
    image.src = url
    await image.decode()
    const canvas = document.createElement('canvas')
    canvas.width = width * scale
    canvas.height = height * scale
    const context = canvas.getContext('2d')
    if (context === null) return fail({ type: 'PictureNotDrawn' })
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    return blob === null ? fail({ type: 'PictureNotDrawn' }) : ok(new Uint8Array(await blob.arrayBuffer()))
  } catch (error) {
    // What decode() and a canvas without memory throw; anything else is a defect.
    if (error instanceof DOMException) return fail({ type: 'PictureNotDrawn' })
    throw error
  } finally {
    URL.revokeObjectURL(url)
  }
}
