import type { BundleFile } from '#shared/bundle/payload'
import { hashBytes } from '#shared/bundle/text'
import { judgePicture, type JudgedPicture } from '#shared/excel-import/old-picture'
import type { ImportPlan } from '#shared/excel-import/plan-import'
import { fail, ok, type Result } from '#shared/prelude/result'
import type { SheetPicture, Workbook } from '#shared/workbook/workbook'
import type { AttachmentStore } from '../../desk/attachment-store'
import type { AttachmentPutFailure } from '../../messages/attachment-words'

/** A picture was not kept, so that nothing was imported. */
export interface PictureNotKept {
  readonly type: 'PictureNotKept'
  readonly name: string
  readonly cause: AttachmentPutFailure
}

/** Each picture of a workbook judged, with a rest after each: hashing a large one takes a moment. */
export async function judgePictures(
  { pictures }: Pick<Workbook, 'pictures'>,
  rest: (done: number, of: number) => Promise<void>,
): Promise<readonly JudgedPicture[]> {
  const judged: JudgedPicture[] = []
  for (const [at, picture] of pictures.entries()) {
    judged.push(judgePicture(picture, hashBytes))
    await rest(at + 1, pictures.length)
  }
  return judged
}

/** The files that the new cases of a plan name, each once. */
export function listPictures(
  { items }: Pick<ImportPlan, 'items'>,
  pictures: readonly SheetPicture[],
  judged: readonly JudgedPicture[],
): readonly (BundleFile & { readonly name: string })[] {
  const bytesOf = new Map(
    judged.flatMap((one, at) => {
      const bytes = pictures[at]?.bytes
      return one.type === 'file' && bytes !== undefined ? [[one.sha256, bytes] as const] : []
    }),
  )
  const named = new Map(
    items
      .flatMap((item) => (item.kind === 'new' ? item.entry.attachments : []))
      .map((file) => [file.sha256, file.name]),
  )
  return [...named].flatMap(([sha256, name]) => {
    const bytes = bytesOf.get(sha256)
    return bytes === undefined ? [] : [{ sha256, name, bytes }]
  })
}

/**
 * Keeps the pictures one after the other before the act that names them: a file without an act lies there unnamed, an act without its
 * files would promise what nobody can open. Stops at the first that is not kept, and where the person gives up.
 */
export async function keepPictures(
  store: Pick<AttachmentStore, 'put'>,
  files: ReturnType<typeof listPictures>,
  tell: (done: number, of: number) => void,
  isOver: () => boolean,
): Promise<Result<undefined, PictureNotKept>> {
  for (const [at, { sha256, bytes, name }] of files.entries()) {
    if (isOver()) return ok(undefined)
    tell(at, files.length)
    // The bytes stay with the workbook: what is handed over is a copy.
    const kept = await store.put({ sha256, bytes })
    if (!kept.ok) return fail({ type: 'PictureNotKept', name, cause: kept.failure })
  }
  return ok(undefined)
}
