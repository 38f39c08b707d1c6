import { findChild, withChildren, type ChildSheet } from '#shared/excel-import/child-sheets'
import { cardToList } from '#shared/excel-import/form-card'
import { numberKey } from '#shared/excel-import/join-lines'
import { mapColumns } from '#shared/excel-import/map-columns'
import { readList, type ReadList } from '#shared/excel-import/read-list'
import type { LocalDate } from '#shared/prelude/local-date'
import { createPace } from '../../prelude/breathe'
import type { Laid } from './use-excel-import'

/**
 * What the chosen sheet says, and what the other sheets of the file say of its cases by their numbers; undefined where the person gave up.
 * A form card is one case.
 */
export async function readListOf(
  laid: Laid,
  today: LocalDate,
  tell: (done: number, of: number) => void,
  isOver: () => boolean,
): Promise<ReadList | undefined> {
  const nature = laid.sheets[laid.chosen]?.nature
  const pace = createPace()
  const rest = async (done: number, of: number): Promise<void> => {
    tell(done, of)
    await pace()
  }
  if (nature?.type === 'card') {
    const { sheet, found } = cardToList(nature.sheet)
    return readList(sheet, found, mapColumns(sheet, found), { today, rest })
  }
  if (nature?.type !== 'list') return undefined
  const read = await readList(nature.sheet, nature.found, nature.mapping, { today, rest })
  return isOver() ? undefined : { ...read, cases: withChildren(read.cases, findChildren(laid, read)) }
}

function findChildren({ workbook, chosen }: Laid, { cases }: ReadList): readonly ChildSheet[] {
  const numbers = new Set(cases.flatMap(({ number }) => (number === '' ? [] : [numberKey(number)])))
  return workbook.sheets.flatMap((sheet, at) => (at === chosen ? [] : (findChild(sheet, numbers) ?? [])))
}
