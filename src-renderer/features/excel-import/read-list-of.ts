import { findChild, withChildren, type ChildSheet } from '#shared/excel-import/child-sheets'
import { cardToList } from '#shared/excel-import/form-card'
import { numberKey } from '#shared/excel-import/join-lines'
import { mapColumns } from '#shared/excel-import/map-columns'
import type { JudgedPicture } from '#shared/excel-import/old-picture'
import { readList, type ReadList } from '#shared/excel-import/read-list'
import type { LocalDate } from '#shared/prelude/local-date'
import { createPace } from '../../prelude/breathe'
import { judgePictures } from './sheet-pictures'
import type { Laid } from './use-excel-import'

/** What is being looked through. */
export type Looked = 'pictures' | 'lines'

export interface ReadSheet {
  readonly read: ReadList
  /** The workbook's pictures, by their places in it. */
  readonly judged: readonly JudgedPicture[]
}

/**
 * What the chosen sheet says, and what the other sheets of the file say of its cases by their numbers; undefined where the person gave up.
 * A form card is one case.
 */
export async function readListOf(
  laid: Laid,
  today: LocalDate,
  tell: (looked: Looked, done: number, of: number) => void,
  isOver: () => boolean,
): Promise<ReadSheet | undefined> {
  const nature = laid.sheets[laid.chosen]?.nature
  const pace = createPace()
  const restOf =
    (looked: Looked) =>
    async (done: number, of: number): Promise<void> => {
      tell(looked, done, of)
      await pace()
    }
  const judged = await judgePictures(laid.workbook, restOf('pictures'))
  const ground = { today, rest: restOf('lines'), pictures: judged }
  if (nature?.type === 'card') {
    const { sheet, found } = cardToList(nature.sheet)
    return { read: await readList(sheet, found, mapColumns(sheet, found), ground), judged }
  }
  if (nature?.type !== 'list' || isOver()) return undefined
  const read = await readList(nature.sheet, nature.found, nature.mapping, ground)
  return isOver() ? undefined : { read: { ...read, cases: withChildren(read.cases, findChildren(laid, read)) }, judged }
}

function findChildren({ workbook, chosen }: Laid, { cases }: ReadList): readonly ChildSheet[] {
  const numbers = new Set(cases.flatMap(({ number }) => (number === '' ? [] : [numberKey(number)])))
  return workbook.sheets.flatMap((sheet, at) => (at === chosen ? [] : (findChild(sheet, numbers) ?? [])))
}
