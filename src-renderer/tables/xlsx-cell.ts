import { numberCell } from '#shared/workbook/number-cell'
import type { NumberShape } from '#shared/workbook/number-format'
import { isoCell } from '#shared/workbook/serial-day'
import { stopDamaged } from '#shared/workbook/table-file-failure'
import type { SheetCell } from '#shared/workbook/workbook'
import { unescapeText } from './xlsx-text'

/** A cell as the part of its sheet has it. */
export interface WrittenCell {
  /** `s`, `str`, `inlineStr`, `b`, `e`, `d`, `n`. */
  readonly type: string
  readonly shape: NumberShape
  /** Undefined where there is no such element. */
  readonly value: string | undefined
  readonly formula: string | undefined
  /** The text of `is`. */
  readonly inline: string
}

/** What all cells of a workbook share. */
export interface CellLore {
  readonly part: string
  readonly strings: readonly (SheetCell | undefined)[]
  readonly from1904: boolean
  /** The place of a picture among the workbook's, by the name that cells call it by. */
  readonly pictureOf: (id: string) => number | undefined
}

const pictureCall = /^=?(?:_xlfn\.)?DISPIMG\(\s*"([^"]+)"/iu

/** What a cell is; undefined for an empty one. Throws `ReadingStopped` where it names a text that is not there. */
export function toCell(written: WrittenCell, lore: CellLore): SheetCell | undefined {
  const picture = pictureCall.exec(written.formula ?? '') ?? pictureCall.exec(written.value ?? '')
  if (picture !== null) return { type: 'picture', picture: lore.pictureOf(picture[1] ?? '') }
  const { type, value, formula } = written
  if (formula !== undefined && (value === undefined || (value === '' && type !== 'str')))
    return { type: 'uncounted', formula: `=${formula}` }
  return type === 'inlineStr'
    ? textCell(written.inline === '' ? (value ?? '') : written.inline)
    : toValue(written, lore)
}

function toValue({ type, shape, value }: WrittenCell, lore: CellLore): SheetCell | undefined {
  if (value === undefined || value === '') return undefined
  switch (type) {
    case 's':
      return sharedCell(value, lore)
    case 'str':
      return textCell(value)
    case 'b':
      return { type: 'flag', flag: /^(?:1|true)$/iu.test(value.trim()) }
    case 'e':
      return { type: 'fault', code: value.trim() }
    case 'd':
      return isoCell(value, shape.type === 'moment' && shape.time) ?? textCell(value)
    default:
      return numberCell(value, shape, lore.from1904) ?? textCell(value)
  }
}

const textCell = (text: string): SheetCell | undefined =>
  text === '' ? undefined : { type: 'text', text: unescapeText(text) }

function sharedCell(value: string, { strings, part }: CellLore): SheetCell | undefined {
  const index = Number(value)
  return Number.isInteger(index) && index >= 0 && index < strings.length ? strings[index] : stopDamaged(part)
}
