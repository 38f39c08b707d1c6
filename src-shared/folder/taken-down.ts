import type { Case } from '../case/case'
import { entryField } from '../case/fields/entry'
import { sheetField } from '../case/fields/sheet'
import type { PartTelling } from '../case/fields/define-field'
import { entryPartNames } from '../case/own-entry-words'
import { saysSomething } from '../case/parts'
import { privateText, uncoverFields } from '../case/private-text'
import { sheetSchema } from '../case/sheet'
import { showText } from '../case/veil'
import type { FolderSource } from './folder-source'

/** Says nothing but who the caller is. */
const namesCaller: ReadonlySet<string> = new Set(['caller', 'idNumber', 'speaker'])
const hiddenWords = '保密（已隐去）'

/** A label and what stands behind it. */
export type Fact = readonly [label: string, value: string]

/** The parts of the centre's sheet in words, in the sheet's order; of a hidden caller that they are. */
export const partsOfSheet = ({ sheet }: Case, source: FolderSource): Fact[] =>
  tellParts(Object.keys(sheetSchema.shape), uncoverFields(sheet), sheetField.byPart, source)

/** The parts of what the office itself wrote down. */
export const partsOfEntry = ({ entry }: Case, source: FolderSource): Fact[] =>
  entry === undefined ? [] : tellParts([...entryPartNames.keys()], uncoverFields(entry), entryField.byPart, source)

function tellParts(
  parts: readonly string[],
  values: Readonly<Record<string, unknown>>,
  byPart: PartTelling | undefined,
  { veil, names }: FolderSource,
): Fact[] {
  return parts.flatMap((part): Fact[] => {
    const value = values[part]
    if (byPart === undefined || !saysSomething(value)) return []
    if (veil.hidden && namesCaller.has(part)) return [[byPart.name(part), hiddenWords]]
    const told = byPart.tell(part, value, names)
    return [[byPart.name(part), showText(typeof told === 'string' ? privateText(told) : told, veil)]]
  })
}
